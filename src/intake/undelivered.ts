import { z } from "zod";
import type { Database, Queryable } from "../platform/database/index.ts";
import { enqueueJob } from "../platform/jobs/index.ts";
import { ChannelName } from "../vocabulary/message.ts";
import { DELIVER_MESSAGE, deliveryKey } from "./job-names.ts";

/** A message of ours that did not reach its person, without its words or who it was for. */
const Undelivered = z.object({
  id: z.number(),
  channel: ChannelName,
  status: z.enum(["rejected", "failed", "held"]),
  errorCode: z.string().nullable(),
  platformCode: z.string().nullable(),
  caseId: z.number().nullable(),
  createdAt: z.date(),
});
export type Undelivered = z.infer<typeof Undelivered>;

/** The newest of them first, or those older than one; of some cases only, or of all. */
export async function listUndelivered(
  db: Queryable,
  {
    caseIds,
    beforeId = null,
    limit = 100,
  }: { caseIds?: readonly number[]; beforeId?: number | null; limit?: number } = {},
): Promise<Undelivered[]> {
  const { rows } = await db.query(
    `SELECT id, channel, status, error_code AS "errorCode", platform_code AS "platformCode",
            (message->>'caseId')::bigint AS "caseId", created_at AS "createdAt"
       FROM outbound_messages
      WHERE status IN ('rejected', 'failed', 'held')
        AND ($1::bigint[] IS NULL OR (message->>'caseId')::bigint = ANY($1::bigint[]))
        AND ($3::bigint IS NULL OR id < $3)
      ORDER BY id DESC LIMIT $2`,
    [caseIds ? [...caseIds] : null, limit, beforeId],
  );
  return rows.map((row) => Undelivered.parse(row));
}

export async function countUndelivered(db: Queryable): Promise<Record<Undelivered["status"], number>> {
  const { rows } = await db.query<{ status: Undelivered["status"]; count: number }>(
    `SELECT status, count(*)::int AS count FROM outbound_messages
      WHERE status IN ('rejected', 'failed', 'held') GROUP BY status`,
  );
  return { rejected: 0, failed: 0, held: 0, ...Object.fromEntries(rows.map(({ status, count }) => [status, count])) };
}

/** Tries once more, at a person's wish; false when there is nothing to try. */
export async function resend(db: Database, id: number): Promise<boolean> {
  return db.transaction(async (tx) => {
    const { rows } = await tx.query<{ channel: ChannelName; recipientId: string }>(
      `UPDATE outbound_messages
          SET status = 'waiting', settled_at = NULL, error_code = NULL, platform_code = NULL, sending_since = NULL
        WHERE id = $1 AND status IN ('rejected', 'failed', 'held')
        RETURNING channel, recipient_id AS "recipientId"`,
      [id],
    );
    const [message] = rows;
    if (!message) return false;
    const key = deliveryKey(message.channel, message.recipientId);
    await enqueueJob(tx, { kind: DELIVER_MESSAGE, key, payload: { outboundMessageId: id } });
    return true;
  });
}
