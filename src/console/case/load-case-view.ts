import {
  type CaseDetail,
  fillCannedAnswer,
  findBrokenSeal,
  findCase,
  listAsks,
  listCannedAnswers,
  listCases,
  listConversation,
  listHistory,
  listLinkedCases,
  type OpenedIdentity,
  type ReadMessages,
  suggestLinks,
} from "../../casework/index.ts";
import type { Database } from "../../platform/database/index.ts";
import { caseLabels } from "../../texts/case-labels.ts";
import { isAway, listLadder, listStaffOf, listUnits } from "../../union/index.ts";
import { type CalendarDate, vietnamDate } from "../../vocabulary/calendar.ts";
import type { SourceLine } from "../../vocabulary/message.ts";
import type { Visitor } from "../door/visitor.ts";
import { findLastFilter } from "../queue/filter-repository.ts";
import { loadNames } from "../queue/load-names.ts";
import { asCaseFilter, readQueueFilter } from "../queue/queue-filter.ts";
import type { CaseView, ReplyDraft } from "./case-view.ts";
import { replyWindow } from "./reply-window.ts";

const ROWS_BESIDE = 25;

/** A reply written from knowledge, the articles it stands on, and the chance that they are the right ones; `null`: none is sure enough. */
export type DraftReply = (
  question: string,
  on: CalendarDate,
) => Promise<{ text: string; sources: readonly SourceLine[]; confidence: number } | null>;

export type CaseRooms = {
  db: Database;
  readMessages: ReadMessages;
  draftReply: DraftReply | null;
  hasHumanAgent: boolean;
  canOpenFiles: boolean;
};
/** What of the page was asked for: a draft, or a canned answer by its number. */
export type Wanted = { draft: boolean; cannedId: number | null; wasSaid: boolean };

/** Everything the page of a case shows; `null` when there is none, or none this visitor may see. */
export async function loadCaseView(
  rooms: CaseRooms,
  visitor: Visitor,
  id: number,
  wanted: Wanted,
  identity: OpenedIdentity | null = null,
): Promise<CaseView | null> {
  const { db } = rooms;
  const { scope, now } = visitor;
  const on = vietnamDate(now);
  const detail = await findCase(db, scope, id, now);
  if (!detail) return null;
  const talk = (await listConversation(db, scope, id, rooms.readMessages)) ?? [];
  const filter = readQueueFilter((await findLastFilter(db, scope.staff.id)) ?? "");
  const { cases, next } = await listCases(db, scope, asCaseFilter(filter), { now, limit: ROWS_BESIDE });
  const colleagues = await listColleagues(rooms, detail, now);
  const links = (await listLinkedCases(db, scope, id, now)) ?? [];
  const all = [detail, ...cases];
  const history = (await listHistory(db, scope, id)) ?? [];
  const names = await loadNames(
    db,
    {
      unitIds: [...all.flatMap((one) => [one.unitId, one.originUnitId]), ...history.flatMap(unitsIn)],
      staffIds: all.map((one) => one.assigneeId),
    },
    on,
  );
  const canned = (await listCannedAnswers(db, scope, on, detail.topic)).map(({ id: cannedId, title, text }) => ({
    id: cannedId,
    title,
    text: fillCannedAnswer(text, {
      ma: detail.code,
      can_bo: scope.staff.name,
      don_vi: names.unit(detail.unitId),
      cong_ty: detail.employer,
      han: detail.clock?.dueAt ?? null,
    }).text,
  }));
  return {
    detail,
    names,
    talk,
    history,
    brokenSeal: await findBrokenSeal(db, id),
    links,
    suggestions: (await suggestLinks(db, scope, id, now)) ?? [],
    asks: (await listAsks(db, scope, id)) ?? [],
    colleagues,
    units: await listOtherUnits(rooms, detail, on),
    canned,
    draft: await draftFor(rooms, detail, talk, canned, wanted, on),
    canDraft: rooms.draftReply !== null,
    canOpenFiles: rooms.canOpenFiles,
    window: replyWindow(detail.channel, detail.lastWorkerAt, now, { humanAgent: rooms.hasHumanAgent }),
    leads: (["unit-head", "coordinator", "custodian"] as const).some((role) => scope.can(role, detail.unitId ?? "")),
    isCustodian: scope.can("custodian", detail.unitId ?? ""),
    wasSaid: wanted.wasSaid,
    identity,
    queue: { filter, cases, next, after: null },
  };
}

/** The units that lines of a history speak of. */
const unitsIn = ({ facts }: { facts: Readonly<Record<string, unknown>> }): string[] =>
  ["unitId", "from", "to"].map((name) => facts[name]).filter((value) => typeof value === "string");

/** Who else in the unit that holds the case works on cases. */
async function listColleagues({ db }: CaseRooms, { unitId, assigneeId }: CaseDetail, now: Date) {
  if (unitId === null) return [];
  const staff = await listStaffOf(db, unitId, vietnamDate(now));
  const roles = new Set(["officer", "unit-head", "coordinator", "custodian"]);
  const handling = staff.filter(
    ({ id, assignments }) => id !== assigneeId && assignments.some(({ role }) => roles.has(role)),
  );
  return Promise.all(handling.map(async ({ id, name }) => ({ id, name, isAway: await isAway(db, id, now) })));
}

/** Every other unit, those above first: most cases go up, not across. */
async function listOtherUnits({ db }: CaseRooms, { unitId }: CaseDetail, on: CalendarDate) {
  const above = unitId === null ? [] : (await listLadder(db, unitId, on)).map(({ id }) => id);
  const rank = (id: string): number => (above.includes(id) ? above.indexOf(id) : above.length);
  return (await listUnits(db, on))
    .filter(({ id, level }) => id !== unitId && level !== "central")
    .toSorted((a, b) => rank(a.id) - rank(b.id) || a.name.localeCompare(b.name, "vi"))
    .map(({ id, name }) => ({ id, name }));
}

/** Topics whose names say nothing that could be looked up. */
const NO_SUBJECT: ReadonlySet<CaseDetail["topic"]> = new Set([
  "question",
  "other",
  "proposal",
  "hardship",
  "good-example",
]);

async function draftFor(
  { draftReply }: CaseRooms,
  detail: CaseDetail,
  talk: CaseView["talk"],
  canned: CaseView["canned"],
  wanted: Wanted,
  on: CalendarDate,
): Promise<ReplyDraft> {
  const chosen = canned.find(({ id }) => id === wanted.cannedId);
  if (chosen) return { kind: "canned", text: chosen.text };
  if (!wanted.draft || !draftReply) return { kind: "not-asked" };
  const asked = talk.findLast((entry) => entry.kind === "worker" && entry.text !== null && !entry.isCourtesy);
  // what they wrote last may be a name or a number; and a story is often told in fewer words than its subject has
  const topic = NO_SUBJECT.has(detail.topic) ? null : caseLabels.topics[detail.topic];
  const questions = [asked?.kind === "worker" ? asked.text : null, detail.what, topic];
  const drafts: NonNullable<Awaited<ReturnType<DraftReply>>>[] = [];
  for (const question of new Set(questions)) {
    const draft = question === null ? null : await draftReply(question, on);
    if (draft) drafts.push(draft);
  }
  const [draft] = drafts.toSorted((a, b) => b.confidence - a.confidence);
  return draft ? { kind: "suggested", text: draft.text, sources: draft.sources } : { kind: "none" };
}
