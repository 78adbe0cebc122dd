import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** Whoever holds the cookie. `senderId` names the person to the rest of the program and cannot be turned back. */
export type Session = { token: string; senderId: string };

/**
 * Sessions are issued here and never stored: 256 random bits, and a signature that shows they are ours. A
 * browser that makes up a cookie, or names a sender, gets nothing: the sender is derived from the bits.
 */
export function createSessions(secret: string) {
  if (secret.length < 32) throw new Error("the session secret needs at least 32 characters");

  const sign = (bits: string) => createHmac("sha256", secret).update(`web-session:${bits}`).digest();

  function toSession(bits: string): Session {
    const senderId = `web-${createHash("sha256").update(`web-sender:${bits}`).digest("base64url")}`;
    return { token: `${bits}.${sign(bits).toString("base64url")}`, senderId };
  }

  return {
    issue: (): Session => toSession(randomBytes(32).toString("base64url")),

    /** The session a cookie stands for, or `null` when it is not one of ours. */
    find(token: string | undefined): Session | null {
      const [, bits, signature] = /^([\w-]{43})\.([\w-]{43})$/.exec(token ?? "") ?? [];
      if (!bits || !signature) return null;
      const given = Buffer.from(signature, "base64url");
      const expected = sign(bits);
      return given.length === expected.length && timingSafeEqual(given, expected) ? toSession(bits) : null;
    },
  };
}
export type Sessions = ReturnType<typeof createSessions>;
