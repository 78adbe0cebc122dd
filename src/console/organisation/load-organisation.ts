import { countCases } from "../../casework/index.ts";
import type { Database } from "../../platform/database/index.ts";
import { type Absence, isAssigned, listAbsences, listStaff, listUnits, Role, type Staff, type Unit } from "../../union/index.ts";
import { type CalendarDate, vietnamDate } from "../../vocabulary/calendar.ts";
import type { Visitor } from "../door/visitor.ts";

export type UnitNode = { unit: Unit; depth: number; staffCount: number };
export type StaffHere = { staff: Staff; roles: readonly Role[]; absences: readonly Absence[]; isAway: boolean };
export type ShownUnit = { unit: Unit; people: readonly StaffHere[]; openCases: number | null };

export type Organisation = { tree: readonly UnitNode[]; shown: ShownUnit | null };

/** The units over which somebody has any role at all: whose people they may know of. */
export function unitsOf({ scope }: Visitor): ReadonlySet<string> {
  return new Set(Role.options.flatMap((role) => scope.unitIdsOf(role)));
}

/** The part of the tree somebody may see, top down, and one unit of it in full. */
export async function loadOrganisation(db: Database, visitor: Visitor, shownId: string | null): Promise<Organisation> {
  const on = vietnamDate(visitor.now);
  const seen = unitsOf(visitor);
  const units = (await listUnits(db, on)).filter(({ id }) => seen.has(id));
  const staff = (await listStaff(db, on)).filter(({ isActive }) => isActive);
  const tree = asTree(units, (id) => staff.filter((one) => rolesIn(one, id, on).length > 0).length);
  const unit = units.find(({ id }) => id === shownId) ?? tree[0]?.unit ?? null;
  return { tree, shown: unit ? await showUnit(db, visitor, unit, staff, on) : null };
}

const rolesIn = ({ assignments }: Staff, unitId: string, on: CalendarDate): Role[] =>
  assignments.filter((each) => each.unitId === unitId && isAssigned(each, on)).map(({ role }) => role);

async function showUnit(
  db: Database,
  { scope, now }: Visitor,
  unit: Unit,
  staff: readonly Staff[],
  on: CalendarDate,
): Promise<ShownUnit> {
  const here = staff.filter((one) => rolesIn(one, unit.id, on).length > 0);
  const absences = await listAbsences(
    db,
    here.map(({ id }) => id),
    on,
  );
  const people = here.map((one) => {
    const own = absences.filter(({ staffId }) => staffId === one.id);
    return { staff: one, roles: rolesIn(one, unit.id, on), absences: own, isAway: own.some(({ from }) => from <= on) };
  });
  const readsCases = scope.unitIds.includes(unit.id);
  const openCases = readsCases ? (await countCases(db, scope, { unitId: unit.id }, now)).all : null;
  return { unit, people, openCases };
}

/** Each unit under the one above it; those whose upper unit one does not see stand at the top. */
function asTree(units: readonly Unit[], countStaff: (id: string) => number): UnitNode[] {
  const ids = new Set(units.map(({ id }) => id));
  const byName = units.toSorted((a, b) => a.name.localeCompare(b.name, "vi"));
  const under = (parentId: string | null): Unit[] =>
    byName.filter((unit) =>
      parentId === null ? unit.parentId === null || !ids.has(unit.parentId) : unit.parentId === parentId,
    );
  const listed: UnitNode[] = [];
  const add = (unit: Unit, depth: number): void => {
    if (listed.some((node) => node.unit.id === unit.id)) return;
    listed.push({ unit, depth, staffCount: countStaff(unit.id) });
    for (const child of under(unit.id)) add(child, depth + 1);
  };
  for (const top of under(null)) add(top, 0);
  return listed;
}
