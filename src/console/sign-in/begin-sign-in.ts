import type { Database } from "../../platform/database/index.ts";
import { findStaffByEmail, type Staff } from "../../union/index.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import { SIGN_IN_MINUTES, signInAddress } from "./create-sign-in-link.ts";
import { countSignInTokens, deleteOldSignInTokens, recordSignInToken } from "./sign-in-token-repository.ts";
import { newCode, newToken } from "./token.ts";

/** Ways in one person may be sent within an hour, so that nobody can flood a colleague's mailbox. */
const MOST_AN_HOUR = 6;

export type SignInMessage = {
  staff: Staff;
  by: "email" | "zalo";
  code: string;
  link: string;
  validMinutes: number;
};
/** Takes a way in to its owner. What it throws is logged and never shown. */
export type SendSignIn = (message: SignInMessage) => Promise<void>;

type Options = { db: Database; publicUrl: string; sendSignIn: SendSignIn; onError: (error: unknown) => void };

/**
 * Gives the secret of the browser that asks, whether or not the address is anybody's: nothing in the answer or
 * in its time tells who is staff. To who is, a code and a link are on their way.
 */
export function createBeginSignIn({ db, publicUrl, sendSignIn, onError }: Options) {
  return function beginSignIn(email: string, by: "email" | "zalo", now: Date): string {
    const challenge = newToken();
    void send(email, by, challenge, now).catch(onError);
    return challenge;
  };

  async function send(email: string, by: "email" | "zalo", challenge: string, now: Date): Promise<void> {
    const staff = await findStaffByEmail(db, email, vietnamDate(now));
    if (!staff?.isActive || (by === "zalo" && staff.zaloUserId === null)) return;
    const anHourAgo = new Date(now.getTime() - 3_600_000);
    if ((await countSignInTokens(db, staff.id, anHourAgo)) >= MOST_AN_HOUR) return;
    const link = newToken();
    const code = newCode();
    await recordSignInToken(db, {
      staffId: staff.id,
      link,
      typed: { code, challenge },
      now,
      validMinutes: SIGN_IN_MINUTES,
    });
    await deleteOldSignInTokens(db, now);
    await sendSignIn({ staff, by, code, link: signInAddress(publicUrl, link), validMinutes: SIGN_IN_MINUTES });
  }
}
