import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import type { StaffScope } from "../union/index.ts";
import type { Tier } from "./notice.ts";

const Wanted = z.enum(["all", "urgent", "off"]);

/** What somebody wants to be sent where; in the console everything is always there. */
export const NoticePreferences = z.object({ email: Wanted, zalo: Wanted });
export type NoticePreferences = z.infer<typeof NoticePreferences>;

export function isWanted(want: z.infer<typeof Wanted>, tier: Tier): boolean {
  return want === "all" || (want === "urgent" && tier === "urgent");
}

/** The address of work is there for this; Zalo is one's own, and nothing goes there unasked. */
const UNASKED: NoticePreferences = { email: "all", zalo: "off" };

export async function getNoticePreferences(db: Queryable, staffId: number): Promise<NoticePreferences> {
  const { rows } = await db.query("SELECT email, zalo FROM notice_preferences WHERE staff_id = $1", [staffId]);
  return rows[0] ? NoticePreferences.parse(rows[0]) : UNASKED;
}

/** Keeps what the signed-in person wants; nobody sets another's. */
export async function setNoticePreferences(
  tx: Queryable,
  scope: StaffScope,
  preferences: NoticePreferences,
): Promise<void> {
  const { email, zalo } = NoticePreferences.parse(preferences);
  await tx.query(
    `INSERT INTO notice_preferences (staff_id, email, zalo) VALUES ($1, $2, $3)
       ON CONFLICT (staff_id) DO UPDATE SET email = excluded.email, zalo = excluded.zalo`,
    [scope.staff.id, email, zalo],
  );
}
