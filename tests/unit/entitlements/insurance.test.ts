import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  contributions,
  earlyReduction,
  firstLumpSumMonth,
  lumpSum,
  lumpSumMonth,
  oneOffTimes,
  pension,
  pensionPercent,
  unemploymentBenefit,
  unemploymentMonths,
  unionDues,
} from "../../../src/entitlements/index.ts";
import { dongOf, TODAY, valueOf } from "./samples.ts";

const on = TODAY;

describe("the rate of a pension", () => {
  it.each([
    ["female", 15, 45],
    ["female", 20, 55],
    ["female", 30, 75],
    ["female", 40, 75],
    ["male", 15, 40],
    ["male", 19, 44],
    ["male", 20, 45],
    ["male", 35, 75],
    ["male", 40, 75],
  ] as const)("of a %s after %i years is %i%%", (sex, years, percent) => {
    expect(pensionPercent(sex, years)).toBe(percent);
    expect(valueOf(pension({ on, sex, monthsInsured: years * 12 }))).toEqual({ kind: "percent", percent });
  });

  it.each([
    [0, 0],
    [5, 0],
    [6, 1],
    [11, 1],
    [12, 2],
    [31, 5], // 2 years 7 months: 2 × 2 + 1
    [60, 10],
  ])("loses for %i months early %i%%", (months, percent) => {
    expect(earlyReduction(months)).toBe(percent);
  });

  it("grows with every year and stays between 40 and 75", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 15, max: 55 }),
        fc.constantFrom("male" as const, "female" as const),
        (years, sex) => {
          expect(pensionPercent(sex, years + 1)).toBeGreaterThanOrEqual(pensionPercent(sex, years));
          expect(pensionPercent(sex, years)).toBeGreaterThanOrEqual(40);
          expect(pensionPercent(sex, years)).toBeLessThanOrEqual(75);
          expect(pensionPercent("female", years)).toBeGreaterThanOrEqual(pensionPercent("male", years));
        },
      ),
    );
  });
});

describe("a pension", () => {
  it("is the rate of the average wage", () => {
    expect(dongOf(pension({ on, sex: "female", monthsInsured: 300, averageWage: 7_000_000 }))).toBe(4_550_000); // 65%
    expect(dongOf(pension({ on, sex: "male", monthsInsured: 216, averageWage: 7_000_000 }))).toBe(3_010_000); // 43%
  });

  it.each([
    [264, 59, 4_130_000], // 22 years
    [265, 60, 4_200_000], // 22.5 years
    [270, 60, 4_200_000],
    [271, 61, 4_270_000], // 23 years
    [275, 61, 4_270_000],
  ])("counts %i months with odd ones as a half year or a year: %d%%", (monthsInsured, percent, amount) => {
    expect(valueOf(pension({ on, sex: "female", monthsInsured }))).toEqual({ kind: "percent", percent });
    expect(dongOf(pension({ on, sex: "female", monthsInsured, averageWage: 7_000_000 }))).toBe(amount);
  });

  it("of a man between 15 and 20 years has half a percent for half a year", () => {
    expect(valueOf(pension({ on, sex: "male", monthsInsured: 183 }))).toEqual({ kind: "percent", percent: 40.5 });
    expect(valueOf(pension({ on, sex: "male", monthsInsured: 239 }))).toEqual({ kind: "percent", percent: 45 });
  });

  it.each([
    ["female", 360, 0, 0],
    ["female", 396, 0, 1.5], // 3 years above 30
    ["female", 399, 0, 1.75], // 3.5 years
    ["male", 396, 0, 0],
    ["male", 456, 0, 1.5],
    ["male", 456, 24, 4.5], // 1 year at 0.5 and 2 after the age at 2
  ] as const)(
    "of a %s with %i months, %i of them after the age, brings %d months beside it",
    (sex, all, after, times) => {
      expect(oneOffTimes(sex, all, after)).toBe(times);
      const result = pension({ on, sex, monthsInsured: all, monthsAfterAge: after, averageWage: 8_000_000 });
      const rows = valueOf(result);
      if (times === 0) expect(rows).toMatchObject({ kind: "money" });
      else
        expect(rows).toMatchObject({
          rows: [{ label: "per-month" }, { label: "one-off-on-retiring", value: { dong: times * 8_000_000 } }],
        });
    },
  );

  it.each([
    [153, 27, null], // 2 years 3 months
    [174, 6, 6 * 0.22 * 8_000_000],
    [175, 5, 8_800_000],
    [179, 1, 1_760_000],
  ])("with %i months tells that %i are missing, and what they cost at once", (monthsInsured, months, dong) => {
    const result = pension({ on, sex: "female", monthsInsured, averageWage: 8_000_000 });
    expect(valueOf(result)).toMatchObject({
      kind: "rows",
      rows: [
        { label: "still-missing", value: { kind: "length", months } },
        ...(dong === null ? [] : [{ label: "paid-at-once", value: { kind: "money", dong } }]),
      ],
    });
  });

  it("needs fifteen years, and twenty when early for reduced ability", () => {
    expect(valueOf(pension({ on, sex: "male", monthsInsured: 179 }))).toMatchObject({
      rows: [{ label: "still-missing" }],
    });
    expect(valueOf(pension({ on, sex: "male", monthsInsured: 180 }))).toMatchObject({ kind: "percent" });
    expect(valueOf(pension({ on, sex: "male", monthsInsured: 239, monthsEarly: 12 }))).toMatchObject({ kind: "none" });
    expect(valueOf(pension({ on, sex: "male", monthsInsured: 240, monthsEarly: 12 }))).toEqual({
      kind: "percent",
      percent: 43,
    });
  });

  it("is raised to the reference level for those long insured before July 2025, and not for others", () => {
    const small = { on, sex: "male" as const, monthsInsured: 240, averageWage: 3_000_000 };
    expect(dongOf(pension({ ...small, insuredBefore2025: true }))).toBe(2_530_000);
    expect(dongOf(pension(small))).toBe(1_350_000); // 45%
  });
});

