import type { Queryable } from "../platform/database/index.ts";
import type { OutboundMessage } from "../vocabulary/message.ts";
import type { Clock, Severity, Topic } from "./case.ts";

/** Keeps one message to a worker, in the caller's transaction; answers with its id. `intake` stands behind it. */
export type Say = (tx: Queryable, message: OutboundMessage) => Promise<number>;

export type NoticeKind =
  | "case-opened"
  | "worker-wrote"
  | "assigned"
  | "unassigned"
  | "clock-near"
  | "clock-missed"
  | "moved-up"
  | "moved-away"
  | "transferred"
  | "asked"
  | "ask-answered"
  | "mentioned"
  | "not-solved"
  | "closed"
  | "half-dead"
  | "still-overdue"
  | "identity-opened";

/** Something staff must know of a case. It names the case, never the worker nor a word of theirs. */
export type CaseNotice = {
  kind: NoticeKind;
  staffIds: readonly number[];
  caseId: number;
  code: string;
  topic: Topic;
  severity: Severity;
  unitId: string | null;
  clock: Clock | null;
  dueAt: Date | null;
};

/** Keeps a notice in the caller's transaction. `notices` stands behind it. */
export type Notify = (tx: Queryable, notice: CaseNotice) => Promise<void>;

/** What is needed to act on a case: the time it is, and the ways to tell the worker and the staff. */
export type Acting = { now: Date; say: Say; notify: Notify };
