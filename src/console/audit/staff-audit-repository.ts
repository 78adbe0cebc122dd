import { z } from "zod";
import type { Queryable } from "../../platform/database/index.ts";
import type { Staff, StaffScope } from "../../union/index.ts";

export const StaffAct = z.enum([
  "staff-added",
  "second-factor-reset",
  "role-ended",
  "left",
  "policy-set",
  "topic-rule-set",
  "working-day-set",
  "prefix-set",
]);
export type StaffAct = z.infer<typeof StaffAct>;

const Entry = z.object({
  id: z.number(),
  kind: StaffAct,
  unitId: z.string().nullable(),
  staffId: z.number(),
  staffName: z.string(),
  subjectId: z.number().nullable(),
  subjectName: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  happenedAt: z.date(),
});
export type StaffAuditEntry = z.infer<typeof Entry>;

const COLUMNS = `id, kind, unit_id AS "unitId", staff_id AS "staffId", staff_name AS "staffName",
  subject_id AS "subjectId", subject_name AS "subjectName", facts, happened_at AS "happenedAt"`;

/** Keeps who changed what, in the transaction that changes it. `unitId`: whose auditors read it; `null` for the whole union. */
export async function recordStaffAct(
  tx: Queryable,
  { staff }: Pick<StaffScope, "staff">,
  {
    kind,
    unitId,
    subject = null,
    facts = {},
    now,
  }: {
    kind: StaffAct;
    unitId: string | null;
    subject?: Pick<Staff, "id" | "name"> | null;
    facts?: StaffAuditEntry["facts"];
    now: Date;
  },
): Promise<void> {
  await tx.query(
    `INSERT INTO staff_audit (kind, unit_id, staff_id, staff_name, subject_id, subject_name, facts, happened_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)`,
    [kind, unitId, staff.id, staff.name, subject?.id ?? null, subject?.name ?? null, JSON.stringify(facts), now],
  );
}

/** The newest of the units one audits, and what holds for the whole union; `null` for who is no auditor. */
export async function listStaffActs(
  db: Queryable,
  scope: StaffScope,
  { beforeId = null, limit = 100 }: { beforeId?: number | null; limit?: number } = {},
): Promise<StaffAuditEntry[] | null> {
  if (!scope.can("auditor")) return null;
  const { rows } = await db.query(
    `SELECT ${COLUMNS} FROM staff_audit
      WHERE (unit_id IS NULL OR unit_id = ANY($1::text[])) AND ($2::bigint IS NULL OR id < $2)
      ORDER BY id DESC LIMIT $3`,
    [[...scope.unitIdsOf("auditor")], beforeId, limit],
  );
  return rows.map((row) => Entry.parse(row));
}

/** When somebody's second factor was last taken off by another, and by whom. */
export async function findLastReset(db: Queryable, staffId: number): Promise<StaffAuditEntry | null> {
  const { rows } = await db.query(
    `SELECT ${COLUMNS} FROM staff_audit WHERE subject_id = $1 AND kind = 'second-factor-reset' ORDER BY id DESC LIMIT 1`,
    [staffId],
  );
  return rows[0] ? Entry.parse(rows[0]) : null;
}
