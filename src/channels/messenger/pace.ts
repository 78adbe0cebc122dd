/**
 * Lets `perSecond` calls through a second, evenly, and makes the rest wait their turn. Meta takes 300 a second for
 * a Page; above 40 its inbox stops showing them as they come, which harms nobody.
 */
export function createPace({ perSecond, now = () => performance.now() }: { perSecond: number; now?: () => number }) {
  const gapMs = 1000 / perSecond;
  const burstMs = 250;
  let nextAt = 0;
  return async function takeTurn(): Promise<void> {
    const at = now();
    nextAt = Math.max(nextAt, at - burstMs) + gapMs;
    const waitMs = nextAt - at;
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
  };
}
