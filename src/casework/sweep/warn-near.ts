import type { Queryable } from "../../platform/database/index.ts";
import type { Acting } from "../acting.ts";
import { type Case, runningClock } from "../case.ts";
import type { Timing } from "../clocks.ts";
import { recordEvent, SYSTEM } from "../history.ts";
import { sendNotice } from "../send-notice.ts";

/** So long before a clock runs out, whoever holds the case is told. */
const WARN_BEFORE_MS = { aroundTheClock: 15 * 60_000, inOfficeHours: 60 * 60_000 } as const;

/** When whoever holds a case is to be warned of its clock. */
export function warnAt(dueAt: Date, { policy }: Timing): Date {
  return new Date(dueAt.getTime() - WARN_BEFORE_MS[policy.aroundTheClock ? "aroundTheClock" : "inOfficeHours"]);
}

/** Warns whoever holds a case that its clock is about to run out, once for each deadline. */
export async function warnNear(tx: Queryable, one: Case, timing: Timing, acting: Acting): Promise<Case> {
  const { now } = acting;
  const clock = runningClock(one);
  const isDue = one.status === "open" && clock !== null && clock.dueAt > now && warnAt(clock.dueAt, timing) <= now;
  if (!isDue || one.assigneeId === null) return one;
  const facts = { of: "near", clock: clock.clock, dueAt: clock.dueAt.toISOString() };
  const { rows } = await tx.query(
    "SELECT 1 FROM case_events WHERE case_id = $1 AND kind = 'reminded' AND facts = $2 LIMIT 1",
    [one.id, JSON.stringify(facts)],
  );
  if (rows.length > 0) return one;
  await recordEvent(tx, one.id, { kind: "reminded", actor: SYSTEM, facts, now });
  await sendNotice(tx, acting, one, "clock-near", [one.assigneeId]);
  return one;
}
