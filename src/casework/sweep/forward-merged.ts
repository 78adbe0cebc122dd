import { z } from "zod";
import type { Database } from "../../platform/database/index.ts";
import { listUnits, resolveUnit } from "../../union/index.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import type { Acting } from "../acting.ts";
import { lockAnyCase } from "../case-access.ts";
import { listBypassed, listResponsible } from "../find-responsible.ts";
import { recordEvent, SYSTEM } from "../history.ts";
import { findUnitAbove, giveToUnit } from "../move-case.ts";
import { findProvince } from "../route-case.ts";
import { sendNotice } from "../send-notice.ts";

/** Sends the open cases of units that have merged or ended to what stands in their place. Answers how many. */
export async function forwardMergedUnits(db: Database, acting: Acting): Promise<number> {
  const on = vietnamDate(acting.now);
  const { rows } = await db.query(`SELECT DISTINCT unit_id AS "unitId" FROM cases WHERE status IN ('open', 'closing')`);
  const standing = new Set((await listUnits(db, on)).map(({ id }) => id));
  let forwarded = 0;
  for (const { unitId } of z.array(z.object({ unitId: z.string().nullable() })).parse(rows)) {
    if (unitId !== null && standing.has(unitId)) continue;
    const stands = (unitId === null ? null : await resolveUnit(db, unitId, on)) ?? (await findProvince(db, on));
    if (!stands || stands.id === unitId) continue;
    forwarded += await forward(db, unitId, stands.id, acting);
  }
  return forwarded;
}

async function forward(db: Database, from: string | null, to: string, acting: Acting): Promise<number> {
  const { now } = acting;
  const { rows } = await db.query(
    `SELECT id FROM cases WHERE status IN ('open', 'closing') AND unit_id IS NOT DISTINCT FROM $1 ORDER BY id`,
    [from],
  );
  let forwarded = 0;
  for (const { id } of z.array(z.object({ id: z.number() })).parse(rows)) {
    await db.transaction(async (tx) => {
      const one = await lockAnyCase(tx, id);
      if (!one || one.unitId !== from || one.status === "closed" || one.status === "merged") return;
      const isBypassed = (await listBypassed(tx, id)).includes(to);
      const unitId = isBypassed ? ((await findUnitAbove(tx, { ...one, unitId: to }, now))?.id ?? to) : to;
      const moved = await giveToUnit(tx, one, unitId, now, { restart: false });
      await recordEvent(tx, id, { kind: "forwarded", actor: SYSTEM, facts: { from, to: unitId }, now });
      const responsible = await listResponsible(tx, moved, now);
      await sendNotice(
        tx,
        acting,
        moved,
        "transferred",
        responsible.map((staff) => staff.id),
      );
      forwarded++;
    });
  }
  return forwarded;
}
