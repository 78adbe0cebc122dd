import type { Queryable } from "../platform/database/index.ts";
import { listLadder, type Unit } from "../union/index.ts";
import { vietnamDate } from "../vocabulary/calendar.ts";
import type { Case } from "./case.ts";
import { changeCase } from "./case-repository.ts";
import { dueAt, getTiming } from "./clocks.ts";
import { listBypassed, listResponsible } from "./find-responsible.ts";

/** The units above that the case does not pass by, the province last. */
async function listAbove(db: Queryable, one: Case, now: Date): Promise<Unit[]> {
  if (one.unitId === null) return [];
  const bypassed = await listBypassed(db, one.id);
  const [, ...above] = await listLadder(db, one.unitId, vietnamDate(now));
  return above.filter(({ id, level }) => level !== "central" && !bypassed.includes(id));
}

/** The next unit above; `null` at the province. */
export async function findUnitAbove(db: Queryable, one: Case, now: Date): Promise<Unit | null> {
  return (await listAbove(db, one, now)).at(0) ?? null;
}

/** The nearest unit above in which somebody may take the case now; `null` when there is nobody all the way up. */
export async function findStaffedAbove(db: Queryable, one: Case, now: Date): Promise<Unit | null> {
  for (const unit of await listAbove(db, one, now)) {
    if ((await listResponsible(db, { ...one, unitId: unit.id }, now)).length > 0) return unit;
  }
  return null;
}

/**
 * Gives a locked case to another unit: nobody there has it yet. A clock that has run out starts again for them, the
 * resolution's at its shorter length; one that still runs goes on, but leaves them the time to find somebody.
 */
export async function giveToUnit(
  tx: Queryable,
  one: Case,
  unitId: string,
  now: Date,
  { restart = true }: { restart?: boolean } = {},
): Promise<Case> {
  const timing = await getTiming(tx, one.severity);
  const soonest = dueAt(timing, "unassigned", now);
  const renew = (due: Date, clock: "first-reply" | "next-reply" | "resolution-after-move"): Date => {
    if (restart && due <= now) return dueAt(timing, clock, now);
    return due < soonest ? soonest : due;
  };
  const moved = {
    ...one,
    firstReplyDueAt: one.firstRepliedAt ? one.firstReplyDueAt : renew(one.firstReplyDueAt, "first-reply"),
    nextReplyDueAt: one.nextReplyDueAt ? renew(one.nextReplyDueAt, "next-reply") : null,
    resolutionDueAt: renew(one.resolutionDueAt, "resolution-after-move"),
  };
  return changeCase(tx, one, {
    unitId,
    assigneeId: null,
    heldSince: now,
    remindedAt: null,
    firstReplyDueAt: moved.firstReplyDueAt,
    nextReplyDueAt: moved.nextReplyDueAt,
    resolutionDueAt: moved.resolutionDueAt,
    sweepAt: soonest,
  });
}
