import { type Acting, adoptOfficerRequests, sweep } from "./casework/index.ts";
import type { Database } from "./platform/database/index.ts";
import { errorFields } from "./platform/error-code.ts";
import type { Log } from "./platform/log.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * Looks after what nobody asks for: every minute, cases that are left lying; every hour, files nobody owns any more.
 * Several processes may do it at once.
 */
export function startSweeps({
  db,
  log,
  acting,
  sweepAttachments,
}: {
  db: Database;
  log: Log;
  acting: () => Acting;
  sweepAttachments: () => Promise<number>;
}): { stop: () => Promise<void> } {
  let running = Promise.resolve();
  const run = (name: string, work: () => Promise<unknown>) => {
    running = running.then(work).then(
      () => {},
      (error: unknown) => log.error("a sweep failed", { sweep: name, ...errorFields(error) }),
    );
  };
  const sweepCases = () =>
    run("cases", async () => {
      await adoptOfficerRequests(db, acting());
      await sweep(db, acting());
    });
  const sweepFiles = () => run("attachments", sweepAttachments);
  const timers = [setInterval(sweepCases, MINUTE_MS), setInterval(sweepFiles, HOUR_MS)];
  sweepCases();
  sweepFiles();
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await running;
    },
  };
}
