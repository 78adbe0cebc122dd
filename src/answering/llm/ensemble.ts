import type { Candidate } from "../../vocabulary/answer.ts";
import type { CalendarDate } from "../../vocabulary/calendar.ts";

export type RankArticles = (question: string, on: CalendarDate) => Promise<readonly Candidate[]> | readonly Candidate[];
export type Weights = { dense: number; lexical: number };

export const DEFAULT_WEIGHTS: Weights = { dense: 0.7, lexical: 0.3 };

/**
 * Ranks articles by words and, where an embedding model is set up, by meaning.
 * Without the dense arm, or when it fails, the lexical ranking is given back as it is.
 */
export function createEnsemble({
  lexical,
  dense = null,
  weights = DEFAULT_WEIGHTS,
  onDenseFailure = () => {},
}: {
  lexical: RankArticles;
  dense?: RankArticles | null;
  weights?: Weights;
  onDenseFailure?: (error: unknown) => void;
}): (question: string, on: CalendarDate) => Promise<readonly Candidate[]> {
  return async function rankArticles(question, on) {
    const byWords = Promise.resolve(lexical(question, on));
    if (!dense) return byWords;
    const byMeaning = Promise.resolve()
      .then(() => dense(question, on))
      .catch((error: unknown) => {
        onDenseFailure(error);
        return null;
      });
    const [words, meaning] = await Promise.all([byWords, byMeaning]);
    return meaning === null || meaning.length === 0 ? words : mergeCandidates(words, meaning, weights);
  };
}

/** Weighted sum of both scores, each stretched to 0–1 within this question; an article only one arm found has 0 in the other. */
export function mergeCandidates(
  lexical: readonly Candidate[],
  dense: readonly Candidate[],
  weights: Weights = DEFAULT_WEIGHTS,
): Candidate[] {
  const merged = new Map<string, Candidate>();
  const add = (candidates: readonly Candidate[], weight: number) => {
    const stretch = stretcher(candidates);
    for (const { law, article, score } of candidates) {
      const key = `${law}|${article}`;
      const before = merged.get(key)?.score ?? 0;
      merged.set(key, { law, article, score: before + weight * stretch(score) });
    }
  };
  add(lexical, weights.lexical);
  add(dense, weights.dense);
  return [...merged.values()].sort((a, b) => b.score - a.score);
}

function stretcher(candidates: readonly Candidate[]): (score: number) => number {
  const scores = candidates.map(({ score }) => score);
  const [lowest, highest] = [Math.min(...scores), Math.max(...scores)];
  return (score) => (highest === lowest ? 1 : (score - lowest) / (highest - lowest));
}
