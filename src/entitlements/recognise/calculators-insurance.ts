import { lumpSum } from "../calculations/lump-sum.ts";
import { pension } from "../calculations/pension.ts";
import { retirement, retirementAgeIn } from "../calculations/retirement.ts";
import { unemploymentBenefit } from "../calculations/unemployment.ts";
import { bySex, type Calculators, insuredMonths, isHard, regionFrom } from "./calculator.ts";
import type { Facts } from "./facts.ts";

/** Of social and unemployment insurance, and of what is paid in. */
export const INSURANCE = {
  retirement: (facts, on) =>
    bySex(facts, (sex) =>
      retirement({ on, birth: facts.birth ?? { year: 0, month: null }, sex, early: earlyOf(facts) }),
    ),
  "retirement-age": (facts, on) =>
    bySex(facts, (sex) => retirementAgeIn({ year: facts.year ?? Number(on.slice(0, 4)), sex, early: earlyOf(facts) })),
  pension: (facts, on) =>
    bySex(facts, (sex) => pension({ on, sex, monthsInsured: insuredMonths(facts), averageWage: facts.wage ?? null })),
  "lump-sum": (facts, on) => {
    const insured = insuredMonths(facts);
    const before = facts.monthsBefore2014 === "unknown" ? null : Math.min(facts.monthsBefore2014 ?? 0, insured);
    return lumpSum({
      on,
      case: "insured-before-2025",
      averageWage: facts.wage ?? 0,
      monthsBefore2014: before,
      monthsFrom2014: insured - (before ?? 0),
      insuredFrom: facts.insuredFrom ?? null,
    });
  },
  unemployment: (facts, on, regions) =>
    unemploymentBenefit({
      on,
      averageWage: facts.wage ?? null,
      monthsInsured: insuredMonths(facts),
      region: regionFrom(facts, regions),
    }),
} satisfies Partial<Calculators>;

function earlyOf(facts: Facts) {
  return facts.early ?? (isHard(facts) ? ("hard-work" as const) : ("none" as const));
}
