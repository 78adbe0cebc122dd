import { describe, expect, it } from "vitest";
import { CONFIDENCE_FEATURES } from "../../../src/answering/confidence.ts";
import { createKnowledge } from "../../../src/knowledge/index.ts";
import {
  chancesOf,
  type ConfidenceExample,
  gatherConfidence,
  tableOfConfidence,
  trainConfidence,
} from "../../../src/training/index.ts";
import { FIXTURE_DAY } from "../../support/knowledge.ts";

/** A question that "nearest" tells to be about work, and "lead" to be answered right. */
function anExample(inScope: boolean, right: boolean): ConfidenceExample {
  const features = CONFIDENCE_FEATURES.map((name) => {
    if (name === "bias") return 1;
    if (name === "nearest") return inScope ? 0.9 : 0.1;
    return name === "lead" && right ? 0.8 : 0;
  });
  return { question: "?", set: "made up", features, inScope, right, now: { inScope: 0.5, right: 0.5 } };
}

const examples = Array.from({ length: 30 }, (_, at) => anExample(at % 3 !== 0, at % 3 === 1));

describe("training the confidence", () => {
  const weights = trainConfidence(examples);
  const chances = (inScope: boolean, right: boolean) => chancesOf(weights, anExample(inScope, right));

  it("tells questions about work from others, and right first articles from wrong ones", () => {
    expect(chances(true, true).inScope).toBeGreaterThan(0.9);
    expect(chances(false, false).inScope).toBeLessThan(0.1);
    expect(chances(true, true).right).toBeGreaterThan(0.9);
    expect(chances(true, false).right).toBeLessThan(0.1);
  });

  it("shows by set what each threshold would let pass", () => {
    const table = tableOfConfidence(
      examples,
      examples.map((each) => chancesOf(weights, each)),
      "trained",
    );
    expect(table).toContain("passes as in scope from 0.5: made up (out of scope) 0.000 of 10, made up 1.000 of 20");
    expect(table).toContain("right from 0.5: answered 0.500, right 1.000");
  });
});

describe("the confidence examples", () => {
  const question = { id: "q", question: "làm thêm giờ?", gold: [], set: "mine", style: "everyday", on: FIXTURE_DAY };

  it("hold what the answering looks at, for all but the questions for a person", () => {
    const knowledge = createKnowledge("tests/fixtures/knowledge");
    const gathered = gatherConfidence(
      knowledge,
      (["answer", "abstain", "human"] as const).map((expect) => ({ ...question, expect })),
      FIXTURE_DAY,
    );
    expect(gathered.map(({ inScope }) => inScope)).toEqual([true, false]);
    expect(gathered[0]?.features).toHaveLength(CONFIDENCE_FEATURES.length);
  });
});
