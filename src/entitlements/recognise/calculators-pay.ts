import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { minimumWage } from "../calculations/minimum-wage.ts";
import { overtimePay, overtimeTotal } from "../calculations/overtime.ts";
import { trialLength, trialPay } from "../calculations/trial.ts";
import { sideBySide } from "../side-by-side.ts";
import type { Calculators } from "./calculator.ts";
import type { Facts } from "./facts.ts";

/** Of wages: what an hour, a month, a trial, a loss or a delay comes to. */
export const PAY = {
  overtime,
  "minimum-wage": (facts, on, regions) =>
    regions &&
    minimumWage(
      {
        on: dayIn(facts.year, on),
        region: facts.region === "unknown" ? null : (facts.region ?? null),
        commune: facts.commune ?? facts.unlistedCommune ?? null,
        province: facts.province ?? null,
        wage: facts.wage ?? null,
        hourlyWage: facts.hourlyWage ?? null,
      },
      regions,
    ),
  "trial-length": (facts, on) =>
    trialLength({ on, jobLevel: facts.jobLevel ?? "unknown", contractMonths: facts.contractMonths ?? null }),
  "trial-pay": (facts, on) => trialPay({ on, wage: facts.wage ?? 0, paid: facts.trialWage ?? null }),
} satisfies Partial<Calculators>;

/** A day of the year asked about: today where it is this year or none was named. */
export function dayIn(year: number | undefined, on: CalendarDate): CalendarDate {
  return year === undefined || on.startsWith(`${year}-`) ? on : `${year}-07-01`;
}

function overtime(facts: Facts, on: CalendarDate) {
  const pay = payOf(facts);
  if (facts.overtimeParts && facts.overtimeParts.length > 1) {
    const parts = facts.overtimeParts.map(({ hours, ...part }) => ({ amount: hours, ...part }));
    return overtimeTotal({ on, pay, parts });
  }
  const of = (dayKind: "weekday" | "rest-day" | "holiday" | "compensatory-day") =>
    overtimePay({
      on,
      pay,
      amount: facts.pieces ?? facts.hours ?? 0,
      dayKind,
      night: facts.night ?? false,
      overtime: facts.normalHours !== true,
    });
  const kind = facts.dayKind ?? (facts.normalHours ? "weekday" : "unknown");
  if (kind !== "unknown") return of(kind);
  return sideBySide(
    [
      ["weekday", of("weekday")],
      ["rest-day", of("rest-day")],
      ["holiday", of("holiday")],
    ],
    ["day-kind", "night"],
  );
}

function payOf(facts: Facts) {
  if (facts.pieceRate !== undefined) return { by: "piece" as const, price: facts.pieceRate };
  if (facts.hourlyWage !== undefined) return { by: "hour" as const, wage: facts.hourlyWage };
  if (facts.dailyWage !== undefined) return { by: "day" as const, wage: facts.dailyWage };
  return {
    by: "month" as const,
    wage: facts.wage ?? 0,
    ...(facts.workingDays ? { workingDays: facts.workingDays } : {}),
  };
}
