import type { Queryable } from "../../platform/database/index.ts";
import { findSubstitute, findStaff, type Staff } from "../../union/index.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import type { Acting } from "../acting.ts";
import type { Case } from "../case.ts";
import { changeCase } from "../case-repository.ts";
import { dueAt, type Timing } from "../clocks.ts";
import { listHeads, listResponsible, mayHold } from "../find-responsible.ts";
import { recordEvent, SYSTEM } from "../history.ts";
import { findUnitAbove, giveToUnit } from "../move-case.ts";
import { sendNotice } from "../send-notice.ts";

/** Names somebody for a case that nobody took in time. */
export async function assignUntaken(tx: Queryable, one: Case, timing: Timing, acting: Acting): Promise<Case> {
  if (one.assigneeId !== null || one.unitId === null) return one;
  return dueAt(timing, "unassigned", one.heldSince) <= acting.now ? assignOrMoveUp(tx, one, acting) : one;
}

/**
 * Gives a case to whoever of its unit may hold it and has the fewest; `preferred` first, if they may. Where nobody
 * may, it goes up at once, as far as somebody is; that is no missed clock. At the province it waits, and the coordinator is told.
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
  const above = await findUnitAbove(tx, one, now);
  if (!above) {
    const heads = await listHeads(tx, one, now);
    await sendNotice(
      tx,
      acting,
      one,
      "unassigned",
      heads.map(({ id }) => id),
    );
    return one.assigneeId === null ? one : changeCase(tx, one, { assigneeId: null, heldSince: now });
  }
  const moved = await giveToUnit(tx, one, above.id, now);
  const facts = { from: one.unitId, to: above.id, clock: null };
  await recordEvent(tx, one.id, { kind: "moved-up", actor: SYSTEM, facts, now });
  const told = [...(await listHeads(tx, moved, now)), ...(await listResponsible(tx, moved, now))];
  // where nobody is there either, waiting for them helps nobody
  if (told.length === 0) return assignOrMoveUp(tx, moved, acting);
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
