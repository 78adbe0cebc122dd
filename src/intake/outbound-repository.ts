import { z } from "zod";
import { enqueueJob } from "../platform/jobs/index.ts";
import type { Queryable } from "../platform/database/index.ts";
import { type ChannelName, OutboundMessage } from "../vocabulary/message.ts";
import { DELIVER_MESSAGE, deliveryKey } from "./job-names.ts";
import { storableJson } from "./stored-text.ts";

export const StoredOutbound = z.object({
  id: z.number(),
  message: OutboundMessage,
  inReplyTo: z.number().nullable(),
  createdAt: z.date(),
  status: z.enum(["waiting", "delivered", "rejected", "failed"]),
});
export type StoredOutbound = z.infer<typeof StoredOutbound>;

const COLUMNS = `id, message, in_reply_to AS "inReplyTo", created_at AS "createdAt", status`;

/**
 * Keeps a message and the job that will deliver it, in the caller's transaction; returns its id. The one way
 * anything is said to anybody: a turn's replies, an officer's answer, a broadcast.
 *
 * Messages to one person are numbered one transaction at a time, so that a chat page that has seen number n
 * has seen every smaller one. Whoever writes to several people in one transaction takes them in sorted order.
 */
export async function enqueueOutbound(
  tx: Queryable,
  message: OutboundMessage,
  { inReplyTo = null }: { inReplyTo?: number | null } = {},
): Promise<number> {
  const key = deliveryKey(message.channel, message.recipientId);
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [key]);
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO outbound_messages (channel, recipient_id, message, in_reply_to)
     VALUES ($1, $2, $3::jsonb, $4) RETURNING id`,
    [message.channel, message.recipientId, storableJson(message), inReplyTo],
  );
  const { id } = z.object({ id: z.number() }).parse(rows[0]);
  await enqueueJob(tx, { kind: DELIVER_MESSAGE, key, payload: { outboundMessageId: id } });
  return id;
}

export async function findOutbound(db: Queryable, id: number): Promise<StoredOutbound | null> {
  const { rows } = await db.query(`SELECT ${COLUMNS} FROM outbound_messages WHERE id = $1`, [id]);
  return rows[0] ? StoredOutbound.parse(rows[0]) : null;
}

/** What was said to one person after a given message of ours, in order, whether it was delivered yet or not. */
export async function listOutbound(
  db: Queryable,
  {
    channel,
    recipientId,
    afterId = 0,
    limit = 200,
  }: { channel: ChannelName; recipientId: string; afterId?: number; limit?: number },
): Promise<StoredOutbound[]> {
  const { rows } = await db.query(
    `SELECT ${COLUMNS} FROM outbound_messages
      WHERE channel = $1 AND recipient_id = $2 AND id > $3 ORDER BY id LIMIT $4`,
    [channel, recipientId, afterId, limit],
  );
  return rows.map((row) => StoredOutbound.parse(row));
}

/** The newest messages to one person, oldest first. */
export async function listRecentOutbound(
  db: Queryable,
  { channel, recipientId, limit = 100 }: { channel: ChannelName; recipientId: string; limit?: number },
): Promise<StoredOutbound[]> {
  const { rows } = await db.query(
    `SELECT * FROM (
       SELECT ${COLUMNS} FROM outbound_messages
        WHERE channel = $1 AND recipient_id = $2 ORDER BY id DESC LIMIT $3
     ) AS newest ORDER BY id`,
    [channel, recipientId, limit],
  );
  return rows.map((row) => StoredOutbound.parse(row));
}

export async function settleOutbound(
  tx: Queryable,
  id: number,
  status: "delivered" | "rejected" | "failed",
  errorCode: string | null = null,
): Promise<void> {
  await tx.query(
    "UPDATE outbound_messages SET status = $2, error_code = $3, settled_at = now() WHERE id = $1 AND status = 'waiting'",
    [id, status, errorCode],
  );
}
