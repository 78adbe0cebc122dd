import { z } from "zod";
import type { Database, Queryable } from "../database/index.ts";
import { LeaseLostError } from "../errors.ts";
import { Job, type JobWork } from "./job.ts";

export const JOBS_CHANNEL = "jobs_enqueued";

export type NewJob = { kind: string; key: string; payload: Record<string, unknown>; runAt?: Date };

/**
 * Adds a job to the caller's transaction: it exists when, and only when, the transaction is committed, and
 * workers are woken then. Jobs with the same key run one at a time, in order; one that waits for its `runAt`
 * lets later ones pass, one that waits for its retry does not.
 */
export async function enqueueJob(tx: Queryable, { kind, key, payload, runAt }: NewJob): Promise<number> {
  const { rows } = await tx.query(
    "INSERT INTO jobs (kind, key, payload, run_at) VALUES ($1, $2, $3::jsonb, coalesce($4, now())) RETURNING id",
    [kind, key, JSON.stringify(payload), runAt ?? null],
  );
  await tx.notify(JOBS_CHANNEL);
  return z.object({ id: z.number() }).parse(rows[0]).id;
}

/**
 * The same as a part of a statement that also stores what the jobs are about: `selecting` gives their kind, key and
 * payload, in their order. Whoever runs it tells `JOBS_CHANNEL`.
 */
export function insertingJobs(selecting: string): string {
  return `INSERT INTO jobs (kind, key, payload) ${selecting}`;
}

/**
 * Lets jobs of a key that wait for something run now that it is there, as the end of a statement in which `ids` selects
 * the values of `field` in their payloads. Whoever runs it tells `JOBS_CHANNEL` when its row count is above 0.
 */
export function hasteningJobs(key: string, kind: string, field: string, ids: string): string {
  return `UPDATE jobs SET run_at = now()
           WHERE key = ${key} AND kind = '${kind}' AND status = 'waiting' AND run_at > now()
             AND (payload->>'${field}')::bigint IN (${ids})`;
}

type Claim = { kinds: string[]; lease: string; leaseMs: number; running: number[]; limit: number };

/** Takes the next jobs that may run now: each the oldest of its key, due, and of a key nobody is working on. */
export async function claimJobs(db: Database, claim: Claim): Promise<Job[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await claimNext(db, claim);
    } catch (error) {
      // another worker took a job of the same key in the same instant: that one runs, this one looks further
      if (!isUniqueViolation(error) || attempt === 5) throw error;
    }
  }
}

async function claimNext(db: Database, { kinds, lease, leaseMs, running, limit }: Claim): Promise<Job[]> {
  const { rows } = await db.query(
    // materialized, because a subquery that locks must run once
    `WITH due AS MATERIALIZED (
       SELECT job.id FROM jobs AS job
        WHERE kind = ANY($1::text[]) AND id <> ALL($4::bigint[]) AND status <> 'dead' AND run_at <= now()
          AND (status = 'waiting' OR locked_until <= now())
          AND NOT EXISTS (
            SELECT 1 FROM jobs AS other
             WHERE other.key = job.key AND other.status <> 'dead' AND other.id <> job.id
               AND (other.status = 'running'
                    OR (other.id < job.id AND (other.attempts > 0 OR other.run_at <= now()))))
        ORDER BY run_at, id LIMIT $5
          FOR UPDATE SKIP LOCKED)
     UPDATE jobs SET status = 'running', attempts = attempts + 1, lease = $2,
            locked_until = now() + $3 * interval '1 millisecond'
       FROM due WHERE jobs.id = due.id
     RETURNING jobs.id, kind, key, payload, attempts, enqueued_at AS "enqueuedAt"`,
    [kinds, lease, leaseMs, running, limit],
  );
  return rows.map((row) => Job.parse(row)).sort((one, other) => one.id - other.id);
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23505";
}

export async function finishJob(tx: Queryable, id: number, lease: string): Promise<void> {
  mustHold(id, await tx.query("DELETE FROM jobs WHERE id = $1 AND lease = $2", [id, lease]));
}

export async function finishJobWith(db: Queryable, id: number, lease: string, { sql, params }: JobWork): Promise<void> {
  const { rows } = await db.query(
    `WITH finished AS (DELETE FROM jobs WHERE id = $1 AND lease = $2 RETURNING id), done AS (${sql(3)})
     SELECT id FROM finished`,
    [id, lease, ...params],
  );
  mustHold(id, { rowCount: rows.length });
}

/** To be run again after a while; a run that only found that it must wait costs no attempt. */
export async function postponeJob(
  tx: Queryable,
  id: number,
  lease: string,
  { delayMs, code, isWait = false }: { delayMs: number; code: string; isWait?: boolean },
): Promise<void> {
  mustHold(
    id,
    await tx.query(
      `UPDATE jobs SET status = 'waiting', lease = NULL, locked_until = NULL, last_error_code = $4,
              run_at = now() + $3 * interval '1 millisecond',
              -- never back to none: a job that was tried once holds back the later ones of its key
              attempts = CASE WHEN $5 THEN greatest(attempts - 1, 1) ELSE attempts END
        WHERE id = $1 AND lease = $2`,
      [id, lease, delayMs, code, isWait],
    ),
  );
}

export async function buryJob(tx: Queryable, id: number, lease: string, code: string): Promise<void> {
  mustHold(
    id,
    await tx.query(
      `UPDATE jobs SET status = 'dead', lease = NULL, locked_until = NULL, last_error_code = $3
        WHERE id = $1 AND lease = $2`,
      [id, lease, code],
    ),
  );
}

/** Tells the other workers that these jobs are in living hands. */
export async function renewLeases(db: Queryable, lease: readonly string[], leaseMs: number): Promise<void> {
  await db.query(`UPDATE jobs SET locked_until = now() + $2 * interval '1 millisecond' WHERE lease = ANY($1::text[])`, [
    lease,
    leaseMs,
  ]);
}

/** Gives back what a dead process of ours was doing. Only for the embedded database, which nobody else can have open. */
export async function releaseAllLeases(db: Queryable): Promise<void> {
  await db.query("UPDATE jobs SET status = 'waiting', lease = NULL, locked_until = NULL WHERE status = 'running'");
}

/** Removes every job of a key that is not running: what they were about no longer exists. */
export async function forgetJobs(tx: Queryable, key: string): Promise<void> {
  await tx.query("DELETE FROM jobs WHERE key = $1 AND status <> 'running'", [key]);
}

export async function countJobs(db: Queryable): Promise<{ waiting: number; running: number; dead: number }> {
  const { rows } = await db.query<{ status: string; count: number }>(
    "SELECT status, count(*) FROM jobs GROUP BY status",
  );
  const of = (status: string): number => rows.find((row) => row.status === status)?.count ?? 0;
  return { waiting: of("waiting"), running: of("running"), dead: of("dead") };
}

function mustHold(id: number, { rowCount }: { rowCount: number }): void {
  if (rowCount === 0) throw new LeaseLostError(id);
}
