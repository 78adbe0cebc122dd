import { z } from "zod";
import type { Queryable } from "../../platform/database/index.ts";

/** A row as it is stored: its tokens are sealed. */
export const StoredPair = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  accessExpiresAt: z.date(),
  generation: z.number(),
  deadSince: z.date().nullable(),
  deadCode: z.string().nullable(),
  isHeld: z.boolean(),
});
export type StoredPair = z.infer<typeof StoredPair>;

export type NewPair = { accessToken: string; refreshToken: string; accessExpiresAt: Date };

const COLUMNS = `access_token AS "accessToken", refresh_token AS "refreshToken",
  access_expires_at AS "accessExpiresAt", generation, dead_since AS "deadSince", dead_code AS "deadCode",
  coalesce(lease_until > clock_timestamp(), false) AS "isHeld"`;

export async function findPair(db: Queryable, oaId: string): Promise<StoredPair | null> {
  const { rows } = await db.query(`SELECT ${COLUMNS} FROM zalo_tokens WHERE oa_id = $1`, [oaId]);
  return rows[0] ? StoredPair.parse(rows[0]) : null;
}

/** True the first time this pair is seen in the settings, for any process, ever. */
export async function recordFirstPair(tx: Queryable, oaId: string, fingerprint: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    "INSERT INTO zalo_first_pairs (oa_id, fingerprint) VALUES ($1, $2) ON CONFLICT DO NOTHING",
    [oaId, fingerprint],
  );
  return rowCount === 1;
}

export async function hasSeenPair(db: Queryable, oaId: string, fingerprint: string): Promise<boolean> {
  const { rows } = await db.query("SELECT 1 FROM zalo_first_pairs WHERE oa_id = $1 AND fingerprint = $2", [
    oaId,
    fingerprint,
  ]);
  return rows.length > 0;
}

/** Puts a pair in the place of whatever is there. A refresh that is under way will find its generation gone. */
export async function replacePair(tx: Queryable, oaId: string, pair: NewPair): Promise<void> {
  await tx.query(
    `INSERT INTO zalo_tokens (oa_id, access_token, refresh_token, access_expires_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (oa_id) DO UPDATE SET
       access_token = excluded.access_token, refresh_token = excluded.refresh_token,
       access_expires_at = excluded.access_expires_at, generation = zalo_tokens.generation + 1,
       lease = NULL, lease_until = NULL, dead_since = NULL, dead_code = NULL, retry_at = NULL, updated_at = now()`,
    [oaId, pair.accessToken, pair.refreshToken, pair.accessExpiresAt],
  );
}

type Lease = { oaId: string; generation: number; lease: string };

/**
 * Takes the right to refresh this very pair, or `null`: another process has it, has used it already, or Zalo
 * refused it a moment ago. Returns the sealed refresh token.
 */
export async function takeLease(
  db: Queryable,
  { oaId, generation, lease, leaseMs }: Lease & { leaseMs: number },
): Promise<string | null> {
  const { rows } = await db.query<{ refreshToken: string }>(
    `UPDATE zalo_tokens SET lease = $3, lease_until = clock_timestamp() + $4 * interval '1 millisecond'
      WHERE oa_id = $1 AND generation = $2 AND (lease_until IS NULL OR lease_until <= clock_timestamp())
        AND (retry_at IS NULL OR retry_at <= clock_timestamp())
      RETURNING refresh_token AS "refreshToken"`,
    [oaId, generation, lease, leaseMs],
  );
  return rows[0]?.refreshToken ?? null;
}

/**
 * Keeps the pair that came of a refresh, both tokens together. It asks for the generation and not for the
 * lease: a refresh that came back after its lease ran out still holds the only pair that lives.
 */
export async function storeRefreshed(
  db: Queryable,
  { oaId, generation }: Omit<Lease, "lease">,
  pair: NewPair,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE zalo_tokens SET access_token = $3, refresh_token = $4, access_expires_at = $5,
            generation = generation + 1, lease = NULL, lease_until = NULL,
            dead_since = NULL, dead_code = NULL, retry_at = NULL, updated_at = now()
      WHERE oa_id = $1 AND generation = $2`,
    [oaId, generation, pair.accessToken, pair.refreshToken, pair.accessExpiresAt],
  );
  return rowCount === 1;
}

/** Gives the right back without a new pair; nobody tries again before the delay is over. */
export async function releaseLease(db: Queryable, { oaId, generation, lease }: Lease, delayMs: number): Promise<void> {
  await db.query(
    `UPDATE zalo_tokens SET lease = NULL, lease_until = NULL,
            retry_at = clock_timestamp() + $4 * interval '1 millisecond'
      WHERE oa_id = $1 AND generation = $2 AND lease = $3`,
    [oaId, generation, lease, delayMs],
  );
}

/**
 * Records that Zalo refused this pair's refresh token. True when that is news. Whoever lost its lease meanwhile
 * says nothing: its refusal may only mean that another one used the token first.
 */
export async function recordRefusal(
  db: Queryable,
  { oaId, generation, lease }: Lease,
  code: string,
  retryMs: number,
): Promise<boolean> {
  const { rows } = await db.query<{ isNews: boolean }>(
    `UPDATE zalo_tokens AS pair SET lease = NULL, lease_until = NULL, dead_since = coalesce(pair.dead_since, now()),
            dead_code = $4, retry_at = clock_timestamp() + $5 * interval '1 millisecond'
       FROM (SELECT oa_id, dead_since FROM zalo_tokens WHERE oa_id = $1 FOR UPDATE) AS before
      WHERE pair.oa_id = before.oa_id AND pair.generation = $2 AND pair.lease = $3
      RETURNING before.dead_since IS NULL AS "isNews"`,
    [oaId, generation, lease, code, retryMs],
  );
  return rows[0]?.isNews ?? false;
}
