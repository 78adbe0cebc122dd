import type { Queryable } from "../../platform/database/index.ts";
import { findSubstitute, findStaff, type Staff } from "../../union/index.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import type { Acting } from "../acting.ts";
import type { Case } from "../case.ts";
import { changeCase } from "../case-repository.ts";
import { dueAt, type Timing } from "../clocks.ts";
import { isClaimable, listHeads, listResponsible, mayHold } from "../find-responsible.ts";
import { recordEvent, SYSTEM } from "../history.ts";
import { findStaffedAbove, giveToUnit } from "../move-case.ts";
import { sendNotice } from "../send-notice.ts";

/** Names somebody for a case that nobody took in time; one that nobody there could take does not wait for that. */
export async function assignUntaken(tx: Queryable, one: Case, timing: Timing, acting: Acting): Promise<Case> {
  if (one.assigneeId !== null || one.unitId === null) return one;
  const isDue = dueAt(timing, "unassigned", one.heldSince) <= acting.now;
  return isDue || !(await isClaimable(tx, one, acting.now)) ? assignOrMoveUp(tx, one, acting) : one;
}

/**
 * Gives a case to whoever of its unit may hold it and has the fewest; `preferred` first, if they may. Where nobody
 * may, it goes up at once to the nearest unit in which somebody may; that is no missed clock. Where nobody may all the
 * way up, it stays, and its clocks go on.
 */
export async function assignOrMoveUp(
  tx: Queryable,
  one: Case,
  acting: Acting,
  preferred: Staff | null = null,
): Promise<Case> {
  const { now } = acting;
  const chosen = preferred ?? (await leastBusy(tx, await listResponsible(tx, one, now)));
  if (chosen) {
    const assigned = await changeCase(tx, one, { assigneeId: chosen.id, remindedAt: null });
    const facts = { staffId: chosen.id, staffName: chosen.name, before: one.assigneeId };
    await recordEvent(tx, one.id, { kind: "assigned", actor: SYSTEM, facts, now });
    await sendNotice(tx, acting, assigned, "assigned", [chosen.id]);
    return assigned;
  }
  const above = await findStaffedAbove(tx, one, now);
  if (!above) {
    return one.assigneeId === null ? one : changeCase(tx, one, { assigneeId: null, heldSince: now });
  }
  const moved = await giveToUnit(tx, one, above.id, now);
  const facts = { from: one.unitId, to: above.id, clock: null };
  await recordEvent(tx, one.id, { kind: "moved-up", actor: SYSTEM, facts, now });
  const told = [...(await listHeads(tx, moved, now)), ...(await listResponsible(tx, moved, now))];
  await sendNotice(
    tx,
    acting,
    moved,
    "moved-up",
    told.map(({ id }) => id),
  );
  return moved;
}

/** Whoever was asked to stand in for somebody, if they may hold the case. */
export async function findStandIn(tx: Queryable, one: Case, staffId: number, now: Date): Promise<Staff | null> {
  const id = await findSubstitute(tx, staffId, now);
  const staff = id === null ? null : await findStaff(tx, id, vietnamDate(now));
  return staff && (await mayHold(tx, one, staff, now)) ? staff : null;
}

async function leastBusy(tx: Queryable, staff: readonly Staff[]): Promise<Staff | null> {
  if (staff.length < 2) return staff[0] ?? null;
  const { rows } = await tx.query<{ assigneeId: number; held: number }>(
    `SELECT assignee_id AS "assigneeId", count(*) AS held FROM cases
      WHERE status IN ('open', 'closing') AND assignee_id = ANY($1::bigint[]) GROUP BY assignee_id`,
    [staff.map(({ id }) => id)],
  );
  const held = new Map(rows.map(({ assigneeId, held: count }) => [assigneeId, Number(count)]));
  const [least] = [...staff].sort((a, b) => (held.get(a.id) ?? 0) - (held.get(b.id) ?? 0) || a.id - b.id);
  return least ?? null;
}
