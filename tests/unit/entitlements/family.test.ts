import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  childSickPay,
  maternityLeave,
  maternityMoney,
  paternityLeave,
  recoveryLeave,
  sickPay,
} from "../../../src/entitlements/index.ts";
import { dongOf, TODAY, valueOf } from "./samples.ts";

const on = TODAY;

describe("maternity leave", () => {
  it.each([
    // born, which child, how many: months
    ["2026-06-30", 2, 1, 6], // the day before the change
    ["2026-07-01", 2, 1, 7],
    ["2026-07-01", 1, 1, 6],
    ["2026-07-01", 3, 1, 6],
    ["2026-07-01", 2, 2, 8], // 7 + 1
    ["2026-06-30", 2, 2, 7], // 6 + 1
    ["2026-07-01", 3, 3, 8], // 6 + 2
  ] as const)("born %s, child %i, %i born: %i months", (bornOn, childOrder, childrenBorn, months) => {
    expect(valueOf(maternityLeave({ bornOn, childOrder, childrenBorn }))).toEqual({
      kind: "duration",
      amount: months,
      unit: "month",
    });
  });

  it("from 20/7 with seven months ends on 19/2, and may end early from 20/11", () => {
    expect(maternityLeave({ bornOn: "2026-08-15", childOrder: 2, leaveFrom: "2026-07-20" })).toMatchObject({
      steps: [
        {
          id: "leave-dates",
          figures: { from: "2026-07-20", last: "2027-02-19", back: "2027-02-20", earliestReturn: "2026-11-20" },
        },
        // From 15/8 to 20/2.
        { id: "left-after-birth", figures: { months: 6, days: 5 } },
      ],
    });
  });

  it("begins at most two months before the birth", () => {
    const from = (leaveFrom: string) => () => maternityLeave({ bornOn: "2026-08-15", childOrder: 1, leaveFrom });
    expect(from("2026-06-14")).toThrow(/leaveFrom/u);
    expect(from("2026-06-15")).not.toThrow();
    expect(from("2026-08-16")).toThrow(/leaveFrom/u);
  });

  it("says that twins at the first birth may be read as more", () => {
    expect(maternityLeave({ bornOn: "2026-08-15", childOrder: 1, childrenBorn: 2 })).toMatchObject({
      value: { amount: 7 },
      caveats: expect.arrayContaining(["twins-first-birth-by-reading"]) as unknown,
    });
  });
});

describe("maternity money", () => {
  it.each([
    ["2026-08-15", 2, 1, 54_060_000], // 7,000,000 × 7 + 2 × 2,530,000 = 49,000,000 + 5,060,000
    ["2026-08-15", 1, 1, 47_060_000], // 7,000,000 × 6 + 5,060,000
    ["2026-08-15", 2, 2, 66_120_000], // 7,000,000 × 8 + 2 × 5,060,000
  ] as const)("born %s, child %i, %i born: %i", (bornOn, childOrder, childrenBorn, expected) => {
    expect(dongOf(maternityMoney({ bornOn, childOrder, childrenBorn, averageWage: 7_000_000 }))).toBe(expected);
  });

  it("leaves out the one-off sum, and says so, where its level is not known", () => {
    const may = maternityMoney({ bornOn: "2026-06-30", childOrder: 1, averageWage: 7_000_000 });
    expect(dongOf(may)).toBe(42_000_000);
    expect(may).toMatchObject({ caveats: expect.arrayContaining(["one-off-level-not-known"]) as unknown });
    const july = maternityMoney({ bornOn: "2026-07-01", childOrder: 1, averageWage: 7_000_000 });
    expect(july).toMatchObject({ caveats: expect.not.arrayContaining(["one-off-level-not-known"]) as unknown });
  });

  it("needs six months of insurance in the year before", () => {
    const insured = (monthsInsuredInYear: number) =>
      valueOf(maternityMoney({ bornOn: "2026-08-15", childOrder: 1, averageWage: 7_000_000, monthsInsuredInYear }));
    expect(insured(5)).toEqual({ kind: "none", because: "under-6-months-insured" });
    expect(insured(6)).toMatchObject({ kind: "money" });
  });
});

describe("a father's leave", () => {
  it.each([
    [{}, 5],
    [{ surgery: true }, 7],
    [{ early: true }, 7],
    [{ childrenBorn: 2 }, 10],
    [{ childrenBorn: 2, surgery: true }, 14],
    [{ childrenBorn: 3 }, 13],
    [{ childrenBorn: 3, surgery: true }, 17],
  ])("%o is %i working days", (input, days) => {
    expect(valueOf(paternityLeave({ bornOn: "2026-08-15", ...input }))).toEqual({
      kind: "duration",
      amount: days,
      unit: "working-day",
    });
  });

  it("is paid a 24th of the month a day", () => {
    // 7,200,000 ÷ 24 × 5 = 1,500,000
    expect(paternityLeave({ bornOn: "2026-08-15", averageWage: 7_200_000 })).toMatchObject({
      steps: [{ id: "day-money", figures: { wage: 7_200_000, divisor: 24, days: 5, amount: 1_500_000 } }],
    });
  });
});

