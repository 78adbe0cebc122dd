import { z } from "zod";
import { Day, Dong, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed, unknownReferenceLevel } from "../outcome.ts";
import { findOn, REFERENCE_LEVELS, VOLUNTARY_BIRTH_ALLOWANCES } from "../parameters.ts";
import { type Entitlement, money, quantity, TIMES } from "../result.ts";
import { paidSteps } from "./paid-steps.ts";

export const BirthAllowanceInput = z.object({
  /** The child's birth, or the day an adopted child is received. */
  bornOn: Day,
  childrenBorn: z.int().min(1).max(6).default(1),
  /** Only voluntary insurance was paid: then a fixed sum for each child. */
  voluntary: z.boolean().default(false),
  paid: Dong.nullable().default(null),
});
type BirthAllowance = z.output<typeof BirthAllowanceInput>;

/**
 * The one-off allowance: 2 × reference level of the month of birth for each child (41/2024 Điều 58 khoản 4); of voluntary insurance
 * 2,000,000 đồng for each child (Điều 94 khoản 1, Điều 95 khoản 1).
 */
export function birthAllowance(raw: z.input<typeof BirthAllowanceInput>): Entitlement {
  const input = parseInput("birth-allowance", BirthAllowanceInput, raw);
  return input.voluntary ? voluntaryAllowance(input) : compulsoryAllowance(input);
}

function compulsoryAllowance(input: BirthAllowance): Entitlement {
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
  const amount = 2 * level.value * input.childrenBorn;
  return computed(
    { ...frame, references: [...frame.references, ...level.sources] },
    {
      value: money(amount),
      formula: [quantity(2, "plain"), TIMES, quantity(level.value, "dong"), ...timesChildren(input)],
      steps: paidSteps(amount, input.paid),
      caveats: ["six-months-insured-needed", "father-may-get-one-off"],
      whatWouldChange: ["birth-date", "children-born"],
    },
  );
}

function voluntaryAllowance(input: BirthAllowance): Entitlement {
  const frame = {
    calculation: "birth-allowance" as const,
    on: input.bornOn,
    inputs: input,
    references: [cite("insuranceLaw", "95", "1"), cite("insuranceLaw", "94", "1")] as const,
  };
  const early = beforeLaw(frame, "insuranceLaw");
  const each = findOn(VOLUNTARY_BIRTH_ALLOWANCES, input.bornOn)?.value;
  if (early || each === undefined) return early ?? unknownReferenceLevel(frame);
  return computed(frame, {
    value: money(each * input.childrenBorn),
    formula: [quantity(each, "dong"), ...timesChildren({ childrenBorn: Math.max(input.childrenBorn, 1) }, true)],
    steps: paidSteps(each * input.childrenBorn, input.paid),
    caveats: ["voluntary-insurance-only", "six-months-insured-needed"],
    whatWouldChange: ["children-born"],
  });
}

function timesChildren({ childrenBorn }: Pick<BirthAllowance, "childrenBorn">, always = false) {
  return childrenBorn > 1 || always ? [TIMES, quantity(childrenBorn, "child")] : [];
}
