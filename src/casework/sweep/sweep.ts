import { z } from "zod";
import type { Database, Queryable } from "../../platform/database/index.ts";
import type { Acting } from "../acting.ts";
import { Case, CASE_COLUMNS } from "../case.ts";
import { forwardMergedUnits } from "./forward-merged.ts";
import { releaseAbsent } from "./release-absent.ts";
import { sweepCase } from "./sweep-case.ts";

/** What a sweep did, in numbers. */
export type Swept = { forwarded: number; released: number; looked: number };

/** More than this wait for the next minute. */
const MOST_AT_ONCE = 500;

/**
 * Finds what is left lying and moves it: cases of merged units, of officers who are away or gone, cases nobody took,
 * clocks that ran out, workers who never answered. Run it every minute. Running it again at the same instant, or in
 * two processes, changes nothing more: each case is looked at in a transaction of its own, under its lock.
 */
export async function sweep(db: Database, acting: Acting): Promise<Swept> {
  const forwarded = await forwardMergedUnits(db, acting);
  const released = await releaseAbsent(db, acting);
  const { rows } = await db.query(
    `SELECT id FROM cases WHERE status IN ('open', 'closing') AND sweep_at <= $1 ORDER BY sweep_at, id LIMIT ${MOST_AT_ONCE}`,
    [acting.now],
  );
  let looked = 0;
  for (const { id } of z.array(z.object({ id: z.number() })).parse(rows)) {
    const isMine = await db.transaction(async (tx) => {
      const due = await lockDue(tx, id, acting.now);
      if (due) await sweepCase(tx, due, acting);
      return due !== null;
    });
    if (isMine) looked++;
  }
  return { forwarded, released, looked };
}

/** The case, if it is still due and no other process is at it. */
async function lockDue(tx: Queryable, id: number, now: Date): Promise<Case | null> {
  const { rows } = await tx.query(
    `SELECT ${CASE_COLUMNS} FROM cases c
      WHERE c.id = $1 AND c.status IN ('open', 'closing') AND c.sweep_at <= $2 FOR UPDATE SKIP LOCKED`,
    [id, now],
  );
  return rows[0] ? Case.parse(rows[0]) : null;
}
