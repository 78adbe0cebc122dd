import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EntitlementInputError, overtimePay, overtimePercent } from "../../../src/entitlements/index.ts";
import { dongOf, TODAY } from "./samples.ts";

const hourly = (wage: number) => ({ by: "hour" as const, wage });

describe("the percentage of an hour", () => {
  it.each([
    // day, night, overtime, overtime by day before: percent
    ["weekday", false, true, false, 150],
    ["weekday", true, true, false, 200], // 150 + 30 + 20% × 100
    ["weekday", true, true, true, 210], // 150 + 30 + 20% × 150
    ["weekday", true, false, false, 130], // 100 + 30
    ["weekday", false, false, false, 100],
    ["rest-day", false, true, false, 200],
    ["rest-day", true, true, false, 270], // 200 + 30 + 20% × 200
    ["rest-day", false, false, false, 200], // work on a rest day is overtime whatever it is called
    ["holiday", false, true, false, 300],
    ["holiday", true, true, false, 390], // 300 + 30 + 20% × 300
    ["compensatory-day", false, true, false, 200],
  ] as const)(
    "%s, night %s, overtime %s, after day overtime %s: %i%%",
    (dayKind, night, overtime, afterDayOvertime, percent) => {
      expect(overtimePercent({ dayKind, night, overtime, afterDayOvertime }).percent).toBe(percent);
    },
  );
});

describe("overtime pay", () => {
  it.each([
    // 50,000 × 150% × 2 = 150,000
    [{ pay: hourly(50_000), amount: 2, dayKind: "weekday" as const }, 150_000],
    // 8,320,000 ÷ 26 ÷ 8 = 40,000; × 200% × 8 = 640,000
    [{ pay: { by: "month" as const, wage: 8_320_000 }, amount: 8, dayKind: "rest-day" as const }, 640_000],
    // 7,000,000 ÷ 24 ÷ 8 = 36,458.33; × 300% × 4 = 437,500
    [
      {
        pay: { by: "month" as const, wage: 7_000_000, workingDays: 24, hoursPerDay: 8 },
        amount: 4,
        dayKind: "holiday" as const,
      },
      437_500,
    ],
    // 8,500,000 ÷ 26 ÷ 8 × 200% × 16 = 1,307,692.3 → 1,307,692
    [{ pay: { by: "month" as const, wage: 8_500_000 }, amount: 16, dayKind: "rest-day" as const }, 1_307_692],
    // 1,000 đồng a piece × 150% × 120 pieces = 180,000
    [{ pay: { by: "piece" as const, price: 1_000 }, amount: 120, dayKind: "weekday" as const }, 180_000],
  ])("%o comes to %i", (input, expected) => {
    expect(dongOf(overtimePay({ on: TODAY, ...input }))).toBe(expected);
  });

  it("says that 26 days of 8 hours are assumed, and does not when they were told", () => {
    const assumed = overtimePay({ on: TODAY, pay: { by: "month", wage: 8_000_000 }, amount: 1, dayKind: "weekday" });
    const told = overtimePay({
      on: TODAY,
      pay: { by: "month", wage: 8_000_000, workingDays: 26, hoursPerDay: 8 },
      amount: 1,
      dayKind: "weekday",
    });
    expect(assumed).toMatchObject({ caveats: expect.arrayContaining(["assumed-working-time"]) as unknown });
    expect(told).toMatchObject({ caveats: expect.not.arrayContaining(["assumed-working-time"]) as unknown });
    expect(dongOf(assumed)).toBe(dongOf(told));
  });

  it("says that 300% on 24/11 is a reading, and not on 2/9", () => {
    const holiday = (on: string) => overtimePay({ on, pay: hourly(50_000), amount: 8, dayKind: "holiday" });
    expect(holiday("2026-11-24")).toMatchObject({
      caveats: expect.arrayContaining(["culture-day-by-reading"]) as unknown,
    });
    expect(holiday("2026-09-02")).toMatchObject({
      caveats: expect.not.arrayContaining(["culture-day-by-reading"]) as unknown,
    });
  });

  it("is not computed for a day before the Labour Code, and is on its first", () => {
    const input = { pay: hourly(50_000), amount: 2, dayKind: "weekday" as const };
    expect(overtimePay({ on: "2020-12-31", ...input })).toMatchObject({ kind: "unknown", reason: "before-this-law" });
    expect(overtimePay({ on: "2021-01-01", ...input })).toMatchObject({ kind: "computed" });
  });

  it("refuses nonsense by the name of the field, and takes the nearest sense", () => {
    const input = (amount: number) => ({ on: TODAY, pay: hourly(50_000), amount, dayKind: "weekday" as const });
    for (const amount of [-1, 0, 745, Number.NaN]) {
      expect(() => overtimePay(input(amount))).toThrow(EntitlementInputError);
    }
    expect(() => overtimePay(input(-1))).toThrow(
      expect.objectContaining({ code: "ENTITLEMENT_INPUT_INVALID", fields: ["amount"] }) as Error,
    );
    expect(dongOf(overtimePay(input(744)))).toBe(55_800_000); // 50,000 × 150% × 744
  });

  const wages = fc.integer({ min: 1_000_000, max: 200_000_000 });
  const dayKinds = fc.constantFrom("weekday" as const, "rest-day" as const, "holiday" as const);

  it("never falls when the wage, the hours, the day or the night grow", () => {
    fc.assert(
      fc.property(wages, fc.integer({ min: 1, max: 300 }), dayKinds, fc.boolean(), (wage, hours, dayKind, night) => {
        const pay = (extra: object) =>
          dongOf(overtimePay({ on: TODAY, pay: { by: "month", wage }, amount: hours, dayKind, night, ...extra }));
        const base = pay({});
        expect(base).toBeGreaterThan(0);
        expect(Number.isInteger(base)).toBe(true);
        expect(pay({ amount: hours + 1 })).toBeGreaterThan(base);
        expect(pay({ pay: { by: "month", wage: wage + 1_000 } })).toBeGreaterThanOrEqual(base);
        expect(pay({ night: true })).toBeGreaterThanOrEqual(base);
        expect(pay({ dayKind: "holiday" })).toBeGreaterThanOrEqual(base);
      }),
    );
  });
});
