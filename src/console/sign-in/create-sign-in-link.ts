import type { Queryable } from "../../platform/database/index.ts";
import { recordSignInToken } from "./sign-in-token-repository.ts";
import { newToken } from "./token.ts";

/** How long a way in stays open. */
export const SIGN_IN_MINUTES = 15;

export const signInAddress = (publicUrl: string, link: string): string =>
  `${publicUrl}/staff/vao?ma=${encodeURIComponent(link)}`;

/** A link that signs this person in once, within a quarter of an hour unless told otherwise. */
export async function createSignInLink(
  db: Queryable,
  staffId: number,
  {
    publicUrl,
    now = new Date(),
    validMinutes = SIGN_IN_MINUTES,
  }: { publicUrl: string; now?: Date; validMinutes?: number },
): Promise<string> {
  const link = newToken();
  await recordSignInToken(db, { staffId, link, typed: null, now, validMinutes });
  return signInAddress(publicUrl, link);
}
