import type { Term } from "../../language/terms.ts";

/** How much one occurrence counts: Okapi BM25, or tf·idf of unit-length documents (then the sum is a cosine). */
export type Scheme = Bm25 | "cosine";

export type Bm25 = {
  /** Saturation of term frequency; 1.2 to 2. */
  k1: number;
  /** Length normalisation, 0 to 1. High values keep long penalty and definition articles from winning. */
  b: number;
};

/** An inverted index as plain data: what `PostingIndex` reads, and what a snapshot keeps. */
export type Postings = {
  /** How many documents it is over. */
  size: number;
  /** The least term it holds: pairs are numbered from far above the syllables. */
  firstTerm: Term;
  /** Place in this index of each term from the least on, plus one; 0 for terms it does not hold. */
  ids: Int32Array;
  /** Where the postings of the term in each place begin. */
  starts: Int32Array;
  /** The document of each posting; half as large where numbers fit, for this is most of the memory. */
  documents: Uint16Array | Uint32Array;
  /** What each posting adds to its document's score, for a query weight of one. */
  impacts: Float32Array;
  idf: Float32Array;
};

/**
 * Works out every contribution once, so that a query only adds numbers:
 * score(d) = Σ w(t) · idf(t) · tf·(k1+1) / (tf + k1·(1−b+b·len(d)/avg)), idf(t) = ln(1 + (N − n(t) + 0.5) / (n(t) + 0.5)).
 */
export function buildPostings(documents: readonly (readonly Term[])[], scheme: Scheme): Postings {
  const { firstTerm, ids, held, terms, frequencies, ends } = countTerms(documents);
  const counts = new Int32Array(held);
  for (const id of terms) counts[id] = (counts[id] as number) + 1;
  const idf = Float32Array.from(counts, (count) => Math.log(1 + (documents.length - count + 0.5) / (count + 0.5)));
  const starts = new Int32Array(held + 1);
  for (let id = 0; id < held; id++) starts[id + 1] = (starts[id] as number) + (counts[id] as number);

  const average = Math.max(1, documents.reduce((sum, each) => sum + each.length, 0) / Math.max(1, documents.length));
  const next = starts.slice();
  const documentOf = documents.length <= 2 ** 16 ? new Uint16Array(terms.length) : new Uint32Array(terms.length);
  const impacts = new Float32Array(terms.length);
  let from = 0;
  for (let document = 0; document < documents.length; document++) {
    const until = ends[document] as number;
    const norm =
      scheme === "cosine"
        ? lengthOf(terms, frequencies, idf, from, until)
        : scheme.k1 * (1 - scheme.b + (scheme.b * (documents[document]?.length ?? 0)) / average);
    for (let at = from; at < until; at++) {
      const id = terms[at] as number; // all indices here are in bounds by construction
      const tf = frequencies[at] as number;
      const slot = next[id] as number;
      next[id] = slot + 1;
      documentOf[slot] = document;
      const saturated = scheme === "cosine" ? tf / norm : (tf * (scheme.k1 + 1)) / (tf + norm);
      impacts[slot] = (idf[id] as number) * saturated;
    }
    from = until;
  }
  return { size: documents.length, firstTerm, ids, starts, documents: documentOf, impacts, idf };
}

/** The distinct terms of each document in a row, how often each occurs, and where each document's row ends. */
function countTerms(documents: readonly (readonly Term[])[]) {
  let [least, most, occurrences] = [Infinity, 0, 0];
  for (const document of documents) {
    occurrences += document.length;
    for (const term of document) {
      if (term > most) most = term;
      if (term < least) least = term;
    }
  }
  const firstTerm = Math.min(least, most);
  const ids = new Int32Array(most - firstTerm + 1);
  const slotOf = new Int32Array(ids.length); // by id: the slot, plus one, of the term in the document last seen to hold it
  const terms = new Int32Array(occurrences);
  const frequencies = new Int32Array(occurrences);
  const ends = new Int32Array(documents.length);
  let [held, length] = [0, 0];
  documents.forEach((document, at) => {
    const begin = length;
    for (const term of document) {
      let id = (ids[term - firstTerm] as number) - 1;
      if (id < 0) {
        id = held++;
        ids[term - firstTerm] = id + 1;
      }
      const slot = (slotOf[id] as number) - 1;
      if (slot >= begin) frequencies[slot] = (frequencies[slot] as number) + 1;
      else {
        terms[length] = id;
        frequencies[length] = 1;
        slotOf[id] = ++length;
      }
    }
    ends[at] = length;
  });
  return { firstTerm, ids, held, terms: terms.subarray(0, length), frequencies, ends };
}

/** The length of a document as a vector of tf·idf; 1 for an empty one. */
function lengthOf(terms: Int32Array, frequencies: Int32Array, idf: Float32Array, from: number, until: number): number {
  let squares = 0;
  for (let at = from; at < until; at++) {
    squares += ((idf[terms[at] as number] as number) * (frequencies[at] as number)) ** 2;
  }
  return Math.sqrt(squares) || 1;
}
