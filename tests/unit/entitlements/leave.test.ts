import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  annualLeave,
  noticePeriod,
  publicHolidays,
  trialLength,
  trialPay,
  unusedLeavePay,
} from "../../../src/entitlements/index.ts";
import { dongOf, TODAY, valueOf } from "./samples.ts";

const on = TODAY;

describe("annual leave", () => {
  it.each([
    [{ monthsOfService: 12, monthsThisYear: 12 }, 12],
    [{ monthsOfService: 59, monthsThisYear: 12 }, 12],
    [{ monthsOfService: 60, monthsThisYear: 12 }, 13],
    [{ monthsOfService: 180, monthsThisYear: 12, conditions: "hazardous" as const }, 17], // 14 + 3
    [{ monthsOfService: 24, monthsThisYear: 12, conditions: "very-hazardous" as const }, 16],
    [{ monthsOfService: 24, monthsThisYear: 12, minorOrDisabled: true }, 14],
    [{ monthsOfService: 7, monthsThisYear: 7 }, 7], // 12 ÷ 12 × 7
    [{ monthsOfService: 125, monthsThisYear: 7, conditions: "hazardous" as const }, 9.33], // (14 + 2) ÷ 12 × 7 = 9.333
    [{ monthsOfService: 0, monthsThisYear: 0 }, 0],
  ])("%o is %d working days", (input, days) => {
    expect(valueOf(annualLeave({ on, ...input }))).toEqual({ kind: "duration", amount: days, unit: "working-day" });
  });

  it("never shrinks with service or with months of the year", () => {
    const days = (monthsOfService: number, monthsThisYear: number) => {
      const value = valueOf(annualLeave({ on, monthsOfService, monthsThisYear }));
      return value.kind === "duration" ? value.amount : Number.NaN;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 11 }), (service, months) => {
        expect(days(service + 1, months)).toBeGreaterThanOrEqual(days(service, months));
        expect(days(service, months + 1)).toBeGreaterThan(days(service, months));
      }),
    );
  });

  it("not taken is paid by the day when leaving", () => {
    // 9,000,000 ÷ 24 × 6 = 2,250,000; ÷ 26 × 6 = 2,076,923.08
    expect(dongOf(unusedLeavePay({ on, wage: 9_000_000, unusedDays: 6, workingDays: 24 }))).toBe(2_250_000);
    expect(dongOf(unusedLeavePay({ on, wage: 9_000_000, unusedDays: 6 }))).toBe(2_076_923);
  });
});

describe("notice", () => {
  it.each([
    ["indefinite", 45, "day"],
    ["12-to-36", 30, "day"],
    ["under-12", 3, "working-day"],
  ] as const)("of a %s contract is %i", (contract, amount, unit) => {
    for (const by of ["worker", "employer"] as const) {
      expect(valueOf(noticePeriod({ on, by, contract }))).toEqual({ kind: "duration", amount, unit });
    }
  });

  it("of an employer needs a ground that the law names", () => {
    expect(noticePeriod({ on, by: "employer", contract: "indefinite" })).toMatchObject({
      caveats: ["employer-needs-ground"],
      references: [
        { article: "36", clause: "2" },
        { article: "36", clause: "1" },
        { article: "36", clause: "3" },
      ],
    });
    expect(noticePeriod({ on, by: "employer", contract: "indefinite", domestic: true })).toMatchObject({ caveats: [] });
  });

  it("is all three side by side when the contract is not known", () => {
    const value = valueOf(noticePeriod({ on, contract: "unknown" }));
    expect(value).toMatchObject({
      kind: "rows",
      rows: [{ label: "indefinite" }, { label: "12-to-36" }, { label: "under-12" }],
    });
  });

  it("of special jobs is 120 days, or a quarter of a short contract", () => {
    expect(valueOf(noticePeriod({ on, contract: "12-to-36", specialJob: true }))).toMatchObject({ amount: 120 });
    expect(valueOf(noticePeriod({ on, contract: "under-12", specialJob: true, contractDays: 180 }))).toMatchObject({
      amount: 45,
    });
    expect(valueOf(noticePeriod({ on, contract: "under-12", specialJob: true, contractDays: 181 }))).toMatchObject({
      amount: 46,
    }); // 45.25
  });

  it.each([
    ["indefinite", "2026-11-23", "2027-01-07"], // 7 days of November, 31 of December, 7 of January
    ["12-to-36", "2026-02-01", "2026-03-03"], // 27 + 3
    ["under-12", "2026-11-27", "2026-12-01"], // Friday: Saturday, (Sunday), Monday, Tuesday
  ] as const)("of a %s contract given on %s runs to %s", (contract, givenOn, last) => {
    expect(noticePeriod({ on, contract, givenOn })).toMatchObject({
      steps: [{ id: "last-working-day", figures: { last } }],
    });
  });

  it("is not needed in a case of Article 35(2), and is otherwise", () => {
    expect(valueOf(noticePeriod({ on, contract: "indefinite", noNoticeCase: "b" }))).toEqual({
      kind: "none",
      because: "no-notice-needed",
    });
    expect(valueOf(noticePeriod({ on, contract: "indefinite" }))).toMatchObject({ amount: 45 });
  });
});

