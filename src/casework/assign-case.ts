import type { Queryable } from "../platform/database/index.ts";
import { findStaff, type StaffScope } from "../union/index.ts";
import { vietnamDate } from "../vocabulary/calendar.ts";
import type { Acting } from "./acting.ts";
import type { Case } from "./case.ts";
import { lockCase } from "./case-access.ts";
import { changeCase } from "./case-repository.ts";
import { listResponsible, mayHold } from "./find-responsible.ts";
import { asActor, recordEvent } from "./history.ts";
import { sendNotice } from "./send-notice.ts";

export type Assignment =
  | { kind: "assigned"; case: Case }
  /** Not of this unit, away, gone, or kept from the case by a conflict; which of them is not told. */
  | { kind: "not-able" }
  | { kind: "not-allowed" }
  | { kind: "finished" };

const isFinished = ({ status }: Case): boolean => status === "closed" || status === "merged";

/** Gives a case to a colleague who may hold it, and tells them. `null` when there is none to act on. */
export async function assignCase(
  tx: Queryable,
  scope: StaffScope,
  id: number,
  staffId: number,
  acting: Pick<Acting, "now" | "notify">,
): Promise<Assignment | null> {
  const found = await lockCase(tx, scope, id);
  if (!found) return null;
  if (isFinished(found)) return { kind: "finished" };
  const { now } = acting;
  const staff = await findStaff(tx, staffId, vietnamDate(now));
  if (!staff || !(await mayHold(tx, found, staff, now))) return { kind: "not-able" };
  if (found.assigneeId === staffId) return { kind: "assigned", case: found };
  const assigned = await changeCase(tx, found, { assigneeId: staffId, remindedAt: null });
  await recordEvent(tx, id, {
    kind: "assigned",
    actor: asActor(scope),
    facts: { staffId, staffName: staff.name, before: found.assigneeId },
    now,
  });
  if (staffId !== scope.staff.id) await sendNotice(tx, acting, assigned, "assigned", [staffId]);
  return { kind: "assigned", case: assigned };
}

/**
 * Takes a case from a colleague, who is told. For the head or the coordinator over the unit, and for anybody while
 * the colleague is away or gone.
 */
export async function takeOverCase(
  tx: Queryable,
  scope: StaffScope,
  id: number,
  acting: Pick<Acting, "now" | "notify">,
): Promise<Assignment | null> {
  const found = await lockCase(tx, scope, id);
  if (!found) return null;
  if (isFinished(found)) return { kind: "finished" };
  const { now } = acting;
  if (found.assigneeId === scope.staff.id) return { kind: "assigned", case: found };
  const holder = found.assigneeId === null ? null : await findStaff(tx, found.assigneeId, vietnamDate(now));
  const isThere = holder !== null && (await mayHold(tx, found, holder, now));
  if (isThere && !leads(scope, found)) return { kind: "not-allowed" };
  const taken = await changeCase(tx, found, { assigneeId: scope.staff.id, remindedAt: null });
  await recordEvent(tx, id, { kind: "taken-over", actor: asActor(scope), facts: { before: found.assigneeId }, now });
  if (holder) await sendNotice(tx, acting, taken, "moved-away", [holder.id]);
  return { kind: "assigned", case: taken };
}

/** Gives one's own case back to the unit, and tells those who may take it. */
export async function releaseCase(
  tx: Queryable,
  scope: StaffScope,
  id: number,
  acting: Pick<Acting, "now" | "notify">,
): Promise<Assignment | null> {
  const found = await lockCase(tx, scope, id);
  if (!found) return null;
  if (isFinished(found)) return { kind: "finished" };
  if (found.assigneeId !== scope.staff.id && !leads(scope, found)) return { kind: "not-allowed" };
  const { now } = acting;
  const released = await changeCase(tx, found, { assigneeId: null, heldSince: now, sweepAt: now });
  await recordEvent(tx, id, { kind: "released", actor: asActor(scope), facts: { before: found.assigneeId }, now });
  const others = (await listResponsible(tx, released, now)).filter(({ id: other }) => other !== scope.staff.id);
  await sendNotice(
    tx,
    acting,
    released,
    "unassigned",
    others.map(({ id: other }) => other),
  );
  return { kind: "assigned", case: released };
}

/** Whether somebody answers for the unit that holds the case. */
export function leads(scope: StaffScope, one: Pick<Case, "unitId">): boolean {
  const { unitId } = one;
  return (
    unitId !== null && (["unit-head", "coordinator", "custodian"] as const).some((role) => scope.can(role, unitId))
  );
}
