import { findAgreementOf, findClause, type Knowledge } from "../knowledge/index.ts";
import type { Answer } from "../vocabulary/answer.ts";
import { chooseComparisons } from "./choose-comparisons.ts";
import { layBeside, quoteBeside, quoteInstead, sayLapsed } from "./lay-beside.ts";
import type { Decision, Turn } from "./turn.ts";
import type { Workplaces } from "./workplaces.ts";

export type FinishTurn = (turn: Turn, decision: Decision) => Promise<Decision>;

/** A clause that nothing is compared in is shown beside the law from this share of the question's words on… */
const BESIDE_FROM = 0.72;
/** …and instead of "I do not know" from this one. */
const ALONE_FROM = 0.6;
/** An answer's reasons after which the agreement is looked at: it may know what the law does not. */
const MAY_KNOW = new Set(["nothing-relevant", "other-field"]);

/**
 * Lays the worker's own agreement beside an answer, after it is made: both clauses, the better one named with the reason,
 * both cited. Where only the agreement answers, it answers alone; where it is silent, the answer stays as it is.
 * A worker whose workplace is unknown, or is another, is shown not a word of it.
 */
export function createAgreementBeside({
  knowledge,
  workplaces,
}: {
  knowledge: () => Knowledge;
  workplaces: Workplaces;
}): FinishTurn {
  return async function besideAgreement(turn, decision) {
    const { workplace } = turn.state;
    const { answer } = decision;
    if (!workplace || !mayStandBeside(answer)) return decision;
    const current = knowledge();
    const units = await workplaces.listUnitIdsAbove(workplace.unitId, answer.asOf);
    const found = findAgreementOf(current.text, units, answer.asOf);
    if (!found) return decision;
    const { agreement, isInForce } = found;
    const tokens = askedTokens(turn, decision, current);
    const chosen = chooseComparisons(agreement, answer, tokens, isInForce ? answer.asOf : null);
    if (!isInForce) return chosen ? sayLapsed(decision, agreement) : decision;
    if (chosen) return layBeside(current, decision, agreement, chosen);
    const clause = findClause(agreement, turn.question, answer.asOf);
    if (!clause || clause.share < (answer.kind === "answered" ? BESIDE_FROM : ALONE_FROM)) return decision;
    const place = { article: clause.article, clause: clause.clause, point: null };
    return answer.kind === "answered"
      ? quoteBeside(decision, agreement, [place])
      : quoteInstead(decision, agreement, [place]);
  };
}

function mayStandBeside(answer: Answer): boolean {
  return (
    answer.kind === "answered" ||
    answer.kind === "clarify" ||
    (answer.kind === "abstained" && MAY_KNOW.has(answer.reason))
  );
}

/** A follow-up is asked with the words of the question it follows. */
function askedTokens(turn: Turn, { answer, remember }: Decision, knowledge: Knowledge): readonly string[] {
  const topic = answer.kind === "answered" ? (remember.topic ?? null) : null;
  return topic === null || topic === turn.text ? turn.question.tokens : knowledge.read(topic).tokens;
}
