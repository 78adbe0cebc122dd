import { fold } from "../language/fold.ts";
import type { Queryable } from "../platform/database/index.ts";
import { Case, CASE_COLUMNS, runningClock } from "./case.ts";

/** The employer's name as it is compared: folded, one space between words. */
export function employerKey(employer: string | null): string | null {
  return employer === null
    ? null
    : fold(employer)
        .replace(/[^a-z0-9]+/gu, " ")
        .trim() || null;
}

/** Words to search by. The code is found whole and by its parts. */
export function searchWords(code: string, texts: readonly (string | null)[]): string {
  const words = fold([code, ...texts].filter((text) => text !== null).join(" ")).replace(/[^a-z0-9]+/gu, " ");
  return `${words.trim()} ${fold(code).replaceAll("-", "")}`;
}

/** Where a case that waits for the worker stands in the queue: after all that wait for us. */
const WAITS_FOR_WORKER = new Date("9999-12-31T00:00:00Z");

/** What of a case may be set; columns by the names of `Case`. */
type Changes = Partial<
  Pick<
    Case,
    | "topic"
    | "severity"
    | "identity"
    | "status"
    | "outcome"
    | "unitId"
    | "assigneeId"
    | "restrictedRole"
    | "mergedInto"
    | "firstRepliedAt"
    | "firstReplyDueAt"
    | "nextReplyDueAt"
    | "resolutionDueAt"
    | "heldSince"
    | "lastWorkerAt"
    | "lastStaffAt"
    | "closingAskedAt"
    | "closedAt"
    | "rating"
  > & { remindedAt: Date | null; sweepAt: Date }
>;

const COLUMN_OF: Readonly<Record<keyof Required<Changes>, string>> = {
  topic: "topic",
  severity: "severity",
  identity: "identity",
  status: "status",
  outcome: "outcome",
  unitId: "unit_id",
  assigneeId: "assignee_id",
  restrictedRole: "restricted_role",
  mergedInto: "merged_into",
  firstRepliedAt: "first_replied_at",
  firstReplyDueAt: "first_reply_due_at",
  nextReplyDueAt: "next_reply_due_at",
  resolutionDueAt: "resolution_due_at",
  heldSince: "held_since",
  lastWorkerAt: "last_worker_at",
  lastStaffAt: "last_staff_at",
  closingAskedAt: "closing_asked_at",
  closedAt: "closed_at",
  rating: "rating",
  remindedAt: "reminded_at",
  sweepAt: "sweep_at",
};

/**
 * Keeps changes of a locked case, and with them which clock runs out first. The sweep looks at it again when
 * `sweepAt` says, else at that time at the latest. Answers with the case as it is now.
 */
export async function changeCase(tx: Queryable, before: Case, changes: Changes): Promise<Case> {
  const after = { ...before, ...changes };
  const clock = runningClock(after)?.dueAt ?? after.closedAt ?? WAITS_FOR_WORKER;
  const names = Object.keys(changes).filter((name) => name !== "sweepAt") as (keyof Changes)[];
  const sets = names.map((name, index) => `${COLUMN_OF[name]} = $${index + 4}`);
  const { rows } = await tx.query(
    `UPDATE cases c SET ${["clock_due_at = $2", "sweep_at = coalesce($3, least(sweep_at, $2))", ...sets].join(", ")}
      WHERE id = $1 RETURNING ${CASE_COLUMNS}`,
    [before.id, clock, changes.sweepAt ?? null, ...names.map((name) => changes[name])],
  );
  return Case.parse(rows[0]);
}

/** Puts a case on the sweep's list for an instant, if that is sooner than what stands there. */
export async function sweepBy(tx: Queryable, caseId: number, at: Date): Promise<void> {
  await tx.query("UPDATE cases SET sweep_at = least(sweep_at, $2) WHERE id = $1", [caseId, at]);
}
