import { z } from "zod";
import { addDays } from "../calendar-arithmetic.ts";
import { ASSUMED_WORKING_DAYS, Day, parseInput, WorkingDaysInMonth } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import {
  CLOSE,
  type Entitlement,
  type FormulaPart,
  money,
  OPEN,
  OVER,
  quantity,
  type SimpleValue,
  type Step,
  TIMES,
} from "../result.ts";
import { toDong } from "../rounding.ts";
import { afterWorkingDays } from "./working-days.ts";

export const JobLevel = z.enum(["manager", "college", "skilled", "other", "unknown"]);
export const TrialInput = z.object({
  on: Day,
  jobLevel: JobLevel,
  /** Length of the contract in months; under one month there is no trial. */
  contractMonths: z.number().min(0).max(36).nullable().default(null),
  /** How long the company wants it, to compare with, and the day it begins. */
  saidDays: z.number().min(0).max(400).nullable().default(null),
  saidMonths: z.number().min(0).max(12).nullable().default(null),
  from: Day.nullable().default(null),
  /** The days of weekly rest, 0 is Sunday. */
  restDays: z.array(z.int().min(0).max(6)).min(1).max(3).default([0]),
  /** The job's wage, where the least of the trial is asked about as well. */
  wage: z.number().min(100).nullable().default(null),
});

const LONGEST: Record<
  "manager" | "college" | "skilled" | "other",
  { value: SimpleValue; clause: string; days: number }
> = {
  manager: { value: { kind: "duration", amount: 180, unit: "day" }, clause: "1", days: 180 },
  college: { value: { kind: "duration", amount: 60, unit: "day" }, clause: "2", days: 60 },
  skilled: { value: { kind: "duration", amount: 30, unit: "day" }, clause: "3", days: 30 },
  other: { value: { kind: "duration", amount: 6, unit: "working-day" }, clause: "4", days: 6 },
};

