import type { Queryable } from "../platform/database/index.ts";
import type { StaffScope } from "../union/index.ts";
import type { Case, Severity, Topic } from "./case.ts";
import { lockCase } from "./case-access.ts";
import { changeCase } from "./case-repository.ts";
import { dueAt, getTiming } from "./clocks.ts";
import { asActor, recordEvent } from "./history.ts";
import { atLeast, getTopicRule } from "./policies.ts";
import { nextWorkingTime } from "./working-time/working-time.ts";

/**
 * Corrects what a case is about and how grave it is. A graver one is due sooner, a lighter one as before, in office hours;
 * a topic kept for custodians is kept for them from now on. `null` when there is none to act on.
 */
export async function reclassifyCase(
  tx: Queryable,
  scope: StaffScope,
  id: number,
  { topic, severity }: { topic?: Topic; severity?: Severity },
  now: Date,
): Promise<{ kind: "reclassified"; case: Case } | { kind: "finished" } | null> {
  const found = await lockCase(tx, scope, id);
  if (!found) return null;
  if (found.status === "closed" || found.status === "merged") return { kind: "finished" };
  const rule = await getTopicRule(tx, topic ?? found.topic);
  const grave = atLeast(severity ?? found.severity, rule.leastSeverity);
  const timing = await getTiming(tx, grave);
  const sooner = (due: Date, other: Date): Date => {
    const first = other < due ? other : due;
    // what was set for an urgent case may fall into a night or a holiday
    return timing.policy.aroundTheClock ? first : nextWorkingTime(timing.calendar, first);
  };
  const changed = await changeCase(tx, found, {
    topic: topic ?? found.topic,
    severity: grave,
    restrictedRole: rule.restrictedRole ?? found.restrictedRole,
    firstReplyDueAt: sooner(found.firstReplyDueAt, dueAt(timing, "first-reply", now)),
    nextReplyDueAt: found.nextReplyDueAt && sooner(found.nextReplyDueAt, dueAt(timing, "next-reply", now)),
    resolutionDueAt: sooner(found.resolutionDueAt, dueAt(timing, "resolution", now)),
  });
  const facts = { topic: changed.topic, severity: grave, topicBefore: found.topic, severityBefore: found.severity };
  await recordEvent(tx, id, { kind: "reclassified", actor: asActor(scope), facts, now });
  return { kind: "reclassified", case: changed };
}
