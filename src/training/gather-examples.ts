import type { EvaluationQuestion } from "../evaluation/index.ts";
import type { KnowledgeText } from "../knowledge/load-knowledge.ts";
import { findDateAskedAbout } from "../language/dates.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import { createDescriber, type Describer } from "./describe-question.ts";

/** One question to learn the order from: what is known of each candidate, and which of them answer it. */
export type RankingExample = {
  set: string;
  /** How much it counts: a question somebody asked counts for several phrasings. */
  weight: number;
  rows: readonly Float32Array[];
  isGold: readonly boolean[];
};

const QUESTION_WEIGHT = 8;
/** Every so many phrasings one is learned from: more cost time and change little. */
const EVERY = 3;
const HALVES = 2;

/**
 * Phrasings as questions, each asked of an index that holds only the half it is not in. What they teach is
 * how to rank a wording never seen before, which is what every worker's question is.
 */
export function gatherFromPhrasings(knowledge: KnowledgeText, on: CalendarDate): RankingExample[] {
  const halfOf = (at: number) => scatter(at, 1) % HALVES;
  return Array.from({ length: HALVES }, (_, half) => half).flatMap((half) => {
    const describe = createDescriber(
      knowledge,
      knowledge.phrasings.filter((_, at) => halfOf(at) !== half),
    );
    return knowledge.phrasings.flatMap((phrasing, at) => {
      if (halfOf(at) !== half || scatter(at, 2) % EVERY !== 0) return [];
      const { law, article, text } = phrasing;
      return [asExample(describe, text, on, [{ law, article }], "phrasings", 1)];
    });
  });
}

/** Questions of a file with their gold articles, asked of the whole index, each on the day it is asked or asks about. */
export function gatherFromQuestions(
  describe: Describer,
  questions: readonly EvaluationQuestion[],
  today: CalendarDate,
): RankingExample[] {
  return questions
    .filter(({ expect, gold }) => expect === "answer" && gold.length > 0)
    .map(({ question, gold, set, on = today }) =>
      asExample(describe, question, findDateAskedAbout(question, on) ?? on, gold, set, QUESTION_WEIGHT),
    );
}

function asExample(
  describe: Describer,
  question: string,
  on: CalendarDate,
  gold: EvaluationQuestion["gold"],
  set: string,
  weight: number,
): RankingExample {
  const { articles, rows } = describe(question, on);
  const isGold = articles.map(({ law, number }) => gold.some((each) => each.law === law && each.article === number));
  return { set, weight, rows, isGold };
}

/** A number for a number that neighbours do not share, the same in every run: neighbours are phrasings of one article. */
function scatter(at: number, salt: number): number {
  let bits = Math.imul(at + 1, 2654435761) ^ Math.imul(salt, 40503);
  bits = Math.imul(bits ^ (bits >>> 15), 2246822519);
  return (bits ^ (bits >>> 13)) >>> 0;
}
