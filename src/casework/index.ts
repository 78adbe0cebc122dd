/**
 * Casework: what the assistant cannot settle reaches the right officer, moves up when nobody answers, and comes back
 * to the worker solved. Holds cases, their clocks and history, and who reported them, behind one door. Every function
 * for staff takes a scope first and answers `null` alike for what is absent and what is foreign. Functions that change
 * something take a transaction. Knows nothing of channels: `say` and `notify` are handed in.
 */
import type { MigrationFolder } from "../platform/database/index.ts";

export type { Acting, CaseNotice, NoticeKind, Notify, Say } from "./acting.ts";
export { adoptOfficerRequests } from "./adopt-requests.ts";
export { type Ask, type Asked, answerAsk, askUnit, listAsks, withdrawAsk } from "./ask-unit.ts";
export { assignCase, type Assignment, releaseCase, takeOverCase } from "./assign-case.ts";
export {
  CannedAnswer,
  deleteCannedAnswer,
  fillCannedAnswer,
  listCannedAnswers,
  type Placeholders,
  saveCannedAnswer,
} from "./canned-answers.ts";
export { About, Case, CaseOutcome, Clock, Identity, Person, Severity, Status, Topic } from "./case.ts";
export type { Access } from "./case-access.ts";
export { getCasePrefix, setCasePrefix } from "./case-code.ts";
export { type CasePayload, parseCasePayload, renderCasePayload, type SolvedAnswer } from "./case-payloads.ts";
export { latestEventId, listChangedCaseIds, listRecentCaseIds, onlyVisible } from "./changed-cases.ts";
export { claimCase, type Claim } from "./claim-case.ts";
export { getWorkingCalendar, setWorkingDay } from "./clocks.ts";
export { closeCase, type Closed, type Closing, reopenCase, requestClosing } from "./close-case.ts";
export { type Confirmation, confirmSolved, rateCase } from "./confirm-solved.ts";
export { CasePlan, Draft } from "./draft.ts";
export { type CaseDetail, findCase, listHistory, type ReporterView } from "./find-case.ts";
export { forgetWorker } from "./forget-worker.ts";
export { type CaseEvent, type EventKind, type Facts, findBrokenSeal } from "./history.ts";
export { linkCases, listLinkedCases, suggestLinks, unlinkCases } from "./link-cases.ts";
export {
  CaseCursor,
  CaseFilter,
  type CasePage,
  type CaseSummary,
  countCases,
  listCases,
  searchCases,
} from "./list-cases.ts";
export {
  type ConversationEntry,
  type DeliveryState,
  listConversation,
  type ReadMessages,
} from "./list-conversation.ts";
export { findMessagesInCases } from "./message-repository.ts";
export { type Merge, mergeCases } from "./merge-cases.ts";
export type { Note } from "./note-repository.ts";
export { listNotes, type NoteResult, recordNote } from "./notes.ts";
export { countOpenRequests, forgetOfficerRequests, OfficerRequest, recordOfficerRequest } from "./officer-request.ts";
export { openCase } from "./open-case.ts";
export { type AuditEntry, listAudit, type OpenedIdentity, openIdentity } from "./open-identity.ts";
export { recordOutsideReply } from "./outside-reply.ts";
export { planCase } from "./plan-case.ts";
export {
  DEFAULT_POLICIES,
  DEFAULT_TOPIC_RULES,
  getPolicy,
  getTopicRule,
  Policy,
  setPolicy,
  setTopicRule,
  TopicRule,
} from "./policies.ts";
export { reclassifyCase } from "./reclassify-case.ts";
export { replyToCase, type ReplyResult } from "./reply-to-case.ts";
export { sweep, type Swept } from "./sweep/sweep.ts";
export { transferCase, type Transfer } from "./transfer-case.ts";
export {
  findCaseByReturnCode,
  findOpenCaseOf,
  joinCase,
  type OpenCase,
  recordWorkerMessage,
} from "./worker-message.ts";
export {
  createWorkingCalendar,
  WORKING_DAY_MINUTES,
  type WorkingCalendar,
  type WorkingDay,
} from "./working-time/working-calendar.ts";
export {
  addWorkingMinutes,
  isWorkingTime,
  nextSession,
  nextWorkingMorning,
  nextWorkingTime,
  workingMinutesBetween,
} from "./working-time/working-time.ts";

export const caseworkMigrations: MigrationFolder = {
  room: "casework",
  folder: new URL("./migrations/", import.meta.url),
};
