import type { Queryable } from "../platform/database/index.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import { loadUnion } from "./snapshot.ts";
import type { Unit } from "./unit.ts";

/** The unit as it was on that day; `null` when it did not exist then. */
export async function findUnit(db: Queryable, id: string, on: CalendarDate): Promise<Unit | null> {
  return (await loadUnion(db)).tree.find(id, on);
}

/** The unit, or the one that stands in its place that day after mergers; `null` when there is none. */
export async function resolveUnit(db: Queryable, id: string, on: CalendarDate): Promise<Unit | null> {
  return (await loadUnion(db)).tree.resolve(id, on);
}

export async function listUnits(db: Queryable, on: CalendarDate): Promise<readonly Unit[]> {
  return (await loadUnion(db)).tree.list(on);
}

/** All units of a day as a tree is read: each below the one above it, `depth` steps from the top. */
export async function listTree(db: Queryable, on: CalendarDate): Promise<{ unit: Unit; depth: number }[]> {
  return (await loadUnion(db)).tree.depthFirst(on);
}

/** The unit (or what stands in its place), then each unit above it, the province last. */
export async function listLadder(db: Queryable, unitId: string, on: CalendarDate): Promise<Unit[]> {
  return (await loadUnion(db)).tree.ladder(unitId, on);
}

/** The ids of a unit and of all units below it; empty when it does not exist on that day. */
export async function listUnitsBelow(db: Queryable, unitId: string, on: CalendarDate): Promise<string[]> {
  return (await loadUnion(db)).tree.below(unitId, on);
}
