import type { CalculationId } from "../codes.ts";
import type { Facts } from "./facts.ts";
import { assignFamily } from "./family/assign-family.ts";
import { takePayFigures } from "./pay-figures/read-pay-figures.ts";

const OF_INSURANCE = new Set<CalculationId>(["pension", "lump-sum", "unemployment", "sick-pay"]);

/** The facts once it is known what is asked: figures that named no sort are the one that the calculation asks about. */
export function assignUnsaid(calculation: CalculationId, said: Facts): Facts {
  if (said.payFigures?.[calculation]) return takePayFigures(calculation, said);
  const read = assignFamily(calculation, said);
  const { moneySaid, monthsSaid, payFigures: _, ...facts } = read;
  if (monthsSaid !== undefined) {
    if (OF_INSURANCE.has(calculation)) facts.monthsInsured ??= monthsSaid;
    else facts.monthsWorked ??= monthsSaid;
  }
  // A contract that ran out was worked through.
  if (calculation === "severance" && facts.contractMonths !== undefined) facts.monthsWorked ??= facts.contractMonths;
  if (moneySaid !== undefined) facts.wage ??= moneySaid;
  if (calculation === "annual-leave" && facts.monthsThisYear !== undefined) facts.monthsWorked ??= facts.monthsThisYear;
  return facts;
}
