import { assessConfidence } from "../answering/confidence.ts";
import { describeMatches, type DescribedMatches } from "../answering/describe-matches.ts";
import type { KnowledgeText } from "../knowledge/load-knowledge.ts";
import type { ScopeKind } from "../knowledge/scope.ts";
import type { FitFn } from "../knowledge/search/linear-model.ts";
import { createSearch } from "../knowledge/search/search.ts";
import { askedPhrasings, buildSearchImage, givenAnswers } from "../knowledge/search/search-image.ts";
import { fold } from "../language/fold.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import { foldOfText } from "./cross-validate.ts";

/** One way of asking, of a knowledge that does not know it. `right`: which of the matches is its answer, `null` where none is. */
export type AnswerExample = DescribedMatches & { text: string; right: number | null };

type Asked = { text: string; question: string | null };

const FOLDS = 5;
/** Of so many answers one is taken out whole with each fold: to its questions none of the others is the answer. */
const ANSWERS_PER_GONE = 10;
/** So many questions of an answer that is gone are asked. */
const ASKED_OF_GONE = 4;
/** Every so many are asked as they come from a keyboard without marks. */
const UNMARKED_OF = 3;
const CALLS: ReadonlySet<ScopeKind> = new Set(["danger", "report", "wants-person"]);

/**
 * Each way of asking a checked answer, asked of a knowledge without it; some of answers that are not there at all, and
 * questions of other fields. What they teach is how to choose for a wording never seen before.
 */
export function gatherAnswers(knowledge: KnowledgeText, on: CalendarDate): AnswerExample[] {
  return Array.from({ length: FOLDS }, (_, at) => at).flatMap((at) => {
    const { rest, held } = holdOut(knowledge, at);
    const phrasings = askedPhrasings(rest, rest.phrasings);
    const { read, search, matchAnswers, matchScope } = createSearch(
      rest,
      phrasings,
      buildSearchImage(rest, phrasings, learnNothing),
    );
    return held.map(({ text, question }): AnswerExample => {
      const asked = read(foldOfText(text, UNMARKED_OF) === 0 ? fold(text) : text);
      const [result, matches] = [search(asked, on), matchAnswers(asked)];
      const scope = matchScope(asked).filter(({ group }) => !CALLS.has(group.kind));
      const confidence = assessConfidence(asked, result, matches, scope);
      const right = matches.findIndex(({ answer }) => answer.question === question);
      return {
        text,
        right: right < 0 ? null : right,
        ...describeMatches(asked.tokens, matches, result, confidence),
      };
    });
  });
}

function holdOut(knowledge: KnowledgeText, at: number): { rest: KnowledgeText; held: Asked[] } {
  const held: Asked[] = [];
  const isHeld = (text: string) => foldOfText(text, FOLDS) === at;
  const given = new Set(givenAnswers(knowledge));
  const answers = knowledge.answers.flatMap((answer) => {
    if (!given.has(answer)) return [answer];
    if (foldOfText(answer.question, ANSWERS_PER_GONE) === at) {
      const asked = [answer.question, ...answer.asked].slice(0, ASKED_OF_GONE);
      held.push(...asked.map((text) => ({ text, question: null })));
      return [];
    }
    held.push(...answer.asked.filter(isHeld).map((text) => ({ text, question: answer.question })));
    return [{ ...answer, asked: answer.asked.filter((text) => !isHeld(text)) }];
  });
  const scope = knowledge.scope.map((group) => {
    if (group.kind !== "other-field") return group;
    held.push(...group.examples.filter(isHeld).map((text) => ({ text, question: null })));
    return { ...group, examples: group.examples.filter((text) => !isHeld(text)) };
  });
  return { rest: { ...knowledge, answers, scope }, held };
}

/** The models of calls and sums have no part in the choice. */
const learnNothing: FitFn = (_examples, labels) => ({ labels, rows: 1, weights: new Float32Array(labels) });
