import { contributions, insuranceShort, notInsured } from "../calculations/contributions.ts";
import { damages, damageThreshold } from "../calculations/damages.ts";
import { deductionLimit, finesToGiveBack } from "../calculations/deduction.ts";
import { lateInsurance } from "../calculations/late-insurance.ts";
import { latePayInterest, latePayLastDay, latePayThreshold, paidTogether } from "../calculations/late-pay.ts";
import { suspensionAdvance, suspensionLastDay, suspensionLength } from "../calculations/suspension.ts";
import { unionDues, unionDuesDueDay } from "../calculations/union-dues.ts";
import { WageRegion } from "../inputs.ts";
import { sideBySide } from "../side-by-side.ts";
import { type Calculators, regionFrom } from "./calculator.ts";
import { isAlikeEverywhere } from "./pay-figures/needed-for-sums.ts";

/** Of what is kept back from a wage, owed on it, or paid in from it. */
export const DEDUCTIONS = {
  "deduction-limit": (facts, on) => {
    const { fines, gross, extras, insurance, tax, taken, debt, months } = facts.sums ?? {};
    if (fines !== undefined) return finesToGiveBack({ on, fines });
    return deductionLimit({
      on,
      netWage: facts.wage ?? 0,
      // A wage answered later is what is paid out, and no sum of parts.
      ...(insurance === undefined && tax === undefined
        ? {}
        : { gross: gross ?? null, extras, insurance, tax: tax ?? null }),
      taken: taken ?? null,
      debt: debt ?? null,
      ...(months === undefined ? {} : { months }),
    });
  },
  damages: (facts, on, regions) => {
    const { threshold, demanded, net } = facts.sums ?? {};
    const region = regionFrom(facts, regions);
    const of = (each: WageRegion) =>
      threshold
        ? damageThreshold({ on, region: each, damage: facts.damage ?? null })
        : damages({
            on,
            damage: facts.damage ?? 0,
            wage: facts.wage ?? 1_000, // asked for wherever a ceiling depends on it
            region: each,
            careless: facts.onPurpose !== true,
            lost: facts.lost === true,
            demanded: demanded ?? null,
            netWage: net ?? null,
            anyRegion: region === null,
          });
    if (region || facts.lost || facts.onPurpose) return of(region ?? "IV");
    if (!threshold && facts.damage !== undefined && isAlikeEverywhere(facts.damage)) return of("IV");
    return sideBySide(
      WageRegion.options.map((each) => [`region-${each}`, of(each)]),
      ["region"],
    );
  },
  suspension: (facts, on) => {
    const { asks, dueOn, isSpecial, months, paid, paidPercent, cleared } = facts.sums ?? {};
    if (asks === "last-day" && dueOn !== undefined)
      return suspensionLastDay({ on, from: dueOn, isSpecial: isSpecial ?? null });
    if (asks === "longest")
      return suspensionLength({
        on,
        days: facts.days ?? (months === undefined ? null : months * 30),
        isSpecial: isSpecial ?? null,
      });
    return suspensionAdvance({
      on,
      wage: facts.dailyWage ?? facts.wage ?? 0,
      wageOf: facts.dailyWage === undefined ? "month" : "day",
      ...(facts.days === undefined ? {} : { workingDaysSuspended: facts.days }),
      ...(facts.workingDays ? { workingDays: facts.workingDays } : {}),
      months: months ?? 1,
      paid: paid ?? null,
      paidPercent: paidPercent ?? null,
      cleared: cleared ?? false,
    });
  },
  "late-pay": (facts, on) => {
    const { asks, dueOn, monthlyRate, months, paid } = facts.sums ?? {};
    if (asks === "first-day") return latePayThreshold({ on });
    if (asks === "paid-together") return paidTogether({ on });
    if (asks === "last-day" && dueOn !== undefined) return latePayLastDay({ on, dueOn });
    const of = (bankRate: number) =>
      latePayInterest({
        on,
        owed: (facts.wage ?? 1_000) * (facts.monthsOwed ?? 1), // under 15 days nothing is due, whatever the wage
        daysLate: Math.floor(facts.days ?? 0),
        bankRate,
        rateOf: monthlyRate ? "month" : "year",
        monthsLate: months ?? null,
        paid: paid ?? null,
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
  contributions: (facts, on, regions) => {
    const { kinds, rates, payer, months, taken, trueWage, exempt, extras, asks } = facts.sums ?? {};
    const wage = facts.wage ?? 0;
    if (asks === "late-insurance")
      return lateInsurance({
        on,
        owed: facts.sums?.debt ?? 0,
        days: facts.days ?? 0,
        isEvaded: facts.sums?.evaded ?? false,
      });
    if (exempt !== undefined) {
      const named = (kinds ?? ["social", "unemployment", "health"]).map((kind) => rates?.[kind] ?? 0);
      const percent = rates?.all ?? named.reduce((sum, each) => sum + each, 0);
      return notInsured({ on, because: exempt, wage, percent: percent > 0 ? percent : null, taken: taken ?? null });
    }
    if (trueWage !== undefined)
      return insuranceShort({ on, wage: trueWage, insured: wage, payer: payer ?? null, months });
    const { all, ...each } = rates ?? {};
    // 10,5% is the three of a payslip together: 8% and 1% that the laws set, and 1,5%.
    const isAllThree = all === 10.5;
    return contributions({
      on,
      wage,
      extras,
      region: regionFrom(facts, regions),
      kinds: isAllThree ? ["social", "unemployment", "health"] : kinds ? [...kinds] : null,
      payer: isAllThree ? "worker" : (payer ?? null),
      rates: isAllThree ? { health: 1.5 } : each,
      months,
      taken: taken ?? null,
      asksNet: asks === "net",
    });
  },
  "union-dues": (facts, on) => {
    const { member, duesPercent, people, months, paid, dueOn, asks, reducedPercent } = facts.sums ?? {};
    if (asks === "due-day") return unionDuesDueDay({ on });
    return unionDues({
      on,
      payer: member ? "member" : "employer",
      insuredPayroll: facts.payroll ?? null,
      people,
      memberPercent: duesPercent ?? null,
      months,
      paid: paid ?? null,
      dueOn: dueOn ?? null,
      reducedPercent: reducedPercent ?? null,
    });
  },
} satisfies Partial<Calculators>;
