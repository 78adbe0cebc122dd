import { fold } from "./fold.ts";

/** A syllable, or a pair of neighbouring syllables, as a number. */
export type Term = number;

const PAIR = 2 ** 21;

/**
 * Gives every syllable a number, so that the indexes compare numbers only. A
 * pair of neighbouring syllables (most Vietnamese words) is made of the two.
 */
export class Terms {
  readonly #numbers = new Map<string, Term>();
  readonly #bare: Term[] = [];
  readonly #words: string[] = [];

  /** The number of a syllable, new if it has none yet. */
  intern(token: string): Term {
    const known = this.#numbers.get(token);
    if (known !== undefined) return known;
    const term = this.#words.length + 1;
    this.#numbers.set(token, term);
    this.#words.push(token);
    this.#bare.push(0);
    const bare = fold(token);
    this.#bare[term - 1] = bare === token ? term : this.intern(bare);
    return term;
  }

  /** The number of a syllable already seen, or 0. */
  find(token: string): Term {
    return this.#numbers.get(token) ?? 0;
  }

  bareOf(term: Term): Term {
    return this.#bare[term - 1] ?? 0;
  }

  word(term: Term): string {
    return this.#words[term - 1] ?? "";
  }

  /** The numbers of syllables, new ones where needed. */
  internAll(tokens: readonly string[]): Term[] {
    return tokens.map((token) => this.intern(token));
  }
}

/**
 * The views of a text that the indexes hold: syllables and neighbouring pairs,
 * with marks and without, and concepts (every way of saying a thing as one term) and their pairs.
 */
export const VIEW_NAMES = ["syllables", "pairs", "bareSyllables", "barePairs", "concepts", "conceptPairs"] as const;
export type ViewName = (typeof VIEW_NAMES)[number];
export type Views = Record<ViewName, Term[]>;

/** A term that belongs to no text and makes no pair: stands between two phrasings in one field. */
export const BOUNDARY: Term = 0;

export function viewsOfTerms(terms: Terms, syllables: readonly Term[], concepts: readonly Term[] = []): Views {
  const bare = syllables.map((term) => (term === BOUNDARY ? BOUNDARY : terms.bareOf(term)));
  return {
    syllables: syllables.filter((term) => term !== BOUNDARY),
    pairs: pairsOf(syllables),
    bareSyllables: bare.filter((term) => term !== BOUNDARY),
    barePairs: pairsOf(bare),
    concepts: concepts.filter((term) => term !== BOUNDARY),
    conceptPairs: pairsOf(concepts),
  };
}

export function pairOf(first: Term, second: Term): Term {
  return first * PAIR + second;
}

export function pairsOf(syllables: readonly Term[]): Term[] {
  const pairs: Term[] = [];
  for (let at = 1; at < syllables.length; at++) {
    const [first = BOUNDARY, second = BOUNDARY] = [syllables[at - 1], syllables[at]];
    if (first !== BOUNDARY && second !== BOUNDARY) pairs.push(pairOf(first, second));
  }
  return pairs;
}
