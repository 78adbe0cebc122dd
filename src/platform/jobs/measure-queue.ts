import type { Queryable } from "../database/index.ts";
import type { Metrics } from "../metrics.ts";

/** Sets how many jobs of each kind are due or running, at the moment. Those for a later day are no work yet. */
export async function measureQueue(db: Queryable, metrics: Metrics): Promise<void> {
  const { rows } = await db.query<{ kind: string; count: number }>(
    `SELECT kind, count(*)::int AS count FROM jobs
      WHERE status = 'running' OR (status = 'waiting' AND (attempts > 0 OR run_at <= now())) GROUP BY kind`,
  );
  metrics.jobsQueued.reset();
  for (const { kind, count } of rows) metrics.jobsQueued.set({ kind }, count);
}
