import { z } from "zod";
import { Day, Dong, MonthlyWage, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import {
  CLOSE,
  type Entitlement,
  type FormulaPart,
  MINUS,
  money,
  OPEN,
  PLUS,
  quantity,
  type Step,
  TIMES,
} from "../result.ts";

export const DeductionInput = z.object({
  on: Day,
  /** What is paid out in the month after compulsory insurance and income tax. */
  netWage: MonthlyWage,
  /** What it was worked out from, where the worker told that. */
  gross: MonthlyWage.nullable().default(null),
  extras: Dong.default(0),
  insurance: Dong.default(0),
  /** `null`: nothing was told of tax. */
  tax: Dong.nullable().default(null),
  /** What was, or is to be, kept back in a month. */
  taken: Dong.nullable().default(null),
  /** What is to be made good in all. */
  debt: Dong.nullable().default(null),
  /** For how many months as much was kept back each month. */
  months: z.int().min(1).max(60).default(1),
});

/**
 * The most that may be deducted in a month: 30% × wage after insurance and tax (45/2019 Điều 102 khoản 3), and only to make good damage
 * (khoản 1). Told what was taken, says how far that goes beyond it; told the debt, after how many months at the most it is paid off.
 */
export function deductionLimit(raw: z.input<typeof DeductionInput>): Entitlement {
  const input = parseInput("deduction-limit", DeductionInput, raw);
  const frame = {
    calculation: "deduction-limit" as const,
    on: input.on,
    inputs: { netWage: input.netWage },
    references: [cite("labourCode", "102", "3"), cite("labourCode", "102", "1")] as const,
  };
  const limit = monthlyLimit(input.netWage);
  return (
    beforeLaw(frame, "labourCode") ??
    computed(frame, {
      value: money(limit),
      formula: [...leftOf(input), TIMES, quantity(30, "percent")],
      steps: [
        ...takenSteps(input.taken, limit, input.months),
        ...(input.debt === null ? [] : [payOffStep(input.debt, limit)]),
      ],
      caveats: [
        ...(input.gross !== null && input.tax === null ? (["tax-not-told"] as const) : []),
        "only-for-damage",
        "fines-forbidden",
      ],
    })
  );
}

/** "Not more than": a fraction of a đồng stays with the worker (45/2019 Điều 102 khoản 3). */
export function monthlyLimit(netWage: number): number {
  return Math.floor((netWage * 3) / 10);
}

/** Months until a debt is paid off at a most of so much a month, and what is left for the last. */
export function payOffStep(debt: number, limit: number): Step {
  const months = Math.ceil(debt / limit);
  return { id: "months-to-pay-off", figures: { debt, months, last: debt - (months - 1) * limit, limit } };
}

function leftOf({ gross, extras, insurance, tax, netWage }: z.output<typeof DeductionInput>): FormulaPart[] {
  if (gross === null) return [quantity(netWage, "dong")];
  return [
    OPEN,
    quantity(gross, "dong"),
    ...(extras > 0 ? [PLUS, quantity(extras, "dong")] : []),
    ...(insurance > 0 ? [MINUS, quantity(insurance, "dong")] : []),
    ...(tax !== null && tax > 0 ? [MINUS, quantity(tax, "dong")] : []),
    CLOSE,
  ];
}

function takenSteps(taken: number | null, limit: number, months: number): Step[] {
  if (taken === null) return [];
  return taken > limit
    ? [
        { id: "taken-above-limit", figures: { taken, over: taken - limit } },
        ...(months > 1
          ? [{ id: "taken-above-in-all" as const, figures: { months, over: (taken - limit) * months } }]
          : []),
      ]
    : [{ id: "taken-within-limit", figures: { taken, left: limit - taken } }];
}

export const FinesInput = z.object({ on: Day, fines: Dong });

/** Fines and cuts of the wage in the place of discipline are forbidden (45/2019 Điều 127 khoản 2), and no ground to deduct (Điều 102 khoản 1): all is to be given back. */
export function finesToGiveBack(raw: z.input<typeof FinesInput>): Entitlement {
  const input = parseInput("deduction-limit", FinesInput, raw);
  const frame = {
    calculation: "deduction-limit" as const,
    on: input.on,
    inputs: {},
    references: [cite("labourCode", "127", "2"), cite("labourCode", "102", "1")] as const,
  };
  return (
    beforeLaw(frame, "labourCode") ??
    computed(frame, { value: money(input.fines), caveats: ["only-for-damage"], lead: "fines-back" })
  );
}
