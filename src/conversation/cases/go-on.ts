import { caseTexts as texts } from "../../texts/cases.ts";
import { LONGEST_MESSAGE } from "../message-length.ts";
import { isTelling } from "../state.ts";
import type { Decision, Turn } from "../turn.ts";
import { render } from "./ask-next.ts";

/** Says under whatever is answered in the middle of a form that it waits, and what it had asked. */
export function withOpenQuestion(turn: Turn, decision: Decision): Decision {
  const { intake } = turn.state;
  const [last] = decision.replies.slice(-1);
  const isAside = intake && isTelling(turn.state) && decision.remember.intake === undefined;
  if (!isAside || !last || turn.circumstances.isTakenOver) return decision;
  const asksHow = intake.stage === "confirm";
  const line = asksHow ? texts.goesOnToSend : texts.goesOn(render(intake).question.split("\n")[0] ?? "");
  const fits = last.text.length + line.length + 2 <= LONGEST_MESSAGE;
  const text = fits ? `${last.text}\n\n${line}` : `${line}\n\n${last.text}`; // what comes last may wait for "more"
  return {
    ...decision,
    answer: { ...decision.answer, text: decision.replies.length === 1 ? text : decision.answer.text },
    replies: [...decision.replies.slice(0, -1), { ...last, text }],
  };
}
