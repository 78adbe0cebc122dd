import { setImmediate } from "node:timers/promises";
import { errorFields } from "../error-code.ts";
import { JOBS_CHANNEL, claimJobs, releaseAllLeases, renewLeases } from "./job-repository.ts";
import { createLanes } from "./lanes.ts";
import { runJob, type WorkerContext } from "./run-job.ts";
import { watchLoad } from "./watch-load.ts";

export type Worker = {
  /** Takes no new job, waits for the running ones to end, and leaves the rest for the next start. */
  stop(): Promise<void>;
};

export type WorkerOptions = Omit<WorkerContext, "leaseMs" | "onRetry"> & {
  /** How many jobs run at once of the kinds that name no number of their own. */
  concurrency?: number;
  /** How long a job may go without a sign of life before another worker takes it. Renewed at a third of it. */
  leaseMs?: number;
  pollMs?: number;
};

/**
 * Runs jobs until stopped: at once when one is enqueued, after its delay when one is to be retried, and at
 * every poll in case neither was heard.
 */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { db, handlers, log, concurrency = 4, leaseMs = 30_000, pollMs = 1_000 } = options;
  const context: WorkerContext = { ...options, leaseMs, onRetry: wakeAfter };
  const running = new Map<number, { lease: string; ended: Promise<void> }>();
  const timers = new Set<NodeJS.Timeout>();
  const lanes = createLanes(handlers, concurrency);
  const isLaden = watchLoad();
  let stopping = false;
  let pumping: Promise<void> | null = null;
  let wokenMeanwhile = false;

  function wake(): void {
    wokenMeanwhile = true;
    if (stopping || pumping) return;
    pumping = pump().finally(() => {
      pumping = null;
      if (wokenMeanwhile) wake();
    });
  }

  async function pump(): Promise<void> {
    while (wokenMeanwhile && !stopping) {
      await setImmediate(); // what ends and what comes in at the same time shares one look
      if (stopping) return; // asked to stop while it waited: nothing more is claimed
      wokenMeanwhile = false;
      try {
        await startDue();
      } catch (error) {
        log.error("jobs cannot be claimed", errorFields(error)); // the next poll tries again
      }
    }
  }

  async function startDue(): Promise<void> {
    const { kinds, limit } = lanes.free(isLaden());
    if (limit === 0) return;
    const lease = crypto.randomUUID();
    const jobs = await claimJobs(db, { kinds, lease, leaseMs, running: [...running.keys()], limit });
    for (const job of jobs) {
      lanes.enter(job.kind);
      const ended = runJob(context, job, lease).finally(() => {
        running.delete(job.id);
        lanes.leave(job.kind);
        wake();
      });
      running.set(job.id, { lease, ended });
    }
    if (jobs.length === limit) wokenMeanwhile = true; // there may be more, and more room
  }

  function wakeAfter(delayMs: number): void {
    if (stopping || delayMs > 60_000) return; // the poll will find it
    const timer = setTimeout(() => {
      timers.delete(timer);
      wake();
    }, delayMs + 1);
    timers.add(timer);
  }

  function renew(): void {
    const leases = [...running.values()].map(({ lease }) => lease);
    if (leases.length === 0) return;
    renewLeases(db, leases, leaseMs).catch((error: unknown) => log.warn("leases not renewed", errorFields(error)));
  }

  if (db.kind === "embedded") await releaseAllLeases(db);
  const unlisten = await db.listen(JOBS_CHANNEL, wake);
  const poll = setInterval(wake, pollMs);
  const heartbeat = setInterval(renew, leaseMs / 3);
  wake();

  return {
    async stop() {
      stopping = true;
      clearInterval(poll);
      for (const timer of timers) clearTimeout(timer);
      await pumping;
      await Promise.all([...running.values()].map(({ ended }) => ended));
      clearInterval(heartbeat);
      await unlisten();
    },
  };
}
