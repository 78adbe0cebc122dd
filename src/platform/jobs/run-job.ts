import type { Database } from "../database/index.ts";
import { errorCode, errorFields, isRetryable } from "../error-code.ts";
import { JobTimeoutError, LeaseLostError } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import { backoffMs, type Job, type JobHandler } from "./job.ts";
import { buryJob, finishJob, finishJobWith, postponeJob } from "./job-repository.ts";

export type WorkerContext = {
  db: Database;
  handlers: Readonly<Record<string, JobHandler>>;
  log: Log;
  metrics?: Metrics;
  leaseMs: number;
  onRetry: (delayMs: number) => void;
};

const DEFAULT_ATTEMPTS = 8;
const DEFAULT_TIMEOUT_MS = 120_000;

/** Runs one claimed job to one of its ends: finished, to be tried again, or dead. Never throws. */
export async function runJob(context: WorkerContext, job: Job, lease: string): Promise<void> {
  const { db, handlers, log } = context;
  const handler = handlers[job.kind];
  if (!handler) throw new Error(`no handler for jobs of kind ${job.kind}`); // claimed kinds are the handlers' kinds
  const fields = { jobId: job.id, kind: job.kind, attempt: job.attempts };
  try {
    const maxAttempts = handler.maxAttempts ?? DEFAULT_ATTEMPTS;
    // a run that ended the process never came back to say so: only the count of starts knows of it
    if (job.attempts > maxAttempts) return await bury(context, handler, job, lease, "JOB_ABANDONED");
    try {
      await runInTime(db, handler, job, lease);
    } catch (error) {
      if (error instanceof LeaseLostError) throw error;
      if (isWait(error)) return await retry(context, handler, job, lease, error);
      const last = job.attempts >= maxAttempts || !isRetryable(error);
      context.metrics?.jobFailures.inc({ kind: job.kind });
      log.warn("job failed", { ...fields, last, ...errorFields(error) });
      if (last) await bury(context, handler, job, lease, errorCode(error));
      else await retry(context, handler, job, lease, error);
    }
  } catch (error) {
    // nothing was kept: the lease runs out, and the job is taken up again
    log.error("job could not be ended", { ...fields, ...errorFields(error) });
  }
}

async function runInTime(db: Database, handler: JobHandler, job: Job, lease: string): Promise<void> {
  const timeoutMs = handler.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const abort = new AbortController();
  let finished = false;
  let timer: NodeJS.Timeout | undefined;
  const outOfTime = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new JobTimeoutError(job.kind, timeoutMs / 1000);
      abort.abort(error);
      reject(error);
    }, timeoutMs);
  });
  const work = handler.run(job, {
    signal: abort.signal,
    async finish(tx) {
      await finishJob(tx, job.id, lease);
      finished = true;
    },
    async finishWith(db, work) {
      await finishJobWith(db, job.id, lease, work);
      finished = true;
    },
  });
  try {
    await Promise.race([work, outOfTime]);
  } finally {
    clearTimeout(timer);
  }
  if (!finished) await finishJob(db, job.id, lease);
}

async function retry(
  context: WorkerContext,
  handler: JobHandler,
  job: Job,
  lease: string,
  error: unknown,
): Promise<void> {
  const askedMs = askedToWaitMs(error);
  // what waits for something else waits as long as that takes, however often this was tried before
  const delayMs = isWait(error) ? askedMs : Math.max(backoffMs(job.attempts, handler.backoff), askedMs);
  await postponeJob(context.db, job.id, lease, { delayMs, code: errorCode(error), isWait: isWait(error) });
  context.onRetry(delayMs);
}

async function bury(
  { db, metrics, log }: WorkerContext,
  handler: JobHandler,
  job: Job,
  lease: string,
  code: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    await buryJob(tx, job.id, lease, code);
    await handler.onDead?.(tx, job, code);
  });
  metrics?.jobsDead.inc({ kind: job.kind });
  log.error("job is dead", { jobId: job.id, kind: job.kind, code });
}

/** Nothing was tried: something else comes first. */
function isWait(error: unknown): boolean {
  return error instanceof Error && "isWait" in error && error.isWait === true;
}

/** A platform that limits our pace says how long to wait; no retry comes earlier. */
function askedToWaitMs(error: unknown): number {
  if (!(error instanceof Error) || !("retryAfterSeconds" in error)) return 0;
  return typeof error.retryAfterSeconds === "number" ? Math.max(0, error.retryAfterSeconds) * 1000 : 0;
}
