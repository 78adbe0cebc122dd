import { z } from "zod";
import { Day, Dong, MonthlyWage, parseInput, WageRegion } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed, unknownMinimumWage } from "../outcome.ts";
import { findOn, MINIMUM_WAGES } from "../parameters.ts";
import { type Entitlement, money, quantity, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";

export const DeductionInput = z.object({
  on: Day,
  /** What is paid out in the month after compulsory insurance and income tax. */
  netWage: MonthlyWage,
});

/** The most that may be deducted in a month: 30% × wage after insurance and tax (45/2019 Điều 102 khoản 3), and only to make good damage (khoản 1). */
export function deductionLimit(raw: z.input<typeof DeductionInput>): Entitlement {
  const input = parseInput("deduction-limit", DeductionInput, raw);
  const frame = {
    calculation: "deduction-limit" as const,
    on: input.on,
    inputs: input,
    references: [cite("labourCode", "102", "3"), cite("labourCode", "102", "1")] as const,
  };
  return (
    beforeLaw(frame, "labourCode") ??
    computed(frame, {
      // "Not more than": a fraction of a đồng stays with the worker.
      value: money(Math.floor((input.netWage * 3) / 10)),
      formula: [quantity(input.netWage, "dong"), TIMES, quantity(30, "percent")],
      caveats: ["only-for-damage", "fines-forbidden"],
    })
  );
}

export const DamagesInput = z.object({
  on: Day,
  damage: Dong,
  wage: MonthlyWage,
  region: WageRegion,
  /** Not serious and by carelessness: the only case with a ceiling. Things lost are another (khoản 2). */
  careless: z.boolean().default(true),
  lost: z.boolean().default(false),
});

/**
 * Damages for things broken by carelessness: at most 3 months' wage, and never more than the damage, when the damage is
 * at most 10 × the regional minimum wage (45/2019 Điều 129 khoản 1). Above that, by intent, or for things lost (khoản 2) the
 * law sets no ceiling: nothing is computed.
 */
export function damages(raw: z.input<typeof DamagesInput>): Entitlement {
  const input = parseInput("damages", DamagesInput, raw);
  const frame = {
    calculation: "damages" as const,
    on: input.on,
    inputs: input,
    references: [
      cite("labourCode", "129", "1"),
      cite("labourCode", "102", "3"),
      cite("labourCode", "130", "1"),
    ] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  if (input.lost) {
    return computed(
      { ...frame, references: [cite("labourCode", "129", "2"), cite("labourCode", "130", "1")] },
      { value: { kind: "none", because: "lost-things-no-ceiling" }, caveats: ["fault-and-family-weighed"] },
    );
  }
  const wages = findOn(MINIMUM_WAGES, input.on);
  if (!wages) return unknownMinimumWage(frame, input.region);
  const ceiling = 10 * wages.value[input.region].monthly;
  const withReferences = { ...frame, references: [...frame.references, wages.sources[0]] as const };
  if (!input.careless || input.damage > ceiling) {
    return computed(withReferences, {
      value: { kind: "none", because: "damage-no-ceiling" },
      steps: [{ id: "damage-threshold", figures: { threshold: ceiling } }],
      caveats: ["fault-and-family-weighed"],
    });
  }
  return computed(withReferences, {
    value: money(Math.min(input.damage, toDong(3 * input.wage))),
    formula: 3 * input.wage <= input.damage ? [quantity(3, "month"), TIMES, quantity(input.wage, "dong")] : [],
    steps: [
      { id: "damage-threshold", figures: { threshold: ceiling } },
      ...(input.damage < 3 * input.wage ? [{ id: "not-above-damage" as const, figures: {} }] : []),
    ],
    caveats: ["thirty-percent-a-month", "fault-and-family-weighed"],
    whatWouldChange: ["region"],
  });
}
