import { createHash, timingSafeEqual } from "node:crypto";

type Signed = { appId: string; body: Buffer; timestamp: string };

/**
 * True when the bytes were signed with the OA's secret key: SHA-256 of app id, raw body, timestamp and key
 * written one after the other. It is no HMAC; and only the very bytes will do, for JSON written again differs.
 *
 * Published samples disagree whether "mac=" stands before the digest and on the case of its letters: both pass.
 */
export function isSigned(header: string | undefined, { appId, body, timestamp }: Signed, secretKey: string): boolean {
  const given = /^(?:mac=)?([0-9a-f]{64})$/i.exec(header?.trim() ?? "")?.[1];
  if (given === undefined) return false;
  const due = createHash("sha256").update(appId).update(body).update(timestamp).update(secretKey).digest();
  return timingSafeEqual(Buffer.from(given, "hex"), due);
}
