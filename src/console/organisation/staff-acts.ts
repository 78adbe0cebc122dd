import type { Queryable } from "../../platform/database/index.ts";
import { endAssignment, findStaff, isAssigned, recordLeaving, type Role, type Staff } from "../../union/index.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import { recordStaffAct } from "../audit/staff-audit-repository.ts";
import type { Visitor } from "../door/visitor.ts";
import { findSecondFactor, removeSecondFactor } from "../sign-in/second-factor-repository.ts";
import { endAllSessions } from "../sign-in/session-repository.ts";
import { voidSignInTokens } from "../sign-in/sign-in-token-repository.ts";

/**
 * Somebody an administrator looks after. `roles`: those in the administrator's own units. `isWholly`: they have no
 * role elsewhere, so that what concerns the whole person is this administrator's to decide.
 */
export type KeptStaff = {
  staff: Staff;
  roles: readonly { role: Role; unitId: string }[];
  isWholly: boolean;
  isSelf: boolean;
  hasSecondFactor: boolean;
};

/** `null` alike for who is not there, has left, or works in none of the administrator's units. */
export async function findKeptStaff(db: Queryable, { scope, now }: Visitor, id: number): Promise<KeptStaff | null> {
  const on = vietnamDate(now);
  const staff = await findStaff(db, id, on);
  if (!staff?.isActive) return null;
  const current = staff.assignments.filter((each) => isAssigned(each, on));
  const theirs = current.filter(({ unitId }) => scope.can("administrator", unitId));
  if (theirs.length === 0) return null;
  return {
    staff,
    roles: theirs.map(({ role, unitId }) => ({ role, unitId })),
    isWholly: theirs.length === current.length,
    isSelf: id === scope.staff.id,
    hasSecondFactor: (await findSecondFactor(db, id))?.isConfirmed ?? false,
  };
}

/**
 * Takes off a second factor that was lost: from then on the code sent to them is enough again, everything open ends,
 * and the log has it. False when there is none, or when it is not this administrator's to take off.
 */
export async function resetSecondFactor(tx: Queryable, visitor: Visitor, id: number): Promise<boolean> {
  const kept = await findKeptStaff(tx, visitor, id);
  if (!kept?.isWholly || kept.isSelf || !kept.hasSecondFactor) return false;
  await removeSecondFactor(tx, id);
  await endAllSessions(tx, id, visitor.now);
  await voidSignInTokens(tx, id, visitor.now);
  await log(tx, visitor, kept, "second-factor-reset", kept.roles[0]?.unitId ?? null);
  return true;
}

/** One role in one unit ends today. Nobody ends a role of their own: who would give it back? */
export async function endRole(
  tx: Queryable,
  visitor: Visitor,
  id: number,
  { role, unitId }: { role: Role; unitId: string },
): Promise<boolean> {
  const kept = await findKeptStaff(tx, visitor, id);
  const has = kept?.roles.some((each) => each.role === role && each.unitId === unitId);
  if (!kept || !has || kept.isSelf) return false;
  await endAssignment(tx, id, { role, unitId, on: vietnamDate(visitor.now) });
  await log(tx, visitor, kept, "role-ended", unitId, { role });
  return true;
}

/** Their work ends today: they can no longer sign in, and what they hold is moved by the next sweep. */
export async function endWork(tx: Queryable, visitor: Visitor, id: number): Promise<boolean> {
  const kept = await findKeptStaff(tx, visitor, id);
  if (!kept?.isWholly || kept.isSelf) return false;
  await recordLeaving(tx, id, vietnamDate(visitor.now));
  await endAllSessions(tx, id, visitor.now);
  await voidSignInTokens(tx, id, visitor.now);
  await log(tx, visitor, kept, "left", kept.roles[0]?.unitId ?? null);
  return true;
}

function log(
  tx: Queryable,
  { scope, now }: Visitor,
  { staff }: KeptStaff,
  kind: "second-factor-reset" | "role-ended" | "left",
  unitId: string | null,
  facts: Readonly<Record<string, string>> = {},
): Promise<void> {
  return recordStaffAct(tx, scope, { kind, unitId, subject: staff, facts, now });
}
