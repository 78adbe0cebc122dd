import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import type { Answer } from "../vocabulary/answer.ts";
import type { ChannelName } from "../vocabulary/message.ts";
import type { StoredState } from "../vocabulary/outcome.ts";
import { storableJson } from "./stored-text.ts";

/** Ours and written by this program alone, so only what tells the kinds apart is checked. */
const StoredAnswer = z
  .looseObject({ kind: z.enum(["answered", "clarify", "abstained", "handed-over"]), text: z.string() })
  .transform((answer) => answer as unknown as Answer);

export const Turn = z.object({
  id: z.number(),
  inboundMessageId: z.number(),
  answer: StoredAnswer,
  tookMs: z.number(),
  decidedAt: z.date(),
});
export type Turn = z.infer<typeof Turn>;

const REPLACING_STATE = `ON CONFLICT (channel, sender_id) DO UPDATE SET state = excluded.state, updated_at = now()`;

type Person = { channel: ChannelName; senderId: string };

/**
 * Ends a message's waiting with its turn and what the conversation remembers from then on, and returns the turn's id;
 * `null`, and nothing kept, when its waiting was ended before or it is deleted. One statement, because to a server
 * each is a way there and back.
 */
export async function recordTurn(
  tx: Queryable,
  {
    channel,
    senderId,
    inboundMessageId,
    answer,
    tookMs,
    state,
  }: Person & { inboundMessageId: number; answer: Answer; tookMs: number; state: StoredState },
): Promise<number | null> {
  const { rows } = await tx.query<{ id: number }>(
    `WITH answered AS (
       UPDATE inbound_messages SET status = 'answered', error_code = NULL WHERE id = $1 AND status = 'waiting'
       RETURNING id
     ), remembered AS (
       INSERT INTO conversation_states (channel, sender_id, state)
       SELECT $2::text, $3::text, $6::jsonb FROM answered
       ${REPLACING_STATE}
     )
     INSERT INTO turns (inbound_message_id, channel, sender_id, answer, took_ms)
     SELECT id, $2::text, $3::text, $4::jsonb, $5::int FROM answered RETURNING id`,
    [inboundMessageId, channel, senderId, storableJson(answer), Math.round(tookMs), storableJson(state)],
  );
  return rows[0] ? z.object({ id: z.number() }).parse(rows[0]).id : null;
}

export async function findTurn(db: Queryable, id: number): Promise<Turn | null> {
  const { rows } = await db.query(`SELECT ${TURN_COLUMNS} FROM turns WHERE id = $1`, [id]);
  return rows[0] ? Turn.parse(rows[0]) : null;
}

export async function listTurns(
  db: Queryable,
  { channel, senderId, afterId = 0, limit = 100 }: Person & { afterId?: number; limit?: number },
): Promise<Turn[]> {
  const { rows } = await db.query(
    `SELECT ${TURN_COLUMNS} FROM turns WHERE channel = $1 AND sender_id = $2 AND id > $3 ORDER BY id LIMIT $4`,
    [channel, senderId, afterId, limit],
  );
  return rows.map((row) => Turn.parse(row));
}

const TURN_COLUMNS = `id, inbound_message_id AS "inboundMessageId", answer, took_ms AS "tookMs", decided_at AS "decidedAt"`;

/** What the conversation remembers of this person; an empty object for somebody new. */
export async function getState(db: Queryable, { channel, senderId }: Person): Promise<StoredState> {
  const { rows } = await db.query("SELECT state FROM conversation_states WHERE channel = $1 AND sender_id = $2", [
    channel,
    senderId,
  ]);
  return rows[0] ? z.record(z.string(), z.unknown()).parse(rows[0].state) : {};
}

export async function keepState(tx: Queryable, { channel, senderId }: Person, state: StoredState): Promise<void> {
  await tx.query(
    `INSERT INTO conversation_states (channel, sender_id, state) VALUES ($1, $2, $3::jsonb)
     ${REPLACING_STATE}`,
    [channel, senderId, storableJson(state)],
  );
}
