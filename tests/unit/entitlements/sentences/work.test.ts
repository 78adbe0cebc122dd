import { describe, expect, it } from "vitest";
import {
  calculate,
  type CalculationId,
  comparePaid,
  convertWage,
  missingInputs,
  renderEntitlement,
} from "../../../../src/entitlements/index.ts";
import { assignUnsaid } from "../../../../src/entitlements/recognise/assign-unsaid.ts";
import { readFacts } from "../../../../src/entitlements/recognise/read-facts.ts";
import { realKnowledge } from "../../../support/real-knowledge.ts";
import { regions } from "../samples.ts";
import { SENTENCES_OF_OVERTIME } from "./sentences-of-overtime.ts";
import { SENTENCES_OF_HOURS } from "./sentences-of-shortfall.ts";
import { SENTENCES_OF_WORK } from "./sentences-of-work.ts";

const ASKED_ON = "2026-11-30";
const { read } = realKnowledge();

/** What a worker is told once it is known which figure they ask for; marks of emphasis left out. */
function answerTo(calculation: CalculationId, sentence: string): string {
  const facts = assignUnsaid(calculation, readFacts(read(sentence).tokens, regions, ASKED_ON).facts);
  const [missing] = missingInputs(calculation, facts);
  if (missing) return `asks for ${missing.id}`;
  const result = calculate(calculation, facts, ASKED_ON, regions);
  return result ? renderEntitlement(result).replaceAll("**", "") : "not computed";
}

/** Each figure stands alone: 525.000 is not said by 5.525.000. */
const figure = (said: string) => new RegExp(`(?<![\\d.,])${said.replaceAll(".", "\\.")}(?!\\d)`, "iu");

describe.each([
  ["overtime", SENTENCES_OF_OVERTIME],
  ["hours", SENTENCES_OF_HOURS],
  ["work", SENTENCES_OF_WORK],
])("figures of a sentence about %s", (_topic, sentences) => {
  it.each(sentences)("%s: %s", (calculation, sentence, says) => {
    const answer = answerTo(calculation, sentence);
    for (const said of says) expect(answer).toMatch(figure(said));
  });
});

describe("what a sentence does not tell", () => {
  it.each<[CalculationId, string, string]>([
    ["overtime", "tăng ca 3 tiếng ngày thường thì được bao nhiêu", "wage"],
    ["overtime", "lương giờ 30k tăng ca ngày thường được bao nhiêu", "hours"],
    ["overtime", "lương giờ 30k hôm qua làm thêm 3 tiếng được bao nhiêu", "day-kind"],
    ["holiday-pay", "nghỉ lễ 30/4 thì được trả bao nhiêu tiền", "wage"],
    ["trial-length", "thợ may thử việc tối đa mấy ngày", "job-level"],
    ["minimum-wage", "trả 17 nghìn một giờ thì thiếu bao nhiêu", "place"],
  ])("is asked for, not guessed (%s: %s)", (calculation, sentence, missing) => {
    expect(answerTo(calculation, sentence)).toBe(`asks for ${missing}`);
  });

  it("is not read into it: meals beside the wage, a break, the length of the day, a count of pieces of the price", () => {
    const facts = (sentence: string) => readFacts(read(sentence).tokens, regions, ASKED_ON).facts;
    expect(facts("lương 7.280.000 ngoài ra có 700k tiền ăn giữa ca").wage).toBe(7_280_000);
    expect(facts("làm từ 7h đến 16h nghỉ trưa 1 tiếng").hours).toBe(8);
    expect(facts("lương ngày 240 nghìn 8 tiếng, làm thêm 3 tiếng ngày thường")).toMatchObject({
      hours: 3,
      hoursPerDay: 8,
    });
    expect(facts("may một cái áo được 4.500 đồng, làm thêm 40 cái")).toMatchObject({ pieceRate: 4500, pieces: 40 });
    expect(facts("anh hai tôi có 12 ca đêm từ 22h đến 6h")).toMatchObject({ hours: 96, times: 12 });
  });
});

describe("what was paid", () => {
  it("is short by the difference, for each hour too, and never by less than nothing", () => {
    const each = (dong: number) => comparePaid(1_152_000, { by: "each", per: "hour", dong, count: 24 });
    expect(each(45_000)).toEqual([
      { id: "paid-short", figures: { paid: 1_080_000, missing: 72_000 } },
      { id: "each-short", figures: { per: "hour", least: 48_000, paid: 45_000, missing: 3_000 } },
    ]);
    expect(each(48_000)).toEqual([{ id: "paid-enough", figures: { paid: 1_152_000 } }]);
    expect(comparePaid(600_000, { by: "share", percent: 50, of: 600_000 })).toEqual([
      { id: "paid-short", figures: { paid: 300_000, missing: 300_000 } },
    ]);
    expect(comparePaid(600_000, null)).toEqual([]);
  });
});

describe("a wage of another form", () => {
  it.each([
    [{ by: "week" as const, wage: 950_000, hoursPerWeek: 48 }, 4_116_667, 19_792], // × 52 ÷ 12; ÷ 48
    [{ by: "day" as const, wage: 155_000, workingDays: 26, hoursPerDay: 8 }, 4_030_000, 19_375],
    [{ by: "piece" as const, price: 2_000, pieces: 9, hours: 1 }, null, 18_000],
  ])("%o comes to %s a month and %s an hour", (wage, month, hour) => {
    const converted = convertWage(wage);
    expect(converted.month ? Math.round(converted.month.dong) : null).toBe(month);
    expect(converted.hour && Math.round(converted.hour.dong)).toBe(hour);
  });
});
