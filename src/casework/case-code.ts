import { createHash, randomBytes } from "node:crypto";
import type { Queryable } from "../platform/database/index.ts";
import { vietnamDate } from "../vocabulary/calendar.ts";

const DEFAULT_PREFIX = "KT";
/** Without 0, O, 1, I, L, U: read from paper and said on the telephone. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * Takes the next number of the month: "KT-2611-0042". One short statement of its own; a plan that is never opened
 * leaves a gap.
 */
export async function reserveCaseCode(db: Queryable, provinceId: string | null, now: Date): Promise<string> {
  const series = `${await getCasePrefix(db, provinceId ?? "")}-${vietnamDate(now).slice(2, 7).replace("-", "")}`;
  const { rows } = await db.query<{ last: number }>(
    `INSERT INTO case_numbers (series, last) VALUES ($1, 1)
       ON CONFLICT (series) DO UPDATE SET last = case_numbers.last + 1 RETURNING last`,
    [series],
  );
  return `${series}-${String(rows[0]?.last ?? 0).padStart(4, "0")}`;
}

/** What the codes of a province's cases begin with. */
export async function getCasePrefix(db: Queryable, provinceId: string): Promise<string> {
  const { rows } = await db.query<{ prefix: string }>("SELECT prefix FROM case_prefixes WHERE unit_id = $1", [
    provinceId,
  ]);
  return rows[0]?.prefix ?? DEFAULT_PREFIX;
}

/** What the codes of a province's cases begin with: one to four letters. */
export async function setCasePrefix(tx: Queryable, provinceId: string, prefix: string): Promise<void> {
  await tx.query(
    `INSERT INTO case_prefixes (unit_id, prefix) VALUES ($1, $2)
       ON CONFLICT (unit_id) DO UPDATE SET prefix = excluded.prefix`,
    [provinceId, prefix.toUpperCase()],
  );
}

/** "K7MP-2QXT-9ACD": some 59 bits, which nobody guesses. */
export function createReturnCode(): string {
  const letters: string[] = [];
  while (letters.length < 12) {
    // bytes past the last whole run of the alphabet would make some letters likelier
    for (const byte of randomBytes(16)) if (byte < 240 && letters.length < 12) letters.push(ALPHABET[byte % 30] ?? "");
  }
  return [0, 4, 8].map((at) => letters.slice(at, at + 4).join("")).join("-");
}

/** The form in which a return code is kept; `null` for what cannot be one. Spaces, dashes and case do not matter. */
export function hashReturnCode(code: string): string | null {
  const letters = code.toUpperCase().replace(/[^A-Z0-9]/gu, "");
  if (letters.length !== 12 || [...letters].some((letter) => !ALPHABET.includes(letter))) return null;
  return createHash("sha256").update(letters).digest("hex");
}
