import { z } from "zod";
import { Day, Dong, MonthlyWage, Months, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { type Entitlement, MINUS, money, OVER, quantity, type Step, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";
import { grantedSteps, paidSteps } from "./paid-steps.ts";

/** Sick pay by the day: insured wage ÷ 24 (41/2024 Điều 45 khoản 5; 12/2025 Điều 6). */
const DAYS_IN_SICK_MONTH = 24;
export const SHORT_TERM_PERCENT = 75;

/** A part of the insured wage for each day off: wage ÷ 24 × percent × days. */
export function dailyPay(wage: number, percent: number, days: number) {
  return {
    value: money(toDong((wage / DAYS_IN_SICK_MONTH) * (percent / 100) * days)),
    formula: [
      quantity(wage, "dong"),
      OVER,
      quantity(DAYS_IN_SICK_MONTH, "day"),
      TIMES,
      quantity(percent, "percent"),
      TIMES,
      quantity(days, "day"),
    ],
  };
}

export const SickPayInput = z.object({
  on: Day,
  /** Insured wage of the month before the illness; `null`: only the days are asked. */
  wage: MonthlyWage.nullable().default(null),
  monthsInsured: Months,
  hardConditions: z.boolean().default(false),
  /** Working days off sick, without rest days and holidays; `null`: only the most days are asked. */
  daysOff: z.number().min(0.5).max(366).nullable().default(null),
  /** As many days as are left of the year. */
  allDays: z.boolean().default(false),
  /** Days already paid in the same calendar year. */
  daysUsed: z.number().min(0).max(366).default(0),
  /** A long-term illness after the days of Điều 43 khoản 1 are used up. */
  longTerm: z.boolean().default(false),
  daysGranted: z.number().min(0).max(366).nullable().default(null),
  paid: Dong.nullable().default(null),
  /** The days were counted from a period: Sundays and holidays left out. */
  countedWithoutSundays: z.boolean().default(false),
});

const bracketOf = (months: number) => (months < 180 ? 0 : months < 360 ? 1 : 2);
const MOST_DAYS = { normal: [30, 40, 60], hard: [40, 50, 70] } as const;
const LONG_TERM_PERCENT = [50, 55, 65] as const;
const LONG_TERM_POINT = ["c", "b", "a"] as const;

/**
 * Sick pay: insured wage ÷ 24 × 75% × working days, at most 30/40/60 days a year, 40/50/70 in hard conditions, by under
 * 15, under 30, or 30 years of insurance (41/2024 Điều 43 khoản 1, Điều 45 khoản 2, 5). Long-term illness after that: 50/55/65%
 * (Điều 43 khoản 2, Điều 45 khoản 3).
 */
export function sickPay(raw: z.input<typeof SickPayInput>): Entitlement {
  const input = parseInput("sick-pay", SickPayInput, raw);
  const bracket = bracketOf(input.monthsInsured);
  const most = MOST_DAYS[input.hardConditions ? "hard" : "normal"][bracket];
  const rate = input.longTerm ? LONG_TERM_PERCENT[bracket] : SHORT_TERM_PERCENT;
  const frame = {
    calculation: "sick-pay" as const,
    on: input.on,
    inputs: input,
    references: input.longTerm
      ? ([
          cite("insuranceLaw", "45", "3", LONG_TERM_POINT[bracket]),
          cite("insuranceLaw", "43", "2"),
          cite("insuranceLaw", "45", "5"),
        ] as const)
      : ([
          cite("insuranceLaw", "43", "1", input.hardConditions ? "b" : "a"),
          cite("insuranceLaw", "45", "2"),
          cite("insuranceLaw", "45", "5"),
          cite("insuranceCircular", "6", "1"),
        ] as const),
  };
  const early = beforeLaw(frame, "insuranceLaw");
  if (early) return early;
  const left = input.longTerm ? Number.POSITIVE_INFINITY : Math.max(0, most - input.daysUsed);
  const details = {
    caveats: [
      ...(input.countedWithoutSundays ? (["counted-without-sundays"] as const) : (["working-days-only"] as const)),
      "hospital-paper" as const,
    ],
    whatWouldChange: ["conditions", "months-insured"] as const,
  };
  const daysOff = input.allDays && !input.longTerm ? left : input.daysOff;
  if (daysOff === null && input.wage !== null) {
    return computed(frame, {
      ...dailyPay(input.wage, rate, 1),
      steps: [{ id: "pay-for-a-day", figures: { most: input.longTerm ? 0 : most } }, ...monthlyStep(input.wage, rate)],
      ...details,
    });
  }
  if (input.wage === null || daysOff === null) {
    if (input.longTerm) return computed(frame, { value: { kind: "percent", percent: rate }, ...details });
    return computed(frame, {
      value: { kind: "duration", amount: input.daysUsed > 0 ? left : most, unit: "working-day" },
      formula:
        input.daysUsed > 0 ? [quantity(most, "day"), MINUS, quantity(Math.min(input.daysUsed, most), "day")] : [],
      steps:
        input.daysOff !== null && input.daysOff > left
          ? [{ id: "days-over", figures: { off: input.daysOff, over: input.daysOff - left } }]
          : [],
      ...details,
    });
  }
  const paid = Math.min(daysOff, left);
  const pay = dailyPay(input.wage, rate, paid);
  return computed(frame, {
    ...pay,
    steps: [
      ...(paid < daysOff ? [{ id: "sick-days-capped" as const, figures: { most, used: input.daysUsed, paid } }] : []),
      ...grantedSteps(paid, input.daysGranted),
      ...grantedMoney(input.wage, rate, paid, input.daysGranted),
      ...paidSteps(pay.value.dong, input.paid),
    ],
    ...details,
    caveats: [...details.caveats, "insured-wage-not-take-home"],
  });
}

/** The benefit is reckoned by the month (41/2024 Điều 45 khoản 1): a whole one is the percentage of the wage. */
function monthlyStep(wage: number, rate: number): Step[] {
  return [{ id: "pay-for-a-month", figures: { amount: toDong((wage * rate) / 100), percent: rate } }];
}

/** What the days that were left out come to. */
export function grantedMoney(wage: number, rate: number, due: number, granted: number | null): Step[] {
  if (granted === null || granted >= due) return [];
  return [
    {
      id: "short-days-money",
      figures: { days: due - granted, amount: dailyPay(wage, rate, due - granted).value.dong },
    },
  ];
}
