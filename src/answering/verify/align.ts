import type { Item } from "./items.ts";
import type { Segment } from "./segments.ts";
import { EMPTY_WORDS } from "./words.ts";

const EMPTY: ReadonlySet<string> = new Set(EMPTY_WORDS);

export type Aligned = { segment: Segment; score: number };

/**
 * How well each cited segment matches a stretch of a draft, best first.
 *
 * Only what tells the segments apart counts: a word all of them have weighs
 * nothing, a word of one alone weighs most. So "hợp đồng không xác định thời
 * hạn … 30 ngày" lands on the point about such contracts, where 30 is not.
 */
export function align(items: readonly Item[], segments: readonly Segment[]): Aligned[] {
  const wanted = featuresOf(items);
  const held = segments.map((segment) => featuresOf([...segment.title, ...segment.items]));
  const weigh = (feature: string) => {
    const holders = held.filter((features) => features.has(feature)).length;
    return holders === 0 ? 0 : Math.log(segments.length / holders);
  };
  const weights = [...wanted].map((feature) => ({ feature, weight: weigh(feature) }));
  return segments
    .map((segment, at) => ({
      segment,
      score: weights.reduce((sum, { feature, weight }) => sum + (held[at]?.has(feature) ? weight : 0), 0),
    }))
    .sort((a, b) => b.score - a.score);
}

/** The segments that match about as well as the best one. */
export function nearest(aligned: readonly Aligned[], share = 0.75): Segment[] {
  const best = aligned[0]?.score ?? 0;
  return aligned.filter(({ score }) => score >= best * share).map(({ segment }) => segment);
}

/** Syllables that carry meaning, parties, and neighbouring pairs of both. */
export function featuresOf(items: readonly Item[]): Set<string> {
  const features = new Set<string>();
  let before: string | null = null;
  for (const item of items) {
    const text = item.kind === "word" ? item.text : item.kind === "party" ? `<${item.party}>` : null;
    if (text !== null && !EMPTY.has(text)) features.add(text);
    if (text !== null && before !== null) features.add(`${before} ${text}`);
    before = text;
  }
  return features;
}

/** The words of a stretch that carry meaning, in order. */
export function contentWords(items: readonly Item[]): string[] {
  return items.flatMap((item) => (item.kind === "word" && !EMPTY.has(item.text) ? [item.text] : []));
}
