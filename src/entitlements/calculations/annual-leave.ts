import { z } from "zod";
import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { ASSUMED_WORKING_DAYS, Day, Dong, MonthlyWage, Months, parseInput, WorkingDaysInMonth } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import {
  CLOSE,
  type Entitlement,
  type FormulaPart,
  type Inputs,
  MINUS,
  money,
  OPEN,
  OVER,
  PLUS,
  quantity,
  type Step,
  TIMES,
} from "../result.ts";
import { toDong, toHundredths } from "../rounding.ts";
import { ContractPay, dayRate } from "./contract-pay.ts";
import { paidSteps } from "./paid-steps.ts";

export const WorkConditions = z.enum(["normal", "hazardous", "very-hazardous"]);

export const AnnualLeaveInput = z.object({
  on: Day,
  conditions: WorkConditions.default("normal"),
  /** Under 18, or disabled: as for hazardous work. */
  minorOrDisabled: z.boolean().default(false),
  /** Whole time with this employer, in months; every full five years one more day. */
  monthsOfService: Months,
  /** Months worked in the year asked about; under 12 the leave is in proportion. */
  monthsThisYear: z.int().min(0).max(12),
  /** Months of absence, and how many of them do not count as work (145/2020 Điều 65). */
  absence: z
    .object({ months: z.number().min(0).max(12), lost: z.number().min(0).max(12) })
    .nullable()
    .default(null),
  /** Days on the road by land or water, there and back together. */
  daysOnRoad: z.number().min(0).max(60).nullable().default(null),
  /** Days of leave that the worker named, where only the days on the road are asked about. */
  leaveDays: z.number().min(0).max(60).nullable().default(null),
  /** Days of a whole year as the worker names them: a company may give more than the law. */
  yearly: z.number().min(12).max(60).nullable().default(null),
  /** How many years' leave is taken at once by agreement. */
  yearsTogether: z.int().min(2).max(3).nullable().default(null),
  /** Days taken already, where what is left is asked about. */
  taken: z.number().min(0).max(366).nullable().default(null),
  /** The contract pay, where the money of the days is asked about, too. */
  pay: ContractPay.nullable().default(null),
});

const BASE: Record<z.infer<typeof WorkConditions>, { days: number; point: string }> = {
  normal: { days: 12, point: "a" },
  hazardous: { days: 14, point: "b" },
  "very-hazardous": { days: 16, point: "c" },
};

/**
 * Annual leave in working days: (12, 14 or 16 + one per full 5 years) (45/2019 Điều 113 khoản 1, Điều 114), in a part year
 * ÷ 12 × months worked (145/2020 Điều 66 khoản 1). The law names no rounding of the fraction; none is made.
 */
