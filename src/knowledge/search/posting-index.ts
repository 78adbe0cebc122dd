import type { Term } from "../../language/terms.ts";

/** Weighted terms of a query: term → weight. */
export type WeightedTerms = ReadonlyMap<Term, number>;

/** How much one occurrence counts: Okapi BM25, or tf·idf of unit-length documents (then the sum is a cosine). */
export type Scheme = Bm25 | "cosine";

export type Bm25 = {
  /** Saturation of term frequency; 1.2 to 2. */
  k1: number;
  /** Length normalisation, 0 to 1. High values keep long penalty and definition articles from winning. */
  b: number;
};

/**
 * An inverted index whose postings hold ready-made contributions, so that a
 * query only adds numbers: score(d) = Σ w(t) · idf(t) · tf·(k1+1) / (tf + k1·(1−b+b·len(d)/avg)),
 * idf(t) = ln(1 + (N − n(t) + 0.5) / (n(t) + 0.5)).
 */
export class PostingIndex {
  readonly size: number;
  /** Place in this index of each term, plus one; 0 for terms it does not hold. Terms are small numbers. */
  #ids: Int32Array;
  #held = 0;
  readonly #starts: Int32Array;
  readonly #documents: Int32Array;
  readonly #impacts: Float32Array;
  readonly #idf: Float32Array;

  constructor(documents: readonly (readonly Term[])[], scheme: Scheme) {
    this.size = documents.length;
    this.#ids = new Int32Array(largest(documents) + 1);
    const { terms, frequencies, ends } = this.#count(documents);
    const counts = new Int32Array(this.#held);
    for (const id of terms) counts[id] = (counts[id] ?? 0) + 1;
    this.#idf = Float32Array.from(counts, (count) => Math.log(1 + (documents.length - count + 0.5) / (count + 0.5)));
    this.#starts = new Int32Array(counts.length + 1);
    for (let id = 0; id < counts.length; id++) this.#starts[id + 1] = (this.#starts[id] ?? 0) + (counts[id] ?? 0);

    const average = Math.max(1, documents.reduce((sum, each) => sum + each.length, 0) / Math.max(1, documents.length));
    const next = this.#starts.slice();
    this.#documents = new Int32Array(terms.length);
    this.#impacts = new Float32Array(terms.length);
    let from = 0;
    for (let document = 0; document < documents.length; document++) {
      const until = ends[document] ?? from;
      const norm = this.#norm(scheme, terms, frequencies, from, until, documents[document]?.length ?? 0, average);
      for (let at = from; at < until; at++) {
        const id = terms[at] ?? 0;
        const tf = frequencies[at] ?? 0;
        const slot = next[id] ?? 0;
        next[id] = slot + 1;
        this.#documents[slot] = document;
        const saturated = scheme === "cosine" ? tf / norm : (tf * (scheme.k1 + 1)) / (tf + norm);
        this.#impacts[slot] = (this.#idf[id] ?? 0) * saturated;
      }
      from = until;
    }
  }

  /** The distinct terms of each document in a row, how often each occurs, and where each document's row ends. */
  #count(documents: readonly (readonly Term[])[]) {
    const terms: number[] = [];
    const frequencies: number[] = [];
    const ends: number[] = [];
    const slotOf: number[] = [];
    for (const document of documents) {
      const begin = terms.length;
      for (const term of document) {
        let id = (this.#ids[term] as number) - 1;
        if (id < 0) {
          id = this.#held++;
          this.#ids[term] = id + 1;
          slotOf.push(-1);
        }
        const slot = slotOf[id] ?? -1;
        if (slot >= begin) frequencies[slot] = (frequencies[slot] ?? 0) + 1;
        else {
          slotOf[id] = terms.length;
          terms.push(id);
          frequencies.push(1);
        }
      }
      ends.push(terms.length);
    }
    return { terms, frequencies, ends };
  }

  #norm(
    scheme: Scheme,
    terms: readonly number[],
    frequencies: readonly number[],
    from: number,
    until: number,
    length: number,
    average: number,
  ): number {
    if (scheme !== "cosine") return scheme.k1 * (1 - scheme.b + (scheme.b * length) / average);
    let squares = 0;
    for (let at = from; at < until; at++) squares += ((this.#idf[terms[at] ?? 0] ?? 0) * (frequencies[at] ?? 0)) ** 2;
    return Math.sqrt(squares) || 1;
  }

  /** Adds `scale` times the query's score of every document to `into` (length: `size`). */
  addScores(query: WeightedTerms, into: Float32Array, scale = 1): void {
    const documents = this.#documents;
    const impacts = this.#impacts;
    for (const [term, weight] of query) {
      const id = this.#placeOf(term);
      if (id < 0) continue;
      const end = this.#starts[id + 1] ?? 0;
      const factor = weight * scale;
      for (let at = this.#starts[id] ?? 0; at < end; at++) {
        const document = documents[at] as number; // in bounds by construction; the innermost loop of every query
        into[document] = (into[document] as number) + factor * (impacts[at] as number);
      }
    }
  }

  /** Inverse document frequency of a term; that of a term in no document when it is unknown. */
  idf(term: Term): number {
    const id = this.#placeOf(term);
    return id < 0 ? Math.log(1 + (this.size + 0.5) / 0.5) : (this.#idf[id] ?? 0);
  }

  has(term: Term): boolean {
    return this.#placeOf(term) >= 0;
  }

  /** −1 for a term the index does not hold. Reading a typed array out of its bounds is slow, so it is not done. */
  #placeOf(term: Term): number {
    return term > 0 && term < this.#ids.length ? (this.#ids[term] as number) - 1 : -1;
  }
}

function largest(documents: readonly (readonly Term[])[]): number {
  let most = 0;
  for (const document of documents) for (const term of document) if (term > most) most = term;
  return most;
}
