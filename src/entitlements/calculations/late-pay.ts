import { z } from "zod";
import { Day, Days, MonthlyWage, parseInput, WorkingDaysInMonth } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { type Entitlement, money, OVER, quantity, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";

export const LatePayInput = z.object({
  on: Day,
  /** The wage paid late. */
  owed: MonthlyWage,
  daysLate: z.int().min(0).max(3660),
  /** Yearly rate, in percent, that the employer's bank announced for one-month deposits; no law holds it. */
  bankRate: z.number().min(0).max(30),
});

/**
 * The least compensation for wages 15 days late or more: wage × yearly rate of one-month deposits ÷ 365 × days late
 * (45/2019 Điều 97 khoản 4). Counting 365 days is the banks' custom, not the law's word.
 */
export function latePayInterest(raw: z.input<typeof LatePayInput>): Entitlement {
  const input = parseInput("late-pay", LatePayInput, raw);
  const frame = {
    calculation: "late-pay" as const,
    on: input.on,
    inputs: input,
    references: [cite("labourCode", "97", "4")] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  if (input.daysLate < 15) {
    return computed(frame, { value: { kind: "none", because: "under-15-days-late" }, caveats: ["wage-owed-itself"] });
  }
  return computed(frame, {
    value: money(toDong((input.owed * input.bankRate * input.daysLate) / 36_500)),
    formula: [
      quantity(input.owed, "dong"),
      TIMES,
      quantity(input.bankRate, "percent"),
      OVER,
      quantity(365, "day"),
      TIMES,
      quantity(input.daysLate, "day"),
    ],
    caveats: ["wage-owed-itself", ...(input.daysLate > 30 ? (["never-over-30-days"] as const) : []), "rate-from-bank"],
    whatWouldChange: ["bank-rate"],
  });
}

export const SuspensionInput = z.object({
  on: Day,
  /** Wage before the suspension. */
  wage: MonthlyWage,
  /** Working days in the suspension; absent: the advance for a whole month. */
  workingDaysSuspended: Days.optional(),
  workingDays: WorkingDaysInMonth.optional(),
});

/** The advance while suspended: 50% × wage before the suspension (45/2019 Điều 128 khoản 2), by day in part of a month; kept whatever comes of it (khoản 3). */
export function suspensionAdvance(raw: z.input<typeof SuspensionInput>): Entitlement {
  const input = parseInput("suspension", SuspensionInput, raw);
  const frame = {
    calculation: "suspension" as const,
    on: input.on,
    inputs: input,
    references: [
      cite("labourCode", "128", "2"),
      cite("labourCode", "128", "3"),
      cite("labourCode", "128", "4"),
    ] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  const days = input.workingDays ?? 26;
  const part = input.workingDaysSuspended;
  const assumed = part !== undefined && input.workingDays === undefined;
  return computed(frame, {
    value: money(toDong(part === undefined ? input.wage / 2 : (input.wage / days) * part * 0.5)),
    formula:
      part === undefined
        ? [quantity(input.wage, "dong"), TIMES, quantity(50, "percent")]
        : [
            quantity(input.wage, "dong"),
            OVER,
            quantity(days, "day"),
            TIMES,
            quantity(part, "day"),
            TIMES,
            quantity(50, "percent"),
          ],
    caveats: ["suspension-15-to-90-days", "advance-kept", ...(assumed ? (["assumed-working-days"] as const) : [])],
    whatWouldChange: assumed ? ["working-days"] : [],
  });
}
