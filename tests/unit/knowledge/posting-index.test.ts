import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PostingIndex } from "../../../src/knowledge/search/posting-index.ts";
import { buildPostings, type Bm25, type Scheme } from "../../../src/knowledge/search/postings.ts";

/** BM25 as its definition says it, document by document. */
function naiveScores(documents: readonly number[][], query: ReadonlyMap<number, number>, { k1, b }: Bm25): number[] {
  const average = Math.max(1, documents.reduce((sum, each) => sum + each.length, 0) / Math.max(1, documents.length));
  return documents.map((document) => {
    let score = 0;
    for (const [term, weight] of query) {
      const holding = documents.filter((each) => each.includes(term)).length;
      const idf = Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5));
      const tf = document.filter((each) => each === term).length;
      score += (weight * idf * tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * document.length) / average));
    }
    return score;
  });
}

const someTerm = fc.integer({ min: 1, max: 12 });
const someDocuments = fc.array(fc.array(someTerm, { maxLength: 15 }), { minLength: 1, maxLength: 12 });
const someQuery = fc
  .array(fc.tuple(someTerm, fc.double({ min: 0.1, max: 2, noNaN: true })), { maxLength: 6 })
  .map((pairs) => new Map(pairs));

const indexOf = (documents: readonly number[][], scheme: Scheme) => new PostingIndex(buildPostings(documents, scheme));

function scoresOf(index: PostingIndex, query: ReadonlyMap<number, number>, scale?: number): number[] {
  const scores = new Float32Array(index.size);
  index.addScores(query, scores, scale);
  return [...scores];
}

describe("the posting index", () => {
  it("scores like the definition of BM25, whatever the documents and the query", () => {
    const scheme = { k1: 1.5, b: 0.75 };
    fc.assert(
      fc.property(someDocuments, someQuery, (documents, query) => {
        const expected = naiveScores(documents, query, scheme);
        scoresOf(indexOf(documents, scheme), query).forEach((score, at) =>
          expect(score).toBeCloseTo(expected[at] ?? 0, 3),
        );
      }),
    );
  });

  it("gives a document's own terms a cosine of one and no other document more", () => {
    fc.assert(
      fc.property(someDocuments, (documents) => {
        const index = indexOf(documents, "cosine");
        documents.forEach((document, at) => {
          if (document.length === 0) return;
          const weights = new Map<number, number>();
          for (const term of document) weights.set(term, (weights.get(term) ?? 0) + index.idf(term));
          const norm = Math.hypot(...weights.values());
          for (const [term, weight] of weights) weights.set(term, weight / norm);
          const scores = scoresOf(index, weights);
          expect(scores[at]).toBeCloseTo(1, 3);
          expect(Math.max(...scores)).toBeLessThan(1.001);
        });
      }),
    );
  });

  it("adds to what is there, times the scale", () => {
    const index = indexOf([[1, 2], [2]], { k1: 1, b: 0 });
    const scores = Float32Array.from([10, 10]);
    index.addScores(new Map([[1, 1]]), scores, 2);
    expect(scores[0]).toBeCloseTo(10 + 2 * Math.log(2), 4); // one of two documents holds it: ln(1 + 1.5/1.5)
    expect(scores[1]).toBe(10);
  });

  it("knows its terms, and holds an unknown one for the rarest", () => {
    const index = indexOf([[1, 2], [2]], "cosine");
    expect([index.has(1), index.has(3)]).toEqual([true, false]);
    expect(index.idf(3)).toBeGreaterThan(index.idf(1));
    expect(index.idf(1)).toBeGreaterThan(index.idf(2));
  });
});
