import {
  getCasePrefix,
  getPolicy,
  getTopicRule,
  getWorkingCalendar,
  type Policy,
  Severity,
  Topic,
  type TopicRule,
  type WorkingDay,
} from "../../casework/index.ts";
import type { Queryable } from "../../platform/database/index.ts";
import { listUnits, type Unit } from "../../union/index.ts";
import { type CalendarDate, vietnamDate } from "../../vocabulary/calendar.ts";
import type { Visitor } from "../door/visitor.ts";

const DAYS_SHOWN = 183;
const DAY_MS = 86_400_000;

export type Deadlines = {
  policies: readonly { severity: Severity; policy: Policy }[];
  rules: readonly { topic: Topic; rule: TopicRule }[];
  /** Days that are not what their weekday says. */
  days: readonly { on: CalendarDate; day: WorkingDay }[];
  prefixes: readonly { unit: Unit; prefix: string }[];
  mayChange: boolean;
};

/** What holds for the whole union is changed by an administrator at its top alone. */
export async function mayChangeDeadlines(db: Queryable, { scope, now }: Visitor): Promise<boolean> {
  const units = await listUnits(db, vietnamDate(now));
  const ids = new Set(units.map(({ id }) => id));
  const tops = units.filter(({ parentId }) => parentId === null || !ids.has(parentId));
  return tops.some(({ id }) => scope.can("administrator", id));
}

export async function loadDeadlines(db: Queryable, visitor: Visitor): Promise<Deadlines> {
  const policies: Deadlines["policies"][number][] = [];
  for (const severity of Severity.options) policies.push({ severity, policy: await getPolicy(db, severity) });
  const rules: Deadlines["rules"][number][] = [];
  for (const topic of Topic.options) rules.push({ topic, rule: await getTopicRule(db, topic) });
  const calendar = await getWorkingCalendar(db);
  const today = vietnamDate(visitor.now);
  const days = Array.from({ length: DAYS_SHOWN }, (_, at) => addDays(today, at))
    .map((on) => ({ on, day: calendar.dayOf(on) }))
    .filter(({ day }) => day.because !== "weekly-rest" && day.because !== "working-day");
  const prefixes: Deadlines["prefixes"][number][] = [];
  for (const unit of await listUnits(db, today)) {
    if (unit.level !== "provincial" || !visitor.scope.can("administrator", unit.id)) continue;
    prefixes.push({ unit, prefix: await getCasePrefix(db, unit.id) });
  }
  return { policies, rules, days, prefixes, mayChange: await mayChangeDeadlines(db, visitor) };
}

export const addDays = (on: CalendarDate, days: number): CalendarDate =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
