import { z } from "zod";
import { enqueueJob, insertingJobs, JOBS_CHANNEL, type JobWork } from "../platform/jobs/index.ts";
import type { Database, Queryable } from "../platform/database/index.ts";
import { type ChannelName, OutboundMessage } from "../vocabulary/message.ts";
import { DELIVER_MESSAGE, deliveryKey } from "./job-names.ts";
import { storableJson } from "./stored-text.ts";

export const StoredOutbound = z.object({
  id: z.number(),
  message: OutboundMessage,
  inReplyTo: z.number().nullable(),
  createdAt: z.date(),
  status: z.enum(["waiting", "delivered", "rejected", "failed", "held", "withheld"]),
  errorCode: z.string().nullable(),
  /** The platform's own number of the last error. */
  platformCode: z.string().nullable(),
  /** The platform's id of it: proof that it was taken. */
  platformMessageId: z.string().nullable(),
  /** When the platform was asked to take it without an answer having been heard. */
  sendingSince: z.date().nullable(),
  partsSent: z.number(),
  seenAt: z.date().nullable(),
});
export type StoredOutbound = z.infer<typeof StoredOutbound>;

const COLUMNS = `id, message, in_reply_to AS "inReplyTo", created_at AS "createdAt", status,
  error_code AS "errorCode", platform_code AS "platformCode", platform_message_id AS "platformMessageId",
  sending_since AS "sendingSince", parts_sent AS "partsSent", seen_at AS "seenAt"`;

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
  const { rows } = await tx.query<{ id: number }>(
    // materialized, so that the lock is there before a number is taken
    `WITH locked AS MATERIALIZED (
       SELECT pg_advisory_xact_lock(hashtextextended($1, 0)) AS held
     ), kept AS (
       INSERT INTO outbound_messages (channel, recipient_id, message, in_reply_to)
       SELECT $2::text, $3::text, $4::jsonb, $5::bigint FROM locked RETURNING id
     ), jobs AS (
       ${insertingJobs(`SELECT '${DELIVER_MESSAGE}', $1::text, jsonb_build_object('outboundMessageId', id) FROM kept`)}
     )
     SELECT id FROM kept`,
    [key, message.channel, message.recipientId, storableJson(message), inReplyTo],
  );
  await tx.notify(JOBS_CHANNEL);
  return z.object({ id: z.number() }).parse(rows[0]).id;
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

export type OutboundEnd = Exclude<StoredOutbound["status"], "waiting">;

type Settlement = { errorCode?: string | null; platformCode?: string | null; platformMessageId?: string | null };

/** True when this call ended its waiting. */
export async function settleOutbound(
  tx: Queryable,
  id: number,
  status: OutboundEnd,
  settlement: Settlement = {},
): Promise<boolean> {
  const { rowCount } = await tx.query(settling(1), settlementOf(id, status, settlement));
  return rowCount === 1;
}

/** The same as what a job did that ends in the same statement. */
export function settlingOutbound(id: number, status: OutboundEnd, settlement: Settlement): JobWork {
  return {
    sql: (first) => `${settling(first)} AND EXISTS (SELECT FROM finished)`,
    params: settlementOf(id, status, settlement),
  };
}

const settling = (first: number) =>
  `UPDATE outbound_messages
      SET status = $${first + 1}, error_code = $${first + 2}, platform_code = $${first + 3}, settled_at = now(),
          platform_message_id = coalesce(platform_message_id, $${first + 4})
    WHERE id = $${first} AND status = 'waiting'`;

function settlementOf(
  id: number,
  status: OutboundEnd,
  { errorCode = null, platformCode = null, platformMessageId = null }: Settlement,
): unknown[] {
  return [id, status, errorCode, platformCode, platformMessageId];
}

/** Remembers that the platform is being asked, before it is; or, with `null`, that it surely took nothing. */
export async function markSending(db: Queryable, id: number, since: Date | null): Promise<void> {
  await db.query("UPDATE outbound_messages SET sending_since = $2 WHERE id = $1", [id, since]);
}

/** Which of these platform's ids are known to be of other messages to this person than `id`. */
export async function findOthers(
  db: Queryable,
  { channel, recipientId, id, ids }: { channel: ChannelName; recipientId: string; id: number; ids: readonly string[] },
): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ platformMessageId: string }>(
    `SELECT platform_message_id AS "platformMessageId" FROM outbound_messages
      WHERE channel = $1 AND recipient_id = $2 AND id <> $3 AND platform_message_id = ANY($4::text[])`,
    [channel, recipientId, id, [...ids]],
  );
  return new Set(rows.map(({ platformMessageId }) => platformMessageId));
}

export async function recordPartsSent(db: Queryable, id: number, partsSent: number): Promise<void> {
  await db.query("UPDATE outbound_messages SET parts_sent = greatest(parts_sent, $2) WHERE id = $1", [id, partsSent]);
}

/** Lets go what a channel that works again had held back; one short transaction each, so that nothing else waits. */
export async function releaseChannel(
  db: Database,
  channel: ChannelName,
  errorCodes: readonly string[],
): Promise<number> {
  const { rows } = await db.query<{ recipientId: string }>(
    `SELECT DISTINCT recipient_id AS "recipientId" FROM outbound_messages
      WHERE channel = $1 AND status = 'held' AND error_code = ANY($2::text[])`,
    [channel, [...errorCodes]],
  );
  for (const { recipientId } of rows) await db.transaction((tx) => releaseHeld(tx, channel, recipientId));
  return rows.length;
}

/** Lets go what the platform's rules held back from this person, in the order it was said. */
export async function releaseHeld(tx: Queryable, channel: ChannelName, recipientId: string): Promise<void> {
  const { rows } = await tx.query<{ id: number }>(
    `UPDATE outbound_messages SET status = 'waiting', settled_at = NULL, error_code = NULL, sending_since = NULL
      WHERE channel = $1 AND recipient_id = $2 AND status = 'held' RETURNING id`,
    [channel, recipientId],
  );
  const key = deliveryKey(channel, recipientId);
  for (const { id } of rows.sort((a, b) => a.id - b.id)) {
    await enqueueJob(tx, { kind: DELIVER_MESSAGE, key, payload: { outboundMessageId: id } });
  }
}
