import type { Queryable } from "../../platform/database/index.ts";
import { hashToken } from "./token.ts";

export async function recordSetUpToken(db: Queryable, token: string, now: Date, expiresAt: Date): Promise<void> {
  await db.query("DELETE FROM set_up_tokens WHERE expires_at < $1", [now]);
  await db.query("INSERT INTO set_up_tokens (token_hash, created_at, expires_at) VALUES ($1, $2, $3)", [
    hashToken(token),
    now,
    expiresAt,
  ]);
}

export async function isSetUpToken(db: Queryable, token: string, now: Date): Promise<boolean> {
  const { rowCount } = await db.query(
    "SELECT 1 FROM set_up_tokens WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2",
    [hashToken(token), now],
  );
  return rowCount > 0;
}

/** Uses the token up; false when it is unknown, used or too old. Every other one ends with it. */
export async function spendSetUpToken(tx: Queryable, token: string, now: Date): Promise<boolean> {
  const { rowCount } = await tx.query(
    "UPDATE set_up_tokens SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2",
    [hashToken(token), now],
  );
  if (rowCount !== 1) return false;
  await tx.query("UPDATE set_up_tokens SET used_at = $1 WHERE used_at IS NULL", [now]);
  return true;
}
