import { foldTokens, tokenise } from "../language/tokens.ts";

/** A sentence or expression of the knowledge that a question could have been copied into or from. */
export type KnownText = { kind: "phrasing" | "answer" | "lexicon" | "scope"; text: string; place: string };

export type NearestKnown = {
  known: KnownText;
  /** Jaccard index of the two sets of syllables, without marks, so that a copy typed without them shows too. */
  similarity: number;
  /** The same syllables in the same order. */
  isExact: boolean;
};

/** Above this similarity a question is shown as a likely copy. */
export const COPY_ABOVE = 0.95;

/**
 * Finds what in the knowledge is nearest to a question. An evaluation question that also stands in the
 * knowledge measures memory, not understanding; a report that shows the nearest makes copying visible.
 */
export function createNearestKnown(known: readonly KnownText[]): (question: string) => NearestKnown | null {
  const sequences = known.map(({ text }) => foldTokens(tokenise(text)));
  const sizes = sequences.map((tokens) => new Set(tokens).size);
  const holders = new Map<string, number[]>();
  sequences.forEach((tokens, at) => {
    for (const token of new Set(tokens)) {
      const list = holders.get(token);
      if (list) list.push(at);
      else holders.set(token, [at]);
    }
  });

  return (question) => {
    const tokens = foldTokens(tokenise(question));
    const own = new Set(tokens);
    const shared = new Map<number, number>();
    for (const token of own) for (const at of holders.get(token) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    const sequence = tokens.join(" ");
    let nearest: NearestKnown | null = null;
    for (const [at, count] of shared) {
      const similarity = count / (own.size + (sizes[at] ?? 0) - count);
      const text = known[at];
      if (!text || similarity < (nearest?.similarity ?? 0)) continue;
      const isExact = similarity === 1 && sequences[at]?.join(" ") === sequence;
      if (nearest === null || similarity > nearest.similarity || isExact)
        nearest = { known: text, similarity, isExact };
    }
    return nearest;
  };
}
