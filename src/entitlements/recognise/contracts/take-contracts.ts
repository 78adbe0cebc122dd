import { CONTRACT_CALCULATIONS } from "../../codes-of-contracts.ts";
import type { CalculationId } from "../../codes.ts";
import type { Facts } from "../facts.ts";

const OF_CONTRACTS = new Set<CalculationId>(CONTRACT_CALCULATIONS);

/** The facts of a calculation of this family: its own reading of what each amount of money is stands before the common one. */
export function takeContracts(calculation: CalculationId, facts: Facts): Facts {
  if (!OF_CONTRACTS.has(calculation)) return facts;
  const { wage, dailyWage, hourlyWage, ...others } = facts;
  const contracts = facts.contracts ?? {};
  const isRead = [contracts.monthlyWage, contracts.dailyWage, contracts.hourlyWage].some((each) => each !== undefined);
  const common =
    isRead || contracts.paid !== undefined || contracts.claimed !== undefined ? {} : { wage, dailyWage, hourlyWage };
  const pay = {
    wage: contracts.monthlyWage ?? common.wage,
    dailyWage: contracts.dailyWage ?? common.dailyWage,
    hourlyWage: contracts.hourlyWage ?? common.hourlyWage,
  };
  return {
    ...others,
    ...(pay.wage === undefined ? {} : { wage: pay.wage }),
    ...(pay.dailyWage === undefined ? {} : { dailyWage: pay.dailyWage }),
    ...(pay.hourlyWage === undefined ? {} : { hourlyWage: pay.hourlyWage }),
  };
}
