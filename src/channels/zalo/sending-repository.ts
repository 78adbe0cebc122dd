import { z } from "zod";
import type { Queryable } from "../../platform/database/index.ts";

/** How far the sending of one message has come. */
const Sending = z.object({
  digests: z.array(z.string()),
  partsSent: z.number(),
  /** When Zalo was asked to take the next part, while we do not know whether it did. */
  askingSince: z.date().nullable(),
});
export type Sending = z.infer<typeof Sending>;

export async function findSending(db: Queryable, outboundId: string): Promise<Sending | null> {
  const { rows } = await db.query(
    `SELECT part_digests AS digests, parts_sent AS "partsSent", asking_since AS "askingSince"
       FROM zalo_sendings WHERE outbound_id = $1`,
    [outboundId],
  );
  return rows[0] ? Sending.parse(rows[0]) : null;
}

type Asking = {
  outboundId: string;
  recipientId: string;
  digests: readonly string[];
  partsSent: number;
  at: Date | null;
};

/** Records, before Zalo is asked, that so many parts are sent and that it is being asked for the next (`at`: when). */
export async function recordAsking(db: Queryable, asking: Asking): Promise<void> {
  const { outboundId, recipientId, digests, partsSent, at } = asking;
  await db.query(
    `INSERT INTO zalo_sendings (outbound_id, recipient_id, part_digests, parts_sent, asking_since)
     VALUES ($1, $2, $3::text[], $4, $5)
     ON CONFLICT (outbound_id) DO UPDATE SET part_digests = excluded.part_digests,
       parts_sent = greatest(zalo_sendings.parts_sent, excluded.parts_sent), asking_since = excluded.asking_since`,
    [outboundId, recipientId, digests, partsSent, at],
  );
}

/** Zalo did not take the part it was asked to take: it may be sent again at any time. */
export async function recordNotTaken(db: Queryable, outboundId: string): Promise<void> {
  await db.query("UPDATE zalo_sendings SET asking_since = NULL WHERE outbound_id = $1", [outboundId]);
}

/**
 * Looks for the message of ours whose part has this digest. Its last part shown means that all of it is sent:
 * then its id is returned. An earlier part is recorded as sent.
 */
export async function recordEcho(
  db: Queryable,
  { recipientId, digest }: { recipientId: string; digest: string },
): Promise<string | null> {
  const { rows } = await db.query<{ outboundId: string; position: number; count: number; partsSent: number }>(
    `SELECT outbound_id AS "outboundId", array_position(part_digests, $2) AS position,
            cardinality(part_digests) AS count, parts_sent AS "partsSent"
       FROM zalo_sendings WHERE recipient_id = $1 AND $2 = ANY(part_digests)
      ORDER BY started_at DESC LIMIT 1`,
    [recipientId, digest],
  );
  const [found] = rows;
  if (!found) return null;
  if (found.position === found.count) return found.outboundId;
  if (found.partsSent < found.position) {
    await db.query(
      "UPDATE zalo_sendings SET parts_sent = $2, asking_since = NULL WHERE outbound_id = $1 AND parts_sent < $2",
      [found.outboundId, found.position],
    );
  }
  return null;
}

/** Nothing that old is tried again. */
export async function deleteSendingsBefore(db: Queryable, before: Date): Promise<void> {
  await db.query("DELETE FROM zalo_sendings WHERE started_at < $1", [before]);
}

/** Removes what is kept here of a person who wants to be forgotten. */
export async function forgetZaloSendings(tx: Queryable, recipientId: string): Promise<void> {
  await tx.query("DELETE FROM zalo_sendings WHERE recipient_id = $1", [recipientId]);
}
