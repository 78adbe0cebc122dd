import { MATCH_FEATURES, NONE_FEATURES } from "../answering/describe-matches.ts";
import { createAdam } from "./adam.ts";
import type { AnswerExample } from "./gather-answers.ts";

export type AnswerWeights = { match: Float64Array; none: Float64Array };

const ROUNDS = 300;
const SHRINKAGE = 0.001;
const SIZE = MATCH_FEATURES.length + NONE_FEATURES.length;

/** The chance of each match to be the answer, and last that none of them is: they sum to 1. */
export function answerChances({ match, none }: AnswerWeights, example: Pick<AnswerExample, "rows" | "none">): number[] {
  const scores = [...example.rows.map((row) => weighedSum(row, match)), weighedSum(example.none, none)];
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const total = odds.reduce((sum, each) => sum + each, 0);
  return odds.map((each) => each / total);
}

/** A softmax over the matches and "none", with features of one size: those seen at scales of their own are brought to it. */
export function trainAnswers(examples: readonly AnswerExample[]): AnswerWeights {
  const [matchScale, noneScale] = [
    scalesOf(examples.flatMap(({ rows }) => rows)),
    scalesOf(examples.map(({ none }) => none)),
  ];
  const scaled = examples.map((example) => ({
    ...example,
    rows: example.rows.map((row) => row.map((value, at) => value / (matchScale[at] ?? 1))),
    none: example.none.map((value, at) => value / (noneScale[at] ?? 1)),
  }));
  const { weights, step } = createAdam(SIZE);
  const match = weights.subarray(0, MATCH_FEATURES.length);
  const none = weights.subarray(MATCH_FEATURES.length);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight) => SHRINKAGE * weight);
    for (const example of scaled) {
      const chances = answerChances({ match, none }, example);
      const right = example.right ?? example.rows.length;
      chances.forEach((chance, at) => {
        const error = (chance - (at === right ? 1 : 0)) / scaled.length;
        const row = example.rows[at] ?? example.none;
        const from = at < example.rows.length ? 0 : MATCH_FEATURES.length;
        for (let each = 0; each < row.length; each++) {
          gradient[from + each] = (gradient[from + each] as number) + error * (row[each] as number);
        }
      });
    }
    step(gradient);
  }
  return {
    match: match.map((weight, at) => weight / (matchScale[at] ?? 1)),
    none: none.map((weight, at) => weight / (noneScale[at] ?? 1)),
  };
}

/** How far each feature spreads; 1 for one that is always the same. */
function scalesOf(rows: readonly (readonly number[])[]): number[] {
  const [first = []] = rows;
  return first.map((_, at) => {
    const values = rows.map((row) => row[at] as number);
    const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length);
    return spread < 1e-6 ? 1 : spread;
  });
}

function weighedSum(row: readonly number[], weights: Float64Array): number {
  return row.reduce((sum, value, at) => sum + value * (weights[at] as number), 0);
}

/** What becomes of questions that were not learnt from, when answers with at least this chance are given. */
export function tableOfAnswers(examples: readonly AnswerExample[], chances: readonly (readonly number[])[]): string {
  const known = examples.filter(({ right }) => right !== null).length;
  const lines = [0.3, 0.4, 0.5, 0.6, 0.7].map((least) => {
    let [right, wrong, unasked] = [0, 0, 0];
    examples.forEach((example, at) => {
      const given = (chances[at] ?? []).slice(0, -1);
      const best = given.indexOf(Math.max(...given));
      if ((given[best] ?? 0) < least) return;
      if (example.right === null) unasked++;
      else if (best === example.right) right++;
      else wrong++;
    });
    const share = (count: number, of: number) => (count / of).toFixed(3);
    return `given from ${least}: right ${share(right, known)}  another ${share(wrong, known)}  given where none is right ${share(unasked, examples.length - known)}`;
  });
  return [`${known} questions with an answer, ${examples.length - known} without one`, ...lines].join("\n");
}
