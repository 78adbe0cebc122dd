import type { ReadQuestion } from "../language/read-question.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import type { CalculationId } from "./codes.ts";
import { assignUnsaid } from "./recognise/assign-unsaid.ts";
import type { Facts } from "./recognise/facts.ts";
import { refineFamily } from "./recognise/family/refine-family.ts";
import { refineInsurance } from "./recognise/insurance/refine-insurance.ts";
import { type MissingInput, missingInputs } from "./recognise/missing-inputs.ts";
import { readFacts } from "./recognise/read-facts.ts";
import { refineWork } from "./recognise/refine-work.ts";
import { asksHowMuch, type SumBeliefs, whichCalculation } from "./recognise/which-calculation.ts";
import type { RegionList } from "./regions/region-list.ts";

/** A calculation that a sentence clearly asks for, what it told, and what is still to be asked, in order. */
export type RecognisedEntitlement = {
  calculation: CalculationId;
  facts: Facts;
  missing: readonly MissingInput[];
  /** A figure stands in the sentence: money, a length, a day. */
  hasFigures: boolean;
  /** Its words ask how much, how long or when, and not only whether something is right. */
  asksHowMuch: boolean;
};

/**
 * Recognises a question that wants a computed figure, or `null`. `beliefs` say which calculation its words make likely
 * (`Knowledge.recogniseSums`); without them only rules decide. Conservative: the sentence must hold a figure to start
 * from and ask how much, or name the matter and ask outright for a sum; a fine is never a sum. `today` ends what goes
 * on "tới giờ".
 */
export function recogniseEntitlement(
  question: Pick<ReadQuestion, "tokens">,
  regions: RegionList | null,
  today: CalendarDate,
  beliefs: SumBeliefs = [],
): RecognisedEntitlement | null {
  const { facts: read, sentence } = readFacts(question.tokens, regions, today);
  const chosen = whichCalculation(sentence, read, beliefs);
  if (!chosen) return null;
  const { text } = sentence;
  const calculation = refineInsurance(refineWork(refineFamily(chosen, read, text), read, text), read, text);
  const facts = assignUnsaid(calculation, read);
  return {
    calculation,
    facts,
    missing: missingInputs(calculation, facts),
    hasFigures: sentence.quantities.length > 0 || facts.holidaySpan !== undefined,
    asksHowMuch: asksHowMuch(sentence),
  };
}
