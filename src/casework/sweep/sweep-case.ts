import type { Queryable } from "../../platform/database/index.ts";
import type { Acting } from "../acting.ts";
import type { Case } from "../case.ts";
import { changeCase } from "../case-repository.ts";
import { type Timing, dueAt, getTiming } from "../clocks.ts";
import { addWorkingDays, nextWorkingMorning } from "../working-time/working-time.ts";
import { assignUntaken } from "./assign-untaken.ts";
import { chaseWorker } from "./chase-worker.ts";
import { missClocks } from "./miss-clocks.ts";
import { remindSilent } from "./remind-silent.ts";
import { warnAt, warnNear } from "./warn-near.ts";

/** How often whoever stands last on the ladder is reminded of an urgent case. */
const URGENT_REMINDER_MS = 2 * 3600_000;

/** Does what is due of one locked case, and puts down when to look again. */
export async function sweepCase(tx: Queryable, due: Case, acting: Acting): Promise<void> {
  const timing = await getTiming(tx, due.severity);
  let current: Case | null = due;
  current = await chaseWorker(tx, current, timing, acting);
  if (current) current = await missClocks(tx, current, timing, acting);
  if (current) current = await assignUntaken(tx, current, timing, acting);
  if (current) current = await remindSilent(tx, current, timing, acting);
  if (current) current = await warnNear(tx, current, timing, acting);
  if (current) await changeCase(tx, current, { sweepAt: nextLook(current, timing, acting.now) });
}

/** The first instant after now at which something may be due. */
function nextLook(one: Case, timing: Timing, now: Date): Date {
  const { policy, calendar } = timing;
  const instants = [one.clockDueAt, warnAt(one.clockDueAt, timing)];
  const takenBy = one.assigneeId === null ? dueAt(timing, "unassigned", one.heldSince) : null;
  if (takenBy) instants.push(takenBy);
  if (one.closingAskedAt) {
    instants.push(addWorkingDays(calendar, one.closingAskedAt, policy.closingReminderDays));
    instants.push(addWorkingDays(calendar, one.closingAskedAt, policy.closingEndDays));
  }
  if (one.lastStaffAt) {
    const lastWord = one.lastStaffAt > one.lastWorkerAt ? one.lastStaffAt : one.lastWorkerAt;
    instants.push(addWorkingDays(calendar, lastWord, policy.silentDays));
  }
  const again = policy.aroundTheClock
    ? new Date(now.getTime() + URGENT_REMINDER_MS)
    : nextWorkingMorning(calendar, now);
  const isOverdue = one.clockDueAt <= now || (takenBy !== null && takenBy <= now);
  const coming = instants.filter((at) => at > now);
  return new Date(Math.min(...[...coming, ...(isOverdue || coming.length === 0 ? [again] : [])].map(Number)));
}
