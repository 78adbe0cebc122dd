import { performance } from "node:perf_hooks";
import type { Rate } from "./types.ts";

type Bucket = { tokens: number; at: number };

/**
 * Lets each key do `burst` things at once and `perSecond` afterwards.
 *
 * `take` says how many seconds to wait: 0 when allowed. Memory is bounded: the keys not seen for longest
 * are dropped first, which can only be generous to them.
 */
export function createTokenBucket(
  { burst, perSecond }: Rate,
  { maxKeys = 50_000, now = () => performance.now() } = {},
) {
  const buckets = new Map<string, Bucket>();

  return function take(key: string): number {
    const at = now();
    const known = buckets.get(key);
    const tokens = known ? Math.min(burst, known.tokens + ((at - known.at) / 1000) * perSecond) : burst;
    const isAllowed = tokens >= 1;
    buckets.delete(key); // put last again: a Map remembers the order
    buckets.set(key, { tokens: isAllowed ? tokens - 1 : tokens, at });
    if (buckets.size > maxKeys) dropOldest();
    return wait(isAllowed, tokens);
  };

  function dropOldest(): void {
    const [oldest] = buckets.keys();
    if (oldest !== undefined) buckets.delete(oldest);
  }

  function wait(isAllowed: boolean, tokens: number): number {
    return isAllowed ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond));
  }
}
