/** Tokens one call of a model read and wrote. */
export type Usage = { inputTokens: number; outputTokens: number };

/** What a million tokens cost, in one currency. */
export type Prices = { input: number; output: number };

const MILLION = 1_000_000;

export function costOf({ inputTokens, outputTokens }: Usage, prices: Prices): number {
  return (inputTokens * prices.input + outputTokens * prices.output) / MILLION;
}

/** The most a call may read and write, and write of a question put in other words: what is longer is cut before it is sent, or ends there. */
export const TOKEN_BUDGET = { input: 6_000, output: 600, rewriting: 200 } as const;

/** Counts calls, tokens and, where there are prices, their cost. */
export function createUsageMeter(prices: Prices | null = null) {
  const total = { calls: 0, inputTokens: 0, outputTokens: 0 };
  return {
    count(usage: Usage): void {
      total.calls += 1;
      total.inputTokens += usage.inputTokens;
      total.outputTokens += usage.outputTokens;
    },
    total: () => ({ ...total, cost: prices ? costOf(total, prices) : null }),
  };
}
export type UsageTotal = ReturnType<ReturnType<typeof createUsageMeter>["total"]>;
