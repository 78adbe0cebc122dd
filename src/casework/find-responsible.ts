import type { Queryable } from "../platform/database/index.ts";
import { isAway, listHandlers, listStaffOf, type Role, scopeOf, type Staff } from "../union/index.ts";
import { vietnamDate } from "../vocabulary/calendar.ts";
import type { Case } from "./case.ts";

/** Who answers for a case nobody has taken, the fittest first. */
const GENERAL: readonly Role[] = ["officer", "unit-head", "coordinator"];
/** A case kept for custodians goes to somebody else only where a unit has no custodian: better than to nobody. */
const RESTRICTED: readonly Role[] = ["custodian", "coordinator", "unit-head", "officer"];

type Held = Pick<Case, "id" | "unitId" | "topic" | "restrictedRole">;

/**
 * Those in the case's unit who are there and may take it: who handles its topic, else the officers, else the head,
 * else the coordinator. Nobody of a unit it passes by. Empty when the unit has nobody.
 */
export async function listResponsible(db: Queryable, held: Held, now: Date): Promise<Staff[]> {
  const { unitId } = held;
  if (unitId === null) return [];
  const on = vietnamDate(now);
  if (held.restrictedRole === null) {
    const handlers = await onlyPresent(db, held, await listHandlers(db, unitId, held.topic, on), now);
    if (handlers.length > 0) return handlers;
  }
  for (const role of held.restrictedRole === null ? GENERAL : RESTRICTED) {
    const present = await onlyPresent(db, held, await listStaffOf(db, unitId, on, role), now);
    if (present.length > 0) return present;
  }
  return [];
}

/** Whether somebody there sees the case and so may take it: one kept for custodians is seen by no other before it is theirs. */
export async function isClaimable(db: Queryable, held: Held, now: Date): Promise<boolean> {
  if (held.restrictedRole === null) return (await listResponsible(db, held, now)).length > 0;
  return (await listHeads(db, held, now, ["custodian"])).some(({ assignments }) =>
    assignments.some(({ role }) => role === "custodian"),
  );
}

/** The head of a unit, or whoever answers for it: told when something went wrong below or beside. */
export async function listHeads(
  db: Queryable,
  held: Held,
  now: Date,
  roles: readonly Role[] = ["unit-head", "coordinator"],
): Promise<Staff[]> {
  if (held.unitId === null) return [];
  for (const role of roles) {
    const heads = await onlyPresent(db, held, await listStaffOf(db, held.unitId, vietnamDate(now), role), now);
    if (heads.length > 0) return heads;
  }
  return listResponsible(db, held, now);
}

/** Those of these who may hold the case today. */
async function onlyPresent(db: Queryable, held: Held, staff: readonly Staff[], now: Date): Promise<Staff[]> {
  if (staff.length === 0) return [];
  const bypassed = await listBypassed(db, held.id);
  const present: Staff[] = [];
  for (const one of staff) if (await mayHold(db, held, one, now, bypassed)) present.push(one);
  return present;
}

/** Whether somebody is there, has a post over the case's unit, and none in a unit that the case passes by. */
export async function mayHold(
  db: Queryable,
  held: Held,
  staff: Staff,
  now: Date,
  bypassed?: readonly string[],
): Promise<boolean> {
  if (!staff.isActive || held.unitId === null || (await isAway(db, staff.id, now))) return false;
  const blind = bypassed ?? (await listBypassed(db, held.id));
  if (staff.assignments.some(({ unitId }) => blind.includes(unitId))) return false;
  return (await scopeOf(db, staff, vietnamDate(now))).unitIds.includes(held.unitId);
}

export async function listBypassed(db: Queryable, caseId: number): Promise<string[]> {
  const { rows } = await db.query<{ unitId: string }>(
    `SELECT unit_id AS "unitId" FROM case_bypassed_units WHERE case_id = $1 ORDER BY unit_id`,
    [caseId],
  );
  return rows.map(({ unitId }) => unitId);
}
