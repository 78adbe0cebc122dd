import { damages, deductionLimit } from "../calculations/deduction.ts";
import { latePayInterest, suspensionAdvance } from "../calculations/late-pay.ts";
import { WageRegion } from "../inputs.ts";
import { sideBySide } from "../side-by-side.ts";
import { type Calculators, regionFrom } from "./calculator.ts";

/** Of wages: what a loss, a suspension or a delay comes to. */
export const PAY = {
  "deduction-limit": (facts, on) => deductionLimit({ on, netWage: facts.wage ?? 0 }),
  damages: (facts, on, regions) => {
    const of = (region: WageRegion) =>
      damages({
        on,
        damage: facts.damage ?? 0,
        wage: facts.wage ?? 1_000, // asked for wherever a ceiling depends on it
        region,
        careless: facts.onPurpose !== true,
        lost: facts.lost === true,
      });
    const region = regionFrom(facts, regions);
    if (region || facts.lost || facts.onPurpose) return of(region ?? "IV");
    return sideBySide(
      WageRegion.options.map((each) => [`region-${each}`, of(each)]),
      ["region"],
    );
  },
  suspension: (facts, on) =>
    suspensionAdvance({
      on,
      wage: facts.wage ?? 0,
      ...(facts.days === undefined ? {} : { workingDaysSuspended: facts.days }),
      ...(facts.workingDays ? { workingDays: facts.workingDays } : {}),
    }),
  "late-pay": (facts, on) => {
    const of = (bankRate: number) =>
      latePayInterest({
        on,
        owed: (facts.wage ?? 0) * (facts.monthsOwed ?? 1),
        daysLate: Math.floor(facts.days ?? 0),
        bankRate,
      });
    if (facts.bankRate !== "unknown") return of(facts.bankRate ?? 0);
    return sideBySide(
      [
        ["at-1-percent", of(1)],
        ["at-2-percent", of(2)],
        ["at-3-percent", of(3)],
      ],
      ["bank-rate"],
    );
  },
} satisfies Partial<Calculators>;
