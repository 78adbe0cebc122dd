import { assessConfidence, CONFIDENCE_FEATURES } from "../answering/confidence.ts";
import type { EvaluationQuestion } from "../evaluation/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { findDateAskedAbout } from "../language/dates.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import { createAdam } from "./adam.ts";

export type ConfidenceExample = {
  question: string;
  set: string;
  features: readonly number[];
  /** A question this knowledge is for. */
  inScope: boolean;
  /** The article that ranks first answers it; only questions in scope can have one. */
  right: boolean;
  /** What the weights now in use say, for comparison. */
  now: Chances;
};

/** What the confidence is made of: is it a question about work, and is the first article right if it is. */
export type Chances = { inScope: number; right: number };
export type ConfidenceWeights = { inScope: Float64Array; right: Float64Array };

const ROUNDS = 3000;
const SHRINKAGE = 0.002;
const LISTED = 12;

/** Every question of the files but those for a person: they are neither answered nor refused by these chances. */
export function gatherConfidence(
  knowledge: Knowledge,
  questions: readonly EvaluationQuestion[],
  today: CalendarDate,
): ConfidenceExample[] {
  return questions
    .filter(({ expect }) => expect !== "human")
    .map(({ question, expect, gold, set, on = today }) => {
      const read = knowledge.read(question);
      const result = knowledge.search(read, findDateAskedAbout(question, on) ?? on, LISTED);
      const [answers, scope] = [knowledge.matchAnswers(read), knowledge.matchScope(read)];
      const { features, inScope, right } = assessConfidence(read, result, answers, scope);
      const first = result.ranked[0]?.article;
      return {
        question,
        set,
        features: CONFIDENCE_FEATURES.map((name) => features[name]),
        inScope: expect === "answer",
        right: gold.some(({ law, article }) => law === first?.law && article === first.number),
        now: { inScope, right },
      };
    });
}

/** Two logistic models over the same features; the second learns from the questions in scope only. */
export function trainConfidence(examples: readonly ConfidenceExample[]): ConfidenceWeights {
  const answerable = examples.filter(({ inScope }) => inScope);
  return {
    inScope: trainLogistic(examples.map(({ features, inScope }) => ({ features, isTrue: inScope }))),
    right: trainLogistic(answerable.map(({ features, right }) => ({ features, isTrue: right }))),
  };
}

export function chancesOf(weights: ConfidenceWeights, { features }: Pick<ConfidenceExample, "features">): Chances {
  return { inScope: chance(weights.inScope, features), right: chance(weights.right, features) };
}

function chance(weights: Float64Array, features: readonly number[]): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));
}

function trainLogistic(examples: readonly { features: readonly number[]; isTrue: boolean }[]): Float64Array {
  const size = CONFIDENCE_FEATURES.length;
  const bias = CONFIDENCE_FEATURES.indexOf("bias");
  const { weights, step } = createAdam(size);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(size);
    for (const { features, isTrue } of examples) {
      const error = (chance(weights, features) - (isTrue ? 1 : 0)) / examples.length;
      for (let at = 0; at < size; at++) gradient[at] = (gradient[at] ?? 0) + error * (features[at] ?? 0);
    }
    for (let at = 0; at < size; at++) {
      if (at !== bias) gradient[at] = (gradient[at] ?? 0) + SHRINKAGE * (weights[at] ?? 0);
    }
    step(gradient);
  }
  return weights;
}
