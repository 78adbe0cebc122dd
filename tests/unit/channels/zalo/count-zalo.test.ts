import { expect, it } from "vitest";
import { countZalo } from "../../../../src/channels/index.ts";
import { createMetrics } from "../../../../src/platform/metrics.ts";

it("counts Zalo's facts among the program's figures", async () => {
  const metrics = createMetrics();
  const count = countZalo(metrics);
  count.refused?.("bad-signature");
  count.called?.("-216");
  count.tokensAlive?.(false);
  const figures = await metrics.registry.metrics();
  expect(figures).toContain('webhook_refusals_total{channel="zalo",reason="bad-signature"} 1');
  expect(figures).toContain('platform_calls_total{channel="zalo",outcome="-216"} 1');
  expect(figures).toContain('platform_tokens_alive{channel="zalo"} 0');
});
