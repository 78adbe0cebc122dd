import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import { type ChannelName, InboundMessage } from "../vocabulary/message.ts";

/** A message as it is kept. */
export const StoredInbound = InboundMessage.extend({
  id: z.number(),
  receivedAt: z.date(),
  status: z.enum(["waiting", "answered", "failed"]),
});
export type StoredInbound = z.infer<typeof StoredInbound>;

const COLUMNS = `id, channel, external_id AS "externalId", sender_id AS "senderId", text, payload,
  kind, attachments, quoted_id AS "quotedId", sent_at AS "sentAt", received_at AS "receivedAt", status`;

/** The new row's id, or `null` when this message was stored before. */
export async function recordInbound(tx: Queryable, message: InboundMessage): Promise<number | null> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO inbound_messages
       (channel, external_id, sender_id, text, payload, kind, attachments, quoted_id, sent_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9)
     ON CONFLICT (channel, external_id) DO NOTHING
     RETURNING id`,
    [
      message.channel,
      message.externalId,
      message.senderId,
      message.text,
      message.payload,
      message.kind,
      JSON.stringify(message.attachments),
      message.quotedId,
      message.sentAt,
    ],
  );
  return rows[0]?.id ?? null;
}

export async function findInbound(db: Queryable, id: number): Promise<StoredInbound | null> {
  const { rows } = await db.query(`SELECT ${COLUMNS} FROM inbound_messages WHERE id = $1`, [id]);
  return rows[0] ? StoredInbound.parse(rows[0]) : null;
}

/** True when this call ended the message's waiting; false when it was ended, or deleted, before. */
export async function settleInbound(
  tx: Queryable,
  id: number,
  status: "answered" | "failed",
  errorCode: string | null = null,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    "UPDATE inbound_messages SET status = $2, error_code = $3 WHERE id = $1 AND status = 'waiting'",
    [id, status, errorCode],
  );
  return rowCount === 1;
}

/** The newest messages of one person, oldest first. */
export async function listInbound(
  db: Queryable,
  {
    channel,
    senderId,
    afterId = 0,
    limit = 100,
  }: { channel: ChannelName; senderId: string; afterId?: number; limit?: number },
): Promise<StoredInbound[]> {
  const { rows } = await db.query(
    `SELECT * FROM (
       SELECT ${COLUMNS} FROM inbound_messages
        WHERE channel = $1 AND sender_id = $2 AND id > $3 ORDER BY id DESC LIMIT $4
     ) AS newest ORDER BY id`,
    [channel, senderId, afterId, limit],
  );
  return rows.map((row) => StoredInbound.parse(row));
}
