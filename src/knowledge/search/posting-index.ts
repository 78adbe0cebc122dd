import type { Term } from "../../language/terms.ts";
import type { Postings } from "./postings.ts";

/** Weighted terms of a query: term → weight. */
export type WeightedTerms = ReadonlyMap<Term, number>;

/** Scores documents by the terms of a query. */
export class PostingIndex {
  readonly size: number;
  readonly #postings: Postings;

  constructor(postings: Postings) {
    this.size = postings.size;
    this.#postings = postings;
  }

  /** Adds `scale` times the query's score of every document to `into` (length: `size`). */
  addScores(query: WeightedTerms, into: Float32Array, scale = 1): void {
    const { documents, impacts, starts } = this.#postings;
    for (const [term, weight] of query) {
      const id = this.#placeOf(term);
      if (id < 0) continue;
      const end = starts[id + 1] ?? 0;
      const factor = weight * scale;
      for (let at = starts[id] ?? 0; at < end; at++) {
        const document = documents[at] as number; // in bounds by construction; the innermost loop of every query
        into[document] = (into[document] as number) + factor * (impacts[at] as number);
      }
    }
  }

  /** Inverse document frequency of a term; that of a term in no document when it is unknown. */
  idf(term: Term): number {
    const id = this.#placeOf(term);
    return id < 0 ? Math.log(1 + (this.size + 0.5) / 0.5) : (this.#postings.idf[id] ?? 0);
  }

  has(term: Term): boolean {
    return this.#placeOf(term) >= 0;
  }

  /** −1 for a term the index does not hold. Reading a typed array out of its bounds is slow, so it is not done. */
  #placeOf(term: Term): number {
    const { ids, firstTerm } = this.#postings;
    const place = term - firstTerm;
    return place >= 0 && place < ids.length ? (ids[place] as number) - 1 : -1;
  }
}
