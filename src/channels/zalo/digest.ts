import { createHash } from "node:crypto";

/** The same for the words we sent and for the same words as Zalo shows them, whatever it did to their spaces. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text.normalize("NFC").replace(/\s+/gu, " ").trim()).digest("hex");
}
