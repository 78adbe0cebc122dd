import { describe, expect, it } from "vitest";
import { dayInLieu } from "../../../src/entitlements/calculations/day-in-lieu.ts";
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
