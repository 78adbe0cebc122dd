import { z } from "zod";
import { ASSUMED_WORKING_DAYS, Day, MonthlyWage, Months, parseInput, WorkingDaysInMonth } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { CLOSE, type Entitlement, money, OPEN, OVER, PLUS, quantity, TIMES } from "../result.ts";
import { toDong, toHundredths } from "../rounding.ts";

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
  const { days: base, point } =
    input.conditions === "normal" && input.minorOrDisabled ? BASE.hazardous : BASE[input.conditions];
  const extra = Math.floor(input.monthsOfService / 60);
  const partYear = input.monthsThisYear < 12;
  const frame = {
    calculation: "annual-leave" as const,
    on: input.on,
    inputs: input,
    references: [
      cite("labourCode", "113", "1", point),
      ...(extra > 0 ? [cite("labourCode", "114")] : []),
      ...(partYear ? [cite("labourCode", "113", "2"), cite("labourDecree", "66", "1")] : []),
    ] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;

  const sum = extra > 0 ? [OPEN, quantity(base, "day"), PLUS, quantity(extra, "day"), CLOSE] : [quantity(base, "day")];
  const days = partYear ? toHundredths(((base + extra) / 12) * input.monthsThisYear) : base + extra;
  return computed(frame, {
    value: { kind: "duration", amount: days, unit: "working-day" },
    formula: partYear
      ? [...sum, OVER, quantity(12, "month"), TIMES, quantity(input.monthsThisYear, "month")]
      : extra > 0
        ? [quantity(base, "day"), PLUS, quantity(extra, "day")]
        : [],
    steps:
      extra > 0
        ? [{ id: "seniority-days", figures: { years: Math.floor(input.monthsOfService / 12), days: extra } }]
        : [],
    caveats: [
      ...(Number.isInteger(days) ? [] : (["fraction-not-rounded"] as const)),
      ...(partYear ? (["half-month-counts"] as const) : []),
    ],
    whatWouldChange: ["conditions", "months-of-service"],
  });
}

export const UnusedLeaveInput = z.object({
  on: Day,
  /** Contract wage of the month before the one in which work ends. */
  wage: MonthlyWage,
  unusedDays: z.number().min(0).max(120),
  workingDays: WorkingDaysInMonth.optional(),
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
    inputs: input,
    references: [
      cite("labourCode", "113", "3"),
      cite("labourDecree", "67", "3"),
      cite("labourDecree", "54", "1", "a"),
    ] as const,
  };
  const days = input.workingDays ?? ASSUMED_WORKING_DAYS;
  return (
    beforeLaw(frame, "labourCode") ??
    computed(frame, {
      value: money(toDong((input.wage / days) * input.unusedDays)),
      formula: [quantity(input.wage, "dong"), OVER, quantity(days, "day"), TIMES, quantity(input.unusedDays, "day")],
      caveats: [...(input.workingDays === undefined ? (["assumed-working-days"] as const) : []), "only-when-leaving"],
      whatWouldChange: ["working-days"],
    })
  );
}
