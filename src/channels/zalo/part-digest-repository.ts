import type { Queryable } from "../../platform/database/index.ts";

type Parts = { outboundId: string; recipientId: string; digests: readonly string[] };

/** Keeps what the parts of a message will look like, before Zalo is asked to take them. */
export async function recordPartDigests(db: Queryable, { outboundId, recipientId, digests }: Parts): Promise<void> {
  await db.query(
    `INSERT INTO zalo_part_digests (outbound_id, recipient_id, digests) VALUES ($1, $2, $3::text[])
     ON CONFLICT (outbound_id) DO UPDATE SET digests = excluded.digests`,
    [outboundId, recipientId, digests],
  );
}

/** Which part of which message of ours these words to this person are, as "17:2/3"; `null` when none is known. */
export async function findPart(
  db: Queryable,
  { recipientId, digest }: { recipientId: string; digest: string },
): Promise<string | null> {
  const { rows } = await db.query<{ outboundId: string; part: number; parts: number }>(
    `SELECT outbound_id AS "outboundId", array_position(digests, $2) AS part, cardinality(digests) AS parts
       FROM zalo_part_digests WHERE recipient_id = $1 AND $2 = ANY(digests)
      ORDER BY recorded_at DESC LIMIT 1`,
    [recipientId, digest],
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
