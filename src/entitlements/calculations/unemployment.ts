import { z } from "zod";
import type { CaveatCode } from "../codes.ts";
import { Day, MonthlyWage, Months, parseInput, WageRegion } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed, unknown } from "../outcome.ts";
import { findLastKnown, findOn, MINIMUM_WAGES } from "../parameters.ts";
import { type Entitlement, money, quantity, type Row, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";

export const UnemploymentInput = z.object({
  /** Last month of insurance: its minimum wage makes the ceiling. */
  on: Day,
  /** Average insured wage of the last six months. */
  averageWage: MonthlyWage,
  monthsInsured: Months,
  region: WageRegion.nullable().default(null),
  ending: z.enum(["lawful", "unlawful-quit", "pension-eligible"]).default("lawful"),
});

/** 3 months for 12 to 36 months of insurance, one more for each further full 12, at most 12 (74/2025 Điều 39 khoản 2). */
export function unemploymentMonths(monthsInsured: number): number {
  if (monthsInsured < 12) return 0;
  return Math.min(12, 3 + Math.floor(Math.max(0, monthsInsured - 36) / 12));
}

/**
 * Unemployment benefit a month: 60% × average insured wage of six months, at most 5 × regional minimum wage (74/2025 Điều 39
 * khoản 1), for the months of khoản 2. Needs 12 months within 24 (36 for short contracts) and a lawful end (Điều 38).
 */
export function unemploymentBenefit(raw: z.input<typeof UnemploymentInput>): Entitlement {
  const input = parseInput("unemployment", UnemploymentInput, raw);
  const frame = {
    calculation: "unemployment" as const,
    on: input.on,
    inputs: input,
    references: [
      cite("employmentLaw", "39", "1"),
      cite("employmentLaw", "39", "2"),
      cite("employmentLaw", "38", "1"),
    ] as const,
  };
  const early = beforeLaw(frame, "employmentLaw");
  if (early) return early;
  if (input.ending !== "lawful") {
    return computed(
      { ...frame, references: [cite("employmentLaw", "38", "1", "a")] },
      { value: { kind: "none", because: input.ending } },
    );
  }
  const months = unemploymentMonths(input.monthsInsured);
  if (months === 0) {
    return computed(
      { ...frame, references: [cite("employmentLaw", "38", "1", "b")] },
      {
        value: { kind: "none", because: "under-12-months-insured" },
        caveats: ["time-is-kept"],
        whatWouldChange: ["months-insured"],
      },
    );
  }
  const wages = findOn(MINIMUM_WAGES, input.on);
  const uncapped = toDong(input.averageWage * 0.6);
  if (!wages) {
    const last = findLastKnown(MINIMUM_WAGES, input.on);
    return unknown(
      frame,
      last ? "minimum-wage-not-decided" : "minimum-wage-not-in-knowledge",
      last && { value: money(last.value[input.region ?? "IV"].monthly), from: last.effectiveFrom },
    );
  }
  const caveats: CaveatCode[] = ["apply-within-3-months", "twelve-in-24-months"];
  const rowsFor = (monthly: number): Row[] => [
    {
      label: "per-month",
      value: money(monthly),
      formula: [quantity(input.averageWage, "dong"), TIMES, quantity(60, "percent")],
    },
    { label: "for-months", value: { kind: "duration", amount: months, unit: "month" } },
    { label: "in-all", value: money(monthly * months) },
  ];
  const withSource = { ...frame, references: [...frame.references, wages.sources[0]] as const };
  if (input.region) {
    const ceiling = 5 * wages.value[input.region].monthly;
    const capped = uncapped > ceiling;
    const [perMonth, ...rest] = rowsFor(Math.min(uncapped, ceiling));
    const rows =
      perMonth && capped
        ? [{ label: perMonth.label, value: perMonth.value }, ...rest]
        : rowsFor(Math.min(uncapped, ceiling));
    return computed(capped ? withSource : frame, {
      value: { kind: "rows", rows },
      steps: capped ? [{ id: "unemployment-ceiling", figures: { ceiling } }] : [],
      caveats,
      whatWouldChange: ["months-insured"],
    });
  }
  // Without the region: below the lowest ceiling it cannot matter, above it the regions are shown side by side.
  if (uncapped <= 5 * wages.value.IV.monthly) {
    return computed(frame, {
      value: { kind: "rows", rows: rowsFor(uncapped) },
      caveats,
      whatWouldChange: ["months-insured"],
    });
  }
  const rows: Row[] = (["I", "II", "III", "IV"] as const).map((region) => ({
    label: `region-${region}`,
    value: money(Math.min(uncapped, 5 * wages.value[region].monthly)),
  }));
  return computed(withSource, {
    value: { kind: "rows", rows },
    steps: [{ id: "for-months-each", figures: { months } }],
    caveats,
    whatWouldChange: ["region", "months-insured"],
  });
}
