import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import type { StaffScope } from "../union/index.ts";
import { visibleTo } from "./case-access.ts";

/** The number of the newest thing that happened to any case; 0 when nothing ever did. Says nothing of which. */
export async function latestEventId(db: Queryable): Promise<number> {
  const { rows } = await db.query("SELECT coalesce(max(id), 0) AS latest FROM case_events");
  return z.object({ latest: z.coerce.number() }).parse(rows[0]).latest;
}

/** The cases something happened to after an event, to be passed through `onlyVisible` before anybody is told. */
export async function listChangedCaseIds(db: Queryable, afterEventId: number, limit = 500): Promise<number[]> {
  const { rows } = await db.query<{ id: number }>(
    `SELECT DISTINCT case_id AS id FROM (
       SELECT case_id FROM case_events WHERE id > $1 ORDER BY id LIMIT $2) AS newest`,
    [afterEventId, limit],
  );
  return rows.map(({ id }) => id);
}

/** How far back `listRecentCaseIds` looks: more than happens while a page loads. */
const RECENT_EVENTS = 200;

/** The cases something happened to at or after an instant, if that is not long ago. */
export async function listRecentCaseIds(db: Queryable, since: Date): Promise<number[]> {
  const { rows } = await db.query<{ id: number }>(
    `SELECT DISTINCT case_id AS id FROM (
       SELECT case_id, happened_at FROM case_events ORDER BY id DESC LIMIT ${RECENT_EVENTS}) AS newest
      WHERE happened_at >= $1`,
    [since],
  );
  return rows.map(({ id }) => id);
}

/** Those of these cases that one may see, with their codes. */
export async function onlyVisible(
  db: Queryable,
  scope: StaffScope,
  ids: readonly number[],
): Promise<{ id: number; code: string }[]> {
  if (ids.length === 0) return [];
  const visible = visibleTo(scope, 2);
  const { rows } = await db.query(
    `SELECT c.id, c.code FROM cases c WHERE c.id = ANY($1::bigint[]) AND ${visible.sql}`,
    [[...ids], ...visible.params],
  );
  return z.array(z.object({ id: z.number(), code: z.string() })).parse(rows);
}
