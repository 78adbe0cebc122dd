import type { Queryable } from "../platform/database/index.ts";
import { caseworkTexts } from "../texts/casework.ts";
import type { Acting } from "./acting.ts";
import type { Case, Person } from "./case.ts";
import { lockAnyCase } from "./case-access.ts";
import type { SolvedAnswer } from "./case-payloads.ts";
import { changeCase } from "./case-repository.ts";
import { openAgain, ratingChoices, sayOfCase } from "./close-case.ts";
import { listHeads } from "./find-responsible.ts";
import { recordEvent, WORKER } from "./history.ts";
import { isReporter } from "./identity-vault.ts";
import { findUnitAbove } from "./move-case.ts";
import { sendNotice } from "./send-notice.ts";

export type Confirmation =
  | { kind: "closed"; case: Case }
  | { kind: "reopened"; case: Case }
  /** They were not asked, or have answered already: nothing changed. */
  | { kind: "not-asked" };

/** A case that was closed may be answered "not solved" for so long. */
const REOPEN_WITHIN_MS = 60 * 86_400_000;

/**
 * Keeps what the worker says to "is it solved?". Yes closes the case and asks how it went. Partly and no open it
 * again, and the unit above learns of it. Says what is to be said itself. `null` for a case that is not theirs.
 */
export async function confirmSolved(
  tx: Queryable,
  caseId: number,
  person: Person,
  answer: SolvedAnswer,
  { now, say, notify }: Acting,
): Promise<Confirmation | null> {
  if (!(await isReporter(tx, caseId, person))) return null;
  const found = await lockAnyCase(tx, caseId);
  if (!found) return null;
  const wasClosed = found.status === "closed" && now.getTime() - (found.closedAt?.getTime() ?? 0) < REOPEN_WITHIN_MS;
  if (answer === "yes") {
    if (found.status !== "closing") return { kind: "not-asked" };
    const closed = await changeCase(tx, found, { status: "closed", outcome: "solved", closedAt: now });
    await recordEvent(tx, caseId, { kind: "worker-answered", actor: WORKER, facts: { answer }, now });
    await recordEvent(tx, caseId, { kind: "closed", actor: WORKER, facts: { outcome: "solved" }, now });
    await sayOfCase(tx, say, closed, caseworkTexts.thanksAskRating(closed.code), ratingChoices(caseId), now);
    await sendNotice(tx, { notify }, closed, "closed", closed.assigneeId ? [closed.assigneeId] : []);
    return { kind: "closed", case: closed };
  }
  if (found.status !== "closing" && !wasClosed) return { kind: "not-asked" };
  const reopened = await openAgain(tx, { ...found, lastWorkerAt: now }, now, { waits: true });
  await recordEvent(tx, caseId, { kind: "worker-answered", actor: WORKER, facts: { answer }, now });
  await recordEvent(tx, caseId, { kind: "reopened", actor: WORKER, now });
  await sayOfCase(tx, say, reopened, caseworkTexts.reopened(reopened.code), [], now);
  const above = await findUnitAbove(tx, reopened, now);
  const heads = [
    ...(await listHeads(tx, reopened, now)),
    ...(above ? await listHeads(tx, { ...reopened, unitId: above.id }, now) : []),
  ];
  const told = [...heads.map(({ id }) => id), ...(reopened.assigneeId ? [reopened.assigneeId] : [])];
  await sendNotice(tx, { notify }, reopened, "not-solved", told);
  return { kind: "reopened", case: reopened };
}

/** Keeps one to five stars of a closed case; the last tap counts. False when it is not theirs, or not closed. */
export async function rateCase(
  tx: Queryable,
  caseId: number,
  person: Person,
  stars: number,
  now: Date,
): Promise<boolean> {
  if (!Number.isInteger(stars) || stars < 1 || stars > 5 || !(await isReporter(tx, caseId, person))) return false;
  const found = await lockAnyCase(tx, caseId);
  if (found?.status !== "closed") return false;
  if (found.rating === stars) return true;
  await changeCase(tx, found, { rating: stars });
  await recordEvent(tx, caseId, { kind: "rated", actor: WORKER, facts: { stars }, now });
  return true;
}
