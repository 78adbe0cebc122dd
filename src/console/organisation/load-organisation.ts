import { countCases } from "../../casework/index.ts";
import type { Database } from "../../platform/database/index.ts";
import {
  type Absence,
  isAssigned,
  listAbsences,
  listLadder,
  listStaff,
  listUnits,
  Role,
  type Staff,
  type Unit,
} from "../../union/index.ts";
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
  const aboveOf = new Map<string, string | null>();
  for (const { id } of units) {
    const ladder = (await listLadder(db, id, on)).slice(1); // of a unit that has merged, what stands in its place
    aboveOf.set(id, ladder.find((above) => seen.has(above.id))?.id ?? null);
  }
  const tree = asTree(units, aboveOf, (id) => staff.filter((one) => rolesIn(one, id, on).length > 0).length);
  const ownId = visitor.scope.staff.assignments.find(({ unitId }) => seen.has(unitId))?.unitId;
  const unit = units.find(({ id }) => id === (shownId ?? ownId)) ?? null;
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
function asTree(
  units: readonly Unit[],
  aboveOf: ReadonlyMap<string, string | null>,
  countStaff: (id: string) => number,
): UnitNode[] {
  const below = new Map<string | null, Unit[]>();
  for (const unit of units.toSorted((a, b) => a.name.localeCompare(b.name, "vi"))) {
    const above = aboveOf.get(unit.id) ?? null;
    below.set(above, [...(below.get(above) ?? []), unit]);
  }
  const list = (above: string | null, depth: number): UnitNode[] =>
    (below.get(above) ?? []).flatMap((unit) => [
      { unit, depth, staffCount: countStaff(unit.id) },
      ...list(unit.id, depth + 1),
    ]);
  return list(null, 0);
}
