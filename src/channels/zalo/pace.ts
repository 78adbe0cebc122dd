import { performance } from "node:perf_hooks";

export type Pace = {
  /** How many milliseconds to wait before the next call may be made; 0 when it may be made now, and then it counts. */
  take: () => number;
  /** No call before this many milliseconds have passed: the platform said so. */
  rest: (ms: number) => void;
};

/**
 * At most so many calls in any minute, however the platform cuts its minutes. Counted in this process: several
 * processes share one allowance by each being given a part of it in the settings.
 */
export function createPace(perMinute: number, now: () => number = () => performance.now()): Pace {
  const calls: number[] = []; // a ring of the last `perMinute` calls
  let next = 0;
  let restUntil = -Infinity;
  return {
    take() {
      const at = now();
      const earliest = Math.max(restUntil, (calls[next] ?? -Infinity) + 60_000);
      if (earliest > at) return earliest - at;
      calls[next] = at;
      next = (next + 1) % perMinute;
      return 0;
    },
    rest(ms) {
      restUntil = Math.max(restUntil, now() + ms);
    },
  };
}