describe("sick pay", () => {
  it.each([
    [{ monthsInsured: 60, daysOff: 10 }, 1_875_000], // 6,000,000 ÷ 24 × 75% × 10
    [{ monthsInsured: 60, daysOff: 35 }, 5_625_000], // 30 days at most
    [{ monthsInsured: 60, daysOff: 10, daysUsed: 25 }, 937_500], // 5 days left
    [{ monthsInsured: 200, daysOff: 20, longTerm: true }, 2_750_000], // 6,000,000 ÷ 24 × 55% × 20
    [{ monthsInsured: 360, daysOff: 20, longTerm: true }, 3_250_000], // 65%
    [{ monthsInsured: 179, daysOff: 20, longTerm: true }, 2_500_000], // 50%
    [{ monthsInsured: 12, daysOff: 0.5 }, 93_750], // half a day
  ])("%o of 6,000,000 is %i", (input, expected) => {
    expect(dongOf(sickPay({ on, wage: 6_000_000, ...input }))).toBe(expected);
  });

  it.each([
    [179, false, 30],
    [180, false, 40],
    [359, false, 40],
    [360, false, 60],
    [179, true, 40],
    [180, true, 50],
    [360, true, 70],
  ])("after %i months of insurance, hard work %s: %i days a year", (monthsInsured, hardConditions, days) => {
    expect(valueOf(sickPay({ on, monthsInsured, hardConditions }))).toMatchObject({ kind: "duration", amount: days });
  });

  it("is never more than the insured wage would be", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 50_000_000 }), fc.integer({ min: 1, max: 24 }), (wage, daysOff) => {
        const pay = dongOf(sickPay({ on, wage, monthsInsured: 12, daysOff }));
        expect(pay).toBeLessThanOrEqual(wage);
        expect(pay).toBeGreaterThan(0);
      }),
    );
  });
});

describe("care for a sick child", () => {
  it("is 20 days until the day before the third birthday, then 15, and none from the seventh", () => {
    const value = (day: string) => valueOf(childSickPay({ on: day, childBornOn: "2023-06-15" }));
    expect(value("2026-06-14")).toMatchObject({ amount: 20 });
    expect(value("2026-06-15")).toMatchObject({ amount: 15 });
    expect(value("2030-06-14")).toMatchObject({ amount: 15 });
    expect(value("2030-06-15")).toEqual({ kind: "none", because: "child-seven-or-older" });
  });

  it("is paid as sick days and refused for a child not born", () => {
    // 6,000,000 ÷ 24 × 75% × 3 = 562,500
    expect(dongOf(childSickPay({ on, childBornOn: "2024-01-10", wage: 6_000_000, daysOff: 3 }))).toBe(562_500);
    expect(() => childSickPay({ on, childBornOn: "2027-01-10" })).toThrow(/childBornOn/u);
  });
});

describe("recovery leave", () => {
  it.each([
    [{ after: "childbirth" as const }, 3_795_000], // 5 × 30% × 2,530,000
    [{ after: "childbirth" as const, case: "surgery" as const }, 5_313_000], // 7 × 759,000
    [{ after: "childbirth" as const, case: "several-children" as const }, 7_590_000], // 10 × 759,000
    [{ after: "sickness" as const, case: "long-term-illness" as const, sickDaysInYear: 30 }, 7_590_000],
  ])("%o is %i", (input, expected) => {
    expect(dongOf(recoveryLeave({ on, ...input }))).toBe(expected);
  });

  it("needs 30 sick days, and no early return after childbirth", () => {
    expect(valueOf(recoveryLeave({ on, after: "sickness", sickDaysInYear: 29 }))).toMatchObject({ kind: "none" });
    expect(valueOf(recoveryLeave({ on, after: "childbirth", returnedEarly: true }))).toMatchObject({ kind: "none" });
  });

  it("is unknown before the reference level is, and known from its first day", () => {
    expect(recoveryLeave({ on: "2026-06-30", after: "childbirth" })).toMatchObject({
      kind: "unknown",
      reason: "reference-level-not-in-knowledge",
    });
    expect(recoveryLeave({ on: "2026-07-01", after: "childbirth" })).toMatchObject({ kind: "computed" });
  });
});
