import { z } from "zod";
import { Day, MonthlyWage, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { computed } from "../outcome.ts";
import { type Entitlement, type FormulaPart, money, quantity, type Step, TIMES } from "../result.ts";
import { toDong, toHundredths } from "../rounding.ts";
import { paidSteps } from "./paid-steps.ts";

/**
 * Whose doing: "own" is wholly the worker's (84/2015 Điều 38 khoản 5); "on-the-way" between home and work, by another or nobody
 * known (Điều 39 khoản 2); "on-the-way-own" there and by oneself; "other" is everything else, shared fault too (Điều 38 khoản 4).
 */
export const AccidentFault = z.enum(["other", "own", "on-the-way", "on-the-way-own"]);
export type AccidentFault = z.infer<typeof AccidentFault>;

export const AccidentCompensationInput = z.object({
  on: Day,
  /** Percent of working ability lost. */
  percentLost: z.number().min(0).max(100).nullable(),
  died: z.boolean().default(false),
  disease: z.boolean().default(false),
  /** With allowances and other payments (Điều 38 khoản 10); `null`: only the months are asked. */
  wage: MonthlyWage.nullable(),
  /** `null`: not said; both are told. */
  fault: AccidentFault.nullable().default(null),
  paid: MonthlyWage.nullable().default(null),
});

/**
 * Months of wages that an employer owes at least: 1.5 for 5 to 10%, 0.4 more for each further percent to 80%; 30 from 81% or for a
 * death (84/2015 Điều 38 khoản 4).
 */
export function compensationMonths(percentLost: number, died = false): number {
  if (died || percentLost >= 81) return 30;
  if (percentLost < 5) return 0;
  return toHundredths(1.5 + 0.4 * Math.max(0, Math.floor(percentLost) - 10));
}

/** Part that is owed for one's own fault or on the way: at least 40% (84/2015 Điều 38 khoản 5, Điều 39 khoản 2). */
const LESSER_PERCENT = 40;

/** What the employer pays at least for a work accident or an occupational disease (84/2015 Điều 38 khoản 4, 5; Điều 39 khoản 2). */
export function accidentCompensation(raw: z.input<typeof AccidentCompensationInput>): Entitlement {
  const input = parseInput("accident-compensation", AccidentCompensationInput, raw);
  const lesser = !input.disease && (input.fault === "own" || input.fault === "on-the-way");
  const point = input.died || (input.percentLost ?? 0) >= 81 ? "b" : "a";
  const frame = {
    calculation: "accident-compensation" as const,
    on: input.on,
    inputs: input,
    references: [
      cite("safetyLaw", "38", "4", point),
      ...(lesser ? [input.fault === "own" ? cite("safetyLaw", "38", "5") : cite("safetyLaw", "39", "2")] : []),
      cite("safetyLaw", "38", "10"),
    ] as const,
  };
  const months = compensationMonths(input.percentLost ?? 0, input.died);
  if (months === 0) return computed(frame, { value: { kind: "none", because: "under-5-percent-lost" } });
  if (input.fault === "on-the-way-own" && !input.disease) {
    return computed(
      { ...frame, references: [cite("safetyLaw", "39", "2")] },
      { value: { kind: "none", because: "own-fault-on-the-way" }, caveats: ["accident-fund-too"] },
    );
  }
  const due = toHundredths(lesser ? (months * LESSER_PERCENT) / 100 : months);
  const steps = monthsSteps(input.percentLost ?? 0, input.died, months);
  const { wage } = input;
  if (wage === null) {
    return computed(frame, {
      value: { kind: "duration", amount: due, unit: "month" },
      steps,
      caveats: ["accident-fund-too", "wage-with-extras"],
      whatWouldChange: ["wage", "percent-lost"],
    });
  }
  const dong = toDong(due * wage);
  const formula: FormulaPart[] = [
    quantity(months, "month"),
    ...(lesser ? [TIMES, quantity(LESSER_PERCENT, "percent")] : []),
    TIMES,
    quantity(wage, "dong"),
  ];
  const ifOwn: Step[] =
    input.fault === null && !input.disease
      ? [{ id: "if-own-fault", figures: { amount: toDong((months * LESSER_PERCENT * wage) / 100) } }]
      : [];
  return computed(frame, {
    value: money(dong),
    formula,
    steps: [...paidSteps(dong, input.paid), ...steps, ...ifOwn],
    caveats: [
      ...(input.fault === "on-the-way" ? (["way-by-another"] as const) : []),
      "wage-with-extras",
      "accident-fund-too",
      "paid-within-5-days",
    ],
    whatWouldChange: ["percent-lost", "wage", "fault"],
  });
}

function monthsSteps(percentLost: number, died: boolean, months: number): Step[] {
  if (died || percentLost >= 81) return [];
  const further = Math.max(0, Math.floor(percentLost) - 10);
  return further === 0 ? [] : [{ id: "compensation-months", figures: { further, months } }];
}
