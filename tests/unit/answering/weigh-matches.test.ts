import { describe, expect, it } from "vitest";
import { weighMatches } from "../../../src/answering/weigh-matches.ts";
import { type AnswerMatch, readKnowledge } from "../../../src/knowledge/index.ts";
import { answerChances, gatherAnswers, trainAnswers } from "../../../src/training/index.ts";
import { FIXTURE_DAY } from "../../support/knowledge.ts";
import { realKnowledge } from "../../support/real-knowledge.ts";

const small = readKnowledge("tests/fixtures/knowledge");
const [first, second] = small.answers.filter(({ premise }) => premise === null);

function match(answer: typeof first, by: { similarity?: number; fit?: number } = {}): AnswerMatch {
  if (!answer) throw new Error("the small knowledge has two answers");
  const { similarity = 0.4, fit = 0.8 } = by;
  return { answer, similarity, fit, fits: { whole: fit, asked: fit, said: fit, name: fit } };
}

function rankedFirst(answer: typeof first) {
  const [main] = answer?.references ?? [];
  const article = small.findArticle(main?.law ?? "", main?.article ?? "", FIXTURE_DAY);
  if (!article) throw new Error("its article is in force");
  const signals = { covered: 1, bodyPairs: 1, askedPairs: 0 };
  return { ranked: [{ article, score: 0.9, clauses: [], nearest: null, signals }] };
}

const SURE = { right: 0.8, inScope: 0.95 };
const tokens = ["sinh", "con", "nghỉ", "mấy", "tháng"];

describe("the chance of checked answers to be the one that is meant", () => {
  it("is greater for what retrieval believes in, and for what fits better", () => {
    const byBelief = weighMatches(tokens, [match(first), match(second)], rankedFirst(second), SURE);
    expect(byBelief.map(({ answer }) => answer)).toEqual([second, first]);
    const better = [match(first, { fit: 1 }), match(second, { fit: 0.4 })];
    expect(weighMatches(tokens, better, { ranked: [] }, SURE)[0]?.answer).toBe(first);
  });

  it("leaves something to none of them, more where the question is likely of another field", () => {
    const chances = (inScope: number) =>
      weighMatches(tokens, [match(first), match(second)], rankedFirst(first), { ...SURE, inScope });
    const sum = (inScope: number) => chances(inScope).reduce((total, { chance }) => total + chance, 0);
    expect(sum(0.95)).toBeLessThan(1);
    expect(sum(0.1)).toBeLessThan(sum(0.95));
  });

  it("picks the checked answer out of its neighbours in the real knowledge", () => {
    const knowledge = realKnowledge();
    const question = knowledge.read("chủ nhật bị kêu vô làm thì trả gấp mấy");
    const result = knowledge.search(question, "2026-11-30");
    const [likeliest] = weighMatches(question.tokens, knowledge.matchAnswers(question), result, SURE);
    expect(likeliest?.answer.references.map(({ article }) => article)).toContain("98");
  });
});

describe("learning to choose", () => {
  it("asks each way of a knowledge that does not know it", () => {
    const examples = gatherAnswers(small, FIXTURE_DAY);
    const asked = small.answers.filter(({ premise }) => premise === null).flatMap((answer) => answer.asked);
    expect(asked.length).toBeGreaterThan(0);
    expect(examples.map(({ text }) => text)).toEqual(expect.arrayContaining([...asked]));
    for (const { rows, right } of examples) expect(right === null || right < rows.length).toBe(true);
  });

  it("learns which of several is right from what is seen of them", () => {
    const [plain] = gatherAnswers(small, FIXTURE_DAY).filter(({ rows }) => rows.length > 0);
    const size = plain?.rows[0]?.length ?? 0;
    const row = (first: number) => Array.from({ length: size }, (_, at) => (at === 0 ? first : 0));
    const examples = Array.from({ length: 40 }, (_, at) => ({
      text: `${at}`,
      rows: at % 2 === 0 ? [row(0.9), row(0.1)] : [row(0.1), row(0.9)],
      none: plain?.none ?? [],
      right: at % 2,
    }));
    const [wrong = 0, right = 0] = answerChances(trainAnswers(examples), {
      rows: [row(0.1), row(0.9)],
      none: plain?.none ?? [],
    });
    expect(right).toBeGreaterThan(wrong);
  });
});
