import type { Knowledge } from "../knowledge/index.ts";
import { findCall } from "./call-for-help.ts";
import type { Step } from "./turn.ts";

/**
 * A question that rests on a wrong belief about the law ("trial work is unpaid, isn't it") is answered as a
 * question, before anything is calculated from it. A report or a wish for a person stays what it is.
 */
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
    const isCall = (kind: "report" | "wants-person") => findCall(kind, current, turn.question) !== null;
    return isCall("report") || isCall("wants-person") ? null : questionStep(turn);
  };
}
