import { describe, expect, it } from "vitest";
import {
  type Baseline,
  compareWithBaseline,
  describeComparison,
  standardError,
  summarise,
} from "../../../src/evaluation/index.ts";
import { anObserved } from "./observed.ts";

const HUNDRED = Array.from({ length: 100 }, (_, at) => `q-${at}`);

/** A run of a hundred questions of which the first `wrong` are answered from the wrong article. */
function aRun(wrong: number, { strippedMisses = 0, unsupported = 0 } = {}): Baseline {
  const observed = HUNDRED.map((id, at) =>
    anObserved({
      question: { id },
      unsupported: at < unsupported,
      ...(at < wrong ? { cited: "97", candidates: ["97", "98"] } : {}),
    }),
  );
  const stripped = HUNDRED.map((id, at) =>
    anObserved({ question: { id }, candidates: at < strippedMisses ? ["1", "2"] : ["98"] }),
  );
  return summarise(observed, stripped);
}

const fallen = (before: Baseline, now: Baseline) => compareWithBaseline(before, now).falls.map(({ name }) => name);

describe("the noise of a share", () => {
  it("is its binomial standard error", () => {
    expect(standardError({ value: 0.5, n: 100 })).toBeCloseTo(0.05);
    expect(standardError({ value: 0.8, n: 400 })).toBeCloseTo(0.02);
  });

  it("is not nothing for a perfect score, and is nothing for no questions", () => {
    expect(standardError({ value: 1, n: 100 })).toBeGreaterThan(0.005);
    expect(standardError({ value: 0, n: 0 })).toBe(0);
  });
});

describe("a run beside its baseline", () => {
  it("passes when nothing changed, and when it fell within the noise", () => {
    expect(fallen(aRun(20), aRun(20))).toEqual([]);
    expect(fallen(aRun(20), aRun(23))).toEqual([]);
  });

  it("fails when it fell by more, and names what fell", () => {
    expect(fallen(aRun(20), aRun(26))).toEqual(["hit@1", "answeredRight"]);
  });

  it("passes however much it rose", () => {
    expect(fallen(aRun(26), aRun(0))).toEqual([]);
  });

  it("fails when marks matter more than before, and passes when they matter less", () => {
    expect(fallen(aRun(0), aRun(0, { strippedMisses: 5 }))).toEqual(["stripLoss5"]);
    expect(fallen(aRun(0, { strippedMisses: 5 }), aRun(0))).toEqual([]);
  });

  it("allows not one more quote that does not stand in the law", () => {
    expect(fallen(aRun(0, { unsupported: 1 }), aRun(0, { unsupported: 1 }))).toEqual([]);
    expect(fallen(aRun(0, { unsupported: 1 }), aRun(0, { unsupported: 2 }))).toEqual(["citationsUnsupported"]);
  });

  it("says which questions came out otherwise, with their words", () => {
    const said = describeComparison(compareWithBaseline(aRun(0), aRun(1)), (id) => `words of ${id}`);
    expect(said).toContain("q-0  right #1 stripped #1  ->  wrong #2 stripped #1  | words of q-0");
    expect(said).not.toContain("q-1 ");
  });

  it("says that the questions are not the same ones", () => {
    const { notInBoth } = compareWithBaseline(aRun(0), summarise([anObserved({ question: { id: "new" } })], []));
    expect(notInBoth).toContain("new");
    expect(notInBoth).toHaveLength(101);
  });
});
