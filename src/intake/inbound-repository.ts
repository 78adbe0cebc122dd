import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import { insertingJobs, JOBS_CHANNEL } from "../platform/jobs/index.ts";
import { type ChannelName, InboundMessage } from "../vocabulary/message.ts";
import { ANSWER_KEY, ANSWER_MESSAGE, DELIVER_MESSAGE, DELIVERY_KEY } from "./job-names.ts";

/** A message as it is kept. */
export const StoredInbound = InboundMessage.extend({
  id: z.number(),
  receivedAt: z.date(),
  status: z.enum(["waiting", "answered", "failed"]),
});
export type StoredInbound = z.infer<typeof StoredInbound>;

const COLUMNS = `id, channel, external_id AS "externalId", sender_id AS "senderId", text, payload,
  kind, attachments, quoted_id AS "quotedId", sent_at AS "sentAt", received_at AS "receivedAt", status`;

/** A message that was not there before. */
export type NewInbound = { id: number; channel: ChannelName; externalId: string };

/**
 * Stores, in their order, those of the messages that were not stored before, each with the job that will answer it;
 * opens the reply windows of whoever did something (an older message that arrives late does not shorten one), and lets
 * go what was held back from them. One statement, because a platform waits for its acknowledgement, and to a server
 * each statement is a way there and back.
 */
export async function recordInbounds(
  tx: Pick<Queryable, "query" | "notify">,
  messages: readonly (InboundMessage & { isInteraction: boolean })[],
): Promise<NewInbound[]> {
  const { rows } = await tx.query<NewInbound>(
    `WITH told AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS told (
         place int, channel text, "externalId" text, "senderId" text, text text, payload text, kind text,
         attachments jsonb, "quotedId" text, "sentAt" timestamptz, "isInteraction" boolean)
     ), stored AS (
       INSERT INTO inbound_messages
         (channel, external_id, sender_id, text, payload, kind, attachments, quoted_id, sent_at)
       SELECT channel, "externalId", "senderId", text, payload, kind, attachments, "quotedId", "sentAt"
         FROM told ORDER BY place
       ON CONFLICT (channel, external_id) DO NOTHING
       RETURNING id, channel, external_id, sender_id, sent_at, kind
     ), acted AS (
       SELECT DISTINCT ON (stored.channel, stored.sender_id)
              stored.channel, stored.sender_id, stored.sent_at, stored.external_id
         FROM stored JOIN told ON told.channel = stored.channel AND told."externalId" = stored.external_id
        WHERE told."isInteraction"
        ORDER BY stored.channel, stored.sender_id, stored.sent_at DESC, stored.id DESC
     ), opened AS (
       INSERT INTO conversations AS known (channel, sender_id, last_message_at, last_message_id)
       SELECT channel, sender_id, sent_at, external_id FROM acted ORDER BY channel, sender_id
       ON CONFLICT (channel, sender_id) DO UPDATE
          SET last_message_at = excluded.last_message_at, last_message_id = excluded.last_message_id
        WHERE known.last_message_at IS NULL OR known.last_message_at <= excluded.last_message_at
     ), released AS (
       UPDATE outbound_messages AS held
          SET status = 'waiting', settled_at = NULL, error_code = NULL, sending_since = NULL
         FROM acted
        WHERE held.channel = acted.channel AND held.recipient_id = acted.sender_id AND held.status = 'held'
       RETURNING held.id, held.channel, held.recipient_id
     ), jobs AS (
       ${insertingJobs(`SELECT kind, key, payload FROM (
         SELECT 0 AS turn, id, '${DELIVER_MESSAGE}' AS kind, '${DELIVERY_KEY}:' || channel || ':' || recipient_id AS key,
                jsonb_build_object('outboundMessageId', id) AS payload
           FROM released
          UNION ALL
         SELECT 1, id, '${ANSWER_MESSAGE}', '${ANSWER_KEY}:' || channel || ':' || sender_id,
                jsonb_build_object('inboundMessageId', id)
           FROM stored) AS job
        ORDER BY turn, id`)}
     )
     SELECT id, channel, external_id AS "externalId" FROM stored ORDER BY id`,
    [JSON.stringify(messages.map((message, place) => ({ ...message, place })))],
  );
  if (rows.length > 0) await tx.notify(JOBS_CHANNEL);
  return rows;
}

export async function findInbound(db: Queryable, id: number): Promise<StoredInbound | null> {
  const { rows } = await db.query(`SELECT ${COLUMNS} FROM inbound_messages WHERE id = $1`, [id]);
  return rows[0] ? StoredInbound.parse(rows[0]) : null;
}

/** True when this call ended the message's waiting; false when it was ended, or deleted, before. */
export async function recordUnanswered(tx: Queryable, id: number, errorCode: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    "UPDATE inbound_messages SET status = 'failed', error_code = $2 WHERE id = $1 AND status = 'waiting'",
    [id, errorCode],
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
