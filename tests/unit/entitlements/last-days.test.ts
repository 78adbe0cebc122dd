import { describe, expect, it } from "vitest";
import { dayInLieu } from "../../../src/entitlements/calculations/day-in-lieu.ts";
import { annualLeave } from "../../../src/entitlements/calculations/annual-leave.ts";
import { publicHolidays } from "../../../src/entitlements/calculations/holidays.ts";
import { lumpSum } from "../../../src/entitlements/calculations/lump-sum.ts";
import { procedureLimit } from "../../../src/entitlements/calculations/procedure-limits.ts";
import { unemploymentBenefit } from "../../../src/entitlements/calculations/unemployment.ts";
import { lateInsurance } from "../../../src/entitlements/calculations/late-insurance.ts";
import { suspensionLastDay } from "../../../src/entitlements/calculations/suspension.ts";
import { EntitlementInputError } from "../../../src/entitlements/errors.ts";
import { dongOf, valueOf } from "./samples.ts";

describe("the day off in lieu of a holiday", () => {
  it("is the next working day, other holidays left out", () => {
    expect(valueOf(dayInLieu({ holiday: "2027-05-01", restDays: [6, 0] }))).toEqual({ kind: "date", on: "2027-05-03" });
    // 30/4/2028 is a Sunday, and the Monday after it is a holiday.
    expect(valueOf(dayInLieu({ holiday: "2028-04-30", restDays: [0] }))).toEqual({ kind: "date", on: "2028-05-02" });
  });

  it("is none where the holiday falls on a working day", () => {
    expect(valueOf(dayInLieu({ holiday: "2027-05-01", restDays: [0] }))).toEqual({
      kind: "none",
      because: "holiday-on-working-day",
    });
  });

  it("is not told of a day that the rule does not name", () => {
    expect(() => dayInLieu({ holiday: "2026-11-24", restDays: [0] })).toThrow(EntitlementInputError);
  });
});

describe("the last day of a suspension", () => {
  const on = "2026-11-30";

  it("counts the first day: 15 days, in special cases 90", () => {
    const last = (isSpecial: boolean) => valueOf(suspensionLastDay({ on, from: "2026-12-01", isSpecial }));
    expect(last(false)).toEqual({ kind: "date", on: "2026-12-15" });
    expect(last(true)).toEqual({ kind: "date", on: "2027-02-28" });
  });

  it("is both where nobody said which case it is", () => {
    expect(valueOf(suspensionLastDay({ on, from: "2026-12-01", isSpecial: null })).kind).toBe("rows");
  });
});

describe("what comes on top of late contributions", () => {
  it("is 0,03% of them a day", () => {
    expect(dongOf(lateInsurance({ on: "2026-11-30", owed: 30_000_000, days: 40, isEvaded: false }))).toBe(360_000);
  });
});

describe("the day by which others must act", () => {
  const last = (procedure: Parameters<typeof procedureLimit>[0]["procedure"], receivedOn: string, restDays = [0, 6]) =>
    valueOf(procedureLimit({ procedure, receivedOn, restDays }));

  it("counts working days from the day after, weekly rest and fixed holidays left out", () => {
    expect(last("mediation", "2026-11-26")).toEqual({ kind: "date", on: "2026-12-03" });
    // 1/1/2027 is a Friday and no working day.
    expect(last("mediation", "2026-12-28")).toEqual({ kind: "date", on: "2027-01-05" });
    expect(last("board-formed", "2026-12-07")).toEqual({ kind: "date", on: "2026-12-16" });
    expect(last("mediation-record", "2026-12-04")).toEqual({ kind: "date", on: "2026-12-07" });
    expect(last("unemployment-begins", "2026-12-07")).toEqual({ kind: "date", on: "2026-12-22" });
  });

  it("counts calendar days for a decision", () => {
    expect(last("board-decision", "2026-12-16")).toEqual({ kind: "date", on: "2027-01-15" });
  });

  it("is told for both usual weeks where the rest days were not said, and once where they come to the same", () => {
    expect(valueOf(procedureLimit({ procedure: "mediation", receivedOn: "2026-12-03" }))).toMatchObject({
      kind: "rows",
      rows: [{ value: { on: "2026-12-10" } }, { value: { on: "2026-12-09" } }],
    });
    expect(valueOf(procedureLimit({ procedure: "mediation-record", receivedOn: "2026-12-02" }))).toEqual({
      kind: "date",
      on: "2026-12-03",
    });
  });

  it("is not told of a day before its law was in force", () => {
    expect(procedureLimit({ procedure: "mediation", receivedOn: "2020-06-01" }).kind).toBe("unknown");
    expect(procedureLimit({ procedure: "mediation", receivedOn: "2021-06-01" }).kind).toBe("computed");
  });
});

describe("what remains", () => {
  const on = "2026-11-30";

  it("of a benefit is never below nothing", () => {
    const left = (monthsDrawn: number) =>
      valueOf(unemploymentBenefit({ on, averageWage: 7_500_000, monthsInsured: 61, monthsDrawn }));
    expect(left(3)).toMatchObject({ rows: [{}, {}, { value: { amount: 2 } }, { value: { dong: 9_000_000 } }] });
    expect(left(7)).toMatchObject({ rows: [{}, {}, { value: { amount: 0 } }, { value: { dong: 0 } }] });
  });

  it("of leave is what was not taken, or what was taken too much", () => {
    const leave = (taken: number) => annualLeave({ on, monthsOfService: 12, monthsThisYear: 12, taken });
    expect(leave(4)).toMatchObject({ value: { amount: 8 }, lead: "leave-left" });
    expect(leave(13.5)).toMatchObject({ value: { amount: 1.5 }, lead: "leave-over" });
  });

  it("of less than a year of insurance is what was paid in, at most two months' average", () => {
    const sum = (paidIn: number) =>
      dongOf(
        lumpSum({
          on,
          case: "insured-before-2025",
          averageWage: 6_000_000,
          monthsBefore2014: 0,
          monthsFrom2014: 10,
          paidIn,
        }),
      );
    expect(sum(13_200_000)).toBe(12_000_000);
    expect(sum(9_600_000)).toBe(9_600_000);
  });
});

describe("the holidays of a year", () => {
  it("are two more for a foreigner at work in Vietnam", () => {
    const count = (foreigner: boolean) => valueOf(publicHolidays({ year: 2026, foreigner }));
    expect(count(false)).toMatchObject({ count: 12 });
    expect(count(true)).toMatchObject({ count: 14 });
  });
});
