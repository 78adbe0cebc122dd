/**
 * Jobs: work that must happen after a transaction, kept in the same database and committed with it.
 * Jobs of one key run in order, one at a time, across processes; a crash or a failure leads to a retry,
 * too many to a dead job that is kept. Knows nothing of what the work is.
 */
import type { MigrationFolder } from "../database/index.ts";

export { backoffMs, type Job, type JobHandler, type JobRun, type JobWork } from "./job.ts";
export {
  countJobs,
  enqueueJob,
  forgetJobs,
  hasteningJobs,
  insertingJobs,
  JOBS_CHANNEL,
  type NewJob,
} from "./job-repository.ts";
export { measureQueue } from "./measure-queue.ts";
export { startWorker, type Worker, type WorkerOptions } from "./worker.ts";

export const jobMigrations: MigrationFolder = { room: "jobs", folder: new URL("./migrations/", import.meta.url) };
