import { type CaseNotice, getWorkingCalendar, nextSession, nextWorkingTime } from "../casework/index.ts";
import type { Queryable } from "../platform/database/index.ts";
import { enqueueJob } from "../platform/jobs/index.ts";
import { tierOf, Way } from "./notice.ts";
import { insertNotice, listUnsent } from "./notice-repository.ts";
import { getNoticePreferences, isWanted } from "./preferences.ts";
import { SEND_NOTICES } from "./send-notices.ts";

/**
 * Keeps a notice for each of those it is for, and the jobs that will send it, in the transaction that gave reason for
 * it. Urgent ones are sent at once; what asks somebody to do something, in working hours; the rest with the next
 * digest, at the beginning of the next half of a working day.
 */
export async function recordNotice(tx: Queryable, notice: CaseNotice, now: Date): Promise<void> {
  const tier = tierOf(notice);
  const calendar = tier === "urgent" ? null : await getWorkingCalendar(tx);
  const runAt =
    calendar === null ? now : tier === "prompt" ? nextWorkingTime(calendar, now) : nextSession(calendar, now);
  for (const staffId of notice.staffIds) {
    const preferences = await getNoticePreferences(tx, staffId);
    for (const way of Way.options.filter((each) => isWanted(preferences[each], tier))) {
      // the digest that is on its way will hold this one too
      const isComing = tier === "digest" && (await listUnsent(tx, staffId, way, [tier], 1)).length > 0;
      const key = `notices:${way}:${staffId}`;
      if (!isComing) await enqueueJob(tx, { kind: SEND_NOTICES, key, payload: { staffId, way, tier }, runAt });
    }
    await insertNotice(tx, staffId, tier, notice, now);
  }
}
