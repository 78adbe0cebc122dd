import { costOf, type Prices, type Usage } from "./answering/index.ts";
import type { Metrics } from "./platform/metrics.ts";

/** Counts what came of asking the model, the tokens it took and, where prices are set, what they cost. */
export function countModel(
  metrics: Pick<Metrics, "modelOutcomes" | "modelTokens" | "modelCost">,
  prices: Prices | null,
) {
  return {
    onOutcome: (outcome: string) => metrics.modelOutcomes.inc({ outcome }),
    onUsage: (model: string, usage: Usage) => {
      metrics.modelTokens.inc({ model, direction: "input" }, usage.inputTokens);
      metrics.modelTokens.inc({ model, direction: "output" }, usage.outputTokens);
      if (prices) metrics.modelCost.inc({ model }, costOf(usage, prices));
    },
  };
}
