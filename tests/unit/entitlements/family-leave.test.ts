import { describe, expect, it } from "vitest";
import {
  adoptionLeave,
  birthAllowance,
  childSickPay,
  contraceptionLeave,
  maternityMoney,
  miscarriageLeave,
  prenatalChecks,
  recoveryLeave,
  sickPay,
} from "../../../src/entitlements/index.ts";
import { dongOf, TODAY, valueOf } from "./samples.ts";

const on = TODAY;
const days = (amount: number) => ({ kind: "duration", amount, unit: "day" });

describe("leave after the loss of an unborn child", () => {
  it.each([
    [4, 10],
    [5, 20],
    [12, 20],
    [13, 40],
    [21, 40],
    [22, 50],
    [30, 50],
  ] as const)("%i weeks: %i days at most", (weeks, most) => {
    expect(valueOf(miscarriageLeave({ on, weeks }))).toEqual(days(most));
  });

  it("is paid a 30th of the month a day, for the days the doctor ordered", () => {
    // 9,000,000 ÷ 30 × 20; 9,000,000 ÷ 30 × 15
    const amount = (daysTaken: number | null) =>
      miscarriageLeave({ on, weeks: 11, averageWage: 9_000_000, daysTaken }).kind === "computed" &&
      miscarriageLeave({ on, weeks: 11, averageWage: 9_000_000, daysTaken });
    expect(amount(null)).toMatchObject({ steps: [{ id: "day-money", figures: { days: 20, amount: 6_000_000 } }] });
    expect(amount(15)).toMatchObject({ steps: [{ id: "day-money", figures: { days: 15, amount: 4_500_000 } }] });
  });

  it("from 22 weeks is that of a birth for who was insured six months, never outside the womb", () => {
    const late = { on, weeks: 24, averageWage: 7_000_000 };
    expect(valueOf(miscarriageLeave({ ...late, monthsInsuredInYear: 6 }))).toEqual({
      kind: "duration",
      amount: 6,
      unit: "month",
    });
    expect(valueOf(miscarriageLeave({ ...late, monthsInsuredInYear: 5 }))).toEqual(days(50));
    expect(valueOf(miscarriageLeave({ ...late, monthsInsuredInYear: 6, ectopic: true }))).toEqual(days(50));
  });
});

describe("examinations before the birth and contraception", () => {
  it("are five visits of two days, paid a 24th of the month a day", () => {
    expect(valueOf(prenatalChecks({ on }))).toEqual({ kind: "duration", amount: 10, unit: "working-day" });
    expect(dongOf(prenatalChecks({ on, averageWage: 7_200_000, days: 2 }))).toBe(600_000);
    expect(dongOf(prenatalChecks({ on, averageWage: 7_200_000, days: 12 }))).toBe(3_000_000);
    expect(valueOf(prenatalChecks({ on, averageWage: 7_200_000, visits: 3 }))).toEqual({
      kind: "money-range",
      from: 900_000,
      to: 1_800_000,
    });
  });

  it("gives seven days for a coil, fifteen for sterilisation and none for other ways", () => {
    expect(valueOf(contraceptionLeave({ on, method: "coil" }))).toEqual(days(7));
    expect(valueOf(contraceptionLeave({ on, method: "sterilisation" }))).toEqual(days(15));
    expect(valueOf(contraceptionLeave({ on, method: "other" }))).toMatchObject({ kind: "none" });
  });
});

describe("what is owed beside what was paid", () => {
  it("is named with its sum, and enough is said to be enough", () => {
    const money = (paid: number) =>
      maternityMoney({ bornOn: "2026-08-15", childOrder: 1, averageWage: 7_000_000, paid });
    expect(money(42_000_000)).toMatchObject({
      steps: expect.arrayContaining([
        { id: "paid-short", figures: { paid: 42_000_000, missing: 5_060_000 } },
      ]) as unknown,
    });
    expect(money(47_060_000)).toMatchObject({
      steps: expect.arrayContaining([expect.objectContaining({ id: "paid-enough" })]) as unknown,
    });
  });

  it("is worked out of the exact average of months told in parts", () => {
    // (7 + 7 + 7.2 + 7.2 + 7.5 + 7.5) million = 43.4 million for six months, + 5,060,000
    const parts = [
      { months: 2, wage: 7_000_000 },
      { months: 2, wage: 7_200_000 },
      { months: 2, wage: 7_500_000 },
    ];
    expect(
      dongOf(maternityMoney({ bornOn: "2026-08-15", childOrder: 1, averageWage: 43_400_000 / 6, averageParts: parts })),
    ).toBe(48_460_000);
  });
});

describe("adoption, voluntary insurance, several children, and days used before", () => {
  it("an adoption lasts until the child is six months old, odd days at a thirtieth", () => {
    // Received on 11/11, six months on 1/3: 3 months and 18 days; 6,000,000 × 3 + 6,000,000 ÷ 30 × 18 = 21,600,000
    const leave = adoptionLeave({
      receivedOn: "2026-11-11",
      childAgeMonths: 0,
      childBornOn: "2026-09-01",
      averageWage: 6_000_000,
    });
    expect(valueOf(leave)).toEqual({ kind: "length", months: 3, days: 18 });
    expect(leave).toMatchObject({
      steps: expect.arrayContaining([
        { id: "adoption-money", figures: { amount: 21_600_000, months: 3, days: 18, wage: 6_000_000 } },
      ]) as unknown,
    });
  });

  it("voluntary insurance pays two million for each child", () => {
    expect(dongOf(birthAllowance({ bornOn: "2026-10-15", childrenBorn: 2, voluntary: true }))).toBe(4_000_000);
  });

  it("each child under seven has days of its own", () => {
    const care = (siblingsBornOn: string[], daysUsed = 0) =>
      valueOf(childSickPay({ on, childBornOn: "2024-10-01", siblingsBornOn, daysUsed }));
    expect(care(["2021-10-01"])).toMatchObject({ amount: 35 });
    expect(care(["2018-10-01"])).toMatchObject({ amount: 20 });
    expect(care([], 16)).toMatchObject({ amount: 4 });
  });

  it("sick days used before are taken off the most of the year", () => {
    // 30 − 22 = 8 days: 7,200,000 ÷ 24 × 75% × 8
    expect(dongOf(sickPay({ on, monthsInsured: 72, wage: 7_200_000, daysOff: 12, daysUsed: 22 }))).toBe(1_800_000);
    expect(valueOf(sickPay({ on, monthsInsured: 96, hardConditions: true, daysUsed: 27 }))).toMatchObject({
      amount: 13,
    });
  });

  it.each([
    [14, null],
    [15, 5],
    [30, 5],
    [31, 7],
    [50, 7],
    [51, 10],
  ] as const)("recovery after an accident with %i%% of the ability lost: %o days", (abilityLost, most) => {
    const rest = recoveryLeave({ on, after: "accident", abilityLost });
    if (most === null) expect(valueOf(rest)).toMatchObject({ kind: "none" });
    else expect(dongOf(rest)).toBe(759_000 * most);
  });
});
