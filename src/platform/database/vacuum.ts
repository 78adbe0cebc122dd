import type { Queryable } from "./database.ts";

const CHECK_EVERY_MS = 10_000;

/**
 * Does for the embedded engine what a server's autovacuum does: without it, tables that change all day grow
 * for ever, and the planner, knowing nothing of them, reads a long queue from end to end for every job.
 */
export function startVacuum(
  db: Queryable,
  onError: (error: unknown) => void,
  everyMs = CHECK_EVERY_MS,
): { stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(() => vacuumChangedTables(db)).catch(onError);
  }, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/** Cleans and measures every table of which a tenth has changed since it was last done. */
export async function vacuumChangedTables(db: Queryable): Promise<void> {
  const { rows } = await db.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, relname) AS name FROM pg_stat_user_tables
      WHERE n_mod_since_analyze > 200 + n_live_tup / 10`,
  );
  for (const { name } of rows) await db.execute(`VACUUM (ANALYZE) ${name}`);
}
