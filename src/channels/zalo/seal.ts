import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

export type Seal = { close: (text: string) => string; open: (sealed: string) => string | null };

/**
 * Keeps tokens unreadable in the database and its backups: AES-256-GCM under a key made from the application's
 * secret, which lives in the settings. `open` is `null` for what another secret sealed: such a pair is of no
 * use, because a changed application secret ends its tokens too.
 */
export function createSeal(appSecret: string): Seal {
  const key = Buffer.from(hkdfSync("sha256", appSecret, "", "zalo tokens at rest", 32));
  return {
    close(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url")}`;
    },
    open(sealed) {
      try {
        const bytes = Buffer.from(sealed.replace(/^v1\./, ""), "base64url");
        const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12), { authTagLength: 16 });
        decipher.setAuthTag(bytes.subarray(12, 28));
        return decipher.update(bytes.subarray(28), undefined, "utf8") + decipher.final("utf8");
      } catch {
        return null;
      }
    },
  };
}

/** Tells two tokens apart without showing either. */
export function fingerprint(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
