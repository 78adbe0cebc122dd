import type { Queryable } from "../platform/database/index.ts";
import { vietnamDate } from "../vocabulary/calendar.ts";
import { createReturnCode, reserveCaseCode } from "./case-code.ts";
import { dueAt, getTiming } from "./clocks.ts";
import { type CasePlan, Draft } from "./draft.ts";
import { atLeast, getTopicRule } from "./policies.ts";
import { findProvince, routeCase } from "./route-case.ts";

/**
 * Decides where a case would go, under which code and by when it would be answered. Nothing of the case is kept;
 * only its number is taken. Call it outside a transaction, and `openCase` with what it returned inside one.
 */
export async function planCase(db: Queryable, draft: Draft, now: Date): Promise<CasePlan> {
  const rule = await getTopicRule(db, draft.topic);
  const told = Draft.parse({ ...draft, severity: atLeast(draft.severity, rule.leastSeverity) });
  const on = vietnamDate(now);
  const route = await routeCase(db, told, on);
  const timing = await getTiming(db, told.severity);
  const province = await findProvince(db, on);
  return {
    // what an anonymous reporter may have let slip goes no further than this
    draft: told.identity === "anonymous" ? { ...told, name: null, phone: null } : told,
    code: await reserveCaseCode(db, province?.id ?? null, now),
    unitId: route.unit?.id ?? null,
    unitName: route.unit?.name ?? null,
    path: route.ladder.map(({ name }) => name),
    originUnitId: route.originUnitId,
    bypassed: [...route.bypassed],
    restrictedRole: route.restrictedRole,
    firstReplyDueAt: dueAt(timing, "first-reply", now),
    resolutionDueAt: dueAt(timing, "resolution", now),
    returnCode: told.identity === "anonymous" ? createReturnCode() : null,
  };
}
