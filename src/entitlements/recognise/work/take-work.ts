import { CONTRACT_CALCULATIONS } from "../../codes-of-contracts.ts";
import type { CalculationId } from "../../codes.ts";
import type { Facts } from "../facts.ts";

const OF_WORK = new Set<CalculationId>(CONTRACT_CALCULATIONS);

/** The facts of a calculation of this family: its own reading of what each amount of money is stands before the common one. */
export function takeWork(calculation: CalculationId, facts: Facts): Facts {
  if (!OF_WORK.has(calculation)) return facts;
  const { wage, dailyWage, hourlyWage, ...others } = facts;
  const work = facts.work ?? {};
  const isRead = [work.monthlyWage, work.dailyWage, work.hourlyWage].some((each) => each !== undefined);
  const common = isRead || work.paid !== undefined || work.claimed !== undefined ? {} : { wage, dailyWage, hourlyWage };
  const pay = {
    wage: work.monthlyWage ?? common.wage,
    dailyWage: work.dailyWage ?? common.dailyWage,
    hourlyWage: work.hourlyWage ?? common.hourlyWage,
  };
  return {
    ...others,
    ...(pay.wage === undefined ? {} : { wage: pay.wage }),
    ...(pay.dailyWage === undefined ? {} : { dailyWage: pay.dailyWage }),
    ...(pay.hourlyWage === undefined ? {} : { hourlyWage: pay.hourlyWage }),
  };
}