/** The longest trial by the job's level: 180, 60, 30 days, or 6 working days (45/2019 Điều 25); none under a month (Điều 24 khoản 3). */
export function trialLength(raw: z.input<typeof TrialInput>): Entitlement {
  const input = parseInput("trial-length", TrialInput, raw);
  const frame = {
    calculation: "trial-length" as const,
    on: input.on,
    inputs: input,
    references: [cite("labourCode", "25")] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  if (input.contractMonths !== null && input.contractMonths < 1) {
    return computed(
      { ...frame, references: [cite("labourCode", "24", "3")] },
      { value: { kind: "none", because: "no-trial-under-a-month" } },
    );
  }
  if (input.jobLevel === "unknown") {
    const rows = (["manager", "college", "skilled", "other"] as const).map((label) => ({
      label,
      value: LONGEST[label].value,
    }));
    return computed(frame, {
      value: { kind: "rows", rows },
      caveats: ["one-trial-per-job"],
      whatWouldChange: ["job-level"],
    });
  }
  const { value, clause } = LONGEST[input.jobLevel];
  return computed(
    {
      ...frame,
      references: [cite("labourCode", "25", clause), ...(input.wage === null ? [] : [cite("labourCode", "26")])],
    },
    {
      value,
      steps: [
        ...compareLength(input),
        ...lastDay(input),
        ...(input.wage === null
          ? []
          : [{ id: "trial-pay-too" as const, figures: { wage: input.wage, least: toDong(input.wage * 0.85) } }]),
      ],
      caveats: ["one-trial-per-job"],
      whatWouldChange: ["job-level"],
    },
  );
}

/** Beside the longest trial, how much longer the company's is: in days where both are counted in days. */
function compareLength(input: z.infer<typeof TrialInput>): Step[] {
  const { jobLevel, saidDays, saidMonths } = input;
  const days = saidDays ?? (saidMonths === null ? null : saidMonths * 30);
  if (days === null || jobLevel === "unknown") return [];
  const most = LONGEST[jobLevel].days;
  const said = saidDays === null ? { months: saidMonths ?? 0 } : { days: saidDays };
  if (days <= most) return [{ id: "trial-not-too-long", figures: said }];
  // Six working days and a month of the calendar are not taken from each other.
  const over = jobLevel === "other" && (saidDays === null || saidDays > 26) ? 0 : days - most;
  return [{ id: "trial-too-long", figures: { ...said, over } }];
}

/** The last day of the longest trial begun on a day; of six working days the weekly rest and the holidays of fixed dates are left out. */
function lastDay(input: z.infer<typeof TrialInput>): Step[] {
  const { from, jobLevel } = input;
  if (from === null || jobLevel === "unknown") return [];
  const most = LONGEST[jobLevel].days;
  const until =
    jobLevel === "other" ? afterWorkingDays(addDays(from, -1), most, input.restDays) : addDays(from, most - 1);
  return [{ id: "trial-until", figures: { from, until } }];
}

export const TrialPayInput = z.object({
  on: Day,
  /** Of the job, by what it is paid: a month, a day or an hour. */
  wage: z.number().min(100).max(10_000_000_000),
  per: z.enum(["month", "day", "hour"]).default("month"),
  /** What is paid during the trial for the same length of time, to compare with. */
  paid: z.number().min(0).nullable().default(null),
  /** What was paid in percent of that wage. */
  paidPercent: z.number().min(0).max(200).nullable().default(null),
  /** How long the trial lasts: months of a monthly wage, days of any, or hours. */
  months: z.number().min(0).max(6).nullable().default(null),
  days: z.number().min(0).max(180).nullable().default(null),
  hours: z.number().min(0).max(1500).nullable().default(null),
  workingDays: WorkingDaysInMonth.nullable().default(null),
  /** Under a month there is no trial and the full wage is due. */
  contractMonths: z.number().min(0).max(36).nullable().default(null),
  /** The level of the job, where how long the trial may last is asked about as well. */
  jobLevel: JobLevel.exclude(["unknown"]).nullable().default(null),
});
type TrialPay = z.infer<typeof TrialPayInput>;

/**
 * The least trial wage: 85% × the job's wage (45/2019 Điều 26), for a month, a day or an hour, and for the whole trial where its length
 * is told; a day of a monthly wage is the wage ÷ normal working days (145/2020 Điều 54). In a contract under a month there is no trial
 * (Điều 24 khoản 3): the full wage.
 */
export function trialPay(raw: z.input<typeof TrialPayInput>): Entitlement {
  const input = parseInput("trial-pay", TrialPayInput, raw);
  const isNone = input.contractMonths !== null && input.contractMonths < 1;
  const level = isNone ? null : input.jobLevel;
  const frame = {
    calculation: "trial-pay" as const,
    on: input.on,
    inputs: input,
    references: [
      isNone ? cite("labourCode", "24", "3") : cite("labourCode", "26"),
      ...(level === null ? [] : [cite("labourCode", "25", LONGEST[level].clause)]),
    ] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  const percent = isNone ? 100 : 85;
  const { count, unit, base, formula } = lengthOf(input);
  const least = toDong((base * percent * count) / 100);
  const share = input.paidPercent === null ? null : toDong((input.wage * input.paidPercent) / 100);
  const paid = input.paid ?? share;
  const each = toDong((input.wage * percent) / 100);
  return computed(frame, {
    value: money(least),
    steps: [
      ...(isNone ? [{ id: "no-trial-full-pay" as const, figures: {} }] : []),
      ...compareTrial(input, paid, each, least, count),
      ...(level === null
        ? []
        : [
            {
              id: "trial-length-too" as const,
              figures: { days: LONGEST[level].days, working: level === "other" ? 1 : 0 },
            },
          ]),
    ],
    formula: [
      ...formula,
      ...(isNone ? [] : [TIMES, quantity(85, "percent")]),
      ...(count === 1 && unit === input.per ? [] : [TIMES, quantity(count, unit)]),
    ],
    caveats: ["a-month-at-that-wage"],
    whatWouldChange: unit === "day" && input.per === "month" ? ["wage", "working-days"] : ["wage"],
  });
}

/** What is multiplied: one month, day or hour; the days worked; for a length in months the figure stays a month's. */
function lengthOf(input: TrialPay): {
  count: number;
  unit: "month" | "day" | "hour";
  base: number;
  formula: FormulaPart[];
} {
  const wage = [quantity(input.wage, "dong")];
  if (input.per === "hour" && input.hours !== null)
    return { count: input.hours, unit: "hour", base: input.wage, formula: wage };
  if (input.days === null || input.per === "hour")
    return { count: 1, unit: input.per, base: input.wage, formula: wage };
  if (input.per === "day") return { count: input.days, unit: "day", base: input.wage, formula: wage };
  // 30 or 60 days of a monthly wage are months of it, not working days.
  if (input.days % 30 === 0) return { count: 1, unit: "month", base: input.wage, formula: wage };
  const days = input.workingDays ?? ASSUMED_WORKING_DAYS;
  return {
    count: input.days,
    unit: "day",
    base: input.wage / days,
    formula: [OPEN, ...wage, OVER, quantity(days, "day"), CLOSE],
  };
}

function compareTrial(input: TrialPay, paid: number | null, each: number, least: number, count: number): Step[] {
  const months =
    input.per === "month" ? (input.months ?? (input.days !== null && input.days % 30 === 0 ? input.days / 30 : 1)) : 1;
  const inAll: Step[] =
    months !== 1 ? [{ id: "trial-in-all", figures: { count: months, total: toDong(each * months) } }] : [];
  if (paid === null) return inAll;
  const isInAll = paid > input.wage && input.per !== "month" && count > 1;
  const due = isInAll ? least : each;
  if (paid >= due) return [...inAll, { id: "not-below-minimum", figures: { wage: paid } }];
  const short = due - paid;
  const times = isInAll ? 1 : input.per === "month" ? months : count;
  return [
    input.per !== "month" && times > 1
      ? { id: "each-short", figures: { per: input.per, least: each, paid, missing: short } }
      : { id: "below-minimum", figures: { wage: paid, missing: short } },
    ...(times === 1 ? [] : [{ id: "short-in-all" as const, figures: { missing: toDong(short * times) } }]),
    ...inAll,
  ];
}
