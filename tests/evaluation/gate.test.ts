import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { observe } from "../../src/commands/evaluate/observe.ts";
import {
  Baseline,
  compareWithBaseline,
  describeComparison,
  type EvaluationQuestion,
  GATED_NAMES,
  readQuestions,
  summarise,
} from "../../src/evaluation/index.ts";
import { realKnowledge } from "../support/real-knowledge.ts";

/**
 * The gold questions, through the assistant as a channel runs it, beside what was reached when the baseline
 * was written. A share over n questions may fall by one binomial standard error, √(p(1−p)/n): for 374
 * questions at 0.83 that is 0.02, seven questions. Quotes that do not stand in the law may not become more.
 *
 * After a change that is meant: npm run evaluate -- --baseline tests/evaluation/baseline.json --write-baseline
 */
describe("the gold questions", () => {
  let questions: EvaluationQuestion[];
  let baseline: Baseline;
  let now: Baseline;

  beforeAll(async () => {
    questions = readQuestions("tests/evaluation/gold.jsonl");
    baseline = Baseline.parse(JSON.parse(readFileSync("tests/evaluation/baseline.json", "utf8")));
    const knowledge = realKnowledge();
    now = summarise(await observe(questions, knowledge), await observe(questions, knowledge, { noise: "strip" }));
  }, 120_000);

  it("come out no worse than the baseline, beyond the noise", () => {
    const comparison = compareWithBaseline(baseline, now);
    const texts = new Map(questions.map(({ id, question }) => [id, question]));
    const isWorse = comparison.falls.length > 0 || comparison.notInBoth.length > 0;
    if (isWorse) expect.fail(describeComparison(comparison, (id) => texts.get(id) ?? ""));
  });

  it("would be told apart from a run that lost a tenth of its right answers", () => {
    const right = Object.entries(now.outcomes).filter(([, outcome]) => outcome.startsWith("right"));
    expect(right.length).toBeGreaterThan(100);
    const lost = new Map(right.slice(0, Math.ceil(right.length / 10)));
    const worse = {
      figures: {
        ...now.figures,
        answeredRight: { ...now.figures.answeredRight, value: now.figures.answeredRight.value * 0.9 },
      },
      outcomes: Object.fromEntries(
        Object.entries(now.outcomes).map(([id, outcome]) => [id, lost.has(id) ? "wrong #- stripped #-" : outcome]),
      ),
    };
    const comparison = compareWithBaseline(now, worse);
    expect(comparison.falls.map(({ name }) => name)).toEqual(["answeredRight"]);
    expect(comparison.changed.map(({ id }) => id)).toEqual([...lost.keys()]);
  });

  it("have enough of each kind for the figures to mean something", () => {
    for (const name of GATED_NAMES) expect(now.figures[name].n, name).toBeGreaterThan(50);
  });
});
