import { fold } from "./fold.ts";
import type { Term, Terms } from "./terms.ts";

/** Share of the pair estimate against the single-syllable one. */
const PAIR_SHARE = 0.85;
/** Counted for a syllable never seen, so that an unknown word costs much but not everything. */
const UNSEEN = 0.02;

/**
 * How Vietnamese about work is written: counts of syllables and of neighbouring
 * pairs, learnt from the knowledge itself. Answers how likely a syllable is
 * after another, and which marked syllables a marks-free one may stand for.
 */
export class SyllableModel {
  readonly #terms: Terms;
  readonly #singles = new Map<Term, number>();
  readonly #pairs = new Map<Term, number>();
  readonly #variants = new Map<string, Term[]>();
  readonly #deletions = new Map<string, Set<string>>();
  #total = 0;

  constructor(terms: Terms, texts: Iterable<{ syllables: readonly Term[]; weight: number }>) {
    this.#terms = terms;
    for (const { syllables, weight } of texts) this.#learn(syllables, weight);
    for (const [term] of this.#singles) {
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
      variants.sort((a, b) => (this.#singles.get(b) ?? 0) - (this.#singles.get(a) ?? 0));
    }
  }

  #learn(syllables: readonly Term[], weight: number): void {
    let previous: Term = 0;
    for (const term of syllables) {
      this.#singles.set(term, (this.#singles.get(term) ?? 0) + weight);
      const pair = this.#terms.internPair(previous, term);
      this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + weight);
      previous = term;
      this.#total += weight;
    }
    this.#singles.set(0, (this.#singles.get(0) ?? 0) + weight); // one beginning each
  }

  /** ln P(term | previous): interpolated pair and single estimates. `previous` 0 is the beginning. */
  logProbability(previous: Term, term: Term): number {
    const single = ((this.#singles.get(term) ?? 0) + UNSEEN) / (this.#total + 1);
    const before = this.#singles.get(previous) ?? 0;
    const pair = before > 0 ? (this.#pairs.get(this.#terms.findPair(previous, term)) ?? 0) / before : 0;
    return Math.log(PAIR_SHARE * pair + (1 - PAIR_SHARE) * single);
  }

  countOf(token: string): number {
    return this.#singles.get(this.#terms.find(token)) ?? 0;
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
