import { fold } from "./fold.ts";
import { pairPlace, type Term, type Terms } from "./terms.ts";

/** Share of the pair estimate against the single-syllable one. */
const PAIR_SHARE = 0.85;
/** Counted for a syllable never seen, so that an unknown word costs much but not everything. */
const UNSEEN = 0.02;

/** How often each syllable and each pair was written: what the model is made of, as plain data. */
export type SyllableCounts = {
  /** By term; 0 is the beginning of a text. In the order the syllables were first seen. */
  singles: ReadonlyMap<Term, number>;
  /** By pair: see `pairPlace`. */
  pairs: Int32Array;
  total: number;
};

/** Counts the syllables of texts and the pairs they stand in, each as often as its text weighs. */
export function countSyllables(
  terms: Terms,
  texts: Iterable<{ syllables: readonly Term[]; weight: number }>,
): SyllableCounts {
  const singles = new Map<Term, number>();
  let pairs = new Int32Array(terms.pairCount * 2 + 1);
  let total = 0;
  for (const { syllables, weight } of texts) {
    let previous: Term = 0;
    for (const term of syllables) {
      singles.set(term, (singles.get(term) ?? 0) + weight);
      const pair = pairPlace(terms.internPair(previous, term));
      if (pair >= pairs.length) pairs = enlarged(pairs, pair * 2);
      pairs[pair] = (pairs[pair] as number) + weight;
      previous = term;
      total += weight;
    }
    singles.set(0, (singles.get(0) ?? 0) + weight); // one beginning each
  }
  return { singles, pairs: pairs.slice(0, terms.pairCount), total };
}

function enlarged(counts: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(counts);
  return larger;
}

/**
 * How Vietnamese about work is written: counts of syllables and of neighbouring
 * pairs, learnt from the knowledge itself. Answers how likely a syllable is
 * after another, and which marked syllables a marks-free one may stand for.
 */
export class SyllableModel {
  readonly #terms: Terms;
  readonly #counts: SyllableCounts;
  /** The counts of the single syllables, by term. */
  readonly #singles: Float64Array;
  readonly #variants = new Map<string, Term[]>();
  readonly #deletions = new Map<string, Set<string>>();

  constructor(terms: Terms, counts: SyllableCounts) {
    this.#terms = terms;
    this.#counts = counts;
    this.#singles = new Float64Array(terms.limitOfSyllables);
    for (const [term, count] of counts.singles) this.#singles[term] = count;
    for (const [term] of counts.singles) {
      const word = terms.word(term);
      if (!/^\p{L}+$/u.test(word)) continue;
      const bare = fold(word);
      const variants = this.#variants.get(bare);
      if (variants) variants.push(term);
      else {
        this.#variants.set(bare, [term]);
        for (const shorter of withoutOneLetter(bare)) {
          const sources = this.#deletions.get(shorter);
          if (sources) sources.add(bare);
          else this.#deletions.set(shorter, new Set([bare]));
        }
      }
    }
    for (const variants of this.#variants.values()) {
      variants.sort((a, b) => (counts.singles.get(b) ?? 0) - (counts.singles.get(a) ?? 0));
    }
  }

  /** ln P(term | previous): interpolated pair and single estimates. `previous` 0 is the beginning. */
  logProbability(previous: Term, term: Term): number {
    const { pairs, total } = this.#counts;
    const single = ((this.#singles[term] ?? 0) + UNSEEN) / (total + 1);
    const before = this.#singles[previous] ?? 0;
    const place = pairPlace(this.#terms.findPair(previous, term));
    const pair = before > 0 && place >= 0 && place < pairs.length ? (pairs[place] as number) / before : 0;
    return Math.log(PAIR_SHARE * pair + (1 - PAIR_SHARE) * single);
  }

  countOf(token: string): number {
    return this.#counts.singles.get(this.#terms.find(token)) ?? 0;
  }

  /** The marked spellings of a marks-free syllable, most frequent first. */
  variantsOf(bare: string): readonly Term[] {
    return this.#variants.get(bare) ?? [];
  }

  isKnownBare(bare: string): boolean {
    return this.#variants.has(bare);
  }

  /** Known marks-free syllables one edit away: a letter too many, too few, another, or two swapped. */
  neighboursOf(bare: string): ReadonlySet<string> {
    const found = new Set<string>();
    for (const source of this.#deletions.get(bare) ?? []) found.add(source);
    for (const shorter of withoutOneLetter(bare)) {
      if (this.#variants.has(shorter)) found.add(shorter);
      for (const source of this.#deletions.get(shorter) ?? []) {
        if (source.length === bare.length) found.add(source);
      }
    }
    found.delete(bare);
    return found;
  }
}

function withoutOneLetter(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
