import { type Baseline, type Figure, GATED, GATED_NAMES, type GatedName } from "./baseline.ts";

export type Fall = { name: GatedName; before: Figure; now: Figure; allowed: number };
export type Comparison = {
  falls: readonly Fall[];
  /** Questions whose outcome is another than before. */
  changed: readonly { id: string; before: string; now: string }[];
  /** Questions in only one of the two runs: then the figures are not of the same thing. */
  notInBoth: readonly string[];
};

/**
 * How far a share over n questions moves by chance: its binomial standard error √(p(1−p)/n). One success and
 * one failure are added first, so that a perfect score has some noise too.
 */
export function standardError({ value, n }: Figure): number {
  if (n === 0) return 0;
  const share = (Math.min(1, Math.max(0, value)) * n + 1) / (n + 2);
  return Math.sqrt((share * (1 - share)) / n);
}

/**
 * What fell by more than its noise. A share may fall, and a loss may grow, by one standard error of the
 * baseline's value; a count of broken promises may not grow at all.
 */
export function compareWithBaseline(baseline: Baseline, now: Baseline): Comparison {
  const falls = GATED_NAMES.flatMap((name): Fall[] => {
    const [before, current] = [baseline.figures[name], now.figures[name]];
    const allowed = GATED[name] === "count" ? 0 : standardError(before);
    const worse = GATED[name] === "share" ? before.value - current.value : current.value - before.value;
    return worse > allowed ? [{ name, before, now: current, allowed }] : [];
  });
  const ids = new Set([...Object.keys(baseline.outcomes), ...Object.keys(now.outcomes)]);
  const changed = [...ids].flatMap((id) => {
    const [before, current] = [baseline.outcomes[id], now.outcomes[id]];
    return before !== undefined && current !== undefined && before !== current ? [{ id, before, now: current }] : [];
  });
  const notInBoth = [...ids].filter((id) => baseline.outcomes[id] === undefined || now.outcomes[id] === undefined);
  return { falls, changed, notInBoth };
}

/** The comparison in lines to read: what fell, then every question that came out otherwise. */
export function describeComparison({ falls, changed, notInBoth }: Comparison, textOf: (id: string) => string): string {
  const lines = falls.map(
    ({ name, before, now, allowed }) =>
      `${name} was ${before.value} (n ${before.n}), is ${now.value} (n ${now.n}); noise ${allowed.toFixed(4)}`,
  );
  if (notInBoth.length > 0) lines.push(`not the same questions, write the baseline again: ${notInBoth.join(", ")}`);
  if (changed.length > 0) lines.push(`${changed.length} questions came out otherwise:`);
  for (const { id, before, now } of changed) lines.push(`  ${id}  ${before}  ->  ${now}  | ${textOf(id)}`);
  return lines.join("\n");
}
