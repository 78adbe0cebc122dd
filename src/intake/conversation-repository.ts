import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import type { ChannelName } from "../vocabulary/message.ts";

type Person = { channel: ChannelName; senderId: string };

/** What is known of a person on one channel besides their messages. */
export const Standing = z.object({
  /** When they last did something here: reply windows count from it. */
  lastMessageAt: z.date().nullable(),
  lastMessageId: z.string().nullable(),
  /** Until when a person answers them in the platform's own inbox. */
  takenOverUntil: z.date().nullable(),
});
export type Standing = z.infer<typeof Standing>;

const UNKNOWN: Standing = { lastMessageAt: null, lastMessageId: null, takenOverUntil: null };

export async function getStanding(db: Queryable, { channel, senderId }: Person): Promise<Standing> {
  const { rows } = await db.query(
    `SELECT last_message_at AS "lastMessageAt", last_message_id AS "lastMessageId", taken_over_until AS "takenOverUntil"
       FROM conversations WHERE channel = $1 AND sender_id = $2`,
    [channel, senderId],
  );
  return rows[0] ? Standing.parse(rows[0]) : UNKNOWN;
}

export function isTakenOver({ takenOverUntil }: Standing, now: Date): boolean {
  return takenOverUntil !== null && now < takenOverUntil;
}

/** From now on a person answers; several answers in a row lengthen it. */
export async function recordTakeover(tx: Queryable, person: Person, at: Date, until: Date): Promise<void> {
  await tx.query(
    `INSERT INTO conversations AS known (channel, sender_id, taken_over_at, taken_over_until) VALUES ($1, $2, $3, $4)
     ON CONFLICT (channel, sender_id) DO UPDATE
        SET taken_over_at = excluded.taken_over_at,
            taken_over_until = greatest(known.taken_over_until, excluded.taken_over_until)`,
    [person.channel, person.senderId, at, until],
  );
}

/** The assistant may speak again. */
export async function endTakeover(tx: Queryable, person: Person): Promise<void> {
  await tx.query("UPDATE conversations SET taken_over_until = NULL WHERE channel = $1 AND sender_id = $2", [
    person.channel,
    person.senderId,
  ]);
}

/** Keeps what a person said in the platform's own inbox; false when it was kept before. */
export async function recordInboxMessage(
  tx: Queryable,
  { channel, senderId, externalId, text, at }: Person & { externalId: string; text: string; at: Date },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO platform_inbox_messages (channel, external_id, sender_id, text, said_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (channel, external_id) DO NOTHING`,
    [channel, externalId, senderId, text, at],
  );
  return rowCount === 1;
}

const InboxMessage = z.object({ id: z.number(), text: z.string(), at: z.date() });
export type InboxMessage = z.infer<typeof InboxMessage>;

/**
 * What people said to this person in the platform's own inbox, oldest first. A takeover without words (the
 * conversation was only moved) is none.
 */
export async function listInboxMessages(db: Queryable, { channel, senderId }: Person): Promise<InboxMessage[]> {
  const { rows } = await db.query(
    `SELECT id, text, said_at AS at FROM platform_inbox_messages WHERE channel = $1 AND sender_id = $2 AND text <> '' ORDER BY id`,
    [channel, senderId],
  );
  return rows.map((row) => InboxMessage.parse(row));
}

export async function forgetStanding(tx: Queryable, { channel, senderId }: Person): Promise<void> {
  for (const table of ["conversations", "platform_inbox_messages"]) {
    await tx.query(`DELETE FROM ${table} WHERE channel = $1 AND sender_id = $2`, [channel, senderId]);
  }
}
