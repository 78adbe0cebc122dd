import type { Queryable } from "../platform/database/index.ts";
import { type CalendarDate, vietnamDate } from "../vocabulary/calendar.ts";

/** Days away: from the first, until the first day back. */
export type Absence = { staffId: number; from: CalendarDate; until: CalendarDate; substituteId: number | null };

/** Keeps that somebody is away; the same beginning again corrects the end and the substitute. */
export async function recordAbsence(tx: Queryable, { staffId, from, until, substituteId }: Absence): Promise<void> {
  await tx.query(
    `INSERT INTO staff_absences (staff_id, away_from, away_until, substitute_id) VALUES ($1, $2, $3, $4)
       ON CONFLICT (staff_id, away_from)
       DO UPDATE SET away_until = excluded.away_until, substitute_id = excluded.substitute_id`,
    [staffId, from, until, substituteId],
  );
}

/** True on the days somebody is away, and for good once they have left. */
export async function isAway(db: Queryable, staffId: number, at: Date): Promise<boolean> {
  const { rows } = await db.query(
    `SELECT 1 FROM staff_absences WHERE staff_id = $1 AND away_from <= $2 AND away_until > $2
      UNION ALL SELECT 1 FROM staff WHERE id = $1 AND left_on <= $2`,
    [staffId, vietnamDate(at)],
  );
  return rows.length > 0;
}

/** Who stands in for somebody who is away: the first of the chain of substitutes who is there; `null` when nobody is. */
export async function findSubstitute(db: Queryable, staffId: number, at: Date): Promise<number | null> {
  const asked = new Set([staffId]);
  let current = staffId;
  for (;;) {
    const { rows } = await db.query<{ substituteId: number | null }>(
      `SELECT substitute_id AS "substituteId" FROM staff_absences
        WHERE staff_id = $1 AND away_from <= $2 AND away_until > $2 ORDER BY away_from DESC LIMIT 1`,
      [current, vietnamDate(at)],
    );
    const next = rows[0]?.substituteId ?? null;
    if (next === null || asked.has(next)) return null;
    if (!(await isAway(db, next, at))) return next;
    asked.add(next);
    current = next;
  }
}
