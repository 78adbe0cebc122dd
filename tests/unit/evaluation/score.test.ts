import { describe, expect, it } from "vitest";
import { isMiss, score, scoreBy } from "../../../src/evaluation/index.ts";
import { anObserved } from "./observed.ts";

const outOfScope = { expect: "abstain" as const, gold: [] };

describe("scores", () => {
  it("count hits over the questions that have an answer, and abstentions over those that have none", () => {
    const scores = score([
      anObserved(),
      anObserved({ candidates: ["97", "98"], cited: "97" }),
      anObserved({ question: outOfScope, kind: "abstained" }),
      anObserved({ question: outOfScope }),
    ]);
    expect(scores["hit@1"]).toBe(0.5);
    expect(scores["hit@5"]).toBe(1);
    expect(scores["mrr@10"]).toBe(0.75);
    expect(scores.answered).toBe(1);
    expect(scores.answeredRight).toBe(0.5);
    expect(scores.abstainedRight).toBe(0.5);
  });

  it("are null where no question asks for them", () => {
    expect(score([anObserved()]).abstainedRight).toBeNull();
    expect(score([anObserved({ question: outOfScope })])["hit@1"]).toBeNull();
  });

  it("count an answer whose quote does not stand in the law", () => {
    expect(score([anObserved({ unsupported: true }), anObserved()]).citationsUnsupported).toBe(1);
  });

  it("come by group, leaving out what has no such label", () => {
    const groups = scoreBy([anObserved({ question: { stratum: "situation" } }), anObserved()], "stratum");
    expect(Object.keys(groups)).toEqual(["situation"]);
    expect(groups["situation"]?.n).toBe(1);
  });
});

describe("a miss", () => {
  it("is a wrong first candidate, a wrong citation, an answer out of scope or a danger answered by machine", () => {
    expect(isMiss(anObserved({ candidates: ["97", "98"] }))).toBe(true);
    expect(isMiss(anObserved({ cited: "97" }))).toBe(true);
    expect(isMiss(anObserved({ kind: "clarify" }))).toBe(true);
    expect(isMiss(anObserved({ question: outOfScope }))).toBe(true);
    expect(isMiss(anObserved({ question: { expect: "human" } }))).toBe(true);
  });

  it("is none of what came out as it should", () => {
    expect(isMiss(anObserved())).toBe(false);
    expect(isMiss(anObserved({ question: outOfScope, kind: "abstained" }))).toBe(false);
    expect(isMiss(anObserved({ question: { expect: "human" }, kind: "handed-over" }))).toBe(false);
  });
});
