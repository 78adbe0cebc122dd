import { z } from "zod";
import type { Database } from "../../platform/database/index.ts";
import { findStaff, isAway, scopeOf } from "../../union/index.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import type { Acting } from "../acting.ts";
import { lockAnyCase } from "../case-access.ts";
import { recordEvent, SYSTEM } from "../history.ts";
import { assignOrMoveUp, findStandIn } from "./assign-untaken.ts";

/**
 * Finds cases whose officer is away, has left or lost the post, and gives each to the substitute, else to somebody of
 * the unit, else to the unit above. Answers how many.
 */
export async function releaseAbsent(db: Database, acting: Acting): Promise<number> {
  const { now } = acting;
  const { rows } = await db.query(
    `SELECT DISTINCT assignee_id AS "staffId", unit_id AS "unitId" FROM cases
      WHERE status IN ('open', 'closing') AND assignee_id IS NOT NULL AND unit_id IS NOT NULL`,
  );
  const unitsOf = createPresence(db, now);
  const pairs = z.array(z.object({ staffId: z.number(), unitId: z.string() })).parse(rows);
  let released = 0;
  for (const { staffId, unitId } of pairs) {
    if ((await unitsOf(staffId)).has(unitId)) continue;
    released += await releaseCasesOf(db, staffId, unitId, acting);
  }
  return released;
}

/** The units whose cases somebody may hold today, each person looked up once; none for who is away or gone. */
function createPresence(db: Database, now: Date): (staffId: number) => Promise<ReadonlySet<string>> {
  const known = new Map<number, ReadonlySet<string>>();
  return async (staffId) => {
    let units = known.get(staffId);
    if (!units) {
      const staff = await findStaff(db, staffId, vietnamDate(now));
      const isThere = staff?.isActive === true && !(await isAway(db, staffId, now));
      units = new Set(isThere ? (await scopeOf(db, staff, vietnamDate(now))).unitIds : []);
      known.set(staffId, units);
    }
    return units;
  };
}

async function releaseCasesOf(db: Database, staffId: number, unitId: string, acting: Acting): Promise<number> {
  const { rows } = await db.query(
    `SELECT id FROM cases WHERE status IN ('open', 'closing') AND assignee_id = $1 AND unit_id = $2 ORDER BY id`,
    [staffId, unitId],
  );
  let released = 0;
  for (const { id } of z.array(z.object({ id: z.number() })).parse(rows)) {
    await db.transaction(async (tx) => {
      const one = await lockAnyCase(tx, id);
      if (one?.assigneeId !== staffId || one.unitId !== unitId || one.status === "closed") return;
      const { now } = acting;
      const facts = { before: staffId, away: await isAway(tx, staffId, now) };
      await recordEvent(tx, id, { kind: "released", actor: SYSTEM, facts, now });
      await assignOrMoveUp(tx, one, acting, await findStandIn(tx, one, staffId, now));
      released++;
    });
  }
  return released;
}
