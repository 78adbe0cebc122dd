import { z } from "zod";
import type { Queryable } from "../../platform/database/index.ts";
import { stepOf } from "./second-factor.ts";
import { hashToken } from "./token.ts";

export const SecondFactor = z.object({ secret: z.string(), isConfirmed: z.boolean(), lastStep: z.number() });
export type SecondFactor = z.infer<typeof SecondFactor>;

export async function findSecondFactor(db: Queryable, staffId: number): Promise<SecondFactor | null> {
  const { rows } = await db.query(
    `SELECT secret, confirmed_at IS NOT NULL AS "isConfirmed", last_step AS "lastStep"
       FROM second_factors WHERE staff_id = $1`,
    [staffId],
  );
  return rows[0] ? SecondFactor.parse(rows[0]) : null;
}

/** Keeps a secret that is not asked for until a first code has shown that the app has it. */
export async function keepUnconfirmedSecret(db: Queryable, staffId: number, secret: string): Promise<void> {
  await db.query(
    `INSERT INTO second_factors (staff_id, secret) VALUES ($1, $2)
     ON CONFLICT (staff_id) DO UPDATE SET secret = excluded.secret, last_step = 0
       WHERE second_factors.confirmed_at IS NULL`,
    [staffId, secret],
  );
}

/** True when the code is right and was not used before; it is used up then. */
export async function spendSecondFactor(
  tx: Queryable,
  staffId: number,
  { secret }: Pick<SecondFactor, "secret">,
  code: string,
  now: Date,
): Promise<boolean> {
  const step = stepOf(secret, code, now);
  if (step === null) return false;
  const { rowCount } = await tx.query(
    "UPDATE second_factors SET last_step = $2 WHERE staff_id = $1 AND last_step < $2",
    [staffId, step],
  );
  return rowCount === 1;
}

/** From now on the second factor is asked for; the paper codes of before end. */
export async function confirmSecondFactor(
  tx: Queryable,
  staffId: number,
  recoveryCodes: readonly string[],
  now: Date,
): Promise<void> {
  await tx.query("UPDATE second_factors SET confirmed_at = $2 WHERE staff_id = $1", [staffId, now]);
  await replaceRecoveryCodes(tx, staffId, recoveryCodes);
}

export async function replaceRecoveryCodes(
  tx: Queryable,
  staffId: number,
  recoveryCodes: readonly string[],
): Promise<void> {
  await tx.query("DELETE FROM recovery_codes WHERE staff_id = $1", [staffId]);
  for (const code of recoveryCodes) {
    await tx.query("INSERT INTO recovery_codes (staff_id, code_hash) VALUES ($1, $2)", [staffId, hashToken(code)]);
  }
}

export async function spendRecoveryCode(db: Queryable, staffId: number, code: string, now: Date): Promise<boolean> {
  const { rowCount } = await db.query(
    "UPDATE recovery_codes SET used_at = $3 WHERE staff_id = $1 AND code_hash = $2 AND used_at IS NULL",
    [staffId, hashToken(code.trim().toUpperCase()), now],
  );
  return rowCount === 1;
}

export async function countRecoveryCodes(db: Queryable, staffId: number): Promise<number> {
  const { rows } = await db.query(
    `SELECT count(*)::int AS "left" FROM recovery_codes WHERE staff_id = $1 AND used_at IS NULL`,
    [staffId],
  );
  return z.object({ left: z.number() }).parse(rows[0]).left;
}

export async function removeSecondFactor(tx: Queryable, staffId: number): Promise<void> {
  await tx.query("DELETE FROM second_factors WHERE staff_id = $1", [staffId]);
  await tx.query("DELETE FROM recovery_codes WHERE staff_id = $1", [staffId]);
}
