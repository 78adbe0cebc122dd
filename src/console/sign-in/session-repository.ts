import { z } from "zod";
import type { Queryable } from "../../platform/database/index.ts";
import { hashToken, newToken } from "./token.ts";

const IDLE_HOURS = 8;
const ABSOLUTE_DAYS = 7;
const MOST_WRONG_CODES = 5;
/** A page read more often than this does not write each time. */
const SEEN_EVERY_SECONDS = 60;

export const Session = z.object({
  id: z.number(),
  staffId: z.number(),
  isWaitingForSecondFactor: z.boolean(),
  device: z.string(),
  createdAt: z.date(),
  lastSeenAt: z.date(),
  expiresAt: z.date(),
});
export type Session = z.infer<typeof Session>;

const COLUMNS = `id, staff_id AS "staffId", is_waiting_for_second_factor AS "isWaitingForSecondFactor", device,
  created_at AS "createdAt", last_seen_at AS "lastSeenAt", expires_at AS "expiresAt"`;
const STANDS = `ended_at IS NULL AND expires_at > $2::timestamptz
  AND last_seen_at > $2::timestamptz - interval '${IDLE_HOURS} hours'`;

/** Opens a session and gives the secret its cookie carries; the database keeps the hash alone. */
export async function openSession(
  db: Queryable,
  {
    staffId,
    device,
    isWaitingForSecondFactor,
    now,
  }: { staffId: number; device: string; isWaitingForSecondFactor: boolean; now: Date },
): Promise<string> {
  const token = newToken();
  await db.query(
    `INSERT INTO staff_sessions
       (token_hash, staff_id, is_waiting_for_second_factor, device, created_at, last_seen_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $5, $6)`,
    [
      hashToken(token),
      staffId,
      isWaitingForSecondFactor,
      device.slice(0, 200),
      now,
      new Date(now.getTime() + ABSOLUTE_DAYS * 86_400_000),
    ],
  );
  return token;
}

/** The session of this cookie while it stands: eight hours after the last page, seven days in all. */
export async function findSession(db: Queryable, token: string, now: Date): Promise<Session | null> {
  const { rows } = await db.query(`SELECT ${COLUMNS} FROM staff_sessions WHERE token_hash = $1 AND ${STANDS}`, [
    hashToken(token),
    now,
  ]);
  return rows[0] ? Session.parse(rows[0]) : null;
}

export async function recordSeen(db: Queryable, session: Session, now: Date): Promise<void> {
  if (now.getTime() - session.lastSeenAt.getTime() < SEEN_EVERY_SECONDS * 1000) return;
  await db.query("UPDATE staff_sessions SET last_seen_at = $2 WHERE id = $1 AND ended_at IS NULL", [session.id, now]);
}

/** Opens what a session may see, once its second factor was right. */
export async function completeSession(db: Queryable, id: number): Promise<void> {
  await db.query("UPDATE staff_sessions SET is_waiting_for_second_factor = false WHERE id = $1", [id]);
}

/** Counts a wrong second factor; the fifth ends the session. */
export async function recordWrongSecondFactor(db: Queryable, id: number, now: Date): Promise<void> {
  await db.query(
    `UPDATE staff_sessions SET wrong_codes = wrong_codes + 1,
       ended_at = CASE WHEN wrong_codes + 1 >= ${MOST_WRONG_CODES} THEN $2::timestamptz ELSE ended_at END
      WHERE id = $1`,
    [id, now],
  );
}

export async function listSessions(db: Queryable, staffId: number, now: Date): Promise<Session[]> {
  const { rows } = await db.query(
    `SELECT ${COLUMNS} FROM staff_sessions WHERE staff_id = $1 AND ${STANDS} AND NOT is_waiting_for_second_factor
      ORDER BY last_seen_at DESC, id DESC`,
    [staffId, now],
  );
  return rows.map((row) => Session.parse(row));
}

/** Ends one session of this person; false when they have none of this number. */
export async function endSession(db: Queryable, staffId: number, id: number, now: Date): Promise<boolean> {
  const { rowCount } = await db.query(
    "UPDATE staff_sessions SET ended_at = $3 WHERE staff_id = $1 AND id = $2 AND ended_at IS NULL",
    [staffId, id, now],
  );
  return rowCount === 1;
}

/** Ends all sessions of this person but one. */
export async function endOtherSessions(db: Queryable, staffId: number, keptId: number, now: Date): Promise<void> {
  await db.query("UPDATE staff_sessions SET ended_at = $3 WHERE staff_id = $1 AND id <> $2 AND ended_at IS NULL", [
    staffId,
    keptId,
    now,
  ]);
}

/** Ends every session of this person, on every device. */
export async function endAllSessions(db: Queryable, staffId: number, now: Date): Promise<void> {
  await db.query("UPDATE staff_sessions SET ended_at = $2 WHERE staff_id = $1 AND ended_at IS NULL", [staffId, now]);
}
