import type { RankingExample } from "./gather-examples.ts";

/** How many questions of a set, and in how many a gold article ranks first, or among the first five. */
export type Hits = { n: number; first: number; five: number };

export function scoreWith(weights: Float64Array, row: Float32Array): number {
  let score = 0;
  for (let at = 0; at < weights.length; at++) score += (weights[at] as number) * (row[at] as number);
  return score;
}

/** 1 when a gold article scores highest; `null` when none is among the candidates. Ties keep the first stage's order. */
export function rankOfFirstGold({ isGold }: Pick<RankingExample, "isGold">, scores: readonly number[]): number | null {
  const order = isGold.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const at = order.findIndex((candidate) => isGold[candidate]);
  return at < 0 ? null : at + 1;
}

/** The hits of each set when every example is ordered by the scores given for its candidates. */
export function hitsBySet(
  examples: readonly RankingExample[],
  scoresOf: (example: RankingExample, at: number) => readonly number[],
): Map<string, Hits> {
  const hits = new Map<string, Hits>();
  examples.forEach((example, at) => {
    const rank = rankOfFirstGold(example, scoresOf(example, at));
    const { n, first, five } = hits.get(example.set) ?? { n: 0, first: 0, five: 0 };
    hits.set(example.set, {
      n: n + 1,
      first: first + (rank === 1 ? 1 : 0),
      five: five + (rank !== null && rank <= 5 ? 1 : 0),
    });
  });
  return hits;
}
