import { describe, expect, it } from "vitest";
import { growKnowledge } from "../../../bench/grow-knowledge.ts";
import { readKnowledge } from "../../../src/knowledge/index.ts";

const knowledge = readKnowledge("tests/fixtures/knowledge");
const articlesOf = ({ documents }: typeof knowledge) => documents.flatMap(({ articles }) => articles);

describe("a grown knowledge", () => {
  it("has as many articles as wanted, each with an id of its own and to be found under its law", () => {
    const grown = growKnowledge(knowledge, 50, 50);
    const articles = articlesOf(grown);
    expect(articles).toHaveLength(50);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(50);
    expect(articles.filter(({ law, number }) => grown.findArticle(law, number, "") === null)).toEqual([]);
  });

  it("brings ways of asking for the first articles only", () => {
    const [all, some] = [growKnowledge(knowledge, 50, 50), growKnowledge(knowledge, 50, 10)];
    expect(some.phrasings.length).toBeGreaterThan(0);
    expect(all.phrasings.length).toBeGreaterThan(some.phrasings.length);
  });

  it("is the same in every run, and no copy is its original", () => {
    const [once, again] = [growKnowledge(knowledge, 50, 50), growKnowledge(knowledge, 50, 50)];
    expect(articlesOf(once)).toEqual(articlesOf(again));
    const texts = articlesOf(once).map(({ text }) => text);
    expect(new Set(texts).size).toBeGreaterThan(texts.length * 0.8);
  });
});
