import { describe, expect, it } from "vitest";
import type { Severity } from "../../../../src/knowledge/index.ts";
import { AGREEMENT, anAgreement } from "../../../support/agreements.ts";
import { findAfter } from "../../../support/knowledge.ts";

const OVERTIME = (amount: string, said = amount) =>
  `### Điều 1. Làm thêm\n\n1. Ngày nghỉ hằng tuần trả ${said}.\n> so sánh: tăng ca chủ nhật = ${amount}\n`;

const findingsOf = (text: string, options: { units?: string[]; more?: string } = {}) =>
  findAfter(
    (copy) => {
      copy.write(AGREEMENT, text);
      if (options.more !== undefined) copy.write("agreements/khac.md", options.more);
    },
    options.units ? { units: options.units } : {},
  ).filter(({ rule, file }) => rule === "agreements" || file.startsWith("agreements/"));

describe("checking an agreement", () => {
  it("finds nothing in a sound one", () => {
    expect(findingsOf(anAgreement(), { units: ["cdcs-xuong-thu"] })).toEqual([]);
  });

  it.each<[string, Severity, RegExp, string, string]>([
    ["an amount that is not in the clause", "error", /không có trong lời văn/u, OVERTIME("220%", "210%"), "> so sánh"],
    [
      "a name that is not in the list, with the nearest",
      "error",
      /có phải “làm thêm ngày nghỉ hằng tuần”/u,
      OVERTIME("220%").replace("tăng ca chủ nhật", "làm thêm chủ nhật nghỉ hằng tuần"),
      "> so sánh",
    ],
    ["an amount of another unit", "error", /tính bằng %/u, OVERTIME("3 ngày"), "> so sánh"],
    ["law that is not here to compare with", "warning", /không ghi mức để so/u, OVERTIME("220%"), "> so sánh"],
    [
      "clauses that do not count on",
      "error",
      /sau khoản 1 là khoản 3/u,
      "### Điều 1. Một\n\n1. A.\n\n3. B.\n",
      "3. B.",
    ],
  ])("finds %s", (_, severity, said, body, words) => {
    const text = anAgreement({ body });
    const found = findingsOf(text).find((each) => each.severity === severity && said.test(each.message));
    expect(found, JSON.stringify(findingsOf(text))).toBeDefined();
    expect(text.split("\n")[(found?.line ?? 0) - 1]).toContain(words);
  });

  it.each<[string, Severity, RegExp, Record<string, string>]>([
    ["an unknown unit", "warning", /không có đơn vị công đoàn nào mang mã “cdcs-la”/u, { unit: "cdcs-la" }],
    ["a draft that nobody has read", "note", /chưa có người đọc lại/u, { reviewedBy: '""' }],
    ["one that has lapsed", "note", /đã hết hạn từ 01\/02\/2026/u, { effectiveUntil: "2026-02-01" }],
    ["a check in the future", "error", /chưa tới/u, { checkedOn: "2030-01-01" }],
    ["an id that is none", "error", /small letters/u, { id: '"Thỏa ước 1"' }],
  ])("finds %s", (_, severity, said, meta) => {
    const found = findingsOf(anAgreement({ meta }), { units: ["cdcs-xuong-thu"] });
    expect(found.map(({ severity: each, message }) => [each, message])).toEqual([
      [severity, expect.stringMatching(said)],
    ]);
  });

  it("finds two of one id, and two of one unit for the same time", () => {
    const twin = findingsOf(anAgreement(), { more: anAgreement() });
    expect(twin.map(({ message }) => message)).toEqual([expect.stringContaining("mã “xuong-thu-2026” đã dùng")]);
    const other = anAgreement({ meta: { id: "xuong-thu-2027", effectiveFrom: "2027-01-01" } });
    const overlap = findingsOf(anAgreement(), { more: other });
    expect(overlap.map(({ message }) => message)).toEqual([expect.stringContaining("đã có thỏa ước cùng thời gian")]);
    const after = anAgreement({ meta: { id: "xuong-thu-2029", effectiveFrom: "2029-01-01", effectiveUntil: "null" } });
    expect(findingsOf(anAgreement(), { more: after })).toEqual([]);
  });
});
