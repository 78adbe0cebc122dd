import type { Queryable } from "../../platform/database/index.ts";

type Parts = { outboundId: string; recipientId: string; digests: readonly string[]; at: Date };

/** Keeps what the parts of a message will look like, before Zalo is asked to take them for the first time. */
export async function recordPartDigests(db: Queryable, { outboundId, recipientId, digests, at }: Parts): Promise<void> {
  await db.query(
    `INSERT INTO zalo_part_digests (outbound_id, recipient_id, digests, recorded_at) VALUES ($1, $2, $3::text[], $4)
     ON CONFLICT (outbound_id) DO UPDATE SET digests = excluded.digests`,
    [outboundId, recipientId, digests, at],
  );
}

/**
 * Which part of which message of ours these words to this person are, as "17:2/3"; `null` when none is known. Where
 * the same was said twice, it is the last that Zalo had been asked to take when it showed them: an echo may be late.
 */
export async function findPart(
  db: Queryable,
  { recipientId, digest, at }: { recipientId: string; digest: string; at: Date },
): Promise<string | null> {
  const { rows } = await db.query<{ outboundId: string; part: number; parts: number }>(
    `SELECT outbound_id AS "outboundId", array_position(digests, $2) AS part, cardinality(digests) AS parts
       FROM zalo_part_digests WHERE recipient_id = $1 AND $2 = ANY(digests) AND recorded_at <= $3
      ORDER BY recorded_at DESC LIMIT 1`,
    [recipientId, digest, at],
  );
  const [found] = rows;
  return found ? `${found.outboundId}:${found.part}/${found.parts}` : null;
}

/** Nothing that old is tried again. */
export async function deletePartDigestsBefore(db: Queryable, before: Date): Promise<void> {
  await db.query("DELETE FROM zalo_part_digests WHERE recorded_at < $1", [before]);
}

/** Removes what is kept here of a person who wants to be forgotten. */
export async function forgetZaloPerson(tx: Queryable, recipientId: string): Promise<void> {
  await tx.query("DELETE FROM zalo_part_digests WHERE recipient_id = $1", [recipientId]);
}
