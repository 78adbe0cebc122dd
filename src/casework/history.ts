import { createHash } from "node:crypto";
import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import type { StaffScope } from "../union/index.ts";

/** Who did something. A worker is never named. */
export type Actor = { kind: "staff"; id: number; name: string } | { kind: "worker" } | { kind: "system" };

export type EventKind =
  | "opened"
  | "worker-wrote"
  | "claimed"
  | "assigned"
  | "released"
  | "taken-over"
  | "transferred"
  | "moved-up"
  | "forwarded"
  | "missed"
  | "reminded"
  | "asked"
  | "ask-ended"
  | "noted"
  | "replied"
  | "replied-outside"
  | "reclassified"
  | "closing-requested"
  | "worker-answered"
  | "reopened"
  | "closed"
  | "rated"
  | "merged"
  | "linked"
  | "unlinked"
  | "identity-opened"
  | "reporter-joined"
  | "content-deleted";

/** Codes, ids, days and counts; never what anybody wrote. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

export type NewEvent = { kind: EventKind; actor: Actor; facts?: Facts; now: Date };

const CaseEvent = z
  .object({
    id: z.number(),
    seq: z.number(),
    kind: z.string().transform((kind) => kind as EventKind),
    actorKind: z.enum(["staff", "worker", "system"]),
    actorId: z.number().nullable(),
    actorName: z.string().nullable(),
    facts: z.string(),
    happenedAt: z.date(),
    previousSeal: z.string(),
    seal: z.string(),
  })
  .transform(({ facts, ...event }) => ({ ...event, sealedFacts: facts, facts: JSON.parse(facts) as Facts }));
export type CaseEvent = z.infer<typeof CaseEvent>;

const COLUMNS = `id, seq, kind, actor_kind AS "actorKind", actor_id AS "actorId", actor_name AS "actorName", facts,
  happened_at AS "happenedAt", previous_seal AS "previousSeal", seal`;

/** Appends what happened to a case. Hold the case's row (`FOR UPDATE`), so that events are numbered one after another. */
export async function recordEvent(
  tx: Queryable,
  caseId: number,
  { kind, actor, facts = {}, now }: NewEvent,
): Promise<void> {
  const { rows } = await tx.query<{ seq: number; seal: string }>(
    "SELECT seq, seal FROM case_events WHERE case_id = $1 ORDER BY seq DESC LIMIT 1",
    [caseId],
  );
  const last = rows[0];
  const event = {
    caseId,
    seq: (last?.seq ?? 0) + 1,
    kind,
    actorKind: actor.kind,
    actorId: actor.kind === "staff" ? actor.id : null,
    actorName: actor.kind === "staff" ? actor.name : null,
    facts: JSON.stringify(facts),
    happenedAt: now,
    previousSeal: last?.seal ?? "",
  };
  await tx.query(
    `INSERT INTO case_events
       (case_id, seq, kind, actor_kind, actor_id, actor_name, facts, happened_at, previous_seal, seal)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      caseId,
      event.seq,
      kind,
      event.actorKind,
      event.actorId,
      event.actorName,
      event.facts,
      now,
      event.previousSeal,
      sealOf(event),
    ],
  );
}

type Sealed = {
  caseId: number;
  seq: number;
  kind: string;
  actorKind: string;
  actorId: number | null;
  actorName: string | null;
  facts: string;
  happenedAt: Date;
  previousSeal: string;
};

/** Covers everything of a row and the row before it: a changed one no longer fits its seal, nor the next one its own. */
function sealOf(event: Sealed): string {
  const { caseId, seq, kind, actorKind, actorId, actorName, facts, happenedAt, previousSeal } = event;
  const parts = [caseId, seq, kind, actorKind, actorId, actorName, facts, happenedAt.toISOString(), previousSeal];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

export async function listEvents(db: Queryable, caseId: number): Promise<CaseEvent[]> {
  const { rows } = await db.query(`SELECT ${COLUMNS} FROM case_events WHERE case_id = $1 ORDER BY seq`, [caseId]);
  return rows.map((row) => CaseEvent.parse(row));
}

/** The first event of a case that was tampered with or is missing; `null` when its history is whole. */
export async function findBrokenSeal(db: Queryable, caseId: number): Promise<number | null> {
  let previousSeal = "";
  let seq = 0;
  for (const event of await listEvents(db, caseId)) {
    seq++;
    const isWhole = event.seq === seq && event.previousSeal === previousSeal;
    if (!isWhole || event.seal !== sealOf({ ...event, caseId, facts: event.sealedFacts })) return seq;
    previousSeal = event.seal;
  }
  return null;
}

export function asActor({ staff }: StaffScope): Actor {
  return { kind: "staff", id: staff.id, name: staff.name };
}

export const SYSTEM: Actor = { kind: "system" };
export const WORKER: Actor = { kind: "worker" };
