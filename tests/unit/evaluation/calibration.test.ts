import { describe, expect, it } from "vitest";
import { calibrate } from "../../../src/evaluation/index.ts";
import { anObserved } from "./observed.ts";

const sure = (right: number, wrong: number, confidence: number) => [
  ...Array.from({ length: right }, () => anObserved({ confidence })),
  ...Array.from({ length: wrong }, () => anObserved({ confidence, cited: "97" })),
];

describe("calibration", () => {
  it("finds no error where four in five of the answers at 0.8 are right", () => {
    const { n, expectedError, bins } = calibrate(sure(4, 1, 0.8));
    expect(n).toBe(5);
    expect(expectedError).toBeCloseTo(0);
    expect(bins.filter((bin) => bin.n > 0)).toHaveLength(1);
  });

  it("finds the distance where it claims more than it keeps", () => {
    expect(calibrate(sure(1, 1, 0.9)).expectedError).toBeCloseTo(0.4);
  });

  it("weighs bins by their answers and keeps a confidence of 1 in the last", () => {
    const { bins, expectedError } = calibrate([...sure(3, 0, 1), ...sure(0, 1, 0.5)]);
    expect(bins.at(-1)?.n).toBe(3);
    expect(expectedError).toBeCloseTo(0.125);
  });

  it("takes an answer to a question that has none here for wrong, and leaves out questions for a person", () => {
    const outside = anObserved({ question: { expect: "abstain", gold: [] }, confidence: 0.7 });
    const danger = anObserved({ question: { expect: "human" }, confidence: 0.7 });
    expect(calibrate([outside, danger])).toMatchObject({ n: 1, expectedError: 0.7 });
  });

  it("says nothing of nothing", () => {
    expect(calibrate([anObserved({ kind: "abstained" })]).expectedError).toBeNull();
  });
});
