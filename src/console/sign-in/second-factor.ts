import { randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import QRCode from "qrcode";

const PERIOD_SECONDS = 30;
/** Letters that cannot be mistaken for one another when copied by hand. */
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

export const newSecret = (): string => new Secret({ size: 20 }).base32;

const totpOf = (secret: string, label: string, issuer: string): TOTP =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), digits: 6, period: PERIOD_SECONDS });

/** What an authenticator app reads, as an address and as the squares of a QR code. */
export function renderEnrolment(secret: string, { label, issuer }: { label: string; issuer: string }) {
  const address = totpOf(secret, label, issuer).toString();
  const { modules } = QRCode.create(address, { errorCorrectionLevel: "M" });
  let path = "";
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`;
    }
  }
  return { address, size: modules.size, path };
}

/** The half-minute a code belongs to, one before and one after now allowed; `null` for a wrong code. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const delta = totpOf(secret, "", "").validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta;
}

/** Ten codes to keep on paper, each good once, for the day the telephone is lost. */
export function newRecoveryCodes(): string[] {
  const letters = (length: number) => Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)] ?? "").join("");
  return Array.from({ length: 10 }, () => `${letters(5)}-${letters(5)}`);
}
