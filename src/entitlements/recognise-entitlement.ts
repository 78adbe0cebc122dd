import type { ReadQuestion } from "../language/read-question.ts";
import type { CalculationId } from "./codes.ts";
import type { Facts } from "./recognise/facts.ts";
import { type MissingInput, missingInputs } from "./recognise/missing-inputs.ts";
import { readFacts } from "./recognise/read-facts.ts";
import { whichCalculation } from "./recognise/which-calculation.ts";
import type { RegionList } from "./regions/region-list.ts";

/** A calculation that a sentence clearly asks for, what it told, and what is still to be asked, in order. */
export type RecognisedEntitlement = { calculation: CalculationId; facts: Facts; missing: readonly MissingInput[] };

/**
 * Recognises a question that wants a computed figure, or `null`. Conservative: the sentence must name the matter and ask outright for a
 * sum, or hold a figure to start from and ask how much; a complaint or a fine is never a sum.
 */
export function recogniseEntitlement(
  question: Pick<ReadQuestion, "tokens">,
  regions: RegionList | null = null,
): RecognisedEntitlement | null {
  const { facts, has, words } = readFacts(question.tokens, regions);
  const calculation = whichCalculation(words, question.tokens, has);
  return calculation && { calculation, facts, missing: missingInputs(calculation, facts) };
}
