import { z } from "zod";
import { addDays, addMonths } from "../calendar-arithmetic.ts";
import { AverageWage, Day, Dong, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { findOn, REFERENCE_LEVELS } from "../parameters.ts";
import { type Entitlement, MINUS, quantity, type Step } from "../result.ts";
import { toDong } from "../rounding.ts";
import { paidSteps } from "./paid-steps.ts";
import { lengthBetween } from "./maternity.ts";

/** Leave lasts until the child is so old (41/2024 Điều 56 khoản 1). */
const UNTIL_MONTHS = 6;
const DAYS_IN_MONTH = 30;

export const AdoptionInput = z.object({
  /** The day the child is received. */
  receivedOn: Day,
  /** The child's age on that day; days are thirtieths of a month. Not needed where its birth is known. */
  childAgeMonths: z.number().min(0).max(216),
  childBornOn: Day.nullable().default(null),
  averageWage: AverageWage.nullable().default(null),
  withOneOff: z.boolean().default(false),
  paid: Dong.nullable().default(null),
});

/**
 * Leave for adopting a child under 6 months: from receiving it until it is 6 months old (41/2024 Điều 56 khoản 1), paid at the average
 * insured wage of six months, odd days at ÷ 30 (Điều 59 khoản 1, 3); who does not take leave gets the one-off allowance only (Điều 56
 * khoản 2).
 */
export function adoptionLeave(raw: z.input<typeof AdoptionInput>): Entitlement {
  const input = parseInput("adoption-leave", AdoptionInput, raw);
  const frame = {
    calculation: "adoption-leave" as const,
    on: input.receivedOn,
    inputs: input,
    references: [
      cite("insuranceLaw", "56", "1"),
      cite("insuranceLaw", "59", "3"),
      cite("insuranceLaw", "58", "3"),
      cite("insuranceLaw", "50", "2"),
    ] as const,
  };
  const early = beforeLaw(frame, "insuranceLaw");
  if (early) return early;
  const sixMonthsOn = input.childBornOn && addMonths(input.childBornOn, UNTIL_MONTHS);
  if (sixMonthsOn ? sixMonthsOn <= input.receivedOn : input.childAgeMonths >= UNTIL_MONTHS)
    return computed(frame, { value: { kind: "none", because: "adopted-child-too-old" } });
  const left = sixMonthsOn ? lengthBetween(input.receivedOn, sixMonthsOn) : leftOf(input.childAgeMonths);
  const until = sixMonthsOn ?? addDays(addMonths(input.receivedOn, left.months), left.days);
  const isWhole = !sixMonthsOn && left.days === 0;
  return computed(frame, {
    value:
      left.days === 0
        ? { kind: "duration", amount: left.months, unit: "month" }
        : { kind: "length", months: left.months, days: left.days },
    formula: isWhole ? [quantity(UNTIL_MONTHS, "month"), MINUS, quantity(input.childAgeMonths, "month")] : [],
    steps: [
      { id: "until-six-months-old", figures: { received: input.receivedOn, until, last: addDays(until, -1) } },
      ...moneySteps(input, left),
    ],
    caveats: ["six-months-insured-needed", "one-of-both-parents", "one-off-only-without-leave"],
    whatWouldChange: ["birth-date"],
  });
}

function leftOf(ageMonths: number): { months: number; days: number } {
  const days = Math.round((UNTIL_MONTHS - ageMonths) * DAYS_IN_MONTH);
  return { months: Math.floor(days / DAYS_IN_MONTH), days: days % DAYS_IN_MONTH };
}

function moneySteps(input: z.output<typeof AdoptionInput>, { months, days }: { months: number; days: number }): Step[] {
  const level = findOn(REFERENCE_LEVELS, input.receivedOn);
  const oneOff: Step[] = level
    ? [{ id: "one-off-money", figures: { amount: 2 * level.value, level: level.value, children: 1 } }]
    : [];
  if (input.averageWage === null) return input.withOneOff ? oneOff : [];
  const amount = toDong(input.averageWage * months + (input.averageWage / DAYS_IN_MONTH) * days);
  return [
    { id: "adoption-money", figures: { amount, months, days, wage: input.averageWage } },
    ...oneOff,
    ...paidSteps(amount, input.paid),
  ];
}
