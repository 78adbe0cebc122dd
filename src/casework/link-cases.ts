import type { Queryable } from "../platform/database/index.ts";
import type { StaffScope } from "../union/index.ts";
import { CASE_COLUMNS } from "./case.ts";
import { findVisibleCase, lockCase, visibleTo } from "./case-access.ts";
import { asActor, recordEvent } from "./history.ts";
import { asSummary, type CaseSummary } from "./list-cases.ts";

/** Ten workers of one factory write within this time, not within a year. */
const RECENT_DAYS = 60;
const MOST_SUGGESTED = 20;

/** Says that two cases belong together; each stays its own. `null` when either is not there to act on or to see. */
export async function linkCases(
  tx: Queryable,
  scope: StaffScope,
  id: number,
  otherId: number,
  now: Date,
): Promise<{ kind: "linked" } | { kind: "same" } | null> {
  if (id === otherId) return { kind: "same" };
  const pair = await lockPair(tx, scope, id, otherId);
  if (!pair) return null;
  const { rowCount } = await tx.query(
    `INSERT INTO case_links (case_id, other_id, linked_by, linked_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [Math.min(id, otherId), Math.max(id, otherId), scope.staff.id, now],
  );
  if (rowCount === 0) return { kind: "linked" };
  await recordEvent(tx, id, { kind: "linked", actor: asActor(scope), facts: { caseId: otherId }, now });
  await recordEvent(tx, otherId, { kind: "linked", actor: asActor(scope), facts: { caseId: id }, now });
  return { kind: "linked" };
}

export async function unlinkCases(
  tx: Queryable,
  scope: StaffScope,
  id: number,
  otherId: number,
  now: Date,
): Promise<{ kind: "unlinked" } | null> {
  const pair = await lockPair(tx, scope, id, otherId);
  if (!pair) return null;
  const { rowCount } = await tx.query("DELETE FROM case_links WHERE case_id = $1 AND other_id = $2", [
    Math.min(id, otherId),
    Math.max(id, otherId),
  ]);
  if (rowCount === 0) return null;
  await recordEvent(tx, id, { kind: "unlinked", actor: asActor(scope), facts: { caseId: otherId }, now });
  await recordEvent(tx, otherId, { kind: "unlinked", actor: asActor(scope), facts: { caseId: id }, now });
  return { kind: "unlinked" };
}

async function lockPair(tx: Queryable, scope: StaffScope, id: number, otherId: number): Promise<boolean> {
  for (const each of [id, otherId].sort((a, b) => a - b)) {
    const found =
      each === id ? await lockCase(tx, scope, each) : await findVisibleCase(tx, scope, each, { lock: true });
    if (!found) return false;
  }
  return true;
}

/** The linked cases one may see; the others are not even counted. */
export async function listLinkedCases(
  db: Queryable,
  scope: StaffScope,
  id: number,
  now: Date,
): Promise<CaseSummary[] | null> {
  if (!(await findVisibleCase(db, scope, id))) return null;
  return listWhere(
    db,
    scope,
    now,
    `c.id IN (SELECT other_id FROM case_links WHERE case_id = $1 UNION SELECT case_id FROM case_links WHERE other_id = $1)`,
    [id],
  );
}

/** Cases of the same employer and topic that came lately and are not linked to it yet. */
export async function suggestLinks(
  db: Queryable,
  scope: StaffScope,
  id: number,
  now: Date,
): Promise<CaseSummary[] | null> {
  const found = await findVisibleCase(db, scope, id);
  if (!found) return null;
  return listWhere(
    db,
    scope,
    now,
    `c.id <> $1 AND c.status <> 'merged' AND c.topic = $2 AND c.opened_at BETWEEN $3 AND $4
       AND c.employer_key = (SELECT employer_key FROM cases WHERE id = $1)
       AND c.id NOT IN (SELECT other_id FROM case_links WHERE case_id = $1
                        UNION SELECT case_id FROM case_links WHERE other_id = $1)`,
    [id, found.topic, days(found.openedAt, -RECENT_DAYS), days(found.openedAt, RECENT_DAYS)],
  );
}

async function listWhere(
  db: Queryable,
  scope: StaffScope,
  now: Date,
  condition: string,
  params: readonly unknown[],
): Promise<CaseSummary[]> {
  const visible = visibleTo(scope, params.length + 1);
  const { rows } = await db.query(
    `SELECT ${CASE_COLUMNS}, w.what FROM cases c LEFT JOIN case_contents w ON w.case_id = c.id
      WHERE (${condition}) AND ${visible.sql} ORDER BY c.id DESC LIMIT ${MOST_SUGGESTED}`,
    [...params, ...visible.params],
  );
  return rows.map((row) => asSummary(row, now));
}

function days(from: Date, count: number): Date {
  return new Date(from.getTime() + count * 86_400_000);
}
