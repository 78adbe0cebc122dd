import { describe, expect, it } from "vitest";
import { parseAgreement } from "../../../../src/knowledge/agreements/parse-agreement.ts";
import { anAgreement } from "../../../support/agreements.ts";

const parse = (body: string, meta: Record<string, string> = {}) =>
  parseAgreement("agreements/a.md", anAgreement({ body, meta }));

describe("an agreement", () => {
  it("is read by the grammar of a law, each comparison with the clause or point it stands under", () => {
    const { articles, comparisons, unread } = parse(`# Chương I LƯƠNG

### Điều 9. Làm thêm

1. Ngày thường trả 150%.

2. Ngày nghỉ hằng tuần trả 220%.
> so sánh: tăng ca ngày nghỉ hằng tuần = 220%

### Điều 13. Nghỉ việc riêng

Người lao động được nghỉ khi:

a) Kết hôn: 05 ngày;
> so sánh: nghỉ kết hôn = 05 ngày

b) Con kết hôn: 02 ngày.
> so sánh: nghỉ khi con kết hôn = 02 ngày
`);
    expect(unread).toEqual([]);
    expect(articles.map(({ number, chapter }) => [number, chapter])).toEqual([
      ["9", "Chương I LƯƠNG"],
      ["13", "Chương I LƯƠNG"],
    ]);
    expect(
      comparisons.map(({ comparable, amount, article, clause, point, stands }) => [
        comparable.name,
        amount.value,
        `${article.number}.${clause ?? ""}.${point ?? ""}`,
        stands,
      ]),
    ).toEqual([
      ["làm thêm ngày nghỉ hằng tuần", 220, "9.2.", true],
      ["nghỉ kết hôn", 5, "13..a", true],
      ["nghỉ khi con kết hôn", 2, "13..b", true],
    ]);
    expect(articles[0]?.text).not.toContain("so sánh");
  });

  it.each([
    ["nửa tháng lương", "trợ cấp thôi việc = nửa tháng lương", 0.5],
    ["1,5 tháng tiền lương", "trợ cấp thôi việc = 1,5 tháng tiền lương", 1.5],
    ["25 nghìn đồng một suất", "tiền ăn giữa ca = 25 nghìn đồng/suất", 25_000],
    ["một phần của 14 ngày", "nghỉ phép năm = 14 ngày", 14],
  ])("reads the amount in “%s”", (words, line, value) => {
    const { comparisons } = parse(`### Điều 1. Thử\n\n1. Được ${words}.\n> so sánh: ${line}\n`);
    expect(comparisons.map(({ amount, stands }) => [amount.value, stands])).toEqual([[value, true]]);
  });

  it("knows an amount that does not stand in its clause", () => {
    const { comparisons } = parse(
      "### Điều 1. Ăn\n\n1. Suất ăn 20.000 đồng.\n> so sánh: tiền ăn giữa ca = 25.000 đồng\n",
    );
    expect(comparisons[0]?.stands).toBe(false);
  });

  it.each([
    ["an unknown name", "lương của giám đốc = 20%", "unknown-name"],
    ["another unit", "tăng ca chủ nhật = 3 ngày", "not-an-amount"],
    ["two amounts", "tăng ca chủ nhật = 200% đến 220%", "not-an-amount"],
    ["no amount", "tăng ca chủ nhật", "not-an-amount"],
  ])("passes over a comparison with %s, and says which", (_, line, reason) => {
    const { comparisons, unread } = parse(`### Điều 1. Thử\n\n1. Trả 220%.\n> so sánh: ${line}\n`);
    expect(comparisons).toEqual([]);
    expect(unread.map((each) => each.reason)).toEqual([reason]);
  });
});
