import { z } from "zod";
import { ChannelName } from "../vocabulary/message.ts";

export const Topic = z.enum([
  "wage-arrears",
  "unpaid-insurance",
  "agreement-broken",
  "food",
  "safety",
  "insult",
  "sexual-harassment",
  "violence",
  "accident",
  "forced-labour",
  "child-labour",
  "locked-in",
  "fire-leak",
  "stoppage",
  "self-harm",
  "dismissal",
  "proposal",
  "hardship",
  "good-example",
  "question",
  "other",
]);
export type Topic = z.infer<typeof Topic>;

export const Severity = z.enum(["urgent", "high", "normal", "low"]);
export type Severity = z.infer<typeof Severity>;

/** `confidential`: the name is known to a custodian only. `anonymous`: known to nobody; a code to come back with. */
export const Identity = z.enum(["named", "confidential", "anonymous"]);
export type Identity = z.infer<typeof Identity>;

/** Whom it is about: decides which unit must not see it. */
export const About = z.enum(["employer", "own-unit-head", "union-committee", "other"]);
export type About = z.infer<typeof About>;

/** `closing`: the worker has been asked whether it is solved. */
export const Status = z.enum(["open", "closing", "closed", "merged"]);
export type Status = z.infer<typeof Status>;

/** How it ended: the worker says so (`solved`, `partly`), was never heard of again, took it back, or staff ended it. */
export const CaseOutcome = z.enum(["solved", "partly", "no-response", "withdrawn", "ended"]);
export type CaseOutcome = z.infer<typeof CaseOutcome>;

export const Clock = z.enum(["first-reply", "next-reply", "resolution"]);
export type Clock = z.infer<typeof Clock>;

/** Whoever writes to us on one channel. */
export const Person = z.object({ channel: ChannelName, senderId: z.string().min(1) });
export type Person = z.infer<typeof Person>;

/** The facts of a case. Nothing in it says who reported it, nor repeats a word of theirs. */
export const Case = z.object({
  id: z.number(),
  code: z.string(),
  topic: Topic,
  severity: Severity,
  identity: Identity,
  about: About,
  status: Status,
  outcome: CaseOutcome.nullable(),
  /** Where the worker writes; an officer needs it to know when a reply can be delivered. */
  channel: ChannelName,
  originUnitId: z.string().nullable(),
  /** Who holds it; `null` only while no unit of the union has been entered. */
  unitId: z.string().nullable(),
  assigneeId: z.number().nullable(),
  restrictedRole: z.string().nullable(),
  employer: z.string().nullable(),
  commune: z.string().nullable(),
  mergedInto: z.number().nullable(),
  openedAt: z.date(),
  firstReplyDueAt: z.date(),
  firstRepliedAt: z.date().nullable(),
  /** `null` while the worker waits for no further reply. */
  nextReplyDueAt: z.date().nullable(),
  resolutionDueAt: z.date(),
  /** The clock that runs out first; of a closed case, when it was closed. */
  clockDueAt: z.date(),
  heldSince: z.date(),
  lastWorkerAt: z.date(),
  lastStaffAt: z.date().nullable(),
  closingAskedAt: z.date().nullable(),
  closedAt: z.date().nullable(),
  rating: z.number().nullable(),
});
export type Case = z.infer<typeof Case>;

/** The columns of a `Case`, of the table called `c`. */
export const CASE_COLUMNS = `c.id, c.code, c.topic, c.severity, c.identity, c.about, c.status, c.outcome, c.channel,
  c.origin_unit_id AS "originUnitId", c.unit_id AS "unitId", c.assignee_id AS "assigneeId",
  c.restricted_role AS "restrictedRole", c.employer, c.commune, c.merged_into AS "mergedInto",
  c.opened_at AS "openedAt", c.first_reply_due_at AS "firstReplyDueAt", c.first_replied_at AS "firstRepliedAt",
  c.next_reply_due_at AS "nextReplyDueAt", c.resolution_due_at AS "resolutionDueAt",
  c.clock_due_at AS "clockDueAt", c.held_since AS "heldSince", c.last_worker_at AS "lastWorkerAt",
  c.last_staff_at AS "lastStaffAt", c.closing_asked_at AS "closingAskedAt", c.closed_at AS "closedAt", c.rating`;

/**
 * The clock a case is measured by now, and its end; `null` once it is closed, and while the worker, asked whether it
 * is solved, has not answered.
 */
export function runningClock(
  one: Pick<Case, "status" | "firstRepliedAt" | "firstReplyDueAt" | "nextReplyDueAt" | "resolutionDueAt">,
): { clock: Clock; dueAt: Date } | null {
  if (one.status === "closed" || one.status === "merged") return null;
  const clocks: { clock: Clock; dueAt: Date }[] = [];
  if (one.status === "open") clocks.push({ clock: "resolution", dueAt: one.resolutionDueAt });
  if (one.firstRepliedAt === null) clocks.push({ clock: "first-reply", dueAt: one.firstReplyDueAt });
  else if (one.nextReplyDueAt) clocks.push({ clock: "next-reply", dueAt: one.nextReplyDueAt });
  return clocks.sort((first, other) => first.dueAt.getTime() - other.dueAt.getTime()).at(0) ?? null;
}
