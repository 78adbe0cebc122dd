import { z } from "zod";
import { addMonths } from "../calendar-arithmetic.ts";
import { Day, MonthlyWage, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed, unknownReferenceLevel } from "../outcome.ts";
import { findOn, REFERENCE_LEVELS } from "../parameters.ts";
import { type Entitlement, MINUS, money, quantity, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";

export const BirthAllowanceInput = z.object({
  /** The child's birth, or the day an adopted child is received. */
  bornOn: Day,
  childrenBorn: z.int().min(1).max(6).default(1),
});

/** The one-off allowance: 2 × reference level of the month of birth for each child (41/2024 Điều 58 khoản 4). */
export function birthAllowance(raw: z.input<typeof BirthAllowanceInput>): Entitlement {
  const input = parseInput("birth-allowance", BirthAllowanceInput, raw);
  const frame = {
    calculation: "birth-allowance" as const,
    on: input.bornOn,
    inputs: input,
    references: [cite("insuranceLaw", "58", "4"), cite("insuranceLaw", "58", "1")] as const,
  };
  const early = beforeLaw(frame, "insuranceLaw");
  if (early) return early;
  const level = findOn(REFERENCE_LEVELS, input.bornOn);
  if (!level) return unknownReferenceLevel(frame);
  return computed(
    { ...frame, references: [...frame.references, ...level.sources] },
    {
      value: money(2 * level.value * input.childrenBorn),
      formula: [
        quantity(2, "plain"),
        TIMES,
        quantity(level.value, "dong"),
        ...(input.childrenBorn > 1 ? [TIMES, quantity(input.childrenBorn, "child")] : []),
      ],
      caveats: ["six-months-insured-needed", "father-may-get-one-off"],
      whatWouldChange: ["birth-date"],
    },
  );
}

export const AdoptionInput = z.object({
  /** The day the child is received. */
  receivedOn: Day,
  childAgeMonths: z.number().min(0).max(216),
  averageWage: MonthlyWage.nullable().default(null),
});

/**
 * Leave for adopting a child under 6 months: from receiving it until it is 6 months old (41/2024 Điều 56 khoản 1), paid at the average
 * insured wage of six months (Điều 59 khoản 1, 3); who does not take leave gets the one-off allowance only (Điều 56 khoản 2).
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
  if (input.childAgeMonths >= 6) return computed(frame, { value: { kind: "none", because: "adopted-child-too-old" } });
  const months = 6 - input.childAgeMonths;
  const until = addMonths(input.receivedOn, Math.ceil(months));
  return computed(frame, {
    value: { kind: "duration", amount: months, unit: "month" },
    formula: [quantity(6, "month"), MINUS, quantity(input.childAgeMonths, "month")],
    steps: [
      { id: "until-six-months-old", figures: { until } },
      ...(input.averageWage === null
        ? []
        : [{ id: "leave-money" as const, figures: { amount: toDong(input.averageWage * months), months } }]),
    ],
    caveats: ["six-months-insured-needed", "one-of-both-parents", "one-off-only-without-leave"],
    whatWouldChange: ["birth-date"],
  });
}
