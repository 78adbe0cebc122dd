import type { Queryable } from "../../platform/database/index.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import { caseworkTexts } from "../../texts/casework.ts";
import type { Acting } from "../acting.ts";
import type { Case, Clock } from "../case.ts";
import { changeCase } from "../case-repository.ts";
import type { Timing } from "../clocks.ts";
import { sayOfCase } from "../close-case.ts";
import { listHeads, listResponsible } from "../find-responsible.ts";
import { recordEvent, SYSTEM } from "../history.ts";
import { findUnitAbove, giveToUnit } from "../move-case.ts";
import { sendNotice } from "../send-notice.ts";
import { isWorkingTime } from "../working-time/working-time.ts";

/** Urgent cases remind after hours too, but not every minute. */
const URGENT_REMINDER_MS = 2 * 3600_000;

/**
 * Records each clock that ran out, once for each unit, and moves the case to the unit above; both units are told. At
 * the province it stays, with the coordinator, who is reminded every working day until something is done.
 */
export async function missClocks(tx: Queryable, one: Case, timing: Timing, acting: Acting): Promise<Case> {
  const { now } = acting;
  const { unitId } = one;
  const missed = overdueClocks(one, now);
  if (unitId === null || missed.length === 0) return one;
  let isNew = false;
  for (const { clock, dueAt } of missed) {
    const { rowCount } = await tx.query(
      `INSERT INTO case_misses (case_id, clock, unit_id, due_at, recorded_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING`,
      [one.id, clock, unitId, dueAt, now],
    );
    if (rowCount === 0) continue;
    isNew = true;
    const facts = { clock, unitId, dueAt: dueAt.toISOString() };
    await recordEvent(tx, one.id, { kind: "missed", actor: SYSTEM, facts, now });
  }
  const above = await findUnitAbove(tx, one, now);
  if (above) {
    const below = [...(await listHeads(tx, one, now)).map(({ id }) => id), ...(one.assigneeId ? [one.assigneeId] : [])];
    const moved = await giveToUnit(tx, one, above.id, now);
    await apologise(tx, moved, above.name, missed, acting);
    const facts = { from: unitId, to: above.id, clock: missed[0]?.clock ?? null };
    await recordEvent(tx, one.id, { kind: "moved-up", actor: SYSTEM, facts, now });
    const heads = [...(await listHeads(tx, moved, now)), ...(await listResponsible(tx, moved, now))];
    await sendNotice(
      tx,
      acting,
      moved,
      "moved-up",
      heads.map(({ id }) => id),
    );
    await sendNotice(tx, acting, moved, "clock-missed", below);
    return moved;
  }
  return stayAtTheTop(tx, one, timing, acting, isNew);
}

/** A promised time has passed: the worker learns where the case is now, and by when it will be answered there. */
async function apologise(
  tx: Queryable,
  moved: Case,
  unitName: string,
  missed: readonly { clock: Clock }[],
  { now, say }: Acting,
): Promise<void> {
  const isReply = missed.some(({ clock }) => clock !== "resolution");
  const replyBy = moved.firstRepliedAt ? moved.nextReplyDueAt : moved.firstReplyDueAt;
  if (!isReply || !replyBy) return;
  await sayOfCase(tx, say, moved, caseworkTexts.movedUp(moved.code, unitName, replyBy), [], now);
}

async function stayAtTheTop(
  tx: Queryable,
  one: Case,
  { policy, calendar }: Timing,
  acting: Acting,
  isNew: boolean,
): Promise<Case> {
  const { now } = acting;
  const remindedAt = await readRemindedAt(tx, one.id);
  const isDue = policy.aroundTheClock
    ? remindedAt === null || now.getTime() - remindedAt.getTime() >= URGENT_REMINDER_MS
    : isWorkingTime(calendar, now) && (remindedAt === null || vietnamDate(remindedAt) < vietnamDate(now));
  if (!isNew && !isDue) return one;
  const heads = await listHeads(tx, one, now, ["coordinator", "unit-head"]);
  const coordinator = heads[0];
  // nobody's case is nobody's: the last step names who answers for it
  const assigneeId = one.assigneeId ?? coordinator?.id ?? null;
  const kept = await changeCase(tx, one, { assigneeId, remindedAt: now });
  if (one.assigneeId === null && coordinator) {
    const facts = { staffId: coordinator.id, staffName: coordinator.name, before: null };
    await recordEvent(tx, one.id, { kind: "assigned", actor: SYSTEM, facts, now });
  }
  await recordEvent(tx, one.id, { kind: "reminded", actor: SYSTEM, facts: { of: "overdue" }, now });
  const told = [...heads.map(({ id }) => id), ...(assigneeId ? [assigneeId] : [])];
  await sendNotice(tx, acting, kept, "still-overdue", told);
  return kept;
}

function overdueClocks(one: Case, now: Date): { clock: Clock; dueAt: Date }[] {
  const clocks: { clock: Clock; dueAt: Date | null }[] = [
    { clock: "first-reply", dueAt: one.firstRepliedAt ? null : one.firstReplyDueAt },
    { clock: "next-reply", dueAt: one.nextReplyDueAt },
    // whoever asked the worker whether it is solved has done their part
    { clock: "resolution", dueAt: one.status === "closing" ? null : one.resolutionDueAt },
  ];
  return clocks.flatMap(({ clock, dueAt }) => (dueAt && dueAt <= now ? [{ clock, dueAt }] : []));
}

async function readRemindedAt(tx: Queryable, caseId: number): Promise<Date | null> {
  const { rows } = await tx.query<{ remindedAt: Date | null }>(
    `SELECT reminded_at AS "remindedAt" FROM cases WHERE id = $1`,
    [caseId],
  );
  return rows[0]?.remindedAt ?? null;
}
