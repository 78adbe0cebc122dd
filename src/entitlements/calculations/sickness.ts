import { z } from "zod";
import { addMonths } from "../calendar-arithmetic.ts";
import { Day, MonthlyWage, Months, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed, unknownReferenceLevel } from "../outcome.ts";
import { findOn, REFERENCE_LEVELS } from "../parameters.ts";
import { type Entitlement, money, OVER, quantity, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";

/** Sick pay by the day: insured wage ÷ 24 (41/2024 Điều 45 khoản 5; 12/2025 Điều 6). */
const DAYS_IN_SICK_MONTH = 24;
const SHORT_TERM_PERCENT = 75;

/** A part of the insured wage for each day off: wage ÷ 24 × percent × days. */
function dailyPay(wage: number, percent: number, days: number) {
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
  /** Days already paid in the same calendar year. */
  daysUsed: z.number().min(0).max(366).default(0),
  /** A long-term illness after the days of Điều 43 khoản 1 are used up. */
  longTerm: z.boolean().default(false),
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
  if (input.wage === null || input.daysOff === null) {
    return computed(frame, {
      value: { kind: "duration", amount: input.longTerm ? (input.daysOff ?? 0) : left, unit: "working-day" },
      caveats: ["working-days-only", "hospital-paper"],
      whatWouldChange: ["conditions", "months-insured"],
    });
  }
  const paid = Math.min(input.daysOff, left);
  return computed(frame, {
    ...dailyPay(input.wage, rate, paid),
    steps: paid < input.daysOff ? [{ id: "sick-days-capped", figures: { most, used: input.daysUsed, paid } }] : [],
    caveats: ["working-days-only", "hospital-paper", "insured-wage-not-take-home"],
    whatWouldChange: ["conditions", "months-insured"],
  });
}

export const ChildSickInput = z.object({
  /** First day off to care for the child. */
  on: Day,
  childBornOn: Day,
  wage: MonthlyWage.nullable().default(null),
  daysOff: z.number().min(0.5).max(366).nullable().default(null),
});

/** Days to care for a sick child, each year and each child: 20 under 3, 15 from 3 to under 7, by the age on the first day off (41/2024 Điều 44; 12/2025 Điều 5 khoản 2); paid as sick pay, 75% ÷ 24. */
export function childSickPay(raw: z.input<typeof ChildSickInput>): Entitlement {
  const input = parseInput(
    "child-sick",
    ChildSickInput.refine(({ on, childBornOn }) => childBornOn <= on, { path: ["childBornOn"] }),
    raw,
  );
  const frame = {
    calculation: "child-sick" as const,
    on: input.on,
    inputs: input,
    references: [
      cite("insuranceLaw", "44", "1"),
      cite("insuranceLaw", "45", "2"),
      cite("insuranceCircular", "5", "2"),
    ] as const,
  };
  const early = beforeLaw(frame, "insuranceLaw");
  if (early) return early;
  if (input.on >= addMonths(input.childBornOn, 84)) {
    return computed(frame, { value: { kind: "none", because: "child-seven-or-older" } });
  }
  const most = input.on < addMonths(input.childBornOn, 36) ? 20 : 15;
  if (input.wage === null || input.daysOff === null) {
    return computed(frame, {
      value: { kind: "duration", amount: most, unit: "working-day" },
      caveats: ["each-parent-each-child", "hospital-paper"],
      whatWouldChange: ["birth-date"],
    });
  }
  const paid = Math.min(most, input.daysOff);
  return computed(frame, {
    ...dailyPay(input.wage, SHORT_TERM_PERCENT, paid),
    steps: paid < input.daysOff ? [{ id: "sick-days-capped", figures: { most, used: 0, paid } }] : [],
    caveats: ["each-parent-each-child", "hospital-paper"],
    whatWouldChange: ["birth-date"],
  });
}

export const RecoveryInput = z.object({
  on: Day,
  after: z.enum(["sickness", "childbirth"]),
  case: z.enum(["long-term-illness", "several-children", "surgery", "other"]).default("other"),
  /** Sick days of the year: recovery leave needs 30. */
  sickDaysInYear: z.number().min(0).max(366).default(0),
  /** The mother went back before her leave ended: then there is none (Điều 60 khoản 4). */
  returnedEarly: z.boolean().default(false),
});

/**
 * Recovery leave: at most 10, 7 (surgery) or 5 days, and 30% × reference level a day (41/2024 Điều 46 after 30 sick days in a
 * year; Điều 60 after childbirth).
 */
export function recoveryLeave(raw: z.input<typeof RecoveryInput>): Entitlement {
  const input = parseInput(
    "recovery",
    RecoveryInput.refine(
      (each) => each.case !== (each.after === "sickness" ? "several-children" : "long-term-illness"),
      { path: ["case"] },
    ),
    raw,
  );
  const article = input.after === "sickness" ? "46" : "60";
  const point = input.case === "other" ? "c" : input.case === "surgery" ? "b" : "a";
  const frame = {
    calculation: "recovery" as const,
    on: input.on,
    inputs: input,
    references: [
      cite("insuranceLaw", article, "2", point),
      cite("insuranceLaw", article, "3"),
      cite("insuranceLaw", article, "1"),
    ] as const,
  };
  const early = beforeLaw(frame, "insuranceLaw");
  if (early) return early;
  if (input.after === "sickness" && input.sickDaysInYear < 30) {
    return computed(frame, { value: { kind: "none", because: "under-30-sick-days" } });
  }
  if (input.after === "childbirth" && input.returnedEarly) {
    return computed(
      { ...frame, references: [cite("insuranceLaw", "60", "4")] },
      { value: { kind: "none", because: "returned-early" } },
    );
  }
  const days = input.case === "other" ? 5 : input.case === "surgery" ? 7 : 10;
  const level = findOn(REFERENCE_LEVELS, input.on);
  if (!level) return unknownReferenceLevel(frame);
  return computed(
    { ...frame, references: [...frame.references, ...level.sources] },
    {
      value: money(toDong(level.value * 0.3 * days)),
      formula: [quantity(30, "percent"), TIMES, quantity(level.value, "dong"), TIMES, quantity(days, "day")],
      caveats: ["most-days-company-decides", "within-30-days"],
    },
  );
}
