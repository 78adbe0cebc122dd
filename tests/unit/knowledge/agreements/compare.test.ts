import { describe, expect, it } from "vitest";
import { realKnowledge } from "../../../support/real-knowledge.ts";
import {
  COMPARABLES,
  compareWithLaw,
  findAgreementOf,
  findComparable,
  findLegalAmount,
  isAskedAbout,
  listUnfavourableClauses,
} from "../../../../src/knowledge/index.ts";
import { parseAgreement } from "../../../../src/knowledge/agreements/parse-agreement.ts";
import { tokenise } from "../../../../src/language/tokens.ts";
import { anAgreement } from "../../../support/agreements.ts";

const knowledge = realKnowledge().text;
const TODAY = "2026-11-30";

function verdictOf(line: string, on = TODAY) {
  const words = line.split("=")[1] ?? "";
  const { comparisons } = parseAgreement(
    "a.md",
    anAgreement({ body: `### Điều 1. Thử\n\n1. Mức là${words}.\n> so sánh: ${line}\n` }),
  );
  const [comparison] = comparisons;
  if (!comparison) throw new Error(`not read: ${line}`);
  return compareWithLaw(knowledge, comparison, on).verdict;
}

describe("a clause beside the law", () => {
  it.each([
    ["tăng ca chủ nhật = 220%", "better"],
    ["tăng ca chủ nhật = 200%", "same"],
    ["tăng ca chủ nhật = 180%", "worse"],
    ["tăng ca đêm chủ nhật = 270%", "same"],
    ["tăng ca đêm ngày lễ = 400%", "better"],
    ["báo trước khi nghỉ việc, hợp đồng không xác định thời hạn = 30 ngày", "better"],
    ["báo trước khi nghỉ việc, hợp đồng không xác định thời hạn = 60 ngày", "worse"],
    ["khấu trừ lương hằng tháng = 20%", "better"],
    ["khấu trừ lương hằng tháng = 40%", "worse"],
    ["lương ngừng việc do công ty = 70%", "worse"],
    ["trợ cấp thôi việc = 1 tháng lương", "better"],
    ["giờ làm việc trong tuần = 44 giờ", "better"],
    ["lương tháng thấp nhất vùng III = 4.000.000 đồng", "worse"],
    ["khám sức khỏe mỗi năm = 2 lần", "better"],
    ["tiền ăn giữa ca = 25.000 đồng", "agreed"],
  ])("“%s” is %s", (line, verdict) => {
    expect(verdictOf(line)).toBe(verdict);
  });

  it("is laid beside the wording of the day asked about, and beside none where none says an amount", () => {
    expect(verdictOf("nghỉ thai sản khi sinh con thứ hai = 7 tháng", "2026-07-01")).toBe("same");
    expect(verdictOf("nghỉ thai sản khi sinh con thứ hai = 7 tháng", "2026-06-30")).toBe("unknown");
    expect(verdictOf("lương tháng thấp nhất vùng I = 6.000.000 đồng", "2025-12-31")).toBe("unknown");
  });

  it("rests on a law that says every amount of the list", () => {
    const unfounded = COMPARABLES.filter((each) => each.law && !findLegalAmount(knowledge, each, TODAY));
    expect(unfounded.map(({ name }) => name)).toEqual([]);
    expect(COMPARABLES.filter(({ law }) => law).length).toBeGreaterThan(40);
  });

  it("every name of the list means one entry", () => {
    const names = COMPARABLES.flatMap(({ name, alsoCalled }) => [name, ...alsoCalled]);
    for (const entry of COMPARABLES)
      for (const name of [entry.name, ...entry.alsoCalled]) expect(findComparable(name), name).toBe(entry);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("what a question is about", () => {
  it.each([
    ["tăng ca chủ nhật trả bao nhiêu", ["làm thêm ngày nghỉ hằng tuần"]],
    ["tang ca chu nhat tra bao nhieu", ["làm thêm ngày nghỉ hằng tuần"]],
    ["tăng ca đêm chủ nhật được mấy phần trăm", ["làm thêm ban đêm ngày nghỉ hằng tuần"]],
    ["đi làm ngày lễ được trả bao nhiêu", ["làm thêm ngày lễ, tết"]],
    ["tiền cơm trưa bao nhiêu", ["tiền ăn giữa ca"]],
    ["thử việc được trả bao nhiêu phần trăm lương", ["lương thử việc"]],
    ["vợ sinh chồng được nghỉ mấy ngày", ["nghỉ khi vợ sinh con"]],
    ["thưởng tết được mấy tháng lương", ["thưởng tết"]],
    ["đóng bảo hiểm xã hội bao nhiêu năm thì có lương hưu", []],
  ])("“%s”", (question, names) => {
    expect(COMPARABLES.filter((each) => isAskedAbout(each, tokenise(question))).map(({ name }) => name)).toEqual(names);
  });
});

describe("the samples", () => {
  it("say that they are samples, are read, and hold clauses better than, equal to and less than the law", () => {
    expect(knowledge.agreements.length).toBeGreaterThanOrEqual(2);
    for (const { meta, articles, comparisons, unread } of knowledge.agreements.filter(({ meta }) => meta.isSample)) {
      expect(meta.title).toContain("(mẫu)");
      expect(meta.employer).toContain("(mẫu)");
      expect(articles.length).toBeGreaterThanOrEqual(15);
      expect(articles.length).toBeLessThanOrEqual(20);
      expect(unread).toEqual([]);
      expect(comparisons.filter(({ stands }) => !stands)).toEqual([]);
      const verdicts = new Set(comparisons.map((each) => compareWithLaw(knowledge, each, TODAY).verdict));
      expect(verdicts).toContain("better");
      expect(verdicts).toContain("agreed");
    }
  });

  it("have their one clause less favourable than the law listed for staff, on the days it is in force", () => {
    const listed = (on: string) =>
      listUnfavourableClauses(knowledge, on).map(({ agreement, comparison, law }) => [
        agreement.meta.unit,
        comparison.comparable.name,
        comparison.amount.written,
        law.amount.written,
      ]);
    expect(listed(TODAY)).toEqual([["cdcs-may-tay-nguyen", "lương thử việc", "80%", "85%"]]);
    expect(listed("2025-12-31")).toEqual([]);
    expect(listed("2029-01-01")).toEqual([]);
  });
});

describe("the agreement of a unit", () => {
  const find = (units: string[], on = TODAY) => {
    const found = findAgreementOf(knowledge, units, on);
    return found && [found.agreement.meta.id, found.isInForce];
  };

  it("is found from the unit and from those below it, and from no other", () => {
    expect(find(["cdcs-may-tay-nguyen", "kcn-hoa-binh", "ldld-quang-ngai"])).toEqual(["may-tay-nguyen-2026", true]);
    expect(find(["to-cat", "cdcs-may-tay-nguyen", "kcn-hoa-binh"])).toEqual(["may-tay-nguyen-2026", true]);
    expect(find(["kcn-hoa-binh", "ldld-quang-ngai"])).toBeNull();
    expect(find([])).toBeNull();
  });

  it("is not found before it takes effect, and is marked once it has lapsed", () => {
    expect(find(["cdcs-may-tay-nguyen"], "2025-12-31")).toBeNull();
    expect(find(["cdcs-may-tay-nguyen"], "2029-01-01")).toEqual(["may-tay-nguyen-2026", false]);
  });

  it("is not found until somebody has read it", () => {
    const draft = parseAgreement("a.md", anAgreement({ meta: { reviewedBy: '""' } }));
    const read = parseAgreement("a.md", anAgreement());
    expect(findAgreementOf({ agreements: [draft] }, ["cdcs-xuong-thu"], TODAY)).toBeNull();
    expect(findAgreementOf({ agreements: [read] }, ["cdcs-xuong-thu"], TODAY)).not.toBeNull();
  });
});
