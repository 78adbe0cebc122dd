import type { Queryable } from "../../platform/database/index.ts";
import { queueTexts } from "../../texts/console-queue.ts";
import { findStaff, listUnits, resolveUnit } from "../../union/index.ts";
import type { CalendarDate } from "../../vocabulary/calendar.ts";
import type { Names } from "./queue-row.tsx";

/** What the units and people of some cases are called today. */
export async function loadNames(
  db: Queryable,
  { unitIds, staffIds }: { unitIds: readonly (string | null)[]; staffIds: readonly (number | null)[] },
  on: CalendarDate,
): Promise<Names> {
  const units = new Map((await listUnits(db, on)).map(({ id, name }) => [id, name]));
  for (const id of new Set(unitIds)) {
    if (id !== null && !units.has(id)) units.set(id, (await resolveUnit(db, id, on))?.name ?? id);
  }
  const staff = new Map<number, string>();
  for (const id of new Set(staffIds)) {
    const found = id === null ? null : await findStaff(db, id, on);
    if (found) staff.set(found.id, found.name);
  }
  return {
    unit: (id) => (id === null ? queueTexts.noUnit : (units.get(id) ?? id)),
    staff: (id) => (id === null ? null : (staff.get(id) ?? null)),
  };
}
