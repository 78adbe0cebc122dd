import type { Metrics } from "../../platform/metrics.ts";
import type { ZaloMetrics } from "./types.ts";

/** The channel's facts among the program's figures. */
export function countZalo(metrics: Metrics): ZaloMetrics {
  const channel = "zalo";
  return {
    refused: (reason) => metrics.webhookRefusals.inc({ channel, reason }),
    called: (outcome) => metrics.platformCalls.inc({ channel, outcome }),
    tokensAlive: (isAlive) => metrics.tokensAlive.set({ channel }, isAlive ? 1 : 0),
  };
}
