import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import type { StaffScope } from "../union/index.ts";
import { caseworkTexts } from "../texts/casework.ts";
import type { ChannelName } from "../vocabulary/message.ts";
import type { Acting } from "./acting.ts";
import { findVisibleCase } from "./case-access.ts";
import { asActor, recordEvent } from "./history.ts";
import { readReporters, sayToReporters } from "./identity-vault.ts";
import { recordCaseMessage } from "./message-repository.ts";

export type OpenedIdentity =
  | {
      kind: "opened";
      reporters: readonly { name: string | null; phone: string | null; channel: ChannelName; senderId: string }[];
    }
  /** Nobody knows who an anonymous reporter is; one who reported openly is on the case's page. */
  | { kind: "nothing-to-open" }
  | { kind: "no-reason" };

/** Shorter than this explains nothing to the person it is told to. */
const SHORTEST_REASON = 10;

/**
 * Opens who reported a case in confidence: for a custodian over the unit that holds it, with a reason. In the same
 * transaction the act is written into the log and the reporter is told that it was opened, by which role and why.
 * `null` for everybody else, and for a case that is not there.
 */
export async function openIdentity(
  tx: Queryable,
  scope: StaffScope,
  id: number,
  reason: string,
  { now, say }: Pick<Acting, "now" | "say">,
): Promise<OpenedIdentity | null> {
  const found = await findVisibleCase(tx, scope, id, { lock: true });
  if (!found?.unitId || !scope.can("custodian", found.unitId)) return null;
  if (found.identity !== "confidential") return { kind: "nothing-to-open" };
  const why = reason.trim();
  if (why.length < SHORTEST_REASON) return { kind: "no-reason" };
  await tx.query(
    `INSERT INTO case_audit (case_id, unit_id, kind, staff_id, staff_name, reason, happened_at)
     VALUES ($1, $2, 'identity-opened', $3, $4, $5, $6)`,
    [id, found.unitId, scope.staff.id, scope.staff.name, why, now],
  );
  await recordEvent(tx, id, { kind: "identity-opened", actor: asActor(scope), now });
  const text = caseworkTexts.identityOpened(found.code, why);
  // those of merged cases are not opened, and not told that they were
  for (const outboundMessageId of await sayToReporters(tx, say, id, { text }, { withMerged: false })) {
    await recordCaseMessage(tx, id, { kind: "system", outboundMessageId, saidAt: now });
  }
  return { kind: "opened", reporters: await readReporters(tx, id) };
}

const AuditEntry = z.object({
  id: z.number(),
  caseId: z.number(),
  code: z.string(),
  unitId: z.string().nullable(),
  kind: z.string(),
  staffId: z.number(),
  staffName: z.string(),
  reason: z.string(),
  happenedAt: z.date(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Who opened which name in the units one audits, newest first; `null` for who is no auditor. */
export async function listAudit(
  db: Queryable,
  scope: StaffScope,
  { beforeId = null, limit = 100 }: { beforeId?: number | null; limit?: number } = {},
): Promise<AuditEntry[] | null> {
  if (!scope.can("auditor")) return null;
  const { rows } = await db.query(
    `SELECT a.id, a.case_id AS "caseId", c.code, a.unit_id AS "unitId", a.kind, a.staff_id AS "staffId",
            a.staff_name AS "staffName", a.reason, a.happened_at AS "happenedAt"
       FROM case_audit a JOIN cases c ON c.id = a.case_id
      WHERE a.unit_id = ANY($1::text[]) AND ($2::bigint IS NULL OR a.id < $2) ORDER BY a.id DESC LIMIT $3`,
    [[...scope.unitIdsOf("auditor")], beforeId, limit],
  );
  return rows.map((row) => AuditEntry.parse(row));
}
