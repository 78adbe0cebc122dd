import { z } from "zod";
import { addDays } from "../calendar-arithmetic.ts";
import { Day, Dong, MonthlyWage, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { type Entitlement, type FormulaPart, money, OVER, quantity, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";
import { paidSteps } from "./paid-steps.ts";

export const LatePayInput = z.object({
  on: Day,
  /** The wage paid late. */
  owed: MonthlyWage,
  daysLate: z.int().min(0).max(3660),
  /** Rate in percent that the employer's bank announced for one-month deposits; no law holds it. */
  bankRate: z.number().min(0).max(30),
  rateOf: z.enum(["year", "month"]).default("year"),
  /** The delay in months where it was told so: a rate by the month is counted in these. */
  monthsLate: z.number().min(0.25).max(120).nullable().default(null),
  /** What the employer paid on top already. */
  paid: Dong.nullable().default(null),
});

/**
 * The least compensation for wages 15 days late or more: wage × yearly rate of one-month deposits ÷ 365 × days late, or wage × monthly rate ×
 * months (÷ 30 × days) where the rate was told by the month (45/2019 Điều 97 khoản 4). 365 and 30 days are the banks' custom, not the law's word.
 */
export function latePayInterest(raw: z.input<typeof LatePayInput>): Entitlement {
  const input = parseInput("late-pay", LatePayInput, raw);
  const frame = {
    calculation: "late-pay" as const,
    on: input.on,
    inputs: { owed: input.owed, daysLate: input.daysLate, bankRate: input.bankRate },
    references: [cite("labourCode", "97", "4")] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  if (input.daysLate < 15) {
    return computed(frame, { value: { kind: "none", because: "under-15-days-late" }, caveats: ["wage-owed-itself"] });
  }
  const { amount, time } = interestOf(input);
  return computed(frame, {
    value: money(amount),
    formula: [quantity(input.owed, "dong"), TIMES, quantity(input.bankRate, "percent"), ...time],
    steps: paidSteps(amount, input.paid),
    caveats: ["wage-owed-itself", ...(input.daysLate > 30 ? (["never-over-30-days"] as const) : []), "rate-from-bank"],
    whatWouldChange: ["bank-rate"],
  });
}

function interestOf({ owed, bankRate, rateOf, daysLate, monthsLate }: z.output<typeof LatePayInput>): {
  amount: number;
  time: FormulaPart[];
} {
  if (rateOf === "year")
    return {
      amount: toDong((owed * bankRate * daysLate) / 36_500),
      time: [OVER, quantity(365, "day"), TIMES, quantity(daysLate, "day")],
    };
  return monthsLate === null
    ? {
        amount: toDong((owed * bankRate * daysLate) / 3_000),
        time: [OVER, quantity(30, "day"), TIMES, quantity(daysLate, "day")],
      }
    : { amount: toDong((owed * bankRate * monthsLate) / 100), time: [TIMES, quantity(monthsLate, "month")] };
}

/** From how many days of delay compensation is owed: 15 (45/2019 Điều 97 khoản 4). */
export function latePayThreshold(raw: { on: string }): Entitlement {
  const { on } = parseInput("late-pay", z.object({ on: Day }), raw);
  const frame = {
    calculation: "late-pay" as const,
    on,
    inputs: {},
    references: [cite("labourCode", "97", "4")] as const,
  };
  return (
    beforeLaw(frame, "labourCode") ??
    computed(frame, {
      value: { kind: "duration", amount: 15, unit: "day" },
      caveats: ["unavoidable-delay", "wage-owed-itself", "rate-from-bank"],
      lead: "late-from",
    })
  );
}

/** The last day to pay a wage that could not be paid in time: 30 days after it was due (45/2019 Điều 97 khoản 4). */
export function latePayLastDay(raw: { on: string; dueOn: string }): Entitlement {
  const { on, dueOn } = parseInput("late-pay", z.object({ on: Day, dueOn: Day }), raw);
  const frame = {
    calculation: "late-pay" as const,
    on,
    inputs: {},
    references: [cite("labourCode", "97", "4")] as const,
  };
  const last = addDays(dueOn, 30);
  return (
    beforeLaw(frame, "labourCode") ??
    computed(frame, {
      value: { kind: "date", on: last },
      steps: [{ id: "late-from-to", figures: { due: dueOn, last } }],
      caveats: ["unavoidable-delay"],
      lead: "late-until",
    })
  );
}

/** Wages by the hour, day or week may be paid together, but after at most 15 days (45/2019 Điều 97 khoản 1). */
export function paidTogether(raw: { on: string }): Entitlement {
  const { on } = parseInput("late-pay", z.object({ on: Day }), raw);
  const frame = {
    calculation: "late-pay" as const,
    on,
    inputs: {},
    references: [cite("labourCode", "97", "1")] as const,
  };
  return (
    beforeLaw(frame, "labourCode") ??
    computed(frame, { value: { kind: "duration", amount: 15, unit: "day" }, lead: "paid-together" })
  );
}
