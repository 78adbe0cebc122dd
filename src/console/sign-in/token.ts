import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

/** A secret nobody can guess, for a link or a cookie. Only its hash is ever stored. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** Six digits to read off a telephone and type. */
export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, "0");

/** What is stored of a token: whoever reads the database cannot sign in with it. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** A code alone is short enough to try out, so its hash needs the secret only the asking browser has. */
export const hashCode = (code: string, challenge: string): string =>
  createHmac("sha256", challenge).update(code).digest("hex");

export function isSame(left: string, right: string): boolean {
  return timingSafeEqual(Buffer.from(hashToken(left)), Buffer.from(hashToken(right)));
}
