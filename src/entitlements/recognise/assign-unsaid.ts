import type { CalculationId } from "../codes.ts";
import type { Facts } from "./facts.ts";
import { assignLeaving } from "./leaving/assign-leaving.ts";
import { takeContracts } from "./contracts/take-contracts.ts";
import { assignFamily } from "./family/assign-family.ts";
import { takePayFigures } from "./pay-figures/read-pay-figures.ts";

const OF_INSURANCE = new Set<CalculationId>(["pension", "lump-sum", "unemployment", "sick-pay"]);

/** Where `facts.insurance` decides. */
const OF_INSURANCE_MONEY = new Set<CalculationId>([
  "retirement",
  "retirement-age",
  "pension",
  "pension-raise",
  "lump-sum",
  "unemployment",
  "accident-compensation",
  "accident-benefit",
]);

/** The facts as an insurance question means them. */
function asInsurance(read: Facts): Facts {
  const { insurance } = read;
  if (!insurance) return read;
  // A length that plays another part here ("6 tháng cuối") is no time of insurance because nobody said whose it is.
  const { sex: oldSex, monthsInsured: months, monthsSaid: _elsewhere, ...facts } = read;
  const sex = insurance.sex === "both" ? "unknown" : (insurance.sex ?? oldSex);
  const monthsInsured =
    insurance.monthsInsured ??
    (months === "unknown" || months === 0 || months === read.monthsWorked ? months : undefined);
  const [birth] = insurance.births ?? [];
  const hard = insurance.work === undefined ? {} : { conditions: HARD[insurance.work] };
  return {
    ...facts,
    ...hard,
    ...(sex === undefined ? {} : { sex }),
    ...(monthsInsured === undefined ? {} : { monthsInsured }),
    ...(insurance.wage === undefined ? {} : { wage: insurance.wage }),
    ...(insurance.monthsBefore2014 === undefined ? {} : { monthsBefore2014: insurance.monthsBefore2014 }),
    ...(insurance.insuredFrom === undefined ? {} : { insuredFrom: insurance.insuredFrom }),
    ...(insurance.early === undefined ? {} : { early: insurance.early }),
    ...(birth === undefined ? {} : { birth }),
    ...(insurance.year === undefined || facts.year !== undefined ? {} : { year: insurance.year }),
  };
}
const HARD = { hard: "hazardous", normal: "normal" } as const;

/** The facts once it is known what is asked: figures that named no sort are the one that the calculation asks about. */
export function assignUnsaid(calculation: CalculationId, said: Facts): Facts {
  if (said.payFigures?.[calculation]) return takePayFigures(calculation, said);
  const family = assignFamily(calculation, said);
  const ofMoney = OF_INSURANCE_MONEY.has(calculation);
  const read = ofMoney ? asInsurance(family) : family;
  const { moneySaid, monthsSaid, leaving, payFigures: _, insurance, ...facts } = read;
  if (insurance && ofMoney) Object.assign(facts, { insurance });
  if (monthsSaid !== undefined) {
    if (OF_INSURANCE.has(calculation)) facts.monthsInsured ??= monthsSaid;
    else facts.monthsWorked ??= monthsSaid;
  }
  // A contract that ran out was worked through.
  if (calculation === "severance" && facts.contractMonths !== undefined) facts.monthsWorked ??= facts.contractMonths;
  if (moneySaid !== undefined) facts.wage ??= moneySaid;
  if (calculation === "annual-leave" && facts.monthsThisYear !== undefined) facts.monthsWorked ??= facts.monthsThisYear;
  return takeContracts(calculation, leaving ? assignLeaving(calculation, facts, leaving) : facts);
}
