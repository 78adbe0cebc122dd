import type { CalendarDate } from "../../vocabulary/calendar.ts";
import type { ArticleIndex } from "./article-index.ts";
import { scoreSignals, SIGNALS, type Signals } from "./features.ts";
import type { Query } from "./query.ts";

/** Hand-set weights of the first stage: each signal divided by its best score among the articles in force. */
export const FIRST_STAGE: Record<(typeof SIGNALS)[number], number> = {
  "body.syllables": 0.8,
  "body.pairs": 0.5,
  "title.syllables": 0.3,
  "title.pairs": 0.3,
  "place.syllables": 0.1,
  "clause.syllables": 0.5,
  "clause.pairs": 0.4,
  "asked.syllables": 1.0,
  "asked.pairs": 0.8,
  "nearest.best": 1.2,
  "nearest.three": 0.8,
  "body.bare": 0.2,
  "title.bare": 0.1,
  "clause.bare": 0.1,
  "asked.bare": 0.3,
  "body.added": 0.15,
  "title.added": 0.1,
  "clause.added": 0.1,
  "title.concepts": 0.3,
  "clause.concepts": 0.5,
  "asked.concepts": 1.2,
  "nearest.concepts": 1.2,
  "nearest.conceptThree": 1,
};

export type Scored = { position: number; score: number };

export function firstStage(signals: Signals, limit: number): Scored[] {
  const size = signals.scores[0]?.length ?? 0;
  const totals = new Float32Array(size);
  SIGNALS.forEach((signal, at) => {
    const scores = signals.scores[at];
    const max = signals.best[at] ?? 0;
    if (!scores || max === 0) return;
    const factor = FIRST_STAGE[signal] / max;
    for (let each = 0; each < size; each++) totals[each] = (totals[each] as number) + factor * (scores[each] as number);
  });
  const found: Scored[] = [];
  for (let position = 0; position < size; position++) {
    const score = totals[position] as number;
    if (score > 0) found.push({ position, score });
  }
  return found.sort((a, b) => b.score - a.score).slice(0, limit);
}

export function rankFirst(index: ArticleIndex, query: Query, on: CalendarDate, limit = 50) {
  const signals = scoreSignals(index, query, on);
  return { signals, ranked: firstStage(signals, limit) };
}
