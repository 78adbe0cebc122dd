import { z } from "zod";
import type { Queryable } from "../../platform/database/index.ts";
import { hashCode, hashToken } from "./token.ts";

/** Wrong codes one browser may type before its code is worth nothing. */
const MOST_WRONG_CODES = 5;

export type NewSignInToken = {
  staffId: number;
  link: string;
  /** Absent when nobody asked in a browser: then only the link signs in. */
  typed: { code: string; challenge: string } | null;
  now: Date;
  validMinutes: number;
};

export async function recordSignInToken(
  db: Queryable,
  { staffId, link, typed, now, validMinutes }: NewSignInToken,
): Promise<void> {
  await db.query(
    `INSERT INTO sign_in_tokens (staff_id, link_hash, challenge_hash, code_hash, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      staffId,
      hashToken(link),
      typed && hashToken(typed.challenge),
      typed && hashCode(typed.code, typed.challenge),
      now,
      new Date(now.getTime() + validMinutes * 60_000),
    ],
  );
}

/** How many ways in were sent to this person since an instant. */
export async function countSignInTokens(db: Queryable, staffId: number, since: Date): Promise<number> {
  const { rows } = await db.query(
    `SELECT count(*)::int AS sent FROM sign_in_tokens WHERE staff_id = $1 AND created_at > $2
      AND challenge_hash IS NOT NULL`,
    [staffId, since],
  );
  return z.object({ sent: z.number() }).parse(rows[0]).sent;
}

/** Uses a link up: whose it was, or `null` when it is unknown, used or too old. */
export async function spendLink(db: Queryable, link: string, now: Date): Promise<number | null> {
  const { rows } = await db.query<{ staff_id: number }>(
    `UPDATE sign_in_tokens SET used_at = $2
      WHERE link_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING staff_id`,
    [hashToken(link), now],
  );
  return rows[0]?.staff_id ?? null;
}

/** Uses a code up, or counts a wrong one. After five wrong codes the right one is refused as well. */
export async function spendCode(
  db: Queryable,
  { code, challenge, now }: { code: string; challenge: string; now: Date },
): Promise<number | null> {
  const challengeHash = hashToken(challenge);
  const { rows } = await db.query<{ staff_id: number }>(
    `UPDATE sign_in_tokens SET used_at = $3
      WHERE challenge_hash = $1 AND code_hash = $2 AND used_at IS NULL AND expires_at > $3 AND wrong_codes < $4
      RETURNING staff_id`,
    [challengeHash, hashCode(code, challenge), now, MOST_WRONG_CODES],
  );
  if (rows[0]) return rows[0].staff_id;
  await db.query("UPDATE sign_in_tokens SET wrong_codes = wrong_codes + 1 WHERE challenge_hash = $1", [challengeHash]);
  return null;
}

/** Nothing is kept of ways in that ended a month ago. */
export async function deleteOldSignInTokens(db: Queryable, now: Date): Promise<void> {
  await db.query("DELETE FROM sign_in_tokens WHERE expires_at < $1", [new Date(now.getTime() - 30 * 86_400_000)]);
}

/** Ways in that are on their way to this person are worth nothing from now on. */
export async function voidSignInTokens(db: Queryable, staffId: number, now: Date): Promise<void> {
  await db.query("UPDATE sign_in_tokens SET used_at = $2 WHERE staff_id = $1 AND used_at IS NULL", [staffId, now]);
}
