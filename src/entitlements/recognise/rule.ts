import type { CalculationId } from "../codes.ts";
import type { Facts } from "./facts.ts";

/** What a sentence tells, as far as a calculation can start from it. */
export type Said = { facts: Facts; text: string; days: boolean; wage: boolean };

export type Rule = {
  calculation: CalculationId;
  /** Names the matter. */
  says: RegExp;
  /** Names another matter. */
  not?: RegExp;
  from: (said: Said) => boolean;
  /** Asks for the figure, where the ordinary ways of asking are too many or too few. */
  asks?: RegExp;
};
