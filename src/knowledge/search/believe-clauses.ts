import type { ArticleIndex } from "./article-index.ts";
import { CLAUSE_FEATURES, describeClauses } from "./describe-clauses.ts";
import type { Signals } from "./features.ts";
import { wantedKinds } from "./wanted-kinds.ts";
import weights from "./clause-weights.json" with { type: "json" };

/** A clause, by its index into `article.clauses`, and how likely it is the one that answers. */
export type ClauseBelief = {
  clause: number;
  /** The shares of an article's clauses sum to 1. */
  share: number;
  /** The point of it that a way of asking near the question marks, if any does. */
  point: string | null;
  /** How near (0 to 1) the nearest way of asking is that marks each point; points nobody asked about are not here. */
  asked: ReadonlyMap<string, number>;
  /** False where the question asks for a figure, a party or a list, and the clause holds none. */
  holdsWanted: boolean;
};

/** A point is believed in from this cosine of the question with a way of asking that marks it. */
const NEAR_POINT = 0.5;

const WANTED = CLAUSE_FEATURES.indexOf("wanted");
const learned = CLAUSE_FEATURES.map((feature) => (weights.features as Record<string, number>)[feature] ?? 0);

/** An article's clauses in the order of belief that they answer the question. */
export function believeClauses(
  index: ArticleIndex,
  signals: Signals,
  position: number,
  tokens: readonly string[],
): ClauseBelief[] {
  const rows = describeClauses(index, signals, position, tokens);
  const scores = rows.map((row) => row.reduce((sum, value, at) => sum + value * (learned[at] ?? 0), 0));
  const highest = Math.max(...scores);
  const asksForKind = wantedKinds(tokens).length > 0;
  const odds = scores.map((score) => Math.exp(score - highest));
  const total = odds.reduce((sum, each) => sum + each, 0);
  return odds
    .map((each, clause) => {
      const asked = pointsAsked(index, signals, position, clause);
      return {
        clause,
        share: each / total,
        point: nearestOf(asked),
        asked,
        holdsWanted: !asksForKind || rows[clause]?.[WANTED] === 1,
      };
    })
    .sort((a, b) => b.share - a.share);
}

function pointsAsked(
  index: ArticleIndex,
  signals: Signals,
  position: number,
  clause: number,
): ReadonlyMap<string, number> {
  const article = index.articles[position];
  const number = article?.clauses[clause]?.number ?? null;
  const asked = new Map<string, number>();
  for (const at of index.phrasingsOf(position)) {
    const phrasing = index.phrasings[at];
    if (!phrasing || phrasing.law !== article?.law || phrasing.article !== article.number) continue;
    if (phrasing.point === null || phrasing.clause !== number) continue;
    const near = Math.max(signals.phrasings.words[at] ?? 0, signals.phrasings.concepts[at] ?? 0);
    if (near > (asked.get(phrasing.point) ?? 0)) asked.set(phrasing.point, near);
  }
  return asked;
}

function nearestOf(asked: ReadonlyMap<string, number>): string | null {
  let [nearest, point]: [number, string | null] = [NEAR_POINT, null];
  for (const [label, near] of asked) if (near > nearest) [nearest, point] = [near, label];
  return point;
}
