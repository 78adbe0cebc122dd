import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import type { CalculationId } from "../../codes.ts";
import type { Facts } from "../facts.ts";
import type { Sentence } from "../sentence.ts";
import { contributionFacts, duesFacts } from "./contribution-facts.ts";
import { damageFacts, deductionFacts } from "./deduction-facts.ts";
import { delayFacts, suspensionFacts } from "./delay-facts.ts";
import { readAmounts } from "./read-amounts.ts";
import { readPercents } from "./read-percents.ts";

/** Facts of money and time that these calculations read for themselves; what others read under the same names is theirs alone. */
const OWN: readonly (keyof Facts)[] = [
  "wage",
  "hourlyWage",
  "dailyWage",
  "pieceRate",
  "trialWage",
  "payroll",
  "damage",
  "days",
  "workingDays",
  "bankRate",
  "monthsOwed",
  "sums",
];

/**
 * What a sentence tells each of the calculations about deductions, damages, suspension, late pay and contributions. An amount is another
 * thing to each: what is "owed" is a wage to one and damages to the other. So the reading waits until it is known which is asked.
 */
export function readPayFigures(sentence: Sentence, today: CalendarDate): Partial<Record<CalculationId, Facts>> {
  const amounts = readAmounts(sentence);
  const percents = readPercents(sentence);
  return {
    "deduction-limit": deductionFacts(sentence, amounts, percents),
    damages: damageFacts(sentence, amounts, percents),
    suspension: suspensionFacts(sentence, amounts, percents, today),
    "late-pay": delayFacts(sentence, amounts, percents, today),
    contributions: contributionFacts(sentence, amounts, percents),
    "union-dues": duesFacts(sentence, amounts, percents, today),
  };
}

/** The facts with what was read for the calculation that is asked in the place of what was read for all. */
export function takePayFigures(calculation: CalculationId, facts: Facts): Facts {
  const { payFigures, ...others } = facts;
  const own = payFigures?.[calculation];
  if (!own) return others;
  const kept = Object.fromEntries(Object.entries(others).filter(([name]) => !OWN.includes(name as keyof Facts)));
  return { ...kept, ...own };
}
