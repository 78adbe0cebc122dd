import { z } from "zod";
import type { CaseNotice } from "../casework/index.ts";
import type { Queryable } from "../platform/database/index.ts";
import type { StaffScope } from "../union/index.ts";
import { Notice, type Tier, type Way } from "./notice.ts";

const COLUMNS = `id, staff_id AS "staffId", kind, tier, case_id AS "caseId", code, topic, severity, unit_id AS "unitId",
  clock, due_at AS "dueAt", created_at AS "createdAt", read_at AS "readAt"`;

export async function insertNotice(
  tx: Queryable,
  staffId: number,
  tier: Tier,
  notice: CaseNotice,
  now: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO notices (staff_id, kind, tier, case_id, code, topic, severity, unit_id, clock, due_at, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      staffId,
      notice.kind,
      tier,
      notice.caseId,
      notice.code,
      notice.topic,
      notice.severity,
      notice.unitId,
      notice.clock,
      notice.dueAt,
      now,
    ],
  );
}

/** The newest of one's own notices; older than `beforeId` for the next page. */
export async function listNotices(
  db: Queryable,
  scope: StaffScope,
  {
    unreadOnly = false,
    beforeId = null,
    limit = 50,
  }: { unreadOnly?: boolean; beforeId?: number | null; limit?: number },
): Promise<Notice[]> {
  const { rows } = await db.query(
    `SELECT ${COLUMNS} FROM notices
      WHERE staff_id = $1 AND ($2::bigint IS NULL OR id < $2) AND (NOT $3 OR read_at IS NULL)
      ORDER BY id DESC LIMIT $4`,
    [scope.staff.id, beforeId, unreadOnly, limit],
  );
  return rows.map((row) => Notice.parse(row));
}

export async function countUnreadNotices(db: Queryable, scope: StaffScope): Promise<number> {
  const { rows } = await db.query("SELECT count(*) AS unread FROM notices WHERE staff_id = $1 AND read_at IS NULL", [
    scope.staff.id,
  ]);
  return z.object({ unread: z.coerce.number() }).parse(rows[0]).unread;
}

/** Marks one's own notices read: all of them, or those of one case. */
export async function markNoticesRead(
  tx: Queryable,
  scope: StaffScope,
  { caseId = null, now }: { caseId?: number | null; now: Date },
): Promise<void> {
  await tx.query(
    `UPDATE notices SET read_at = $2 WHERE staff_id = $1 AND read_at IS NULL AND ($3::bigint IS NULL OR case_id = $3)`,
    [scope.staff.id, now, caseId],
  );
}

const SENT_AT = { email: "emailed_at", zalo: "chatted_at" } as const;

/** What has not gone this way yet and was not read in the console meanwhile, oldest first. */
export async function listUnsent(
  db: Queryable,
  staffId: number,
  way: Way,
  tiers: readonly Tier[],
  limit = 200,
): Promise<Notice[]> {
  const { rows } = await db.query(
    `SELECT ${COLUMNS} FROM notices
      WHERE staff_id = $1 AND ${SENT_AT[way]} IS NULL AND read_at IS NULL AND tier = ANY($2::text[])
      ORDER BY id LIMIT $3`,
    [staffId, [...tiers], limit],
  );
  return rows.map((row) => Notice.parse(row));
}

export async function markSent(tx: Queryable, way: Way, ids: readonly number[], now: Date): Promise<void> {
  await tx.query(`UPDATE notices SET ${SENT_AT[way]} = $2 WHERE id = ANY($1::bigint[])`, [[...ids], now]);
}
