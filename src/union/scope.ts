import type { Queryable } from "../platform/database/index.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import { loadUnion } from "./snapshot.ts";
import { isAssigned, Role, type Staff } from "./staff.ts";

/** The roles that read cases. An editor, auditor or administrator sees none by that role. */
const CASE_ROLES: readonly Role[] = ["officer", "unit-head", "coordinator", "custodian"];

/** What a member of staff may see and do on a day; the key to every door of the console. */
export type StaffScope = {
  staff: Staff;
  /** The units whose cases they may see: their own, all below, and those that have merged into these. */
  unitIds: readonly string[];
  roles: ReadonlySet<Role>;
  /** Whether they have the role at all, or over one unit: a custodian of one factory opens no name of another. */
  can(role: Role, unitId?: string): boolean;
  /** The units over which they have one role. An editor of the province reads no case of it. */
  unitIdsOf(role: Role): readonly string[];
};

/** Reads what the assignments in force that day allow. Nothing for who left, nor for a role in a unit that has ended. */
export async function scopeOf(db: Queryable, staff: Staff, on: CalendarDate): Promise<StaffScope> {
  const { tree } = await loadUnion(db);
  const hasLeft = staff.leftOn !== null && staff.leftOn <= on;
  const assigned = hasLeft ? [] : staff.assignments.filter((assignment) => isAssigned(assignment, on));
  const below = new Map<string, readonly string[]>();
  const units = new Map<Role, ReadonlySet<string>>();
  for (const role of Role.options) {
    const own = new Set<string>();
    for (const assignment of assigned.filter((each) => each.role === role)) {
      let ids = below.get(assignment.unitId);
      if (!ids) {
        const current = tree.below(assignment.unitId, on);
        ids = [...current, ...tree.predecessors(new Set(current), on)];
        below.set(assignment.unitId, ids);
      }
      for (const id of ids) own.add(id);
    }
    if (own.size > 0) units.set(role, own);
  }
  return {
    staff,
    unitIds: [...new Set(CASE_ROLES.flatMap((role) => [...(units.get(role) ?? [])]))],
    roles: new Set(units.keys()),
    can: (role, unitId) => (unitId === undefined ? units.has(role) : (units.get(role)?.has(unitId) ?? false)),
    unitIdsOf: (role) => [...(units.get(role) ?? [])],
  };
}
