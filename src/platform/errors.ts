import { AppError } from "../vocabulary/errors.ts";

/** A setting is missing or wrong. Names settings, never their values. */
export class ConfigError extends AppError {
  override name = "ConfigError";
  override readonly code = "CONFIG_INVALID";
}

/** Another process has this data directory open. Opening it twice would destroy it. */
export class DatabaseInUseError extends AppError {
  override name = "DatabaseInUseError";
  override readonly code = "DATABASE_IN_USE";

  constructor(directory: string, hint = "stop the program that is running there, or use another DATA_DIR") {
    super(`The database in ${directory} is already open in another process: ${hint}`);
  }
}

/** The embedded database could not be opened: its files are damaged, or not ours. */
export class DatabaseUnreadableError extends AppError {
  override name = "DatabaseUnreadableError";
  override readonly code = "DATABASE_UNREADABLE";

  constructor(directory: string, cause: unknown) {
    super(`The database in ${directory} cannot be opened: restore it from a backup, or use another DATA_DIR`, {
      cause,
    });
  }
}

/** A migration that has already run here is not the one on disk any more. */
export class MigrationChangedError extends AppError {
  override name = "MigrationChangedError";
  override readonly code = "MIGRATION_CHANGED";

  constructor(migration: string) {
    super(`Migration ${migration} was changed after it had run here: restore it and add a new one instead`);
  }
}

/** This worker no longer holds the job: it was taken for dead and another one has the job now. */
export class LeaseLostError extends AppError {
  override name = "LeaseLostError";
  override readonly code = "JOB_LEASE_LOST";
  override readonly retryable = true;

  constructor(jobId: number) {
    super(`Job ${jobId} is not held by this worker any more`);
  }
}

/** A job took longer than it may. What it still does cannot be kept any more. */
export class JobTimeoutError extends AppError {
  override name = "JobTimeoutError";
  override readonly code = "JOB_TIMEOUT";
  override readonly retryable = true;

  constructor(kind: string, seconds: number) {
    super(`A ${kind} job took longer than ${seconds} s`);
  }
}
