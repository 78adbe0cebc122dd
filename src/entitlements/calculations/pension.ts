import { z } from "zod";
import { monthOf } from "../calendar-arithmetic.ts";
import type { CaveatCode } from "../codes.ts";
import { Day, MonthlyWage, Months, parseInput, Sex } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { findOn, REFERENCE_LEVELS } from "../parameters.ts";
import { type Entitlement, money, quantity, type Row, type Step, TIMES } from "../result.ts";
import { toDong, toHundredths } from "../rounding.ts";
import { paidSteps } from "./paid-steps.ts";
import { insuredYears } from "./insurance-years.ts";
import { missingMonths } from "./missing-months.ts";

export const PensionInput = z.object({
  on: Day,
  sex: Sex,
  monthsInsured: Months,
  /** Adjusted average insured wage (41/2024 Điều 72, 73); `null`: only the rate is asked. */
  averageWage: MonthlyWage.nullable().default(null),
  /** Retired early for reduced ability (Điều 65): months before the age; each year takes 2% off, from 6 months 1%. */
  monthsEarly: z.int().min(0).max(120).default(0),
  /** Months paid in after the age was reached: 2 and not 0.5 for each year above 35 or 30 (Điều 68 khoản 2). */
  monthsAfterAge: z.int().min(0).max(240).default(0),
  /** Insured before 01/07/2025 with 20 years: the pension is at least the reference level (Điều 141 khoản 11). */
  insuredBefore2025: z.boolean().default(false),
  /** What one was told or is paid, to be compared with. */
  paid: MonthlyWage.nullable().default(null),
  /** The sum beside the pension is told, too; in a table of both sexes only mentioned. */
  withOneOff: z.boolean().default(true),
});
type Input = z.infer<typeof PensionInput>;

/**
 * Percent for years as they count: women 45% at 15 years; men 40% at 15 years and 1% a year to 20, then 45% (41/2024 Điều 66
 * khoản 1); 2% for each further year, at most 75%. Half a year is half of its percent (Điều 5 khoản 6).
 */
export function pensionPercent(sex: z.infer<typeof Sex>, years: number): number {
  if (sex === "male" && years < 20) return 40 + (years - 15);
  return Math.min(75, 45 + 2 * (years - (sex === "male" ? 20 : 15)));
}

/** Taken off for retiring early under Điều 65: 2% a year, 1% for 6 months or more of a year, nothing under 6 (Điều 66 khoản 3). */
export function earlyReduction(monthsEarly: number): number {
  return Math.floor(monthsEarly / 12) * 2 + (monthsEarly % 12 >= 6 ? 1 : 0);
}

/** Years above which a sum is due beside the pension (41/2024 Điều 68 khoản 1). */
const YEARS_BEFORE_ONE_OFF = { male: 35, female: 30 } as const;

/** Times the average wage that are due in one sum on retiring: 0.5 a year above 35 or 30, 2 for those after the age (Điều 68). */
export function oneOffTimes(sex: z.infer<typeof Sex>, monthsInsured: number, monthsAfterAge = 0): number {
  const above = Math.max(0, insuredYears(monthsInsured) - YEARS_BEFORE_ONE_OFF[sex]);
  const after = Math.min(above, insuredYears(monthsAfterAge));
  return 0.5 * (above - after) + 2 * after;
}

/**
 * Monthly pension: rate × average insured wage (41/2024 Điều 66, 72), from 15 years of insurance (Điều 64), and the sum due beside it
 * (Điều 68). With fewer years: what is still missing.
 */
