import type { AnswerMatch, SearchResult } from "../knowledge/index.ts";
import weights from "./answer-weights.json" with { type: "json" };
import type { Confidence } from "./confidence.ts";
import { describeMatches, MATCH_FEATURES, NONE_FEATURES } from "./describe-matches.ts";

/** A checked answer, and the chance that it is the one to the question; with that of none they sum to 1. */
export type WeighedMatch = AnswerMatch & { chance: number };

const learned = MATCH_FEATURES.map((name) => (weights.match as Record<string, number>)[name] ?? 0);
const learnedOfNone = NONE_FEATURES.map((name) => (weights.none as Record<string, number>)[name] ?? 0);

/**
 * The checked answers that may be meant, the likeliest first: a softmax over them and "none of them", learnt from the
 * ways workers ask, each asked of a knowledge that does not know it (`npm run train -- answers`).
 */
export function weighMatches(
  tokens: readonly string[],
  matches: readonly AnswerMatch[],
  result: Pick<SearchResult, "ranked">,
  confidence: Pick<Confidence, "right" | "inScope">,
): WeighedMatch[] {
  const { rows, none } = describeMatches(tokens, matches, result, confidence);
  const scores = rows.map((row) => weighedSum(row, learned));
  const ofNone = weighedSum(none, learnedOfNone);
  const highest = Math.max(ofNone, ...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const total = odds.reduce((sum, each) => sum + each, Math.exp(ofNone - highest));
  return matches
    .map((match, at) => ({ ...match, chance: (odds[at] ?? 0) / total }))
    .sort((a, b) => b.chance - a.chance);
}

function weighedSum(row: readonly number[], by: readonly number[]): number {
  return row.reduce((sum, value, at) => sum + value * (by[at] ?? 0), 0);
}
