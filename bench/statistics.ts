/** The value that a share of the others lie below; of an even number the lower of the middle two. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function milliseconds<Result>(work: () => Result): { result: Result; tookMs: number } {
  const startedAt = performance.now();
  const result = work();
  return { result, tookMs: performance.now() - startedAt };
}
