import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import { listLadder, type StaffScope } from "../union/index.ts";
import { formatInstant } from "../texts/casework.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import { Topic } from "./case.ts";

export const CannedAnswer = z.object({
  id: z.number(),
  /** Whose it is: this unit and every unit below may use it. */
  unitId: z.string(),
  title: z.string(),
  text: z.string(),
  topic: Topic.nullable(),
});
export type CannedAnswer = z.infer<typeof CannedAnswer>;

const COLUMNS = `id, unit_id AS "unitId", title, text, topic`;

/** Ready-made answers of one's units and of those above them, those of the topic first. */
export async function listCannedAnswers(
  db: Queryable,
  scope: StaffScope,
  on: CalendarDate,
  topic: Topic | null = null,
): Promise<CannedAnswer[]> {
  const own = new Set<string>(scope.unitIds);
  for (const unitId of new Set(scope.staff.assignments.map((assignment) => assignment.unitId))) {
    if (!own.has(unitId)) continue; // a post that is over, or that reads no cases
    for (const { id } of await listLadder(db, unitId, on)) own.add(id);
  }
  const { rows } = await db.query(
    `SELECT ${COLUMNS} FROM canned_answers WHERE unit_id = ANY($1::text[]) AND ($2::text IS NULL OR topic IS NULL OR topic = $2)
      ORDER BY (topic IS NOT DISTINCT FROM $2) DESC, title, id`,
    [[...own], topic],
  );
  return rows.map((row) => CannedAnswer.parse(row));
}

/** Keeps a ready-made answer, new (`id` null) or corrected; `null` for who does not answer for its unit. */
export async function saveCannedAnswer(
  tx: Queryable,
  scope: StaffScope,
  answer: Omit<CannedAnswer, "id"> & { id: number | null },
  now: Date,
): Promise<CannedAnswer | null> {
  if (!mayWrite(scope, answer.unitId)) return null;
  const values = [answer.unitId, answer.title.trim(), answer.text.trim(), answer.topic, scope.staff.id, now];
  const { rows } =
    answer.id === null
      ? await tx.query(
          `INSERT INTO canned_answers (unit_id, title, text, topic, updated_by, updated_at)
           VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${COLUMNS}`,
          values,
        )
      : await tx.query(
          `UPDATE canned_answers SET title = $2, text = $3, topic = $4, updated_by = $5, updated_at = $6
            WHERE unit_id = $1 AND id = $7 RETURNING ${COLUMNS}`,
          [...values, answer.id],
        );
  return rows[0] ? CannedAnswer.parse(rows[0]) : null;
}

/** True when it was there and theirs to delete. */
export async function deleteCannedAnswer(tx: Queryable, scope: StaffScope, id: number): Promise<boolean> {
  const { rows } = await tx.query<{ unitId: string }>(
    `SELECT unit_id AS "unitId" FROM canned_answers WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (!rows[0] || !mayWrite(scope, rows[0].unitId)) return false;
  await tx.query("DELETE FROM canned_answers WHERE id = $1", [id]);
  return true;
}

function mayWrite(scope: StaffScope, unitId: string): boolean {
  return scope.can("unit-head", unitId) || scope.can("coordinator", unitId);
}

/** What may stand in braces in a ready-made answer. There is none for the worker's name: it may be a secret. */
export type Placeholders = {
  ma: string;
  can_bo: string;
  don_vi: string;
  cong_ty: string | null;
  han: Date | null;
};

/** The text with its `{ma}`, `{can_bo}`, `{don_vi}`, `{cong_ty}` and `{han}` filled in; `missing` stayed as they are. */
export function fillCannedAnswer(text: string, values: Placeholders): { text: string; missing: string[] } {
  const missing: string[] = [];
  const filled = text.replace(/\{([a-z_]+)\}/gu, (whole, name: string) => {
    const value = name in values ? values[name as keyof Placeholders] : null;
    if (value instanceof Date) return formatInstant(value);
    if (value) return value;
    missing.push(name);
    return whole;
  });
  return { text: filled, missing };
}
