import { z } from "zod";
import type { CaveatCode } from "../codes.ts";
import { Day, MonthlyWage, parseInput, WageRegion } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed, unknown, unknownMinimumWage, unknownReferenceLevel } from "../outcome.ts";
import { findOn, MINIMUM_WAGES, REFERENCE_LEVELS, UNION_FUND_PERCENT } from "../parameters.ts";
import { type Entitlement, type FormulaPart, money, quantity, type Row, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";

export const ContributionsInput = z.object({ on: Day, wage: MonthlyWage, region: WageRegion.nullable().default(null) });

/**
 * Monthly contributions: worker 8%, employer 3% + 14% of the insured wage (41/2024 Điều 33 khoản 1, 34 khoản 1), the wage counted
 * from 1 to 20 reference levels (Điều 31 khoản 1 điểm đ); unemployment insurance at most 1% each (74/2025 Điều 33 khoản 1) of at most 20
 * regional minimum wages (Điều 34 khoản 2). Health insurance is in a law that the knowledge does not hold.
 */
export function contributions(raw: z.input<typeof ContributionsInput>): Entitlement {
  const input = parseInput("contributions", ContributionsInput, raw);
  const frame = {
    calculation: "contributions" as const,
    on: input.on,
    inputs: input,
    references: [
      cite("insuranceLaw", "33", "1"),
      cite("insuranceLaw", "34", "1"),
      cite("insuranceLaw", "31", "1"),
      cite("employmentLaw", "33", "1"),
      cite("employmentLaw", "34", "2"),
    ] as const,
  };
  const early = beforeLaw(frame, "employmentLaw");
  if (early) return early;
  const level = findOn(REFERENCE_LEVELS, input.on);
  const wages = findOn(MINIMUM_WAGES, input.on);
  if (!level) return unknownReferenceLevel(frame);
  if (!wages) return unknownMinimumWage(frame, input.region ?? "IV");
  const insured = Math.min(Math.max(input.wage, level.value), 20 * level.value);
  const unemploymentBase = Math.min(input.wage, 20 * wages.value[input.region ?? "IV"].monthly);
  const row = (label: Row["label"], base: number, percent: number): Row => {
    const formula: FormulaPart[] = [quantity(base, "dong"), TIMES, quantity(percent, "percent")];
    return { label, value: money(toDong((base * percent) / 100)), formula };
  };
  const caveats: CaveatCode[] = ["health-insurance-not-in-knowledge", "unemployment-at-most"];
  if (insured !== input.wage) caveats.push("insured-wage-limits");
  if (input.region === null && input.wage > 20 * wages.value.IV.monthly) caveats.push("ceiling-of-region-four");
  return computed(
    { ...frame, references: [...frame.references, ...level.sources] },
    {
      value: {
        kind: "rows",
        rows: [
          row("worker-social", insured, 8),
          row("worker-unemployment", unemploymentBase, 1),
          row("employer-social", insured, 17),
          row("employer-unemployment", unemploymentBase, 1),
        ],
      },
      caveats,
      whatWouldChange: ["wage"],
    },
  );
}

export const UnionDuesInput = z.object({
  on: Day,
  payer: z.enum(["member", "employer"]),
  insuredPayroll: MonthlyWage.nullable().default(null),
});

/**
 * What is paid to the union: the employer 2% of the insured payroll (50/2024 Điều 29 khoản 1 điểm b); the member's fee is set by the union's
 * charter (điểm a), which the knowledge does not hold: unknown, never the percentage people remember.
 */
export function unionDues(raw: z.input<typeof UnionDuesInput>): Entitlement {
  const input = parseInput("union-dues", UnionDuesInput, raw);
  const reference = cite("unionLaw", "29", "1", input.payer === "member" ? "a" : "b");
  const frame = { calculation: "union-dues" as const, on: input.on, inputs: input, references: [reference] as const };
  const early = beforeLaw(frame, "insuranceLaw");
  if (early) return early;
  if (input.payer === "member") return unknown(frame, "charter-not-in-knowledge");
  return computed(frame, {
    value:
      input.insuredPayroll === null
        ? { kind: "percent", percent: UNION_FUND_PERCENT }
        : money(toDong((input.insuredPayroll * UNION_FUND_PERCENT) / 100)),
    formula:
      input.insuredPayroll === null
        ? []
        : [quantity(input.insuredPayroll, "dong"), TIMES, quantity(UNION_FUND_PERCENT, "percent")],
    caveats: ["employer-pays-not-worker"],
  });
}
