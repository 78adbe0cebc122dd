import type { Database } from "../../platform/database/index.ts";
import { errorFields } from "../../platform/error-code.ts";
import type { Log } from "../../platform/log.ts";
import type { Acting } from "../acting.ts";
import { sweep } from "./sweep.ts";

/** Sweeps at once and then every minute, one sweep at a time, until stopped; a failed one is logged and the next comes. */
export function startSweeping({
  db,
  log,
  acting,
  everyMs = 60_000,
}: {
  db: Database;
  log: Log;
  acting: () => Acting;
  everyMs?: number;
}): { stop: () => Promise<void> } {
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    try {
      const swept = await sweep(db, acting());
      if (Object.values(swept).some((count) => count > 0)) log.info("cases swept", swept);
    } catch (error) {
      log.error("cases cannot be swept", errorFields(error));
    }
  };
  const tick = (): void => {
    running ??= run().finally(() => (running = null));
  };
  const timer = setInterval(tick, everyMs);
  tick();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
