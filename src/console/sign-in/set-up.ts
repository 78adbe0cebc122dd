import type { Database } from "../../platform/database/index.ts";
import { listStaff } from "../../union/index.ts";
import { recordSetUpToken } from "./set-up-repository.ts";
import { newToken } from "./token.ts";

const SET_UP_HOURS = 24;

/**
 * A link that makes whoever opens it the first administrator, once; `null` as soon as there is any staff. Each
 * start makes a new one, because the one before may have scrolled away unread.
 */
export async function createSetUpLink(
  db: Database,
  { publicUrl, now = new Date() }: { publicUrl: string; now?: Date },
): Promise<string | null> {
  if ((await listStaff(db)).length > 0) return null;
  const token = newToken();
  await recordSetUpToken(db, token, now, new Date(now.getTime() + SET_UP_HOURS * 3_600_000));
  return `${publicUrl}/staff/bat-dau?ma=${token}`;
}
