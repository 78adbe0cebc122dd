import { z } from "zod";
import type { CaveatCode } from "../codes.ts";
import { Day, MonthlyWage, Months, parseInput, Sex } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { findOn, REFERENCE_LEVELS } from "../parameters.ts";
import { type Entitlement, money, quantity, TIMES } from "../result.ts";
import { toDong, toHundredths } from "../rounding.ts";

export const PensionInput = z.object({
  on: Day,
  sex: Sex,
  monthsInsured: Months,
  /** Adjusted average insured wage (41/2024 Điều 72, 73); `null`: only the rate is asked. */
  averageWage: MonthlyWage.nullable().default(null),
  /** Retired early for reduced ability (Điều 65): months before the age; each year takes 2% off, from 6 months 1%. */
  monthsEarly: z.int().min(0).max(120).default(0),
  /** Insured before 01/07/2025 with 20 years: the pension is at least the reference level (Điều 141 khoản 11). */
  insuredBefore2025: z.boolean().default(false),
});

/**
 * Percent for full years: women 45% at 15 years; men 40% at 15 years and 1% a year to 20, then 45% (41/2024 Điều 66 khoản 1);
 * 2% for each further year, at most 75%.
 */
export function pensionPercent(sex: z.infer<typeof Sex>, years: number): number {
  if (sex === "male" && years < 20) return 40 + (years - 15);
  return Math.min(75, 45 + 2 * (years - (sex === "male" ? 20 : 15)));
}

/** Taken off for retiring early under Điều 65: 2% a year, 1% for 6 months or more of a year, nothing under 6 (Điều 66 khoản 3). */
export function earlyReduction(monthsEarly: number): number {
  return Math.floor(monthsEarly / 12) * 2 + (monthsEarly % 12 >= 6 ? 1 : 0);
}

/**
 * Monthly pension: rate × average insured wage (41/2024 Điều 66, 72), from 15 years of insurance (Điều 64). How odd months count is
 * in a decree article that the knowledge does not hold, so they give a range between the full years below and above.
 */
export function pension(raw: z.input<typeof PensionInput>): Entitlement {
  const input = parseInput("pension", PensionInput, raw);
  const frame = {
    calculation: "pension" as const,
    on: input.on,
    inputs: input,
    references: [
      cite("insuranceLaw", "66", "1", input.sex === "male" ? "b" : "a"),
      ...(input.monthsEarly > 0 ? [cite("insuranceLaw", "66", "3"), cite("insuranceLaw", "65", "1")] : []),
      cite("insuranceLaw", "64", "1"),
      ...(input.averageWage === null ? [] : [cite("insuranceLaw", "72", "2")]),
    ] as const,
  };
  const early = beforeLaw(frame, "insuranceLaw");
  if (early) return early;
  const needed = input.monthsEarly > 0 ? 240 : 180;
  if (input.monthsInsured < needed) {
    return computed(frame, {
      value: { kind: "none", because: needed === 180 ? "under-15-years-insured" : "under-20-years-insured" },
      caveats: input.monthsInsured >= needed - 6 ? ["missing-months-can-be-paid"] : ["keep-contributing"],
      whatWouldChange: ["months-insured"],
    });
  }
  const years = Math.floor(input.monthsInsured / 12);
  const odd = input.monthsInsured % 12;
  const off = earlyReduction(input.monthsEarly);
  const low = pensionPercent(input.sex, years) - off;
  const high = odd === 0 ? low : pensionPercent(input.sex, years + 1) - off;
  const level = findOn(REFERENCE_LEVELS, input.on);
  const least = input.insuredBefore2025 && input.monthsInsured >= 240 && level ? level.value : 0;
  const caveats: CaveatCode[] = [];
  if (high !== low) caveats.push("odd-months-not-in-knowledge");
  if (input.averageWage !== null) caveats.push("average-is-adjusted");
  if (input.insuredBefore2025 && input.monthsInsured >= 240 && !level) caveats.push("least-pension-not-known");
  caveats.push("age-too");
  const steps = off > 0 ? [{ id: "early-reduction" as const, figures: { percent: off } }] : [];

  if (input.averageWage === null) {
    const value =
      low === high
        ? ({ kind: "percent", percent: low } as const)
        : ({ kind: "percent-range", from: low, to: high } as const);
    return computed(frame, { value, steps, caveats, whatWouldChange: ["months-insured"] });
  }
  const amountAt = (percent: number) =>
    Math.max(least, toDong(toHundredths(((input.averageWage ?? 0) * percent) / 100)));
  const raised = least > toDong((input.averageWage * low) / 100);
  return computed(
    raised && level
      ? { ...frame, references: [...frame.references, cite("insuranceLaw", "141", "11"), ...level.sources] }
      : frame,
    {
      value: low === high ? money(amountAt(low)) : { kind: "money-range", from: amountAt(low), to: amountAt(high) },
      formula: raised ? [] : [quantity(input.averageWage, "dong"), TIMES, quantity(low, "percent")],
      steps: raised ? [...steps, { id: "least-pension", figures: { amount: least } }] : steps,
      caveats,
      whatWouldChange: ["months-insured"],
    },
  );
}
