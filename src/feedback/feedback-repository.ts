import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import { ChannelName } from "../vocabulary/message.ts";
import { Feedback } from "./feedback.ts";

type Person = { channel: ChannelName; senderId: string };

/** One word a worker and an answer: the last one counts, and a reason once given stays while the verdict does. */
export async function recordFeedback(
  tx: Queryable,
  { channel, senderId }: Person,
  { answered, verdict, reason }: Feedback,
): Promise<void> {
  await tx.query(
    `INSERT INTO feedback (channel, sender_id, answered_external_id, verdict, reason) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (channel, sender_id, answered_external_id) DO UPDATE SET
       reason = CASE WHEN feedback.verdict = excluded.verdict THEN coalesce(excluded.reason, feedback.reason)
                     ELSE excluded.reason END,
       verdict = excluded.verdict,
       given_at = now()`,
    [channel, senderId, answered, verdict, reason],
  );
}

const Row = z
  .object({
    channel: ChannelName,
    sender_id: z.string(),
    answered_external_id: z.string(),
    verdict: Feedback.shape.verdict,
    reason: Feedback.shape.reason,
    given_at: z.coerce.date(),
  })
  .transform((row) => ({
    channel: row.channel,
    senderId: row.sender_id,
    answered: row.answered_external_id,
    verdict: row.verdict,
    reason: row.reason,
    givenAt: row.given_at,
  }));

const Said = Feedback.extend({ channel: ChannelName });

/** What was said of answers, the newest first. */
export async function listFeedback(
  db: Queryable,
  { verdict, limit = 100 }: { verdict?: Feedback["verdict"]; limit?: number } = {},
): Promise<z.infer<typeof Row>[]> {
  const { rows } = await db.query(
    `SELECT channel, sender_id, answered_external_id, verdict, reason, given_at FROM feedback
      WHERE $1::text IS NULL OR verdict = $1 ORDER BY given_at DESC, id DESC LIMIT $2`,
    [verdict ?? null, limit],
  );
  return rows.map((row) => Row.parse(row));
}

/** What was said of answers from an instant on and before another, and not by whom. In no order. */
export async function listFeedbackBetween(
  db: Queryable,
  { from, until }: { from: Date; until: Date },
): Promise<z.infer<typeof Said>[]> {
  const { rows } = await db.query(
    `SELECT channel, answered_external_id AS answered, verdict, reason FROM feedback
      WHERE given_at >= $1 AND given_at < $2`,
    [from, until],
  );
  return rows.map((row) => Said.parse(row));
}

/** How many answers were of use, and how many not right. */
export async function countFeedback(db: Queryable): Promise<{ helpful: number; wrong: number }> {
  const { rows } = await db.query(
    `SELECT count(*) FILTER (WHERE verdict = 'helpful') AS helpful, count(*) FILTER (WHERE verdict = 'wrong') AS wrong
       FROM feedback`,
  );
  return z.object({ helpful: z.coerce.number(), wrong: z.coerce.number() }).parse(rows[0]);
}

export async function forgetFeedback(tx: Queryable, channel: ChannelName, senderId: string): Promise<void> {
  await tx.query("DELETE FROM feedback WHERE channel = $1 AND sender_id = $2", [channel, senderId]);
}
