import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculate, recogniseEntitlement, renderEntitlement } from "../../../../src/entitlements/index.ts";
import { toDong } from "../../../../src/entitlements/rounding.ts";
import { findDateAskedAbout } from "../../../../src/language/dates.ts";
import { formatNumber } from "../../../../src/texts/format.ts";
import { realKnowledge } from "../../../support/real-knowledge.ts";
import { regions } from "../samples.ts";
import type { Asked } from "./asked.ts";
import { SENTENCES_OF_INSURANCE } from "./sentences-of-insurance.ts";
import { SENTENCES_OF_PAY } from "./sentences-of-pay.ts";
import { SENTENCES_OF_TIME } from "./sentences-of-time.ts";

const ASKED_ON = "2026-12-01";
const { read } = realKnowledge();

/** What a worker is told who asks in one sentence, as the conversation would work it out; marks of emphasis left out. */
function answerTo(sentence: string): string {
  const recognised = recogniseEntitlement(read(sentence), regions, ASKED_ON);
  if (!recognised) return "not recognised";
  const [missing] = recognised.missing;
  if (missing) return `asks for ${missing.id}`;
  const on = findDateAskedAbout(sentence, ASKED_ON) ?? ASKED_ON;
  const result = calculate(recognised.calculation, recognised.facts, on, regions);
  return result ? renderEntitlement(result).replaceAll("**", "") : "not computed";
}

const says = (comesTo: Asked[1]) =>
  typeof comesTo === "number" ? [formatNumber(toDong(comesTo))] : typeof comesTo === "string" ? [comesTo] : comesTo;

describe.each([
  ["pay", SENTENCES_OF_PAY],
  ["time", SENTENCES_OF_TIME],
  ["insurance", SENTENCES_OF_INSURANCE],
])("one sentence about %s", (_topic, sentences) => {
  it.each(sentences)("%s", (sentence, comesTo) => {
    const answer = answerTo(sentence);
    for (const words of says(comesTo)) expect(answer.toLowerCase()).toContain(words.toLowerCase());
  });
});

describe("however a sentence is written", () => {
  const severance = (wage: string, worked: string) =>
    answerTo(`lương ${wage} làm ${worked} chưa đóng bảo hiểm thất nghiệp nghỉ việc được bao nhiêu`).split("\n")[0];

  it("the amount is the same for every way of writing the wage", () => {
    const ways = [
      "8 triệu 5",
      "8tr5",
      "8,5 triệu",
      "8.5tr",
      "8.500.000",
      "8.500.000 đồng",
      "8500000",
      "tám triệu rưỡi",
      "8 triệu 500 nghìn",
    ];
    expect(new Set(ways.map((wage) => severance(wage, "12 năm 4 tháng")))).toEqual(
      new Set(["Trợ cấp thôi việc: 53.125.000 đồng."]), // 12,5 × ½ × 8.500.000
    );
  });

  it("more months of work never bring less, and the step falls at 6 odd months", () => {
    const amountAt = (months: number) => Number(severance("8 triệu", `${months} tháng`)?.replace(/\D/gu, ""));
    expect([72, 73, 78, 79, 84].map(amountAt)).toEqual([24_000_000, 26_000_000, 26_000_000, 28_000_000, 28_000_000]);
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 400 }), (months) => {
        expect(amountAt(months)).toBeGreaterThanOrEqual(amountAt(months - 1) || 0);
      }),
      { numRuns: 40 },
    );
  });

  it("a day before and on the day of a change are told apart", () => {
    const leave = (born: string) => answerTo(`sinh con thứ hai ngày ${born} được nghỉ mấy tháng`);
    expect(leave("30/6/2026")).toContain("6 tháng");
    expect(leave("1/7/2026")).toContain("7 tháng");
  });

  it.each([
    "em làm 6 năm lương 7 triệu",
    "công ty nợ lương 2 tháng không trả thì phạt bao nhiêu",
    "làm thêm ngày lễ được trả bao nhiêu",
    "nghỉ phép năm được mấy ngày",
    "sinh con thì được hưởng gì",
    "hợp đồng lao động có mấy loại",
    // at the boundary itself the figure would be another
    "con dưới 3 tuổi bệnh nghỉ mấy ngày",
    "đóng bảo hiểm dưới 15 năm nghỉ ốm được mấy ngày",
    "làm chưa tới 5 năm phép năm mấy ngày",
  ])("is no sum where none was asked, or nothing was told: %s", (sentence) => {
    expect(answerTo(sentence)).toBe("not recognised");
  });

  it("what the worker does not know is a range", () => {
    expect(answerTo("lương 6 triệu làm 4 năm không biết đóng thất nghiệp bao lâu thôi việc được bao nhiêu")).toContain(
      "từ 0 đồng đến 12.000.000 đồng",
    );
  });
});
