import type { Observed } from "./run-questions.ts";
import { isRight } from "./score.ts";

/** Answers whose stated confidence lies from `from` up to `to`: how sure they said they were, and how many were right. */
export type ConfidenceBin = { from: number; to: number; n: number; stated: number; right: number };

export type Calibration = {
  bins: readonly ConfidenceBin[];
  n: number;
  /** Mean distance between stated confidence and share right, weighted by bin; `null` without answers. */
  expectedError: number | null;
};

/**
 * Does a confidence of 0.8 mean right four times in five? Over everything that was answered: an answer to a
 * question that has none here is wrong. Questions for a person are left out; their articles only support.
 */
export function calibrate(observed: readonly Observed[], count = 10): Calibration {
  const answered = observed.filter(({ question, answer }) => answer.kind === "answered" && question.expect !== "human");
  const groups: Observed[][] = Array.from({ length: count }, () => []);
  for (const each of answered) groups[Math.min(count - 1, Math.floor(each.answer.confidence * count))]?.push(each);
  const bins = groups.map((group, at) => ({
    from: at / count,
    to: (at + 1) / count,
    n: group.length,
    stated: mean(group.map(({ answer }) => answer.confidence)),
    right: mean(group.map((each) => (isRight(each) ? 1 : 0))),
  }));
  const distance = bins.reduce((sum, { n, stated, right }) => sum + n * Math.abs(stated - right), 0);
  return { bins, n: answered.length, expectedError: answered.length === 0 ? null : distance / answered.length };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
