import type { Queryable } from "../platform/database/index.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import { loadUnion } from "./snapshot.ts";
import { isAssigned, type Role, type Staff } from "./staff.ts";
import { findStaff, findStaffByEmail, insertAssignment, insertStaff, recordReturn } from "./staff-repository.ts";

export type StaffAdded =
  /** A new person; a new role of one who was there; a role they had; somebody who had left and is back. */
  { kind: "added" | "role-added" | "already" | "returned"; staff: Staff } | { kind: "unknown-unit" };

/** Makes somebody a member of staff in a unit from that day on; somebody known by the address gets one more role. */
export async function addStaff(
  tx: Queryable,
  {
    name,
    email,
    role,
    unitId,
    on,
    zaloUserId = null,
  }: { name: string; email: string; role: Role; unitId: string; on: CalendarDate; zaloUserId?: string | null },
): Promise<StaffAdded> {
  const { tree } = await loadUnion(tx);
  if (!tree.find(unitId, on)) return { kind: "unknown-unit" };
  const known = await findStaffByEmail(tx, email, on);
  const isBack = known !== null && !known.isActive;
  const has = known?.assignments.some((each) => each.role === role && each.unitId === unitId && isAssigned(each, on));
  if (known && has && !isBack) return { kind: "already", staff: known };
  const id = known?.id ?? (await insertStaff(tx, { name, email, zaloUserId }));
  if (isBack) await recordReturn(tx, id);
  await insertAssignment(tx, id, { role, unitId, from: on });
  const staff = await findStaff(tx, id, on);
  if (!staff) throw new Error("somebody just added is not there");
  return { kind: isBack ? "returned" : known ? "role-added" : "added", staff };
}
