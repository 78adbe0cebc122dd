import type { Queryable } from "../platform/database/index.ts";
import type { Acting } from "./acting.ts";
import { Case, CASE_COLUMNS, Person, runningClock } from "./case.ts";
import { lockAnyCase } from "./case-access.ts";
import { changeCase } from "./case-repository.ts";
import { dueAt, getTiming } from "./clocks.ts";
import { listResponsible } from "./find-responsible.ts";
import { recordEvent, WORKER } from "./history.ts";
import { hashReturnCode } from "./case-code.ts";
import { findOpenCaseIdOf, keepReporter } from "./identity-vault.ts";
import { recordCaseMessage } from "./message-repository.ts";
import { sendNotice } from "./send-notice.ts";

/** What the conversation needs to know of the case a person's next message belongs to. */
export type OpenCase = Pick<
  Case,
  | "id"
  | "code"
  | "topic"
  | "severity"
  | "identity"
  | "status"
  | "unitId"
  | "assigneeId"
  | "openedAt"
  | "firstReplyDueAt"
  | "firstRepliedAt"
  | "resolutionDueAt"
  | "lastStaffAt"
> & { dueAt: Date; closingAskedAt: Date | null };

/** The unfinished case of a person; the newest, when there are several. */
export async function findOpenCaseOf(db: Queryable, person: Person): Promise<OpenCase | null> {
  const id = await findOpenCaseIdOf(db, person);
  return id === null ? null : asOpenCase(await readCase(db, id));
}

/** The case of an anonymous reporter who came back with their code, even a closed one; `null` for any other code. */
export async function findCaseByReturnCode(db: Queryable, code: string): Promise<OpenCase | null> {
  const hash = hashReturnCode(code);
  if (hash === null) return null;
  const { rows } = await db.query<{ id: number }>(
    `SELECT coalesce(c.merged_into, c.id) AS id FROM case_return_codes r JOIN cases c ON c.id = r.case_id WHERE r.hash = $1`,
    [hash],
  );
  return rows[0] ? asOpenCase(await readCase(db, rows[0].id)) : null;
}

/** From now on answers in this case reach this person too: somebody who came back with the code, on another phone. */
export async function joinCase(tx: Queryable, caseId: number, person: Person, now: Date): Promise<void> {
  const joined = await lockAnyCase(tx, caseId);
  if (!joined) return;
  await keepReporter(tx, caseId, { ...Person.parse(person), name: null, phone: null }, now);
  await recordEvent(tx, caseId, { kind: "reporter-joined", actor: WORKER, now });
}

/**
 * Keeps that a worker's message belongs to a case, and starts the clock of the next reply. A thank-you is kept, but
 * asks for nothing: it starts no clock, reopens nothing and tells nobody. The same message again changes nothing.
 */
export async function recordWorkerMessage(
  tx: Queryable,
  caseId: number,
  { inboundMessageId, isCourtesy = false }: { inboundMessageId: number; isCourtesy?: boolean },
  { now, notify }: Pick<Acting, "now" | "notify">,
): Promise<void> {
  const current = await lockAnyCase(tx, caseId);
  if (!current) return;
  const isNew = await recordCaseMessage(tx, caseId, { kind: "worker", inboundMessageId, isCourtesy, saidAt: now });
  if (!isNew || isCourtesy || current.status === "closed" || current.status === "merged") return;
  const waits = current.nextReplyDueAt ?? dueAt(await getTiming(tx, current.severity), "next-reply", now);
  const changed = await changeCase(tx, current, {
    lastWorkerAt: now,
    remindedAt: null,
    sweepAt: now,
    ...(current.firstRepliedAt ? { nextReplyDueAt: waits } : {}),
  });
  await recordEvent(tx, caseId, { kind: "worker-wrote", actor: WORKER, now });
  const told = changed.assigneeId
    ? [changed.assigneeId]
    : (await listResponsible(tx, changed, now)).map(({ id }) => id);
  await sendNotice(tx, { notify }, changed, "worker-wrote", told);
}

async function readCase(db: Queryable, id: number): Promise<Case> {
  const { rows } = await db.query(`SELECT ${CASE_COLUMNS} FROM cases c WHERE c.id = $1`, [id]);
  return Case.parse(rows[0]);
}

function asOpenCase(one: Case): OpenCase {
  const { id, code, topic, severity, identity, status, unitId, assigneeId, openedAt, firstRepliedAt } = one;
  const { firstReplyDueAt, resolutionDueAt, lastStaffAt, closingAskedAt } = one;
  const dueAt = runningClock(one)?.dueAt ?? one.resolutionDueAt;
  return {
    id,
    code,
    topic,
    severity,
    identity,
    status,
    unitId,
    assigneeId,
    openedAt,
    firstReplyDueAt,
    firstRepliedAt,
    resolutionDueAt,
    lastStaffAt,
    dueAt,
    closingAskedAt,
  };
}
