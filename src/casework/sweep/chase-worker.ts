import type { Queryable } from "../../platform/database/index.ts";
import { caseworkTexts } from "../../texts/casework.ts";
import type { Acting } from "../acting.ts";
import type { Case } from "../case.ts";
import { changeCase } from "../case-repository.ts";
import type { Timing } from "../clocks.ts";
import { sayOfCase, solvedChoices } from "../close-case.ts";
import { recordEvent, SYSTEM } from "../history.ts";
import { sendNotice } from "../send-notice.ts";
import { addWorkingDays } from "../working-time/working-time.ts";

/**
 * Reminds a worker, once, that they were asked whether it is solved; later lets it be, as unanswered and not as
 * solved. `null` when the case has been closed so. A worker who wrote meanwhile is neither reminded nor closed.
 */
export async function chaseWorker(
  tx: Queryable,
  one: Case,
  { policy, calendar }: Timing,
  acting: Acting,
): Promise<Case | null> {
  const { now, say } = acting;
  const { closingAskedAt } = one;
  if (one.status !== "closing" || !closingAskedAt || one.lastWorkerAt > closingAskedAt) return one;
  const endsAt = addWorkingDays(calendar, closingAskedAt, policy.closingEndDays);
  if (endsAt <= now) {
    const closed = await changeCase(tx, one, { status: "closed", outcome: "no-response", closedAt: now });
    await recordEvent(tx, one.id, { kind: "closed", actor: SYSTEM, facts: { outcome: "no-response" }, now });
    const no = solvedChoices(one.id).slice(-1);
    await sayOfCase(tx, say, one, caseworkTexts.closedSilently(one.code), no, now);
    await sendNotice(tx, acting, closed, "closed", closed.assigneeId ? [closed.assigneeId] : []);
    return null;
  }
  const remindsAt = addWorkingDays(calendar, closingAskedAt, policy.closingReminderDays);
  if (remindsAt > now || (await wasReminded(tx, one.id, closingAskedAt))) return one;
  await sayOfCase(tx, say, one, caseworkTexts.askSolvedAgain(one.code, endsAt), solvedChoices(one.id), now);
  await recordEvent(tx, one.id, { kind: "reminded", actor: SYSTEM, facts: { of: "solved" }, now });
  return one;
}

async function wasReminded(tx: Queryable, caseId: number, since: Date): Promise<boolean> {
  const { rows } = await tx.query(
    `SELECT 1 FROM case_events WHERE case_id = $1 AND kind = 'reminded' AND facts = '{"of":"solved"}' AND happened_at >= $2`,
    [caseId, since],
  );
  return rows.length > 0;
}
