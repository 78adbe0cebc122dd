import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import { findStaff, type StaffScope } from "../union/index.ts";
import { type Access, findVisibleCase } from "./case-access.ts";
import { type CaseEvent, listEvents } from "./history.ts";
import { findOpenReporter } from "./identity-vault.ts";
import { asSummary, type CaseSummary } from "./list-cases.ts";

/** Who reported it, as far as the one who looks may know. */
export type ReporterView =
  { kind: "named"; name: string | null; phone: string | null } | { kind: "confidential" } | { kind: "anonymous" };

/** Everything on a case page but the talk, the notes and the history. */
export type CaseDetail = CaseSummary & {
  access: Access;
  where: string | null;
  since: string | null;
  wants: string | null;
  reporter: ReporterView;
  assigneeName: string | null;
  /** Cases merged into this one; an answer reaches their reporters too. */
  mergedCount: number;
  misses: { clock: string; unitId: string; dueAt: Date; recordedAt: Date }[];
};

const Words = z.object({
  where: z.string().nullable(),
  since: z.string().nullable(),
  wants: z.string().nullable(),
  what: z.string(),
});
const Miss = z.object({ clock: z.string(), unitId: z.string(), dueAt: z.date(), recordedAt: z.date() });

/** A case one may see; `null` alike when there is none and when it is not theirs to see. */
export async function findCase(db: Queryable, scope: StaffScope, id: number, now: Date): Promise<CaseDetail | null> {
  const found = await findVisibleCase(db, scope, id);
  if (!found) return null;
  const { rows } = await db.query(`SELECT what, place AS "where", since, wants FROM case_contents WHERE case_id = $1`, [
    id,
  ]);
  const words = rows[0] ? Words.parse(rows[0]) : null;
  const { rows: misses } = await db.query(
    `SELECT clock, unit_id AS "unitId", due_at AS "dueAt", recorded_at AS "recordedAt"
       FROM case_misses WHERE case_id = $1 ORDER BY recorded_at, clock`,
    [id],
  );
  const { rows: merged } = await db.query("SELECT count(*) AS merged FROM cases WHERE merged_into = $1", [id]);
  const assignee = found.assigneeId === null ? null : await findStaff(db, found.assigneeId);
  const openly = await findOpenReporter(db, id);
  return {
    ...asSummary({ ...found, what: words?.what ?? null }, now),
    access: found.access,
    where: words?.where ?? null,
    since: words?.since ?? null,
    wants: words?.wants ?? null,
    reporter:
      found.identity === "named"
        ? { kind: "named", name: openly?.name ?? null, phone: openly?.phone ?? null }
        : { kind: found.identity },
    assigneeName: assignee?.name ?? null,
    mergedCount: z.coerce.number().parse(merged[0]?.merged),
    misses: misses.map((row) => Miss.parse(row)),
  };
}

/** What happened to a case one may see, from the first day on; `null` when there is none to see. */
export async function listHistory(db: Queryable, scope: StaffScope, id: number): Promise<CaseEvent[] | null> {
  return (await findVisibleCase(db, scope, id)) ? listEvents(db, id) : null;
}
