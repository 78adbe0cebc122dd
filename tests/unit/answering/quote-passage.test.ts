import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWords, quotePassage } from "../../../src/answering/quote-passage.ts";
import { tokenise } from "../../../src/language/tokens.ts";
import { realKnowledge } from "../../support/real-knowledge.ts";

const text = realKnowledge().text;
const clauses = text.documents.flatMap(({ articles }) =>
  articles.flatMap((article) => article.clauses.map((clause, at) => ({ article, clause, at }))),
);
const phrasings = text.phrasings.map((phrasing) => tokenise(phrasing.text));

/** Any clause of the knowledge, a way workers ask, any budget of words, and a point of the clause or none. */
const aQuotation = fc
  .record({
    clause: fc.constantFrom(...clauses),
    tokens: fc.constantFrom(...phrasings),
    words: fc.integer({ min: 4, max: 120 }),
  })
  .chain((quotation) =>
    fc.record({
      quotation: fc.constant(quotation),
      point: fc.constantFrom(null, ...quotation.clause.clause.points.map(({ label }) => label)),
    }),
  )
  .map(({ quotation, point }) => ({ ...quotation, point }));

describe("a quotation", () => {
  it("stands in its article word for word, whatever clause, question and length", () => {
    fc.assert(
      fc.property(aQuotation, ({ clause: { article, at }, tokens, words, point }) => {
        const passages = quotePassage(article, at, tokens, { words, point });
        return (
          passages.length > 0 && passages.every(({ quote }) => quote.trim() !== "" && article.text.includes(quote))
        );
      }),
      { numRuns: 1_500 },
    );
  });

  it("is never longer than it may be", () => {
    fc.assert(
      fc.property(aQuotation, ({ clause: { article, at }, tokens, words, point }) => {
        const passages = quotePassage(article, at, tokens, { words, point });
        return passages.reduce((sum, { quote }) => sum + countWords(quote), 0) <= words;
      }),
      { numRuns: 1_500 },
    );
  });

  it("is of clauses that are longer than their quotations: the property above has something to hold", () => {
    expect(clauses.length).toBeGreaterThan(1_000);
    expect(clauses.filter(({ clause }) => countWords(clause.text) > 98).length).toBeGreaterThan(100);
  });

  it("holds the point that was asked for, under the opening of its clause", () => {
    const article = text.findArticle("45/2019/QH14", "98", "2026-11-23");
    if (!article) throw new Error("Điều 98 is not here");
    const quotes = quotePassage(article, 0, tokenise("làm thêm ngày lễ"), { words: 60, point: "c" });
    expect(quotes[0]?.quote).toContain("làm thêm giờ được trả lương");
    expect(quotes.find(({ point }) => point === "c")?.quote).toContain("300%");
    expect(quotePassage(article, 99, [], {})).toEqual([]);
  });

  it("holds the points that known ways of asking mark, before those that share more words", () => {
    const article = text.findArticle("45/2019/QH14", "35", "2026-11-23");
    const at = article?.clauses.findIndex(({ number }) => number === "2") ?? -1;
    if (!article || at < 0) throw new Error("Điều 35 khoản 2 is not here");
    const asking = tokenise("nghỉ việc làm việc hợp đồng không cần báo trước");
    const pointsOf = (asked?: ReadonlyMap<string, number>) =>
      quotePassage(article, at, asking, { words: 70, ...(asked ? { asked } : {}) }).map(({ point }) => point);
    expect(pointsOf(new Map([["c", 0.45]]))).toContain("c");
    expect(pointsOf()).not.toContain("c");
  });

  it("is the sentence that answers, where a clause has no points", () => {
    const article = text.findArticle("45/2019/QH14", "125", "2026-11-23");
    const long = clauses.find(({ clause }) => clause.points.length === 0 && countWords(clause.text) > 120);
    if (!article || !long) throw new Error("no long clause: this test means nothing any more");
    const [passage] = quotePassage(long.article, long.at, tokenise(long.clause.text).slice(-8), { words: 40 });
    expect(passage).toMatchObject({ clause: long.clause.number, point: null });
    expect(countWords(passage?.quote ?? "")).toBeLessThanOrEqual(40);
  });
});

describe("words", () => {
  it("are counted as a reader does, without the bars of a table", () => {
    expect(countWords("Vùng I là 5.310.000 đồng")).toBe(5);
    expect(countWords("| Vùng | Lương |")).toBe(2);
    expect(countWords("  \n ")).toBe(0);
  });
});
