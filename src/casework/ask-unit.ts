import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import type { StaffScope, Unit } from "../union/index.ts";
import type { Acting } from "./acting.ts";
import type { Case } from "./case.ts";
import { findVisibleCase, lockCase } from "./case-access.ts";
import { listResponsible } from "./find-responsible.ts";
import { asActor, recordEvent } from "./history.ts";
import { keepNote } from "./note-repository.ts";
import { sendNotice } from "./send-notice.ts";
import { findUnitAllowed } from "./transfer-case.ts";

export type Asked = { kind: "asked"; askId: number; unit: Unit } | { kind: "not-there" } | { kind: "finished" };

const Ask = z.object({ id: z.number(), unitId: z.string(), askedBy: z.number(), askedAt: z.date() });
export type Ask = z.infer<typeof Ask>;

const isFinished = ({ status }: Case): boolean => status === "closed" || status === "merged";

/**
 * Asks another unit about a case. Until the question is answered or taken back that unit sees the case and may write
 * notes; the case stays where it is, its clocks too. Asking again while it is asked adds a question.
 */
export async function askUnit(
  tx: Queryable,
  scope: StaffScope,
  id: number,
  { unitId, question }: { unitId: string; question: string },
  acting: Pick<Acting, "now" | "notify">,
): Promise<Asked | null> {
  const found = await lockCase(tx, scope, id);
  if (!found) return null;
  if (isFinished(found)) return { kind: "finished" };
  const { now } = acting;
  const unit = await findUnitAllowed(tx, found, unitId, now);
  if (!unit || unit.id === found.unitId || question.trim() === "") return { kind: "not-there" };
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO case_asks (case_id, unit_id, asked_by, asked_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (unit_id, case_id) WHERE ended_at IS NULL DO UPDATE SET asked_by = excluded.asked_by RETURNING id`,
    [id, unit.id, scope.staff.id, now],
  );
  const askId = z.object({ id: z.number() }).parse(rows[0]).id;
  const noteId = await keepNote(tx, id, {
    kind: "question",
    staffId: scope.staff.id,
    text: question.trim(),
    mentions: [],
    writtenAt: now,
  });
  await recordEvent(tx, id, { kind: "asked", actor: asActor(scope), facts: { unitId: unit.id, askId, noteId }, now });
  const asked = await listResponsible(tx, { ...found, unitId: unit.id }, now);
  await sendNotice(
    tx,
    acting,
    found,
    "asked",
    asked.map(({ id: staffId }) => staffId),
  );
  return { kind: "asked", askId, unit };
}

/**
 * Answers what one's unit was asked; from then on the unit no longer sees the case. Whoever asked is told. `null`
 * when one's unit is asked nothing of such a case.
 */
export async function answerAsk(
  tx: Queryable,
  scope: StaffScope,
  id: number,
  text: string,
  acting: Pick<Acting, "now" | "notify">,
): Promise<{ kind: "answered" } | { kind: "empty" } | null> {
  const found = await findVisibleCase(tx, scope, id, { lock: true });
  const mine = found ? (await readAsks(tx, id)).filter(({ unitId }) => scope.unitIds.includes(unitId)) : [];
  if (!found || mine.length === 0) return null;
  if (text.trim() === "") return { kind: "empty" };
  const { now } = acting;
  const noteId = await keepNote(tx, id, {
    kind: "answer",
    staffId: scope.staff.id,
    text: text.trim(),
    mentions: mine.map(({ askedBy }) => askedBy),
    writtenAt: now,
  });
  for (const ask of mine) {
    await endAsk(tx, ask.id, now);
    const facts = { unitId: ask.unitId, askId: ask.id, noteId };
    await recordEvent(tx, id, { kind: "ask-ended", actor: asActor(scope), facts, now });
  }
  const told = [...mine.map(({ askedBy }) => askedBy), ...(found.assigneeId ? [found.assigneeId] : [])];
  await sendNotice(tx, acting, found, "ask-answered", told);
  return { kind: "answered" };
}

/** Takes a question back: the unit no longer sees the case. */
export async function withdrawAsk(
  tx: Queryable,
  scope: StaffScope,
  id: number,
  askId: number,
  now: Date,
): Promise<{ kind: "withdrawn" } | null> {
  const found = await lockCase(tx, scope, id);
  const ask = found ? (await readAsks(tx, id)).find((one) => one.id === askId) : undefined;
  if (!ask) return null;
  await endAsk(tx, askId, now);
  await recordEvent(tx, id, { kind: "ask-ended", actor: asActor(scope), facts: { unitId: ask.unitId, askId }, now });
  return { kind: "withdrawn" };
}

/** Which units are asked about a case now; `null` when there is none to see. */
export async function listAsks(db: Queryable, scope: StaffScope, id: number): Promise<Ask[] | null> {
  return (await findVisibleCase(db, scope, id)) ? readAsks(db, id) : null;
}

async function readAsks(db: Queryable, caseId: number): Promise<Ask[]> {
  const { rows } = await db.query(
    `SELECT id, unit_id AS "unitId", asked_by AS "askedBy", asked_at AS "askedAt"
       FROM case_asks WHERE case_id = $1 AND ended_at IS NULL ORDER BY id`,
    [caseId],
  );
  return rows.map((row) => Ask.parse(row));
}

async function endAsk(tx: Queryable, askId: number, now: Date): Promise<void> {
  await tx.query("UPDATE case_asks SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL", [askId, now]);
}
