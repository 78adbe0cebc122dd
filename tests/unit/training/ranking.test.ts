import { describe, expect, it } from "vitest";
import { FEATURES } from "../../../src/knowledge/search/ranking-features.ts";
import { readKnowledge } from "../../../src/knowledge/index.ts";
import {
  createDescriber,
  gatherFromPhrasings,
  gatherFromQuestions,
  hitsBySet,
  type RankingExample,
  rankOfFirstGold,
  readWeights,
  scoreWith,
  trainRanking,
} from "../../../src/training/index.ts";
import { FIXTURE_DAY } from "../../support/knowledge.ts";

const NEAREST = FEATURES.indexOf("abs:nearest.best");

/** Candidates of which the gold one alone has the second feature; the first says nothing. */
const examples: RankingExample[] = Array.from({ length: 40 }, (_, at) => {
  const gold = at % 4;
  return {
    set: "made up",
    weight: 1,
    rows: [0, 1, 2, 3].map((each) => Float32Array.from([(at * 7 + each * 3) % 5, each === gold ? 1 : 0])),
    isGold: [0, 1, 2, 3].map((each) => each === gold),
  };
});
const order = (weights: Float64Array) => (example: RankingExample) =>
  example.rows.map((row) => scoreWith(weights, row));

describe("training the ranking", () => {
  it("finds the feature that tells the right articles", () => {
    const before = hitsBySet(examples, ({ rows }) => rows.map((_, at) => -at)).get("made up");
    const after = hitsBySet(examples, order(trainRanking(examples, 2))).get("made up");
    expect(before).toEqual({ n: 40, first: 10, five: 40 });
    expect(after).toEqual({ n: 40, first: 40, five: 40 });
  });

  it("gives the same weights for the same examples", () => {
    expect(trainRanking(examples, 2)).toEqual(trainRanking(examples, 2));
  });

  it("learns nothing from a question whose right article is no candidate", () => {
    const hopeless = examples.map((example) => ({ ...example, isGold: example.isGold.map(() => false) }));
    expect([...trainRanking(hopeless, 2)]).toEqual([0, 0]);
  });
});

describe("the rank of the first right article", () => {
  it("counts from 1, keeps the given order where scores are equal, and is null where there is none", () => {
    expect(rankOfFirstGold({ isGold: [false, true] }, [1, 2])).toBe(1);
    expect(rankOfFirstGold({ isGold: [false, true] }, [1, 1])).toBe(2);
    expect(rankOfFirstGold({ isGold: [false, false] }, [1, 2])).toBeNull();
  });
});

describe("the examples", () => {
  const knowledge = readKnowledge("tests/fixtures/knowledge");

  it("describe each candidate by the features that have weights", () => {
    const { articles, rows } = createDescriber(knowledge, knowledge.phrasings)("làm thêm giờ", FIXTURE_DAY);
    expect(articles.length).toBeGreaterThan(0);
    expect(rows).toHaveLength(articles.length);
    expect(rows[0]).toHaveLength(readWeights().length);
  });

  it("ask no phrasing of an index that holds it", () => {
    const held = createDescriber(knowledge, knowledge.phrasings);
    const perfect = knowledge.phrasings.filter(({ text }) => isKnownWordForWord(held(text, FIXTURE_DAY).rows));
    expect(perfect.length).toBeGreaterThan(0);
    const gathered = gatherFromPhrasings(knowledge, FIXTURE_DAY);
    expect(gathered.length).toBeGreaterThan(0);
    expect(gathered.filter(({ rows }) => isKnownWordForWord(rows))).toEqual([]);
  });

  it("mark the right articles of a question, and leave out what is not to be answered", () => {
    const [phrasing] = knowledge.phrasings;
    const question = {
      id: "q",
      question: phrasing?.text ?? "",
      gold: [{ law: phrasing?.law ?? "", article: phrasing?.article ?? "" }],
      expect: "answer" as const,
      set: "mine",
      style: "everyday",
      on: FIXTURE_DAY,
    };
    const describe = createDescriber(knowledge, knowledge.phrasings);
    const gathered = gatherFromQuestions(describe, [question, { ...question, expect: "abstain" }], FIXTURE_DAY);
    expect(gathered).toHaveLength(1);
    expect(gathered[0]?.isGold.filter(Boolean)).toHaveLength(1);
  });
});

/** Some candidate has a phrasing that is this very question; words in many phrasings are left out of the cosine, so it may fall short of 1. */
function isKnownWordForWord(rows: readonly Float32Array[]): boolean {
  return rows.some((row) => (row[NEAREST] ?? 0) > 0.9);
}
