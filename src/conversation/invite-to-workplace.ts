import { COMPARABLES, isAskedAbout, isServed, type Knowledge } from "../knowledge/index.ts";
import { PAYLOADS } from "./payloads.ts";
import type { Decision, Turn } from "./turn.ts";
import { MY_WORKPLACE } from "./workplace-step.ts";

/**
 * Offers, once in a talk, the button to say where one works: below an answer on something that an agreement may set
 * higher, to somebody whose workplace is unknown, where there is any agreement at all.
 */
export function inviteToWorkplace(knowledge: Knowledge, turn: Turn, decision: Decision): Decision {
  const { answer, replies, remember } = decision;
  const [first, ...rest] = replies;
  const { workplace, invitedToWorkplace } = turn.state;
  if (answer.kind !== "answered" || !first || workplace || invitedToWorkplace) return decision;
  if (!knowledge.text.agreements.some(isServed)) return decision;
  if (!COMPARABLES.some((each) => isAskedAbout(each, turn.question.tokens))) return decision;
  const choices = [...(first.choices ?? [])];
  const person = choices.findIndex(({ payload }) => payload === PAYLOADS.person);
  choices.splice(person < 0 ? choices.length : person, 0, MY_WORKPLACE);
  return {
    ...decision,
    answer: { ...answer, choices: choices.map(({ title }) => title) },
    replies: [{ ...first, choices }, ...rest],
    remember: { ...remember, invitedToWorkplace: true },
  };
}
