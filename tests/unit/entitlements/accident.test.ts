import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  accidentBenefit,
  accidentBoth,
  accidentCompensation,
  compensationMonths,
} from "../../../src/entitlements/index.ts";
import { dongOf, TODAY, valueOf } from "./samples.ts";

const on = TODAY;

describe("what an employer owes for an accident", () => {
  it.each([
    [4, 0],
    [5, 1.5],
    [10, 1.5],
    [11, 1.9],
    [22, 6.3],
    [30, 9.5],
    [80, 29.5],
    [81, 30],
    [100, 30],
  ])("for %i%% is at least %d months of wages", (percent, months) => {
    expect(compensationMonths(percent)).toBe(months);
  });

  it.each([
    [8, "on-the-way", 7_500_000, 4_500_000], // 1.5 × 40%
    [22, "other", 9_000_000, 56_700_000],
    [30, "own", 8_000_000, 30_400_000], // 9.5 × 40%
    [85, "own", 10_000_000, 120_000_000], // 30 × 40%
  ] as const)("for %i%%, fault %s, wage %i is %i", (percentLost, fault, wage, dong) => {
    expect(dongOf(accidentCompensation({ on, percentLost, fault, wage }))).toBe(dong);
  });

  it("for a death is thirty months, and twelve where it was wholly the worker's doing", () => {
    const death = { on, percentLost: null, died: true, wage: 8_500_000 };
    expect(dongOf(accidentCompensation(death))).toBe(255_000_000);
    expect(dongOf(accidentCompensation({ ...death, fault: "own" }))).toBe(102_000_000);
  });

  it("for a disease does not ask whose fault it was", () => {
    expect(dongOf(accidentCompensation({ on, percentLost: 41, disease: true, fault: "own", wage: 11_000_000 }))).toBe(
      152_900_000, // 1.5 + 31 × 0.4 = 13.9
    );
  });

  it("is nothing under five percent, or on the way by one's own fault", () => {
    expect(valueOf(accidentCompensation({ on, percentLost: 4, wage: 8_000_000 }))).toMatchObject({ kind: "none" });
    expect(valueOf(accidentCompensation({ on, percentLost: 20, fault: "on-the-way-own", wage: 8_000_000 }))).toEqual({
      kind: "none",
      because: "own-fault-on-the-way",
    });
  });

  it("grows with every percent", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (percent) => {
        expect(compensationMonths(percent + 1)).toBeGreaterThanOrEqual(compensationMonths(percent));
      }),
    );
  });
});

describe("what the fund pays for an accident", () => {
  it.each([
    [15, 96, 7_000_000, 43_500_000], // 10 × 2,530,000 + (0.5 + 7 × 0.3) × 7,000,000
    [5, 10, 5_400_000, 15_350_000], // 5 × 2,530,000 + 0.5 × 5,400,000
    [30, 12, 6_000_000, 47_275_000], // 17.5 × 2,530,000 + 0.5 × 6,000,000
    [20, 83, 6_000_000, 43_625_000], // six full years: 0.5 + 5 × 0.3 = 2
  ])("in one sum for %i%% and %i months is %d × …: %i", (percentLost, monthsInsured, wage, dong) => {
    expect(valueOf(accidentBenefit({ on, percentLost, monthsInsured, wage }))).toMatchObject({
      rows: [{ label: "in-one-sum", value: { dong } }, { label: "by-base-salary" }, { label: "by-years-paid" }],
    });
  });

  it.each([
    [31, 12, 6_000_000, 789_000], // 30% × 2,530,000 + 0.5% × 6,000,000
    [45, 132, 8_000_000, 1_747_400], // 58% × 2,530,000 + 3.5% × 8,000,000
  ])("each month for %i%% and %i months", (percentLost, monthsInsured, wage, dong) => {
    expect(valueOf(accidentBenefit({ on, percentLost, monthsInsured, wage }))).toMatchObject({
      rows: [{ label: "each-month", value: { dong } }, {}, {}],
    });
  });

  it("has an allowance for care from 81%, and not below", () => {
    const paralysed = { on, wage: 6_000_000, monthsInsured: 12, needsCare: true };
    expect(valueOf(accidentBenefit({ ...paralysed, percentLost: 85 }))).toMatchObject({
      rows: [
        { value: { dong: 3_521_400 } },
        {},
        {},
        { label: "for-care", value: { dong: 2_530_000 } },
        { value: { dong: 6_051_400 } },
      ],
    });
    const below = valueOf(accidentBenefit({ ...paralysed, percentLost: 80 }));
    expect(JSON.stringify(below)).not.toContain("for-care");
  });

  it("for a death is 36 base salaries of its month, and unknown before the base salary is", () => {
    const death = { percentLost: null, died: true, wage: null, monthsInsured: null };
    expect(dongOf(accidentBenefit({ ...death, on: "2026-07-01" }))).toBe(91_080_000);
    expect(accidentBenefit({ ...death, on: "2026-06-30" })).toMatchObject({ kind: "unknown" });
  });

  it("leaves out the part by years when they are not known, and says so", () => {
    const result = accidentBenefit({ on, percentLost: 30, wage: 6_000_000, monthsInsured: null });
    expect(valueOf(result)).toMatchObject({ rows: [{ label: "by-base-salary", value: { dong: 44_275_000 } }] });
    expect(result).toMatchObject({ caveats: expect.arrayContaining(["years-paid-part-too"]) as unknown });
  });

  it("stands beside what the company owes", () => {
    const both = accidentBoth(
      accidentCompensation({ on, percentLost: null, died: true, wage: 8_500_000 }),
      accidentBenefit({ on, percentLost: null, died: true, wage: 8_500_000, monthsInsured: null }),
    );
    expect(valueOf(both)).toMatchObject({
      rows: [
        { label: "by-company", value: { dong: 255_000_000 } },
        { label: "by-fund", value: { dong: 91_080_000 } },
      ],
    });
  });
});
