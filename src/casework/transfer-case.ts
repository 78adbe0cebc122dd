import type { Queryable } from "../platform/database/index.ts";
import { resolveUnit, type StaffScope, type Unit } from "../union/index.ts";
import { vietnamDate } from "../vocabulary/calendar.ts";
import type { Acting } from "./acting.ts";
import type { Case } from "./case.ts";
import { lockCase } from "./case-access.ts";
import { listBypassed, listHeads, listResponsible } from "./find-responsible.ts";
import { asActor, recordEvent } from "./history.ts";
import { giveToUnit } from "./move-case.ts";
import { keepNote } from "./note-repository.ts";
import { getTopicRule } from "./policies.ts";
import { isBelow } from "./route-case.ts";
import { sendNotice } from "./send-notice.ts";

export type Transfer =
  | { kind: "transferred"; case: Case; unit: Unit }
  /** A case may not go there: the unit is not there, is passed by, is too low for the topic, or has it already. */
  | { kind: "not-there" }
  | { kind: "no-reason" }
  | { kind: "finished" };

/**
 * Hands a case to another unit, with the reason for it; a merged one is forwarded to what stands in its place. Both
 * units are told. `null` when there is none to act on.
 */
export async function transferCase(
  tx: Queryable,
  scope: StaffScope,
  id: number,
  { unitId, reason }: { unitId: string; reason: string },
  acting: Pick<Acting, "now" | "notify">,
): Promise<Transfer | null> {
  const found = await lockCase(tx, scope, id);
  if (!found) return null;
  if (found.status === "closed" || found.status === "merged") return { kind: "finished" };
  if (reason.trim() === "") return { kind: "no-reason" };
  const { now } = acting;
  const unit = await findUnitAllowed(tx, found, unitId, now);
  if (!unit || unit.id === found.unitId) return { kind: "not-there" };
  const leaving = await listHeads(tx, found, now);
  const moved = await giveToUnit(tx, found, unit.id, now, { restart: false });
  const noteId = await keepNote(tx, id, {
    kind: "reason",
    staffId: scope.staff.id,
    text: reason.trim(),
    mentions: [],
    writtenAt: now,
  });
  const facts = { from: found.unitId, to: unit.id, noteId };
  await recordEvent(tx, id, { kind: "transferred", actor: asActor(scope), facts, now });
  await sendNotice(
    tx,
    acting,
    moved,
    "transferred",
    (await listResponsible(tx, moved, now)).map(({ id: to }) => to),
  );
  const left = [...leaving.map(({ id: head }) => head), ...(found.assigneeId ? [found.assigneeId] : [])];
  await sendNotice(
    tx,
    acting,
    moved,
    "moved-away",
    left.filter((staffId) => staffId !== scope.staff.id),
  );
  return { kind: "transferred", case: moved, unit };
}

/** The unit, or what stands in its place, if the case may be shown there. */
export async function findUnitAllowed(db: Queryable, one: Case, unitId: string, now: Date): Promise<Unit | null> {
  const unit = await resolveUnit(db, unitId, vietnamDate(now));
  if (!unit || unit.level === "central") return null;
  const bypassed = await listBypassed(db, one.id);
  if (bypassed.includes(unit.id) || bypassed.includes(unitId)) return null;
  const rule = await getTopicRule(db, one.topic);
  return isBelow(unit, rule.startLevel) ? null : unit;
}
