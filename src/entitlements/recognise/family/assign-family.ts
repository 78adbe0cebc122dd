import { FAMILY_CALCULATIONS } from "../../codes-of-family.ts";
import type { CalculationId } from "../../codes.ts";
import type { Facts } from "../facts.ts";

const OF_FAMILY = new Set<CalculationId>(FAMILY_CALCULATIONS);
const OF_THE_FATHER = new Set<CalculationId>(["paternity-leave"]);
const ABOUT_DAYS = new Set<CalculationId>(["sick-pay", "child-sick", "recovery", "paternity-leave"]);

/** Months of insurance from which a long-term illness is paid so many percent (41/2024 Điều 45 khoản 3). */
const INSURED_AT: Readonly<Record<number, number>> = { 50: 0, 55: 180, 65: 360 };

export const isOfFamily = (calculation: CalculationId) => OF_FAMILY.has(calculation);

/** The facts as these calculations understand them: the wage of the right person and its average, the day of the birth, the days off now. */
export function assignFamily(calculation: CalculationId, read: Facts): Facts {
  const { family } = read;
  if (!family || !isOfFamily(calculation)) return read;
  const facts: Facts = { ...read };
  const wage = wageOf(calculation, facts);
  if (wage === undefined) delete facts.wage;
  else facts.wage = wage;
  if (family.bornOn !== undefined) facts.dateSaid = family.bornOn;
  else if (family.leaveFrom !== undefined) facts.dateSaid = family.leaveFrom;
  else delete facts.dateSaid;
  if (family.leaveFrom === undefined) delete facts.leaveFrom;
  else facts.leaveFrom = family.leaveFrom;
  if (family.childOrder !== undefined) facts.childOrder = family.childOrder;
  else if (family.childAges !== undefined || family.childrenBorn !== undefined) delete facts.childOrder;
  if (family.childrenBorn !== undefined) facts.childrenBorn = family.childrenBorn;
  if (family.surgery !== undefined) facts.surgery = family.surgery;
  // "Nghỉ 7 tháng" of one child is the leave of a second one.
  if (facts.childOrder === undefined && facts.childrenBorn === undefined && family.monthsOfLeave !== undefined)
    facts.childOrder = family.monthsOfLeave === 7 ? 2 : 1;
  if (family.statedPercent !== undefined && family.exhausted)
    facts.monthsInsured ??= INSURED_AT[family.statedPercent] ?? 0;
  if (calculation === "child-sick" && family.bornOn !== undefined) delete facts.childAgeMonths;
  else if (family.childAges?.[0] !== undefined) facts.childAgeMonths = family.childAges[0];
  else if (calculation !== "sick-pay") delete facts.childAgeMonths;
  if (ABOUT_DAYS.has(calculation)) {
    if (family.daysNow === undefined) delete facts.days;
    else facts.days = family.daysNow;
  }
  return facts;
}

/** Of two parents' wages the one that counts; a sum that was paid already is no wage. */
function wageOf(calculation: CalculationId, { family, wage, moneySaid }: Facts): number | undefined {
  const owned = OF_THE_FATHER.has(calculation) ? family?.fatherWage : family?.motherWage;
  const read = wage ?? moneySaid;
  return family?.averageParts
    ? family.average
    : (owned ?? family?.average ?? (read === family?.paid ? undefined : read));
}