describe("social insurance in one sum", () => {
  const sum = (monthsBefore2014: number, monthsFrom2014: number, extra: object = {}) =>
    lumpSum({ on, case: "insured-before-2025", averageWage: 6_000_000, monthsBefore2014, monthsFrom2014, ...extra });

  it.each([
    [0, 96, 96_000_000], // 8 × 2 × 6,000,000
    [24, 60, 78_000_000], // (2 × 1.5 + 5 × 2) × 6,000,000
    [30, 66, 90_000_000], // 2 years before; 6 + 66 = 72 months after: (3 + 12) × 6,000,000
  ])("%i months before 2014 and %i after: %i", (before, after, expected) => {
    expect(dongOf(sum(before, after))).toBe(expected);
  });

  it.each([
    [0, 97, 102_000_000], // 8.5 years
    [0, 102, 102_000_000],
    [0, 103, 108_000_000], // 9 years
    [40, 64, 99_000_000], // 3 years before; 64 + 4 = 68 months: 6 years
    [41, 0, 31_500_000], // nothing after 2014 to move to: 3.5 × 1.5
  ])("counts odd months as a half year or a year: %i before 2014 and %i after: %i", (before, after, expected) => {
    expect(dongOf(sum(before, after))).toBe(expected);
  });

  it.each([
    ["2026-08-31", "2027-09-01"],
    ["2025-11-01", "2026-12-01"],
    ["2025-12-15", "2027-01-01"],
  ])("last insured in the month of %s may be asked for from %s", (lastInsuredOn, first) => {
    expect(firstLumpSumMonth(lastInsuredOn)).toBe(first);
    expect(valueOf(lumpSumMonth({ on, lastInsuredOn }))).toEqual({ kind: "month", first });
  });

  it("is not for those who joined from July 2025, and they may still have another ground", () => {
    const joined = { insuredFrom: "2025-07-01" };
    expect(valueOf(sum(0, 14, joined))).toEqual({ kind: "none", because: "joined-after-2025" });
    expect(valueOf(sum(0, 24, { ...joined, case: "grave-illness" }))).toMatchObject({ kind: "money" });
    expect(valueOf(lumpSumMonth({ on, lastInsuredOn: on, ...joined }))).toMatchObject({ because: "joined-after-2025" });
  });

  it("is closed from twenty years, or before twelve months of waiting", () => {
    expect(valueOf(sum(0, 240))).toEqual({ kind: "none", because: "twenty-years-no-lump-sum" });
    expect(valueOf(sum(0, 228))).toMatchObject({ kind: "money" });
    expect(valueOf(sum(0, 96, { monthsOutOfInsurance: 11 }))).toEqual({ kind: "none", because: "wait-12-months" });
    expect(valueOf(sum(0, 96, { monthsOutOfInsurance: 12 }))).toMatchObject({ kind: "money" });
  });

  it("gives way to the pension at the age with fifteen years, and not abroad", () => {
    expect(valueOf(sum(0, 180, { case: "old-age-under-15-years" }))).toEqual({
      kind: "none",
      because: "pension-instead",
    });
    expect(valueOf(sum(0, 180, { case: "emigrated" }))).toMatchObject({ kind: "money" });
  });
});

