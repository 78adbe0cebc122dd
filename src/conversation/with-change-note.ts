import { changeNote } from "../answering/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { Decision } from "./turn.ts";

/** Says in one sentence below an answer that what it stands on changed lately or will change. */
export function withChangeNote(knowledge: Knowledge, decision: Decision): Decision {
  const { answer, replies } = decision;
  const [first, ...rest] = replies;
  if (answer.kind !== "answered" || !first) return decision;
  const note = changeNote(knowledge.text, answer.citations, answer.asOf, first.text);
  if (note === null) return decision;
  return {
    ...decision,
    answer: { ...answer, text: `${answer.text}\n${note}` },
    replies: [{ ...first, text: `${first.text}\n${note}` }, ...rest],
  };
}
