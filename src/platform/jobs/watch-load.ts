import { performance } from "node:perf_hooks";

/** Shorter looks tell more of one piece of work than of the load. */
const LOOK_MS = 100;
/** Share of the time of a look that went into work; who has more to do than this makes everybody wait. */
const LADEN_FROM = 0.8;

/** Tells whether this process has had its hands full of late, rather than waited for others. */
export function watchLoad(): () => boolean {
  let since = performance.now();
  let before = performance.eventLoopUtilization();
  let isLaden = false;
  return () => {
    if (performance.now() - since >= LOOK_MS) {
      isLaden = performance.eventLoopUtilization(before).utilization >= LADEN_FROM;
      before = performance.eventLoopUtilization();
      since = performance.now();
    }
    return isLaden;
  };
}
