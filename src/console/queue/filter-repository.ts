import { z } from "zod";
import type { Queryable } from "../../platform/database/index.ts";

export const SavedFilter = z.object({ id: z.number(), name: z.string(), filter: z.string() });
export type SavedFilter = z.infer<typeof SavedFilter>;

/** More than anybody can tell apart. */
const MOST_SAVED = 20;

export async function listSavedFilters(db: Queryable, staffId: number): Promise<SavedFilter[]> {
  const { rows } = await db.query(
    `SELECT id, name, filter FROM saved_filters WHERE staff_id = $1 AND deleted_at IS NULL ORDER BY name LIMIT ${MOST_SAVED}`,
    [staffId],
  );
  return rows.map((row) => SavedFilter.parse(row));
}

/** Keeps a filter by a name of one's own; the same name again replaces it. */
export async function saveFilter(db: Queryable, staffId: number, name: string, filter: string): Promise<void> {
  await db.query(
    `INSERT INTO saved_filters (staff_id, name, filter) VALUES ($1, $2, $3)
     ON CONFLICT (staff_id, name) DO UPDATE SET filter = excluded.filter, deleted_at = NULL`,
    [staffId, name, filter],
  );
}

/** Hides one of one's own filters; it can be taken back. False when there is none of this number. */
export async function removeFilter(db: Queryable, staffId: number, id: number, now: Date): Promise<boolean> {
  const { rowCount } = await db.query(
    "UPDATE saved_filters SET deleted_at = $3 WHERE staff_id = $1 AND id = $2 AND deleted_at IS NULL",
    [staffId, id, now],
  );
  return rowCount === 1;
}

export async function restoreFilter(db: Queryable, staffId: number, id: number): Promise<boolean> {
  const { rowCount } = await db.query("UPDATE saved_filters SET deleted_at = NULL WHERE staff_id = $1 AND id = $2", [
    staffId,
    id,
  ]);
  return rowCount === 1;
}

/** Where the queue was left, to open there next time. */
export async function findLastFilter(db: Queryable, staffId: number): Promise<string | null> {
  const { rows } = await db.query<{ filter: string }>("SELECT filter FROM last_filters WHERE staff_id = $1", [staffId]);
  return rows[0]?.filter ?? null;
}

export async function keepLastFilter(db: Queryable, staffId: number, filter: string): Promise<void> {
  await db.query(
    `INSERT INTO last_filters (staff_id, filter) VALUES ($1, $2)
     ON CONFLICT (staff_id) DO UPDATE SET filter = excluded.filter WHERE last_filters.filter <> excluded.filter`,
    [staffId, filter],
  );
}