export function annualLeave(raw: z.input<typeof AnnualLeaveInput>): Entitlement {
  const input = parseInput("annual-leave", AnnualLeaveInput, raw);
  const { days: least, point } =
    input.conditions === "normal" && input.minorOrDisabled ? BASE.hazardous : BASE[input.conditions];
  const seniority = Math.floor(input.monthsOfService / 60);
  // What the company gives stands where it is not less than the law.
  const [base, extra] =
    input.yearly !== null && input.yearly >= least + seniority ? [input.yearly, 0] : [least, seniority];
  const partYear = input.monthsThisYear < 12;
  const frame = {
    calculation: "annual-leave" as const,
    on: input.on,
    inputs: input,
    references: [
      cite("labourCode", "113", "1", point),
      ...(extra > 0 ? [cite("labourCode", "114")] : []),
      ...(partYear ? [cite("labourCode", "113", "2"), cite("labourDecree", "66", "1")] : []),
      ...(input.absence ? [cite("labourDecree", "65")] : []),
    ] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  if (input.yearsTogether !== null) return leaveOfYears(frame, base + extra, input.yearsTogether);
  if (input.daysOnRoad !== null) return leaveWithRoad(frame, input.leaveDays ?? leaveDaysOf(input), input.daysOnRoad);

  if (input.taken !== null) {
    const earned = toHundredths(((base + extra) / 12) * Math.min(12, input.monthsThisYear));
    return leaveLeft(frame, input, input.leaveDays ?? earned, input.taken);
  }

  const sum = extra > 0 ? [OPEN, quantity(base, "day"), PLUS, quantity(extra, "day"), CLOSE] : [quantity(base, "day")];
  const days = partYear ? toHundredths(((base + extra) / 12) * input.monthsThisYear) : base + extra;
  const absent: Step[] = input.absence
    ? [{ id: "absence-counted", figures: { months: input.absence.months, lost: input.absence.lost } }]
    : [];
  const rate = input.pay && dayRate(input.pay);
  const money: Step[] = rate
    ? [
        {
          id: "pay-of-leave",
          figures: {
            days,
            wage: input.pay?.by === "month" ? input.pay.wage : rate.dong,
            divisor: input.pay?.by === "month" ? (input.pay.workingDays ?? ASSUMED_WORKING_DAYS) : 1,
            amount: toDong(rate.dong * days),
          },
        },
      ]
    : [];
  return computed(frame, {
    value: { kind: "duration", amount: days, unit: "working-day" },
    formula: partYear
      ? [...sum, OVER, quantity(12, "month"), TIMES, quantity(input.monthsThisYear, "month")]
      : extra > 0
        ? [quantity(base, "day"), PLUS, quantity(extra, "day")]
        : [],
    steps:
      extra > 0
        ? [
            ...money,
            { id: "seniority-days", figures: { years: Math.floor(input.monthsOfService / 12), days: extra } },
            ...absent,
          ]
        : [...money, ...absent],
    caveats: [
      ...(rate?.isAssumed ? (["assumed-working-days"] as const) : []),
      ...(Number.isInteger(days) ? [] : (["fraction-not-rounded"] as const)),
      ...(partYear ? (["half-month-counts"] as const) : []),
    ],
    whatWouldChange: ["conditions", "months-of-service"],
  });
}

/** What is left of the days earned, or how many were taken beyond them. */
function leaveLeft(
  frame: Parameters<typeof computed>[0],
  input: z.output<typeof AnnualLeaveInput>,
  earned: number,
  taken: number,
): Entitlement {
  const isOver = taken > earned;
  const [more, less] = isOver ? [taken, earned] : [earned, taken];
  return computed(
    { ...frame, inputs: {} },
    {
      value: { kind: "duration", amount: toHundredths(more - less), unit: "working-day" },
      formula: [quantity(more, "working-day"), MINUS, quantity(less, "working-day")],
      steps:
        input.leaveDays === null
          ? [{ id: "leave-of-months", figures: { months: input.monthsThisYear, days: earned } }]
          : [],
      caveats: [
        ...(Number.isInteger(earned) ? [] : (["fraction-not-rounded"] as const)),
        ...(input.leaveDays === null && input.monthsThisYear < 12 ? (["half-month-counts"] as const) : []),
      ],
      whatWouldChange: ["conditions", "months-of-service"],
      lead: isOver ? "leave-over" : "leave-left",
    },
  );
}

/** Days of leave of a year or a part of it, not rounded. */
export function leaveDaysOf(
  input: Pick<
    z.infer<typeof AnnualLeaveInput>,
    "conditions" | "minorOrDisabled" | "monthsOfService" | "monthsThisYear"
  >,
): number {
  const { days } = input.conditions === "normal" && input.minorOrDisabled ? BASE.hazardous : BASE[input.conditions];
  return toHundredths(((days + Math.floor(input.monthsOfService / 60)) / 12) * Math.min(12, input.monthsThisYear));
}

/** Leave of up to three years taken at once, where worker and company agree (45/2019 Điều 113 khoản 4). */
function leaveOfYears(
  frame: { calculation: "annual-leave"; on: CalendarDate; inputs: Inputs },
  yearly: number,
  years: number,
): Entitlement {
  return computed(
    { ...frame, references: [cite("labourCode", "113", "4"), cite("labourCode", "113", "1")] },
    {
      value: { kind: "duration", amount: yearly * years, unit: "working-day" },
      formula: [quantity(yearly, "day"), TIMES, quantity(years, "year")],
      caveats: ["leave-together-by-agreement"],
    },
  );
}

/** Leave and the days on the road from the third day on (45/2019 Điều 113 khoản 6). */
function leaveWithRoad(
  frame: { calculation: "annual-leave"; on: CalendarDate; inputs: Inputs },
  leave: number,
  road: number,
): Entitlement {
  const extra = Math.max(0, road - 2);
  return computed(
    { ...frame, references: [cite("labourCode", "113", "6"), cite("labourCode", "113", "1")] },
    {
      value: { kind: "duration", amount: leave + extra, unit: "day" },
      formula: [quantity(leave, "day"), PLUS, OPEN, quantity(road, "day"), MINUS, quantity(2, "day"), CLOSE],
      steps: [{ id: "road-days", figures: { road, extra } }],
      caveats: ["road-once-a-year"],
    },
  );
}

export const UnusedLeaveInput = z.object({
  on: Day,
  /** Contract wage of the month before the one in which work ends. */
  wage: MonthlyWage,
  unusedDays: z.number().min(0).max(120),
  workingDays: WorkingDaysInMonth.optional(),
  /** A wage agreed by the day is not divided. */
  dailyWage: Dong.nullable().default(null),
  /** Days earned less days taken: shown in the formula where they were told or worked out. */
  earned: z.number().min(0).max(120).nullable().default(null),
  taken: z.number().min(0).max(120).nullable().default(null),
  amountPaid: Dong.nullable().default(null),
  /** Where the days earned were worked out: the months of the year they come from. */
  fromMonths: z.number().min(0).max(12).nullable().default(null),
});

/**
 * Pay for leave not taken when work ends: wage ÷ normal working days of the month × unused days (45/2019 Điều 113
 * khoản 3; 145/2020 Điều 67 khoản 3 for the wage, Điều 54 khoản 1 điểm a for the daily wage).
 */
export function unusedLeavePay(raw: z.input<typeof UnusedLeaveInput>): Entitlement {
  const input = parseInput("unused-leave", UnusedLeaveInput, raw);
  const frame = {
    calculation: "unused-leave" as const,
    on: input.on,
    // A daily wage stands in the formula; the monthly one was not told then.
    inputs: input.dailyWage === null ? input : { unusedDays: input.unusedDays },
    references: [
      cite("labourCode", "113", "3"),
      cite("labourDecree", "67", "3"),
      cite("labourDecree", "54", "1", "a"),
    ] as const,
  };
  const days = input.workingDays ?? ASSUMED_WORKING_DAYS;
  const isDaily = input.dailyWage !== null;
  const isAssumed = !isDaily && input.workingDays === undefined;
  const due = toDong((input.dailyWage ?? input.wage / days) * input.unusedDays);
  const aDay: FormulaPart[] =
    input.dailyWage === null
      ? [quantity(input.wage, "dong"), OVER, quantity(days, "day")]
      : [quantity(input.dailyWage, "dong")];
  const unused: FormulaPart[] =
    input.earned !== null && input.taken !== null && input.taken > 0
      ? [OPEN, quantity(input.earned, "day"), MINUS, quantity(input.taken, "day"), CLOSE]
      : [quantity(input.unusedDays, "day")];
  return (
    beforeLaw(frame, "labourCode") ??
    computed(frame, {
      value: money(due),
      formula: [...aDay, TIMES, ...unused],
      steps: [
        ...(input.fromMonths !== null && input.earned !== null
          ? [{ id: "leave-of-months" as const, figures: { months: input.fromMonths, days: input.earned } }]
          : []),
        ...paidSteps(due, input.amountPaid),
      ],
      caveats: [...(isAssumed ? (["assumed-working-days"] as const) : []), "only-when-leaving"],
      whatWouldChange: isDaily ? [] : ["working-days"],
    })
  );
}
