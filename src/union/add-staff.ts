import type { Queryable } from "../platform/database/index.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import { loadUnion } from "./snapshot.ts";
import { isAssigned, type Role, type Staff } from "./staff.ts";
import { findStaff, findStaffByEmail, insertAssignment, insertStaff } from "./staff-repository.ts";

export type StaffAdded =
  /** A new person, or a new role of one who was there already. */
  | { kind: "added" | "role-added" | "already"; staff: Staff }
  | { kind: "unknown-unit" }
  /** They left, and do not come back unnoticed: see `returnStaff`. */
  | { kind: "left"; staff: Staff };

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
  if (known && !known.isActive) return { kind: "left", staff: known };
  const has = known?.assignments.some((each) => each.role === role && each.unitId === unitId && isAssigned(each, on));
  if (known && has) return { kind: "already", staff: known };
  const id = known?.id ?? (await insertStaff(tx, { name, email, zaloUserId }));
  await insertAssignment(tx, id, { role, unitId, from: on });
  const staff = await findStaff(tx, id, on);
  if (!staff) throw new Error("somebody just added is not there");
  return { kind: known ? "role-added" : "added", staff };
}
