import { z } from "zod";
import type { Queryable } from "../database/index.ts";

export const Job = z.object({
  id: z.number(),
  kind: z.string(),
  key: z.string(),
  payload: z.record(z.string(), z.unknown()),
  /** Counted when a run starts, so that a run that kills the process counts too. */
  attempts: z.number(),
  enqueuedAt: z.date(),
});
export type Job = z.infer<typeof Job>;

/**
 * What a job did, as a part of the statement that ends it: it is done only `WHERE EXISTS (SELECT FROM finished)`, and
 * its parameters are numbered from `first`.
 */
export type JobWork = { sql: (first: number) => string; params: readonly unknown[] };

/** What a running job may do with itself. */
export type JobRun = {
  /**
   * Ends the job within `tx`, so that it ends together with what it did; throws when another worker has taken
   * it over meanwhile, so that what this one did is undone. A handler that does not call it is ended after it.
   */
  finish: (tx: Queryable) => Promise<void>;
  /** Ends the job in one statement with what it did, of which nothing is done when `finish` would throw. */
  finishWith: (db: Queryable, work: JobWork) => Promise<void>;
  /** Aborted when the job has run out of time. */
  signal: AbortSignal;
};

export type JobHandler = {
  run: (job: Job, run: JobRun) => Promise<void>;
  /** Runs in the transaction that declares the job dead: whoever waits for the job is told there. */
  onDead?: (tx: Queryable, job: Job, errorCode: string) => Promise<void>;
  maxAttempts?: number;
  timeoutMs?: number;
  /** How many of this kind may run at once in one process; those without share a few places. */
  atOnce?: number;
  /**
   * The same for as long as the process has its hands full: for work that is thinking more than waiting, so that a
   * message is still acknowledged at once. With `atOnce` only.
   */
  atOnceWhenLaden?: number;
  backoff?: Partial<Backoff>;
};

/** The nth retry waits `firstMs` doubled n times, at most `maxMs`. */
export type Backoff = { firstMs: number; maxMs: number };

const DEFAULT_BACKOFF: Backoff = { firstMs: 1_000, maxMs: 15 * 60_000 };

/** Half of the wait is left to chance, so that what failed together does not come back together. */
export function backoffMs(attempts: number, backoff: Partial<Backoff> = {}, chance: number = Math.random()): number {
  const { firstMs, maxMs } = { ...DEFAULT_BACKOFF, ...backoff };
  const full = Math.min(maxMs, firstMs * 2 ** (attempts - 1));
  return Math.round(full / 2 + (full / 2) * chance);
}
