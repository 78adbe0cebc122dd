import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";

/** Which message is of a case, by its id; the words of it are kept by `intake`. */
export const CaseMessage = z.object({
  id: z.number(),
  kind: z.enum(["worker", "officer", "system"]),
  inboundMessageId: z.number().nullable(),
  outboundMessageId: z.number().nullable(),
  staffId: z.number().nullable(),
  isCourtesy: z.boolean(),
  saidAt: z.date(),
});
export type CaseMessage = z.infer<typeof CaseMessage>;

type NewCaseMessage = Pick<CaseMessage, "kind" | "saidAt"> & Partial<Omit<CaseMessage, "id">>;

/** True when it was not of a case before. */
export async function recordCaseMessage(tx: Queryable, caseId: number, message: NewCaseMessage): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO case_messages (case_id, kind, inbound_message_id, outbound_message_id, staff_id, is_courtesy, said_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [
      caseId,
      message.kind,
      message.inboundMessageId ?? null,
      message.outboundMessageId ?? null,
      message.staffId ?? null,
      message.isCourtesy ?? false,
      message.saidAt,
    ],
  );
  return rowCount === 1;
}

/** The messages of a case and of those merged into it, in order. */
export async function listCaseMessages(db: Queryable, caseId: number, limit = 1000): Promise<CaseMessage[]> {
  const { rows } = await db.query(
    `SELECT * FROM (
       SELECT id, kind, inbound_message_id AS "inboundMessageId", outbound_message_id AS "outboundMessageId",
              staff_id AS "staffId", is_courtesy AS "isCourtesy", said_at AS "saidAt"
         FROM case_messages
        WHERE case_id IN (SELECT $1::bigint UNION ALL SELECT id FROM cases WHERE merged_into = $1)
        ORDER BY said_at DESC, id DESC LIMIT $2) AS newest ORDER BY "saidAt", id`,
    [caseId, limit],
  );
  return rows.map((row) => CaseMessage.parse(row));
}

/** Which of these messages of workers stand in a case, whoever may see it: their words are the case's alone. */
export async function findMessagesInCases(db: Queryable, inboundMessageIds: readonly number[]): Promise<Set<number>> {
  const { rows } = await db.query<{ id: number }>(
    "SELECT inbound_message_id AS id FROM case_messages WHERE inbound_message_id = ANY($1::bigint[])",
    [[...inboundMessageIds]],
  );
  return new Set(rows.map(({ id }) => id));
}
