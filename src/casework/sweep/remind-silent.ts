import type { Queryable } from "../../platform/database/index.ts";
import type { Acting } from "../acting.ts";
import type { Case } from "../case.ts";
import type { Timing } from "../clocks.ts";
import { recordEvent, SYSTEM } from "../history.ts";
import { sendNotice } from "../send-notice.ts";
import { addWorkingDays } from "../working-time/working-time.ts";

/** Reminds whoever holds a half-dead case, once for each silence: answered, and then nothing from anybody. */
export async function remindSilent(
  tx: Queryable,
  one: Case,
  { policy, calendar }: Timing,
  acting: Acting,
): Promise<Case> {
  const { now } = acting;
  const { lastStaffAt, assigneeId } = one;
  if (one.status !== "open" || !lastStaffAt || assigneeId === null || one.nextReplyDueAt) return one;
  const since = lastStaffAt > one.lastWorkerAt ? lastStaffAt : one.lastWorkerAt;
  if (addWorkingDays(calendar, since, policy.silentDays) > now) return one;
  const { rows } = await tx.query(
    `SELECT 1 FROM case_events WHERE case_id = $1 AND kind = 'reminded' AND facts = '{"of":"silence"}' AND happened_at >= $2`,
    [one.id, since],
  );
  if (rows.length > 0) return one;
  await recordEvent(tx, one.id, { kind: "reminded", actor: SYSTEM, facts: { of: "silence" }, now });
  await sendNotice(tx, acting, one, "half-dead", [assigneeId]);
  return one;
}
