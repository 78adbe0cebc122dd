import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import { CalendarDate } from "../vocabulary/calendar.ts";
import type { Absence } from "./absences.ts";

const Listed = z.object({
  staffId: z.number(),
  from: CalendarDate,
  until: CalendarDate,
  substituteId: z.number().nullable(),
});

/** When these people are away, now or later; the nearest first. */
export async function listAbsences(db: Queryable, staffIds: readonly number[], on: CalendarDate): Promise<Absence[]> {
  const { rows } = await db.query(
    `SELECT staff_id AS "staffId", away_from AS "from", away_until AS "until", substitute_id AS "substituteId"
       FROM staff_absences WHERE staff_id = ANY($1::bigint[]) AND away_until > $2 ORDER BY away_from, staff_id`,
    [[...staffIds], on],
  );
  return rows.map((row) => Listed.parse(row));
}

/** Takes an absence back; false when there is none that begins on that day. */
export async function cancelAbsence(tx: Queryable, staffId: number, from: CalendarDate): Promise<boolean> {
  const { rowCount } = await tx.query("DELETE FROM staff_absences WHERE staff_id = $1 AND away_from = $2", [
    staffId,
    from,
  ]);
  return rowCount === 1;
}
