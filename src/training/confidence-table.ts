import type { Chances, ConfidenceExample } from "./train-confidence.ts";

const THRESHOLDS = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7];
const BINS = 10;

/**
 * What thresholds would do with these chances: by set, how many pass as questions about work; of those that
 * are, how many would be answered and how many of these rightly; and how far the chances are from the truth.
 */
export function tableOfConfidence(
  examples: readonly ConfidenceExample[],
  chances: readonly Chances[],
  name: string,
): string {
  const sets = [...new Set(examples.map(labelOf))];
  const passing = THRESHOLDS.map((threshold) => {
    const shares = sets.map((set) => {
      const mine = examples.flatMap((example, at) => (labelOf(example) === set ? [chances[at]?.inScope ?? 0] : []));
      return `${set} ${share(mine.filter((each) => each >= threshold).length, mine.length)} of ${mine.length}`;
    });
    return `  passes as in scope from ${threshold}: ${shares.join(", ")}`;
  });
  const answerable = examples.flatMap((example, at) =>
    example.inScope ? [{ isRight: example.right, chance: chances[at]?.right ?? 0 }] : [],
  );
  const answering = THRESHOLDS.map((threshold) => {
    const answered = answerable.filter(({ chance }) => chance >= threshold);
    const right = answered.filter(({ isRight }) => isRight).length;
    return `  right from ${threshold}: answered ${share(answered.length, answerable.length)}, right ${share(right, answered.length)}`;
  });
  return [
    `${name}; expected calibration error ${calibrationError(answerable).toFixed(3)}`,
    ...passing,
    ...answering,
  ].join("\n");
}

/** Sets may hold both kinds; a refusal rate and a passing rate must not be one number. */
function labelOf({ set, inScope }: ConfidenceExample): string {
  return inScope ? set : `${set} (out of scope)`;
}

function calibrationError(stated: readonly { isRight: boolean; chance: number }[]): number {
  const sums = Array.from({ length: BINS }, () => 0);
  for (const { isRight, chance } of stated) {
    const bin = Math.min(BINS - 1, Math.floor(chance * BINS));
    sums[bin] = (sums[bin] ?? 0) + chance - (isRight ? 1 : 0);
  }
  return stated.length === 0 ? 0 : sums.reduce((sum, each) => sum + Math.abs(each), 0) / stated.length;
}

function share(part: number, whole: number): string {
  return whole === 0 ? "-" : (part / whole).toFixed(3);
}
