import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";

/** What staff wrote to one another of a case: notes, questions to another unit and their answers, reasons given. */
export const Note = z.object({
  id: z.number(),
  kind: z.enum(["note", "reason", "question", "answer"]),
  staffId: z.number(),
  text: z.string(),
  mentions: z.array(z.coerce.number()),
  writtenAt: z.date(),
});
export type Note = z.infer<typeof Note>;

export async function keepNote(tx: Queryable, caseId: number, note: Omit<Note, "id">): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO case_notes (case_id, kind, staff_id, text, mentions, written_at)
     VALUES ($1, $2, $3, $4, $5::bigint[], $6) RETURNING id`,
    [caseId, note.kind, note.staffId, note.text, note.mentions, note.writtenAt],
  );
  return z.object({ id: z.number() }).parse(rows[0]).id;
}

export async function readNotes(db: Queryable, caseId: number): Promise<Note[]> {
  const { rows } = await db.query(
    `SELECT id, kind, staff_id AS "staffId", text, mentions, written_at AS "writtenAt"
       FROM case_notes WHERE case_id IN (SELECT $1::bigint UNION ALL SELECT id FROM cases WHERE merged_into = $1) ORDER BY id`,
    [caseId],
  );
  return rows.map((row) => Note.parse(row));
}
