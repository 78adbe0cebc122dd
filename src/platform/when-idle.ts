import { performance } from "node:perf_hooks";

const LOOK_EVERY_MS = 3_000;
/** Share of the time since the last look that went into work. */
const IDLE_BELOW = 0.2;

/** Does `work`, once, after a few seconds in which the program had little to do. Returns how to call it off. */
export function whenIdle(work: () => void, everyMs = LOOK_EVERY_MS): () => void {
  let before = performance.eventLoopUtilization();
  const timer = setInterval(() => {
    const { utilization } = performance.eventLoopUtilization(before);
    before = performance.eventLoopUtilization();
    if (utilization >= IDLE_BELOW) return;
    clearInterval(timer);
    work();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