describe("a trial", () => {
  it.each([
    ["manager", 180, "day"],
    ["college", 60, "day"],
    ["skilled", 30, "day"],
    ["other", 6, "working-day"],
  ] as const)("of a %s job is at most %i", (jobLevel, amount, unit) => {
    expect(valueOf(trialLength({ on, jobLevel }))).toEqual({ kind: "duration", amount, unit });
  });

  it("does not exist under a month of contract, and does at a month", () => {
    expect(valueOf(trialLength({ on, jobLevel: "other", contractMonths: 0.9 }))).toMatchObject({ kind: "none" });
    expect(valueOf(trialLength({ on, jobLevel: "other", contractMonths: 1 }))).toMatchObject({ amount: 6 });
  });

  it("is paid 85% at least", () => {
    expect(dongOf(trialPay({ on, wage: 10_000_000 }))).toBe(8_500_000);
    expect(dongOf(trialPay({ on, wage: 7_777_777 }))).toBe(6_611_110); // 6,611,110.45
  });
});

describe("public holidays", () => {
  const daysOf = (input: Parameters<typeof publicHolidays>[0]) => {
    const value = valueOf(publicHolidays(input));
    if (value.kind !== "days") throw new Error("not a list of days");
    return value;
  };

  it("are 11 in 2025 and 12 from 2026, with 24/11", () => {
    expect(daysOf({ year: 2025 }).count).toBe(11);
    expect(daysOf({ year: 2025 }).days.map(({ on: day }) => day)).not.toContain("2025-11-24");
    expect(daysOf({ year: 2026 }).count).toBe(12);
    expect(daysOf({ year: 2026 }).days).toContainEqual({ on: "2026-11-24", name: "culture" });
  });

  it("on a Sunday give the next working day, past the next holiday", () => {
    // 30/4/2028 is a Sunday and 1/5 a holiday, so the day in lieu is Tuesday 2/5.
    expect(daysOf({ year: 2028 }).days).toContainEqual({ on: "2028-05-02", name: "in-lieu" });
    expect(daysOf({ year: 2026 }).days.filter(({ name }) => name === "in-lieu")).toEqual([]);
  });

  it("give no day in lieu of 24/11, which the rule does not name", () => {
    // 24/11/2030 is a Sunday.
    expect(daysOf({ year: 2030 }).days).not.toContainEqual({ on: "2030-11-25", name: "in-lieu" });
    expect(publicHolidays({ year: 2030 })).toMatchObject({
      caveats: expect.arrayContaining(["culture-day-no-day-in-lieu"]) as unknown,
    });
    expect(publicHolidays({ year: 2026 })).toMatchObject({
      caveats: expect.not.arrayContaining(["culture-day-no-day-in-lieu"]) as unknown,
    });
  });

  it("take Tết and the day beside 2/9 as given, and refuse what cannot be one", () => {
    const tet = ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"];
    const { days } = daysOf({ year: 2026, tet, besideNationalDay: "2026-09-01", hungKings: "2026-04-26" });
    expect(days.filter(({ name }) => name === "tet")).toHaveLength(5);
    // 26/04/2026 is a Sunday.
    expect(days).toContainEqual({ on: "2026-04-27", name: "in-lieu" });
    expect(() => publicHolidays({ year: 2026, besideNationalDay: "2026-09-04" })).toThrow(/besideNationalDay/u);
    expect(() => publicHolidays({ year: 2026, tet: ["2025-01-29"] })).toThrow(/tet/u);
  });
});
