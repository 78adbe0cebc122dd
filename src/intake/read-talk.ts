import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import type { Answer } from "../vocabulary/answer.ts";
import { Attachment, OutboundMessage } from "../vocabulary/message.ts";

const Inbound = z.object({ id: z.number(), text: z.string(), attachments: z.array(Attachment), sentAt: z.date() });
const Outbound = z.object({
  id: z.number(),
  message: OutboundMessage,
  createdAt: z.date(),
  status: z.enum(["waiting", "delivered", "rejected", "failed", "held", "withheld"]),
  code: z.string().nullable(),
  seenAt: z.date().nullable(),
});
const Made = z.object({
  inboundMessageId: z.number(),
  answer: z.looseObject({ kind: z.string() }).transform((answer) => answer as unknown as Answer),
  decidedAt: z.date(),
});

/** What was said in some messages, by their numbers and in one look each; those that were deleted are left out. */
export const readTalk = {
  async inbound(db: Queryable, ids: readonly number[]): Promise<z.infer<typeof Inbound>[]> {
    if (ids.length === 0) return [];
    const { rows } = await db.query(
      `SELECT id, text, attachments, sent_at AS "sentAt" FROM inbound_messages WHERE id = ANY($1::bigint[])`,
      [[...ids]],
    );
    return rows.map((row) => Inbound.parse(row));
  },

  async outbound(db: Queryable, ids: readonly number[]) {
    if (ids.length === 0) return [];
    const { rows } = await db.query(
      `SELECT id, message, created_at AS "createdAt", status, error_code AS "code", seen_at AS "seenAt"
         FROM outbound_messages WHERE id = ANY($1::bigint[])`,
      [[...ids]],
    );
    return rows.map((row) => {
      const { message, ...sent } = Outbound.parse(row);
      return { ...sent, text: message.text, choices: message.choices, sources: message.sources };
    });
  },

  /** What the assistant made of these messages. */
  async turns(db: Queryable, inboundIds: readonly number[]): Promise<z.infer<typeof Made>[]> {
    if (inboundIds.length === 0) return [];
    const { rows } = await db.query(
      `SELECT inbound_message_id AS "inboundMessageId", answer, decided_at AS "decidedAt"
         FROM turns WHERE inbound_message_id = ANY($1::bigint[]) ORDER BY id`,
      [[...inboundIds]],
    );
    return rows.map((row) => Made.parse(row));
  },
};
