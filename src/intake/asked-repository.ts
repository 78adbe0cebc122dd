import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import { ChannelName } from "../vocabulary/message.ts";

/** One person over all the channels they have joined: opaque, to count people by, and of no other use. */
const PERSON = "coalesce(link.person, said.channel || ' ' || said.sender_id)";

const Place = z.object({
  law: z.string(),
  article: z.string(),
  clause: z.string().nullable(),
  point: z.string().nullable(),
});

const AnsweredMessage = z.object({
  channel: ChannelName,
  externalId: z.string(),
  inboundMessageId: z.number(),
  person: z.string(),
  mode: z.enum(["curated", "calculated", "extracted", "composed"]),
  /** The beginning of what was answered. */
  text: z.string(),
  /** Where the answer stands, in its order. */
  places: z.array(Place),
});
export type AnsweredMessage = z.infer<typeof AnsweredMessage>;

const UnansweredMessage = z.object({
  inboundMessageId: z.number(),
  person: z.string(),
  reason: z.enum(["clarify", "nothing-relevant", "other-field", "no-law-then"]),
  /** The article that came nearest. */
  nearest: Place.pick({ law: true, article: true }).nullable(),
});
export type UnansweredMessage = z.infer<typeof UnansweredMessage>;

/** So many messages are looked up at once, and so much of an answer is read. */
const BATCH = 5000;
const BEGINNING = 1200;

/** What these messages were answered with, as far as they were answered and are still kept. In no order. */
export async function listAnswered(
  db: Queryable,
  asked: readonly { channel: ChannelName; externalId: string }[],
): Promise<AnsweredMessage[]> {
  const answered: AnsweredMessage[] = [];
  for (let at = 0; at < asked.length; at += BATCH) {
    const batch = asked.slice(at, at + BATCH);
    const { rows } = await db.query(
      `SELECT said.channel, said.external_id AS "externalId", said.id AS "inboundMessageId", ${PERSON} AS person,
              turns.answer->>'mode' AS mode, left(turns.answer->>'text', ${BEGINNING}) AS text,
              (SELECT jsonb_agg(jsonb_build_object('law', cited->'law', 'article', cited->'article',
                                                   'clause', cited->'clause', 'point', cited->'point') ORDER BY place)
                 FROM jsonb_array_elements(turns.answer->'citations') WITH ORDINALITY AS citations (cited, place)
              ) AS places
         FROM unnest($1::text[], $2::text[]) AS asked (channel, external_id)
         JOIN inbound_messages AS said ON said.channel = asked.channel AND said.external_id = asked.external_id
         JOIN turns ON turns.inbound_message_id = said.id
         LEFT JOIN identity_links AS link ON link.channel = said.channel AND link.sender_id = said.sender_id
        WHERE turns.answer->>'kind' = 'answered'`,
      [batch.map(({ channel }) => channel), batch.map(({ externalId }) => externalId)],
    );
    for (const row of rows) answered.push(AnsweredMessage.parse(row));
  }
  return answered;
}

/**
 * The questions that got no answer from an instant on and before another, the newest first. Left out: whatever was
 * no question (thanks, talk, forms), what a calculation still needed (asked with certainty, 1), and a question back
 * that led to an answer with the very next message.
 */
export async function listUnanswered(
  db: Queryable,
  { from, until }: { from: Date; until: Date },
): Promise<UnansweredMessage[]> {
  const { rows } = await db.query(
    `SELECT said.inbound_message_id AS "inboundMessageId", ${PERSON} AS person,
            coalesce(said.answer->>'reason', said.answer->>'kind') AS reason,
            CASE WHEN said.answer->'candidates'->0 IS NOT NULL
              THEN jsonb_build_object('law', said.answer->'candidates'->0->'law',
                                      'article', said.answer->'candidates'->0->'article') END AS nearest
       FROM turns AS said
       LEFT JOIN identity_links AS link ON link.channel = said.channel AND link.sender_id = said.sender_id
      WHERE (said.answer->>'kind' = 'clarify'
             OR said.answer->>'reason' IN ('nothing-relevant', 'other-field', 'no-law-then'))
        AND said.decided_at >= $1 AND said.decided_at < $2
        AND (said.answer->>'kind' <> 'clarify' OR (
          (said.answer->>'confidence')::double precision < 1
          AND NOT EXISTS (
            SELECT FROM turns AS after
             WHERE after.answer->>'kind' = 'answered'
               AND after.id = (SELECT min(id) FROM turns AS later
                                WHERE later.channel = said.channel AND later.sender_id = said.sender_id
                                  AND later.id > said.id))))
      ORDER BY said.id DESC`,
    [from, until],
  );
  return rows.map((row) => UnansweredMessage.parse(row));
}
