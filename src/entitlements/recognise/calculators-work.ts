import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { publicHolidays } from "../calculations/holidays.ts";
import { minimumWage } from "../calculations/minimum-wage.ts";
import type { PaidBefore } from "../calculations/paid-before.ts";
import { dayInLieu } from "../calculations/day-in-lieu.ts";
import { hourlyWage } from "../calculations/overtime.ts";
import { trialLength, trialPay } from "../calculations/trial.ts";
import { holidayPay, workPay } from "../calculations/work-pay.ts";
import type { RegionList } from "../regions/region-list.ts";
import { sideBySide } from "../side-by-side.ts";
import { type Calculators } from "./calculator.ts";
import { dayIn } from "./day-in.ts";
import type { Entitlement } from "../result.ts";
import type { Facts } from "./facts.ts";

/** Of work by the hour, day or piece: overtime, holidays, the minimum wage, the trial. */
export const WORK = {
  overtime: (facts, on) => (facts.holidayOff ? holidays(facts, on) : overtime(facts, on)),
  "holiday-pay": (facts, on) => (facts.holidayOff || !hasWork(facts) ? holidays(facts, on) : overtime(facts, on)),
  holidays: (facts, on) =>
    facts.inLieuOf !== undefined
      ? dayInLieu({ holiday: facts.inLieuOf, restDays: [...(facts.weeklyRest ?? [0])] })
      : hasPay(facts) && facts.holidaySpan?.whole !== true
        ? holidays(facts, on)
        : holidaysAsked(facts, on),
  "minimum-wage": (facts, on, regions) => regions && leastWage(facts, on, regions),
  "trial-length": (facts, on) => (isAboutTrialPay(facts) ? trialWage(facts, on) : trial(facts, on)),
  "trial-pay": (facts, on) => (hasPay(facts) ? trialWage(facts, on) : trial(facts, on)),
} satisfies Partial<Calculators>;

export const hasPay = (facts: Facts) =>
  [facts.wage, facts.hourlyWage, facts.dailyWage, facts.weeklyWage, facts.pieceRate].some((each) => each !== undefined);
const hasWork = (facts: Facts) =>
  facts.hours !== undefined ||
  facts.overtimeParts !== undefined ||
  facts.wholeDays !== undefined ||
  facts.pieces !== undefined;
/** Money is told and no length is asked. */
const isAboutTrialPay = (facts: Facts) => hasPay(facts) && facts.asksLength !== true;