describe("unemployment benefit", () => {
  it.each([
    [11, 0],
    [12, 3],
    [36, 3],
    [47, 3],
    [48, 4],
    [60, 5],
    [143, 11],
    [144, 12],
    [400, 12],
  ])("for %i months of insurance lasts %i", (insured, months) => {
    expect(unemploymentMonths(insured)).toBe(months);
  });

  it("is 60% a month, below every ceiling without knowing the region", () => {
    expect(valueOf(unemploymentBenefit({ on, averageWage: 6_000_000, monthsInsured: 60 }))).toMatchObject({
      rows: [{ value: { dong: 3_600_000 } }, { value: { amount: 5 } }, { value: { dong: 18_000_000 } }],
    });
  });

  it("is capped at five regional minimum wages", () => {
    const benefit = (region: "I" | "III" | null) =>
      valueOf(unemploymentBenefit({ on, averageWage: 40_000_000, monthsInsured: 60, region }));
    expect(benefit("III")).toMatchObject({ rows: [{ value: { dong: 20_700_000 } }, {}, {}] }); // 5 × 4,140,000 < 24,000,000
    expect(benefit("I")).toMatchObject({ rows: [{ value: { dong: 24_000_000 } }, {}, {}] }); // 5 × 5,310,000 = 26,550,000
    expect(benefit(null)).toMatchObject({
      rows: [24_000_000, 23_650_000, 20_700_000, 18_500_000].map((dong) => ({ value: { dong } })),
    });
  });

  it("is not computed where the minimum wage is not decided, and is the day before", () => {
    const benefit = (day: string) =>
      unemploymentBenefit({ on: day, averageWage: 6_000_000, monthsInsured: 60, region: "IV" });
    expect(benefit("2027-01-01")).toMatchObject({
      kind: "unknown",
      reason: "minimum-wage-not-decided",
      lastKnown: { value: { dong: 3_700_000 } },
    });
    expect(benefit("2026-12-31")).toMatchObject({ kind: "computed" });
    expect(benefit("2025-12-31")).toMatchObject({ kind: "unknown", reason: "before-this-law" });
  });
});

describe("contributions", () => {
  const rows = (wage: number, region: "I" | null = null) => {
    const value = valueOf(contributions({ on, wage, region }));
    return value.kind === "rows" ? value.rows.map((row) => (row.value.kind === "money" ? row.value.dong : null)) : [];
  };

  it("are 8% and at most 1% from the worker, 17% and at most 1% from the employer", () => {
    expect(rows(12_000_000)).toEqual([960_000, 120_000, 2_040_000, 120_000]);
  });

  it("count the wage from one to twenty reference levels, and to twenty minimum wages", () => {
    expect(rows(2_000_000)[0]).toBe(202_400); // 8% × 2,530,000
    expect(rows(60_000_000)[0]).toBe(4_048_000); // 8% × 50,600,000
    expect(rows(150_000_000, "I")[1]).toBe(1_062_000); // 1% × 106,200,000
  });

  it("are not computed before the reference level is known", () => {
    expect(contributions({ on: "2026-06-30", wage: 12_000_000 })).toMatchObject({ kind: "unknown" });
    expect(contributions({ on: "2026-07-01", wage: 12_000_000 })).toMatchObject({ kind: "computed" });
  });
});

describe("union dues", () => {
  it("of a member are not known, because the charter is not held; the employer's are 2%", () => {
    expect(unionDues({ on, payer: "member" })).toMatchObject({
      kind: "unknown",
      reason: "charter-not-in-knowledge",
      lastKnown: null,
    });
    expect(dongOf(unionDues({ on, payer: "employer", insuredPayroll: 500_000_000 }))).toBe(10_000_000);
  });
});
