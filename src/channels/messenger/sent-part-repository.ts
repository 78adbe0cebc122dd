import type { Queryable } from "../../platform/database/index.ts";

/** Notes that the platform took a part: by its answer, or by its echo, whichever we hear first. */
export async function recordSentPart(
  db: Queryable,
  { outboundId, part, platformMessageId }: { outboundId: string; part: number; platformMessageId: string },
): Promise<void> {
  if (!/^\d{1,15}$/u.test(outboundId)) return; // not a number of ours
  await db.query(
    `INSERT INTO messenger_sent_parts (outbound_message_id, part, platform_message_id)
     SELECT id, $2, $3 FROM outbound_messages WHERE id = $1 AND channel = 'messenger'
     ON CONFLICT DO NOTHING`,
    [Number(outboundId), part, platformMessageId],
  );
}

/** The platform's id of each part it took, by the part's number. */
export async function listSentParts(db: Queryable, outboundId: string): Promise<ReadonlyMap<number, string>> {
  const { rows } = await db.query<{ part: number; id: string }>(
    "SELECT part, platform_message_id AS id FROM messenger_sent_parts WHERE outbound_message_id = $1",
    [Number(outboundId)],
  );
  return new Map(rows.map(({ part, id }) => [part, id]));
}
