import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  damages,
  deductionLimit,
  disputeLimits,
  employerActionLimit,
  latePayInterest,
  suspensionAdvance,
} from "../../../src/entitlements/index.ts";
import { dongOf, TODAY, valueOf } from "./samples.ts";

const on = TODAY;

describe("the most that may be deducted", () => {
  it("is 30% of what is left after insurance and tax, a fraction staying with the worker", () => {
    expect(dongOf(deductionLimit({ on, netWage: 7_000_000 }))).toBe(2_100_000);
    expect(dongOf(deductionLimit({ on, netWage: 7_000_003 }))).toBe(2_100_000); // 2,100,000.9
  });

  it("is never over 30%", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 1_000_000_000 }), (netWage) => {
        const limit = dongOf(deductionLimit({ on, netWage }));
        expect(limit * 10).toBeLessThanOrEqual(netWage * 3);
        expect(limit * 10).toBeGreaterThan(netWage * 3 - 10);
      }),
    );
  });
});

describe("damages", () => {
  const due = (damage: number, extra: object = {}) =>
    valueOf(damages({ on, damage, wage: 7_000_000, region: "IV", ...extra }));

  it("by carelessness are at most three months' wage, and never above the damage", () => {
    expect(due(30_000_000)).toEqual({ kind: "money", dong: 21_000_000 });
    expect(due(5_000_000)).toEqual({ kind: "money", dong: 5_000_000 });
  });

  it("have no ceiling above ten regional minimum wages, for intent, or for things lost", () => {
    expect(due(37_000_000)).toMatchObject({ kind: "money" }); // 10 × 3,700,000 exactly
    expect(due(37_000_001)).toEqual({ kind: "none", because: "damage-no-ceiling" });
    expect(due(5_000_000, { careless: false })).toEqual({ kind: "none", because: "damage-no-ceiling" });
    expect(due(5_000_000, { lost: true })).toEqual({ kind: "none", because: "lost-things-no-ceiling" });
  });

  it("are not computed for a year whose minimum wage is not decided", () => {
    expect(damages({ on: "2027-03-01", damage: 5_000_000, wage: 7_000_000, region: "IV" })).toMatchObject({
      kind: "unknown",
    });
  });
});

describe("late pay", () => {
  const interest = (daysLate: number) => latePayInterest({ on, owed: 10_000_000, daysLate, bankRate: 2 });

  it("earns interest from the fifteenth day", () => {
    expect(valueOf(interest(14))).toEqual({ kind: "none", because: "under-15-days-late" });
    expect(dongOf(interest(15))).toBe(8_219); // 10,000,000 × 2% ÷ 365 × 15 = 8,219.18
    expect(dongOf(interest(40))).toBe(21_918); // 21,917.81
  });

  it("may never be over thirty days late, and says so from the 31st", () => {
    expect(interest(30)).toMatchObject({ caveats: expect.not.arrayContaining(["never-over-30-days"]) as unknown });
    expect(interest(31)).toMatchObject({ caveats: expect.arrayContaining(["never-over-30-days"]) as unknown });
  });
});

describe("the advance while suspended", () => {
  it("is half the wage, by the day in part of a month", () => {
    expect(dongOf(suspensionAdvance({ on, wage: 8_000_000 }))).toBe(4_000_000);
    expect(dongOf(suspensionAdvance({ on, wage: 7_800_000, workingDaysSuspended: 13 }))).toBe(1_950_000); // 7.8m ÷ 26 × 13 × ½
  });
});

describe("time limits", () => {
  it.each([
    ["2026-08-15", ["2027-02-15", "2027-05-15", "2027-08-15"]],
    ["2026-08-31", ["2027-02-28", "2027-05-31", "2027-08-31"]], // no 31 February: the month's last day
    ["2027-08-31", ["2028-02-29", "2028-05-31", "2028-08-31"]], // a leap year
  ])("from %s are %o", (foundOn, days) => {
    for (const kind of ["individual", "collective-rights"] as const) {
      expect(valueOf(disputeLimits({ foundOn, kind }))).toEqual({
        kind: "rows",
        rows: ["mediator", "arbitration", "court"].map((label, at) => ({
          label,
          value: { kind: "date", on: days[at] },
        })),
      });
    }
  });

  it("of the employer are six months, twelve in matters of property", () => {
    expect(valueOf(employerActionLimit({ actOn: "2026-03-10", about: "discipline" }))).toEqual({
      kind: "date",
      on: "2026-09-10",
    });
    expect(valueOf(employerActionLimit({ actOn: "2026-03-10", about: "discipline-property" }))).toEqual({
      kind: "date",
      on: "2027-03-10",
    });
    expect(valueOf(employerActionLimit({ actOn: "2026-03-10", about: "damages" }))).toEqual({
      kind: "date",
      on: "2026-09-10",
    });
  });
});