function overtime(facts: Facts, on: CalendarDate) {
  const pay = payOf(facts);
  const of = (dayKind: "weekday" | "rest-day" | "holiday" | "compensatory-day") => {
    const parts = partsOf(facts, dayKind, pay.by === "piece");
    return workPay({
      on,
      pay,
      parts,
      paid: paidOf(facts, pay, parts),
      holidays: holidaysWorked(facts, parts),
      ...(facts.monthsInAll ? { months: facts.monthsInAll } : {}),
      ...(facts.asksFor ? { asksFor: facts.asksFor } : {}),
    });
  };
  const asked = facts.dayKindsAsked ?? [];
  if (asked.length > 1)
    return sideBySide(
      asked.map((each) => [each, of(each)]),
      ["day-kind", "night"],
    );
  const kind = facts.dayKind ?? (facts.normalHours || facts.overtimeParts ? "weekday" : "unknown");
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

type Part = Parameters<typeof workPay>[0]["parts"][number];

function partsOf(facts: Facts, dayKind: Part["dayKind"], byPiece: boolean): Part[] {
  const overtime = facts.normalHours !== true;
  if (byPiece && facts.pieces !== undefined) {
    // The pieces are those of the last stretch named: "…, từ 22h đến 23h30 được 40 đôi nữa".
    const last = facts.overtimeParts?.at(-1);
    if (last) return [{ ...withoutHours(last), amount: facts.pieces }];
    return [{ amount: facts.pieces, dayKind, night: facts.night ?? false, overtime, afterDayOvertime: false }];
  }
  if (facts.overtimeParts && facts.overtimeParts.length > 0)
    return facts.overtimeParts.map((part) => ({ ...withoutHours(part), amount: part.hours }));
  const amount = facts.hours ?? (facts.wholeDays ?? 0) * (facts.hoursPerDay ?? 8);
  return [{ amount, dayKind, night: facts.night ?? false, overtime, afterDayOvertime: false }];
}

function withoutHours({ hours: _hours, normal, ...part }: NonNullable<Facts["overtimeParts"]>[number]) {
  return { ...part, overtime: normal !== true };
}

/** On how many holidays the work fell: told, or as many days as the hours fill. */
function holidaysWorked(facts: Facts, parts: readonly Part[]): number {
  const hours = parts.filter(({ dayKind }) => dayKind === "holiday").reduce((sum, { amount }) => sum + amount, 0);
  if (hours === 0) return 0;
  return facts.wholeDays ?? facts.times ?? Math.max(1, Math.round(hours / (facts.hoursPerDay ?? 8)));
}

/** What was paid, for as much work as is asked about. */
function paidOf(facts: Facts, pay: Pay, parts: readonly Part[]): PaidBefore | null {
  const amount = parts.reduce((sum, part) => sum + part.amount, 0);
  if (facts.paidPercent !== undefined)
    return { by: "share", percent: facts.paidPercent, of: hourlyWage(pay).hourly * amount };
  const { paid } = facts;
  if (!paid) return null;
  if (paid.per === "hour" || paid.per === "piece") return { by: "each", per: paid.per, dong: paid.dong, count: amount };
  if (paid.per === "day" || paid.per === "shift")
    return { by: "all", dong: paid.dong * (facts.wholeDays ?? facts.times ?? 1) };
  return { by: "all", dong: paid.dong };
}

function holidays(facts: Facts, on: CalendarDate) {
  if (!hasPay(facts)) return holidaysAsked(facts, on);
  const pay = payOf(facts);
  const days = facts.holidays ?? facts.days ?? 1;
  const daily = pay.by === "day" ? pay.wage : hourlyWage(pay).hourly * (facts.hoursPerDay ?? 8);
  const paid: PaidBefore | null = facts.paid
    ? facts.paid.per === "day"
      ? { by: "all", dong: facts.paid.dong * days }
      : { by: "all", dong: facts.paid.dong }
    : facts.paidDays !== undefined
      ? { by: "all", dong: Math.round(daily * Math.min(facts.paidDays, days)) }
      : facts.paidPercent !== undefined
        ? { by: "share", percent: facts.paidPercent, of: daily * days }
        : null;
  return holidayPay({ on, pay, days, paid, cultureDay: facts.dateSaid?.endsWith("-11-24") === true });
}

type Pay = Parameters<typeof workPay>[0]["pay"];

/** The wage as overtime counts it: allowances for the job belong to it, money for meals and fuel does not (145/2020 Điều 55). */
function payOf(facts: Facts): Pay {
  if (facts.pieceRate !== undefined) return { by: "piece", price: facts.pieceRate };
  if (facts.hourlyWage !== undefined) return { by: "hour", wage: facts.hourlyWage };
  const hours = facts.hoursPerDay ? { hoursPerDay: facts.hoursPerDay } : {};
  if (facts.dailyWage !== undefined) return { by: "day", wage: facts.dailyWage, ...hours };
  if (facts.weeklyWage !== undefined)
    return { by: "week", wage: facts.weeklyWage, ...(facts.hoursPerWeek ? { hoursPerWeek: facts.hoursPerWeek } : {}) };
  return {
    by: "month",
    wage: (facts.wage ?? 0) + (facts.jobAllowances ?? 0) - (facts.extrasInWage ?? 0),
    ...(facts.workingDays ? { workingDays: facts.workingDays } : {}),
    ...(facts.hoursPerMonth ? { hoursPerMonth: facts.hoursPerMonth } : {}),
    ...hours,
  };
}

function leastWage(facts: Facts, on: CalendarDate, regions: RegionList) {
  const hours = facts.hoursPerDay ?? (facts.hours !== undefined && facts.hours <= 12 ? facts.hours : undefined);
  const days = facts.workingDays ? { workingDays: facts.workingDays } : {};
  const other =
    facts.pieceRate !== undefined && facts.pieces !== undefined
      ? {
          by: "piece" as const,
          price: facts.pieceRate,
          pieces: facts.pieces,
          hours: facts.piecesPerHour ? 1 : (hours ?? 8),
        }
      : facts.weeklyWage !== undefined
        ? {
            by: "week" as const,
            wage: facts.weeklyWage,
            ...(facts.hoursPerWeek ? { hoursPerWeek: facts.hoursPerWeek } : {}),
          }
        : facts.dailyWage !== undefined
          ? { by: "day" as const, wage: facts.dailyWage, ...days, ...(hours ? { hoursPerDay: hours } : {}) }
          : null;
  return minimumWage(
    {
      on: dayIn(facts.year, on),
      region: facts.region === "unknown" ? null : (facts.region ?? null),
      commune: facts.commune ?? facts.unlistedCommune ?? null,
      province: facts.province ?? null,
      wage: other || facts.wage === undefined ? null : facts.wage - (facts.extrasInWage ?? 0),
      hourlyWage: facts.hourlyWage ?? null,
      otherWage: other,
      convertTo: facts.convertTo ?? null,
      hoursPerDay: other ? null : (hours ?? null),
      workingDays: other ? null : (facts.workingDays ?? daysWorked(facts)),
      hours: facts.hours !== undefined && facts.hours > 12 ? facts.hours : (facts.hoursPerMonth ?? null),
      // The minimum is this year's: only months of this year are added up.
      months:
        facts.monthsInAll ??
        facts.monthsSpanned ??
        facts.monthsOwed ??
        (facts.monthsWorked !== undefined && facts.monthsWorked >= 2 && facts.monthsWorked <= 11
          ? Math.floor(facts.monthsWorked)
          : null),
      severalRegions: facts.severalRegions ?? false,
    },
    regions,
  );
}

/** "Mỗi ngày 4 tiếng, làm 20 ngày": of hours of a day the days are what is multiplied. */
const daysWorked = ({ days }: Facts) => (days !== undefined && days >= 2 && days <= 31 ? days : null);

function trial(facts: Facts, on: CalendarDate) {
  return trialLength({
    on,
    jobLevel: facts.jobLevel ?? "unknown",
    wage: facts.asksLength && hasPay(facts) ? (facts.hourlyWage ?? facts.dailyWage ?? facts.wage ?? null) : null,
    contractMonths: facts.contractMonths ?? null,
    saidDays: facts.trialDays ?? null,
    saidMonths: facts.trialDays === undefined ? (facts.trialMonths ?? null) : null,
    from: facts.dateSaid ?? null,
    ...(facts.weeklyRest ? { restDays: [...facts.weeklyRest] } : {}),
  });
}

function trialWage(facts: Facts, on: CalendarDate) {
  const per = facts.hourlyWage !== undefined ? "hour" : facts.dailyWage !== undefined ? "day" : "month";
  const wage = facts.hourlyWage ?? facts.dailyWage ?? facts.wage ?? 0;
  const paid = facts.paid?.dong ?? facts.trialWage ?? null;
  return trialPay({
    on,
    wage,
    per,
    paid: paid === wage ? null : paid,
    paidPercent: facts.paidPercent === undefined || facts.paidPercent === 85 ? null : facts.paidPercent,
    months: facts.trialMonths ?? null,
    days: facts.trialDays ?? null,
    hours: facts.hours ?? null,
    workingDays: facts.workingDays ?? null,
    contractMonths: facts.contractMonths ?? null,
    jobLevel: facts.asksLength && facts.jobLevel !== "unknown" ? (facts.jobLevel ?? null) : null,
  });
}

/** The holidays of a year, of a part of it, or some of them by name. */
function holidaysAsked({ holidaySpan: span, year }: Facts, on: CalendarDate): Entitlement {
  const day = span?.from;
  return publicHolidays({
    year: day === undefined ? (year ?? Number(on.slice(0, 4))) : Number(day.slice(0, 4)),
    from: span?.from ?? null,
    until: span?.until ?? null,
    named: [...(span?.named ?? [])],
    foreigner: span?.foreigner ?? false,
    ...(span?.restDays ? { weeklyRestDays: [...span.restDays] } : {}),
  });
}
