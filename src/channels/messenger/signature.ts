import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * True when Meta signed exactly these bytes: `X-Hub-Signature-256: sha256=<hex>`. The bytes as received, because
 * Meta signs a body with escaped unicode and JSON written anew would differ.
 */
export function isSignedBy(appSecret: string, rawBody: Buffer, header: string | undefined): boolean {
  const [, hex] = /^sha256=([0-9a-f]{64})$/iu.exec(header?.trim() ?? "") ?? [];
  if (hex === undefined) return false;
  return timingSafeEqual(createHmac("sha256", appSecret).update(rawBody).digest(), Buffer.from(hex, "hex"));
}

/** Proves to the Graph API that who holds the token also holds the application's secret. */
export function appsecretProof(appSecret: string, accessToken: string): string {
  return createHmac("sha256", appSecret).update(accessToken).digest("hex");
}

/** True when both are the same text, in a time that does not tell where they differ. */
export function isSameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHmac("sha256", "compare").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/**
 * What a `signed_request` says, or `null` when it was not signed with the application's secret:
 * `base64url(HMAC-SHA256 of the second part).base64url(JSON)`.
 */
export function readSignedRequest(appSecret: string, signedRequest: string): unknown {
  const [signature = "", payload = "", ...more] = signedRequest.split(".");
  if (more.length > 0 || payload === "") return null;
  const given = Buffer.from(signature, "base64url");
  const expected = createHmac("sha256", appSecret).update(payload).digest();
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  try {
    return JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as unknown;
  } catch {
    return null;
  }
}
