import { recogniseEntitlement } from "../entitlements/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { findCall } from "./call-for-help.ts";
import type { Step, Turn } from "./turn.ts";

/**
 * A question that rests on a wrong belief about the law ("trial work is unpaid, isn't it") is answered as a
 * question, before anything is calculated from it. A report or a wish for a person stays what it is.
 */
/** From this chance a message asks for a figure so surely that the figure is the correction. */
const SUM_FROM = 0.5;

/** Everything that a calculation needs was told, with a figure, and the words leave no doubt that it is asked for. */
function isWholeSum(turn: Turn, knowledge: Knowledge): boolean {
  const beliefs = knowledge.recogniseSums(turn.question);
  const found = recogniseEntitlement(turn.question, null, turn.today, beliefs);
  if (!found?.hasFigures || !found.asksHowMuch || found.missing.length > 0) return false;
  return beliefs.some(({ calculation, chance }) => calculation === found.calculation && chance >= SUM_FROM);
}

export function createPremiseStep({
  knowledge,
  questionStep,
}: {
  knowledge: () => Knowledge;
  questionStep: Step;
}): Step {
  return async (turn) => {
    const current = knowledge();
    const isCommand = turn.payload !== null;
    if (isCommand || turn.state.calculating !== null || current.matchPremises(turn.question).length === 0) return null;
    if (isWholeSum(turn, current)) return null;
    const isCall = (kind: "report" | "wants-person") => findCall(kind, current, turn.question) !== null;
    return isCall("report") || isCall("wants-person") ? null : questionStep(turn);
  };
}
