import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countedYears,
  EntitlementInputError,
  jobLossAllowance,
  severanceAllowance,
} from "../../../src/entitlements/index.ts";
import { dongOf, TODAY, valueOf } from "./samples.ts";

const severance = (wage: number, monthsWorked: number, monthsInsured: number | null, extra: object = {}) =>
  severanceAllowance({ on: TODAY, wage, monthsWorked, monthsInsured, ...extra });

describe("years that count", () => {
  it.each([
    [12, 1],
    [13, 1.5], // 1 odd month: half a year
    [18, 1.5], // 6 odd months: still half
    [19, 2], // 7: a whole year
    [23, 2],
    [24, 2],
    [0, 0],
    [6, 0.5],
    [148, 12.5], // 12 years 4 months
  ])("%i months are %d years", (months, years) => {
    expect(countedYears(months)).toBe(years);
  });

  it("never count less for more months, and never add more than half a year less a month", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 839 }), (months) => {
        expect(countedYears(months + 1)).toBeGreaterThanOrEqual(countedYears(months));
        expect(countedYears(months) * 12 - months).toBeGreaterThanOrEqual(0);
        expect(countedYears(months) * 12 - months).toBeLessThan(6);
      }),
    );
  });
});

describe("severance", () => {
  it.each([
    [8_000_000, 144, 0, 48_000_000], // 12 years × ½ × 8,000,000
    [8_000_000, 148, 24, 42_000_000], // 148 − 24 = 124 months = 10.5 years; × ½ × 8,000,000
    [7_500_000, 100, 93, 3_750_000], // 7 months left = 1 year × ½ × 7,500,000
    [7_500_000, 100, 94, 1_875_000], // 6 months left = ½ year × ½ × 7,500,000
    [7_654_321, 19, 0, 7_654_321], // 2 years × ½ × 7,654,321
    [7_654_321, 12, 0, 3_827_161], // 1 × ½ × 7,654,321 = 3,827,160.5 → 3,827,161
  ])("of %i đồng for %i months, %i insured, is %i", (wage, worked, insured, expected) => {
    expect(dongOf(severance(wage, worked, insured))).toBe(expected);
  });

  it("is nothing from the employer when every month was insured, and something when one was not", () => {
    expect(valueOf(severance(8_000_000, 144, 144))).toEqual({ kind: "none", because: "insured-throughout" });
    expect(dongOf(severance(8_000_000, 144, 143))).toBe(2_000_000); // ½ year × ½ × 8,000,000
  });

  it("needs twelve months of work", () => {
    expect(valueOf(severance(8_000_000, 11, 0))).toEqual({ kind: "none", because: "under-12-months" });
    expect(dongOf(severance(8_000_000, 12, 0))).toBe(4_000_000);
  });

  it("is a range when the insured time is not known: nothing to the whole", () => {
    expect(valueOf(severance(8_000_000, 144, null))).toEqual({ kind: "money-range", from: 0, to: 48_000_000 });
  });

  it.each(["dismissed", "pension-eligible", "abandoned", "unlawful-quit"] as const)(
    "is not due to the %s",
    (ending) => {
      expect(valueOf(severance(8_000_000, 144, 0, { ending }))).toEqual({ kind: "none", because: ending });
    },
  );

  it("leaves out months already paid for", () => {
    expect(dongOf(severance(8_000_000, 144, 24, { monthsPaid: 60 }))).toBe(20_000_000); // 60 months = 5 years × ½ × 8,000,000
  });

  it("refuses more insured than worked, 400 years and a negative wage", () => {
    expect(() => severance(8_000_000, 24, 25)).toThrow(EntitlementInputError);
    expect(() => severance(8_000_000, 400 * 12, 0)).toThrow(EntitlementInputError);
    expect(() => severance(-8_000_000, 24, 0)).toThrow(EntitlementInputError);
    expect(dongOf(severance(8_000_000, 25, 24))).toBe(2_000_000);
  });
});

describe("the job-loss allowance", () => {
  const jobLoss = (wage: number, monthsWorked: number, monthsInsured: number | null) =>
    jobLossAllowance({ on: TODAY, wage, monthsWorked, monthsInsured });

  it.each([
    [9_000_000, 60, 0, 45_000_000], // 5 × 1 × 9,000,000
    [9_000_000, 48, 46, 18_000_000], // ½ year counts, but at least 2 months
    [9_000_000, 48, 48, 18_000_000], // nothing counts, but at least 2 months
    [9_000_000, 12, 0, 18_000_000], // 1 year < 2 months' wage
    [9_000_000, 24, 0, 18_000_000], // exactly 2
    [9_000_000, 25, 0, 22_500_000], // 2.5 years
  ])("of %i đồng for %i months, %i insured, is %i", (wage, worked, insured, expected) => {
    expect(dongOf(jobLoss(wage, worked, insured))).toBe(expected);
  });

  it("is a range from two months when the insured time is not known", () => {
    expect(valueOf(jobLoss(9_000_000, 60, null))).toEqual({ kind: "money-range", from: 18_000_000, to: 45_000_000 });
  });

  it("is never less than the severance of the same work", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 12, max: 480 }),
        fc.integer({ min: 1_000_000, max: 90_000_000 }),
        (worked, wage) => {
          expect(dongOf(jobLoss(wage, worked, 0))).toBeGreaterThanOrEqual(dongOf(severance(wage, worked, 0)));
        },
      ),
    );
  });
});
