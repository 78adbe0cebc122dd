import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { accidentBenefit } from "../calculations/accident-benefit.ts";
import { accidentBoth } from "../calculations/accident-both.ts";
import { accidentCompensation } from "../calculations/accident-compensation.ts";
import { lumpSum, lumpSumMonth } from "../calculations/lump-sum.ts";
import { isInsuredBefore2025, pension } from "../calculations/pension.ts";
import { pensionRaise } from "../calculations/pension-raise.ts";
import { PENSION_RAISES } from "../parameters.ts";
import { retirement, retirementAgeIn, retirementOfSeveral } from "../calculations/retirement.ts";
import { unemploymentBenefit } from "../calculations/unemployment.ts";
import { ASSUMED_WORKING_DAYS } from "../inputs.ts";
import type { Entitlement } from "../result.ts";
import { bySex, type Calculators, insuredMonths, isHard, regionFrom } from "./calculator.ts";
import type { Facts } from "./facts.ts";

/** First day of the newest raise of pensions. */
const RAISED_FROM = PENSION_RAISES.at(-1)?.effectiveFrom ?? "2026-07-01";

/** Retirement, what the insurance pays, and what an accident brings. */
export const INSURANCE = {
  retirement: (facts, on) => {
    const births = facts.insurance?.births ?? [];
    return bySex(facts, (sex) =>
      births.length > 1
        ? retirementOfSeveral(births.slice(0, 3).map((birth) => ({ on, birth, sex, early: earlyOf(facts) })))
        : retirement({ on, birth: facts.birth ?? { year: 0, month: null }, sex, early: earlyOf(facts) }),
    );
  },
  "retirement-age": (facts, on) =>
    bySex(facts, (sex) => retirementAgeIn({ year: facts.year ?? Number(on.slice(0, 4)), sex, early: earlyOf(facts) })),
  pension: (facts, on) => {
    const monthsInsured = insuredMonths(facts);
    return bySex(facts, (sex) =>
      pension({
        on,
        sex,
        monthsInsured,
        averageWage: wageOf(facts),
        monthsEarly: facts.insurance?.monthsEarly ?? 0,
        monthsAfterAge: facts.insurance?.monthsAfterAge ?? 0,
        insuredBefore2025: isInsuredBefore2025(on, monthsInsured),
        paid: facts.insurance?.paid ?? null,
        withOneOff: facts.sex === "male" || facts.sex === "female",
      }),
    );
  },
  "pension-raise": (facts, on) =>
    pensionRaise({
      // What is asked about is the sum after the raise, also where June is the month that is named.
      on: on < RAISED_FROM ? RAISED_FROM : on,
      pension: wageOf(facts) ?? facts.wage ?? 0,
      paid: facts.insurance?.paid ?? null,
      since1994: (facts.insurance?.pensionSince ?? 9999) < 1995,
    }),
  "lump-sum": lumpSumOf,
  unemployment: (facts, on, regions) =>
    unemploymentBenefit({
      on,
      averageWage: facts.insurance?.sixMonths || facts.insurance?.benefit !== undefined ? null : wageOf(facts),
      benefit: facts.insurance?.benefit ?? null,
      benefitMonths: benefitMonths(facts),
      monthsDrawn: facts.insurance?.monthsDrawn ?? null,
      sixMonths: facts.insurance?.sixMonths ? [...facts.insurance.sixMonths] : null,
      monthsInsured: typeof facts.monthsInsured === "number" ? facts.monthsInsured : null,
      region: regionFrom(facts, regions),
      paid: facts.insurance?.paid ?? null,
    }),
  "accident-compensation": (facts, on) =>
    facts.insurance?.both ? accidentBoth(companyPart(facts, on), fundPart(facts, on)) : companyPart(facts, on),
  "accident-benefit": (facts, on) =>
    facts.insurance?.both && (wageOf(facts) !== null || !facts.insurance.died)
      ? accidentBoth(companyPart(facts, on), fundPart(facts, on))
      : fundPart(facts, on),
} satisfies Partial<Calculators>;

function benefitMonths({ insurance }: Facts): number | null {
  const months = insurance?.benefitMonths;
  return months !== undefined && Number.isInteger(months) && months >= 1 ? months : null;
}

/** A month's wage; of a day's the month of 26 days is taken. */
function wageOf(facts: Facts): number | null {
  if (facts.wage !== undefined) return facts.wage;
  return facts.dailyWage === undefined
    ? null
    : Math.round(facts.dailyWage * (facts.workingDays ?? ASSUMED_WORKING_DAYS));
}

function lumpSumOf(facts: Facts, on: CalendarDate): Entitlement {
  const { insurance } = facts;
  const insuredFrom = facts.insuredFrom ?? null;
  const averageWage = wageOf(facts);
  if (averageWage === null || (facts.monthsInsured === undefined && (insuredFrom ?? "") >= "2025-07"))
    return lumpSumMonth({ on, lastInsuredOn: insurance?.lastInsuredOn ?? on, insuredFrom });
  const insured = insuredMonths(facts);
  const said = facts.monthsBefore2014 ?? (insured < 12 || (insuredFrom ?? "") >= "2014" ? 0 : "unknown");
  const before = said === "unknown" ? null : Math.min(said, insured);
  return lumpSum({
    on,
    case: insurance?.ground ?? "insured-before-2025",
    averageWage,
    monthsBefore2014: before,
    monthsFrom2014: insured - (before ?? 0),
    insuredFrom,
    monthsOutOfInsurance: insurance?.lastInsuredOn === undefined ? (insurance?.monthsOut ?? null) : null,
    lastInsuredOn: insurance?.lastInsuredOn ?? null,
    paidIn: insurance?.paidIn ?? null,
    paid: insurance?.paid ?? null,
  });
}

function companyPart(facts: Facts, on: CalendarDate): Entitlement {
  const wage = wageOf(facts);
  return accidentCompensation({
    on: facts.dateSaid ?? on,
    percentLost: facts.insurance?.percentLost ?? null,
    died: facts.insurance?.died ?? false,
    disease: facts.insurance?.disease ?? false,
    wage: wage === null ? null : wage + (facts.insurance?.allowance ?? 0),
    fault: facts.insurance?.fault ?? null,
    paid: facts.insurance?.paid ?? null,
  });
}

function fundPart(facts: Facts, on: CalendarDate): Entitlement {
  return accidentBenefit({
    on: facts.dateSaid ?? on,
    percentLost: facts.insurance?.percentLost ?? null,
    died: facts.insurance?.died ?? false,
    wage: wageOf(facts),
    monthsInsured: typeof facts.monthsInsured === "number" ? facts.monthsInsured : null,
    needsCare: facts.insurance?.needsCare ?? false,
    paid: facts.insurance?.both ? null : (facts.insurance?.paid ?? null),
  });
}

function earlyOf(facts: Facts) {
  if (facts.conditions === "normal") return facts.early ?? ("none" as const);
  return facts.early ?? (isHard(facts) ? ("hard-work" as const) : ("none" as const));
}