export function pension(raw: z.input<typeof PensionInput>): Entitlement {
  const input = parseInput("pension", PensionInput, raw);
  const frame = {
    calculation: "pension" as const,
    on: input.on,
    inputs: input,
    references: [
      cite("insuranceLaw", "66", "1", input.sex === "male" ? "b" : "a"),
      ...(input.monthsInsured % 12 === 0 ? [] : [cite("insuranceLaw", "5", "6")]),
      ...(input.monthsEarly > 0 ? [cite("insuranceLaw", "66", "3"), cite("insuranceLaw", "65", "1")] : []),
      cite("insuranceLaw", "64", "1"),
      ...(input.averageWage === null ? [] : [cite("insuranceLaw", "72", "2")]),
    ] as const,
  };
  const early = beforeLaw(frame, "insuranceLaw");
  if (early) return early;
  if (input.monthsEarly > 0 && input.monthsInsured < 240) {
    return computed(frame, {
      value: { kind: "none", because: "under-20-years-insured" },
      caveats: ["keep-contributing"],
      whatWouldChange: ["months-insured"],
    });
  }
  if (input.monthsInsured < 180) {
    return missingMonths({ on: input.on, monthsInsured: input.monthsInsured, lastWage: input.averageWage });
  }
  const percent = toHundredths(
    pensionPercent(input.sex, insuredYears(input.monthsInsured)) - earlyReduction(input.monthsEarly),
  );
  const times = oneOffTimes(input.sex, input.monthsInsured, input.monthsAfterAge);
  const steps = rateSteps(input, percent);
  if (input.averageWage === null) {
    return computed(frame, {
      value: { kind: "percent", percent },
      steps,
      caveats: [...(times > 0 ? (["one-off-beside-pension"] as const) : []), "age-too"],
      whatWouldChange: ["months-insured"],
    });
  }
  return withAmount(frame, input, { percent, times, steps, averageWage: input.averageWage });
}

function withAmount(
  frame: Parameters<typeof computed>[0],
  input: Input,
  { percent, times, steps, averageWage }: { percent: number; times: number; steps: Step[]; averageWage: number },
): Entitlement {
  const level = findOn(REFERENCE_LEVELS, input.on);
  const hasLeast = input.insuredBefore2025 && input.monthsInsured >= 240;
  const least = hasLeast && level ? level.value : 0;
  const plain = toDong((averageWage * percent) / 100);
  const amount = Math.max(least, plain);
  const raised = least > plain && level !== null;
  const references = [
    ...frame.references,
    ...(raised ? [cite("insuranceLaw", "141", "11"), ...level.sources] : []),
    ...(times > 0 ? [cite("insuranceLaw", "68", "2")] : []),
  ] as const;
  const [first, ...others] = references;
  const withReferences = { ...frame, references: [first ?? cite("insuranceLaw", "66", "1"), ...others] as const };
  const formula = [quantity(averageWage, "dong"), TIMES, quantity(percent, "percent")];
  const explained: Step[] = [
    ...steps,
    ...(raised ? [{ id: "least-pension" as const, figures: { amount: least, plain } }] : []),
    ...paidSteps(amount, input.paid),
  ];
  const caveats: CaveatCode[] = [
    ...(hasLeast && !level ? (["least-pension-not-known"] as const) : []),
    ...(times > 0 && !input.withOneOff ? (["one-off-beside-pension"] as const) : []),
    "average-is-adjusted",
    "age-too",
  ];
  const result = { steps: explained, caveats, whatWouldChange: ["months-insured"] as const };
  if (times === 0 || !input.withOneOff)
    return computed(withReferences, { ...result, value: money(amount), formula: raised ? [] : formula });
  const oneOff = toDong(times * averageWage);
  const rows: Row[] = [
    { label: "per-month", value: money(amount), formula: raised ? [] : formula },
    {
      label: "one-off-on-retiring",
      value: money(oneOff),
      formula: [quantity(times, "month"), TIMES, quantity(averageWage, "dong")],
    },
  ];
  return computed(withReferences, { ...result, value: { kind: "rows", rows } });
}

/** How the rate comes about: "45% + 7,5 năm × 2%", what was taken off, what the most is. */
function rateSteps(input: Input, percent: number): Step[] {
  const years = insuredYears(input.monthsInsured);
  const off = earlyReduction(input.monthsEarly);
  const young = input.sex === "male" && years < 20;
  const base = young ? 40 : 45;
  const baseYears = young || input.sex === "female" ? 15 : 20;
  const steps: Step[] = [
    {
      id: "pension-rate",
      figures: {
        base,
        baseYears,
        further: years - baseYears,
        each: young ? 1 : 2,
        capped: base + (young ? 1 : 2) * (years - baseYears) > 75 ? 1 : 0,
        percent: percent + off,
      },
    },
  ];
  if (off > 0) steps.push({ id: "early-reduction", figures: { percent: off, left: percent } });
  if (input.monthsInsured % 12 > 0)
    steps.unshift({ id: "insured-years-counted", figures: { months: input.monthsInsured % 12, years } });
  return steps;
}

/** Twenty years of insurance paid in by a day reach back before July 2025 for everybody who retires before July 2045. */
export function isInsuredBefore2025(on: string, monthsInsured: number): boolean {
  const [year = 0, month = 1] = on.split("-").map(Number);
  return monthOf(year, month) - monthsInsured < monthOf(2025, 7);
}
