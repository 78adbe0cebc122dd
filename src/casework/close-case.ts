import type { Queryable } from "../platform/database/index.ts";
import type { StaffScope } from "../union/index.ts";
import { caseworkTexts } from "../texts/casework.ts";
import type { Choice } from "../vocabulary/message.ts";
import type { Acting } from "./acting.ts";
import { leads } from "./assign-case.ts";
import type { Case } from "./case.ts";
import { lockCase } from "./case-access.ts";
import { renderCasePayload, type SolvedAnswer } from "./case-payloads.ts";
import { changeCase } from "./case-repository.ts";
import { dueAt, getTiming } from "./clocks.ts";
import { asActor, recordEvent } from "./history.ts";
import { sayToReporters } from "./identity-vault.ts";
import { recordCaseMessage } from "./message-repository.ts";
import { keepNote } from "./note-repository.ts";

export type Closing =
  | { kind: "asked"; case: Case }
  /** The worker has deleted their data and cannot be asked. */
  | { kind: "nobody-to-tell" }
  | { kind: "finished" };

/** Asks the worker whether it is solved. Only their answer, or their silence, closes the case. */
export async function requestClosing(
  tx: Queryable,
  scope: StaffScope,
  id: number,
  { now, say }: Pick<Acting, "now" | "say">,
): Promise<Closing | null> {
  const found = await lockCase(tx, scope, id);
  if (!found) return null;
  if (found.status === "closed" || found.status === "merged") return { kind: "finished" };
  if (found.status === "closing") return { kind: "asked", case: found };
  const asked = await sayOfCase(tx, say, found, caseworkTexts.askSolved(found.code), solvedChoices(id), now);
  if (asked === 0) return { kind: "nobody-to-tell" };
  const closing = await changeCase(tx, found, {
    status: "closing",
    closingAskedAt: now,
    remindedAt: null,
    firstRepliedAt: found.firstRepliedAt ?? now,
    nextReplyDueAt: null,
    lastStaffAt: now,
    sweepAt: now,
  });
  await recordEvent(tx, id, { kind: "closing-requested", actor: asActor(scope), now });
  return { kind: "asked", case: closing };
}

export type Closed =
  { kind: "closed"; case: Case } | { kind: "not-allowed" } | { kind: "no-reason" } | { kind: "finished" };

/**
 * Ends a case without the worker's word, with a reason: for who answers for the unit. The worker is told, and may say
 * that it is not solved.
 */
export async function closeCase(
  tx: Queryable,
  scope: StaffScope,
  id: number,
  { reason, outcome = "ended" }: { reason: string; outcome?: "ended" | "withdrawn" },
  { now, say }: Pick<Acting, "now" | "say">,
): Promise<Closed | null> {
  const found = await lockCase(tx, scope, id);
  if (!found) return null;
  if (found.status === "closed" || found.status === "merged") return { kind: "finished" };
  if (!leads(scope, found)) return { kind: "not-allowed" };
  if (reason.trim() === "") return { kind: "no-reason" };
  const noteId = await keepNote(tx, id, {
    kind: "reason",
    staffId: scope.staff.id,
    text: reason.trim(),
    mentions: [],
    writtenAt: now,
  });
  const no = solvedChoices(id).slice(-1);
  await sayOfCase(tx, say, found, caseworkTexts.closedByStaff(found.code), no, now);
  const closed = await changeCase(tx, found, { status: "closed", outcome, closedAt: now, nextReplyDueAt: null });
  await recordEvent(tx, id, { kind: "closed", actor: asActor(scope), facts: { outcome, noteId }, now });
  return { kind: "closed", case: closed };
}

/** Opens a finished case again, for whoever holds it; the time to solve it starts anew, at its shorter length. */
export async function reopenCase(
  tx: Queryable,
  scope: StaffScope,
  id: number,
  reason: string,
  now: Date,
): Promise<{ kind: "reopened"; case: Case } | { kind: "not-finished" } | { kind: "no-reason" } | null> {
  const found = await lockCase(tx, scope, id);
  if (!found) return null;
  if (found.status === "merged" || found.status === "open") return { kind: "not-finished" };
  if (reason.trim() === "") return { kind: "no-reason" };
  const noteId = await keepNote(tx, id, {
    kind: "reason",
    staffId: scope.staff.id,
    text: reason.trim(),
    mentions: [],
    writtenAt: now,
  });
  const reopened = await openAgain(tx, found, now);
  await recordEvent(tx, id, { kind: "reopened", actor: asActor(scope), facts: { noteId }, now });
  return { kind: "reopened", case: reopened };
}

/** The state of a case that goes on: not solved, its clocks started anew, and held by whom it was held. */
export async function openAgain(tx: Queryable, one: Case, now: Date, { waits = false } = {}): Promise<Case> {
  const timing = await getTiming(tx, one.severity);
  const resolution = dueAt(timing, "resolution-after-move", now);
  return changeCase(tx, one, {
    status: "open",
    outcome: null,
    closedAt: null,
    closingAskedAt: null,
    remindedAt: null,
    heldSince: now,
    resolutionDueAt: one.resolutionDueAt > now ? one.resolutionDueAt : resolution,
    nextReplyDueAt: waits ? dueAt(timing, "next-reply", now) : null,
    sweepAt: now,
  });
}

/** Says something about a case in the union's name and keeps that it was said; answers how many it reached. */
export async function sayOfCase(
  tx: Queryable,
  say: Acting["say"],
  { id }: Case,
  text: string,
  choices: readonly Choice[],
  now: Date,
): Promise<number> {
  const said = await sayToReporters(tx, say, id, { text, choices: [...choices] });
  for (const outboundMessageId of said) {
    await recordCaseMessage(tx, id, { kind: "system", outboundMessageId, saidAt: now });
  }
  return said.length;
}

export function solvedChoices(caseId: number): Choice[] {
  const answers: SolvedAnswer[] = ["yes", "partly", "no"];
  return answers.map((answer) => ({
    title: caseworkTexts.solvedChoices[answer],
    payload: renderCasePayload({ kind: "solved", caseId, answer }),
  }));
}

export function ratingChoices(caseId: number): Choice[] {
  return caseworkTexts.ratingChoices.map((title, index) => ({
    title,
    payload: renderCasePayload({ kind: "rating", caseId, stars: index + 1 }),
  }));
}
