import { fold } from "./fold.ts";

/** A syllable, or a pair of neighbouring syllables, as a number. */
export type Term = number;

/** Syllables are numbered from 1, pairs from here on: no knowledge has as many different syllables. */
const FIRST_PAIR = 2 ** 17;
const FEWEST_SLOTS = 2 ** 16;

/** All that `Terms` knows, as plain data: what a snapshot keeps. */
export type TermsImage = {
  words: readonly string[];
  bare: readonly Term[];
  pairs: number;
  firsts: Int32Array<ArrayBuffer>;
  seconds: Int32Array<ArrayBuffer>;
  ids: Int32Array<ArrayBuffer>;
};

/**
 * Gives every syllable, and every pair of neighbouring syllables (most
 * Vietnamese words), a small number, so that the indexes compare and look up
 * numbers only. Pairs are found by open addressing: a Map keyed by both would
 * make a heap number of every key.
 */
export class Terms {
  readonly #numbers = new Map<string, Term>();
  readonly #bare: Term[] = [];
  readonly #words: string[] = [];
  #pairs = 0;
  #firsts = new Int32Array(FEWEST_SLOTS);
  #seconds = new Int32Array(FEWEST_SLOTS);
  #ids = new Int32Array(FEWEST_SLOTS);

  /** Those of an image, which then belongs to these terms; without one, none yet. */
  constructor(image?: TermsImage) {
    if (!image) return;
    image.words.forEach((word, at) => {
      this.#words.push(word);
      this.#bare.push(image.bare[at] ?? 0);
      this.#numbers.set(word, at + 1);
    });
    this.#pairs = image.pairs;
    [this.#firsts, this.#seconds, this.#ids] = [image.firsts, image.seconds, image.ids];
  }

  /** What is known so far; only read it, for it is not a copy. */
  image(): TermsImage {
    return {
      words: this.#words,
      bare: this.#bare,
      pairs: this.#pairs,
      firsts: this.#firsts,
      seconds: this.#seconds,
      ids: this.#ids,
    };
  }

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

  /** The number of a pair, new if it has none yet. */
  internPair(first: Term, second: Term): Term {
    const slot = this.#slotOf(first, second);
    const known = this.#ids[slot] as number;
    if (known !== 0) return known;
    const id = FIRST_PAIR + this.#pairs++;
    this.#firsts[slot] = first;
    this.#seconds[slot] = second;
    this.#ids[slot] = id;
    if (this.#pairs * 2 > this.#ids.length) this.#grow();
    return id;
  }

  /** The number of a pair already seen, or 0. */
  findPair(first: Term, second: Term): Term {
    return this.#ids[this.#slotOf(first, second)] as number;
  }

  get pairCount(): number {
    return this.#pairs;
  }

  /** One more than the largest number of a syllable so far. */
  get limitOfSyllables(): number {
    return this.#words.length + 1;
  }

  /** One more than the largest number given so far. */
  get limit(): number {
    return FIRST_PAIR + this.#pairs;
  }

  #slotOf(first: Term, second: Term): number {
    const mask = this.#ids.length - 1;
    let slot = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    while (this.#ids[slot] !== 0 && (this.#firsts[slot] !== first || this.#seconds[slot] !== second)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const [firsts, seconds, ids] = [this.#firsts, this.#seconds, this.#ids];
    this.#firsts = new Int32Array(ids.length * 2);
    this.#seconds = new Int32Array(ids.length * 2);
    this.#ids = new Int32Array(ids.length * 2);
    for (let at = 0; at < ids.length; at++) {
      if (ids[at] === 0) continue;
      const slot = this.#slotOf(firsts[at] as number, seconds[at] as number);
      this.#firsts[slot] = firsts[at] as number;
      this.#seconds[slot] = seconds[at] as number;
      this.#ids[slot] = ids[at] as number;
    }
  }
}

/** Pairs counted from 0, for arrays with an entry each; below 0 for what is no pair. */
export function pairPlace(pair: Term): number {
  return pair - FIRST_PAIR;
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

/** The views of a text whose terms become known; see `findViews` for a question. */
export function viewsOfTerms(terms: Terms, syllables: readonly Term[], concepts: readonly Term[] = []): Views {
  return makeViews(terms, syllables, concepts, (first, second) => terms.internPair(first, second));
}

/**
 * The views of a question. A pair nobody ever wrote stands as a number of its
 * own below zero: no index holds it, and it still counts as something said.
 */
export function findViews(terms: Terms, syllables: readonly Term[], concepts: readonly Term[] = []): Views {
  let unseen = 0;
  return makeViews(terms, syllables, concepts, (first, second) => terms.findPair(first, second) || --unseen);
}

function makeViews(
  terms: Terms,
  syllables: readonly Term[],
  concepts: readonly Term[],
  pair: (first: Term, second: Term) => Term,
): Views {
  const bare = syllables.map((term) => (term === BOUNDARY ? BOUNDARY : terms.bareOf(term)));
  return {
    syllables: withoutBoundaries(syllables),
    pairs: pairsOf(syllables, pair),
    bareSyllables: withoutBoundaries(bare),
    barePairs: pairsOf(bare, pair),
    concepts: withoutBoundaries(concepts),
    conceptPairs: pairsOf(concepts, pair),
  };
}

function withoutBoundaries(terms: readonly Term[]): Term[] {
  return terms.filter((term) => term !== BOUNDARY);
}

export function pairsOf(syllables: readonly Term[], pair: (first: Term, second: Term) => Term): Term[] {
  const pairs: Term[] = [];
  for (let at = 1; at < syllables.length; at++) {
    const [first = BOUNDARY, second = BOUNDARY] = [syllables[at - 1], syllables[at]];
    if (first === BOUNDARY || second === BOUNDARY) continue;
    const id = pair(first, second);
    if (id !== BOUNDARY) pairs.push(id);
  }
  return pairs;
}
