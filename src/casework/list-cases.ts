import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import type { StaffScope } from "../union/index.ts";
import { Case, CASE_COLUMNS, type Clock, runningClock, Severity, Status, Topic } from "./case.ts";
import { visibleTo } from "./case-access.ts";
import { searchTerms } from "./search-terms.ts";

/** What of the queue is wanted; nothing named is everything unfinished that one may see. */
export const CaseFilter = z.object({
  status: z.array(Status).default(["open", "closing"]),
  /** Mine, nobody's, or somebody's. */
  assignee: z
    .union([z.literal("me"), z.literal("nobody"), z.number()])
    .nullable()
    .default(null),
  unitId: z.string().nullable().default(null),
  topic: Topic.nullable().default(null),
  severity: Severity.nullable().default(null),
  clock: z.enum(["overdue", "soon", "running"]).nullable().default(null),
  /** Words of the code, the employer or the story; typed with or without marks. */
  search: z.string().max(200).nullable().default(null),
});
export type CaseFilter = z.infer<typeof CaseFilter>;

/** Where a page of the queue ended; the next one begins after it. */
export const CaseCursor = z.object({ rank: z.number(), clockDueAt: z.coerce.date(), id: z.number() });
export type CaseCursor = z.infer<typeof CaseCursor>;

/** One row of the queue. */
export type CaseSummary = Case & {
  /** The worker's words, for one line; `null` when they deleted them. */
  what: string | null;
  clock: { clock: Clock; dueAt: Date; isOverdue: boolean } | null;
};

export type CasePage = { cases: CaseSummary[]; next: CaseCursor | null };

/** "Soon" is within this time. */
const SOON_MS = 4 * 3600_000;

/**
 * The queue of one member of staff: urgent cases first, then by the clock that runs out first. Pages by key, so a
 * case that comes or goes meanwhile shifts none of the others.
 */
export async function listCases(
  db: Queryable,
  scope: StaffScope,
  filter: z.input<typeof CaseFilter>,
  { now, after = null, limit = 50 }: { now: Date; after?: CaseCursor | null; limit?: number },
): Promise<CasePage> {
  const { sql, params } = condition(scope, CaseFilter.parse(filter), now);
  const add = (value: unknown): string => `$${params.push(value)}`;
  const past = after
    ? `AND (c.rank, c.clock_due_at, c.id) > (${add(after.rank)}::smallint, ${add(after.clockDueAt)}::timestamptz, ${add(after.id)}::bigint)`
    : "";
  const { rows } = await db.query(
    `SELECT page.*, w.what FROM (
       SELECT ${CASE_COLUMNS}, c.rank FROM cases c WHERE ${sql} ${past}
        ORDER BY c.rank, c.clock_due_at, c.id LIMIT ${add(limit + 1)}) AS page
       LEFT JOIN case_contents w ON w.case_id = page.id
      ORDER BY page.rank, page."clockDueAt", page.id`,
    params,
  );
  const cases = rows.slice(0, limit).map((row) => asSummary(row, now));
  const last = cases.at(-1);
  const next =
    rows.length > limit && last
      ? { rank: last.severity === "urgent" ? 0 : 1, clockDueAt: last.clockDueAt, id: last.id }
      : null;
  return { cases, next };
}

/** How many cases a filter holds, and how many of them are overdue, urgent, or nobody's. */
export async function countCases(
  db: Queryable,
  scope: StaffScope,
  filter: z.input<typeof CaseFilter>,
  now: Date,
): Promise<{ all: number; overdue: number; urgent: number; unassigned: number }> {
  const { sql, params } = condition(scope, CaseFilter.parse(filter), now);
  const { rows } = await db.query(
    `SELECT count(*) AS "all", count(*) FILTER (WHERE c.clock_due_at < $${params.length + 1}) AS overdue,
            count(*) FILTER (WHERE c.severity = 'urgent') AS urgent,
            count(*) FILTER (WHERE c.assignee_id IS NULL) AS unassigned
       FROM cases c WHERE ${sql}`,
    [...params, now],
  );
  const count = z.coerce.number();
  return z.object({ all: count, overdue: count, urgent: count, unassigned: count }).parse(rows[0]);
}

/** Cases one may see, finished ones too, that hold every one of these words; the queue's order. */
export async function searchCases(
  db: Queryable,
  scope: StaffScope,
  text: string,
  page: { now: Date; after?: CaseCursor | null; limit?: number },
): Promise<CasePage> {
  return listCases(db, scope, { status: ["open", "closing", "closed"], search: text }, page);
}

export function asSummary(row: Record<string, unknown>, now: Date): CaseSummary {
  const one = Case.parse(row);
  const clock = runningClock(one);
  return {
    ...one,
    what: z.string().nullable().parse(row.what),
    clock: clock ? { ...clock, isOverdue: clock.dueAt < now } : null,
  };
}

function condition(scope: StaffScope, filter: CaseFilter, now: Date): { sql: string; params: unknown[] } {
  const { sql, params } = visibleTo(scope, 1);
  const conditions = [sql];
  const add = (value: unknown): string => `$${params.push(value)}`;
  const { status, assignee, unitId, topic, severity, clock, search } = filter;
  const isQueue = status.every((one) => one === "open" || one === "closing");
  // written as the indexes of the queue are, where it can be
  conditions.push(
    isQueue && status.length === 2 ? "c.status IN ('open', 'closing')" : `c.status = ANY(${add(status)}::text[])`,
  );
  if (assignee === "nobody") conditions.push("c.assignee_id IS NULL");
  else if (assignee !== null) conditions.push(`c.assignee_id = ${add(assignee === "me" ? scope.staff.id : assignee)}`);
  if (unitId !== null) conditions.push(`c.unit_id = ${add(unitId)}`);
  if (topic !== null) conditions.push(`c.topic = ${add(topic)}`);
  if (severity !== null) conditions.push(`c.severity = ${add(severity)}`);
  if (clock === "overdue") conditions.push(`c.clock_due_at < ${add(now)}`);
  if (clock === "running") conditions.push(`c.clock_due_at >= ${add(now)}`);
  if (clock === "soon") {
    conditions.push(`c.clock_due_at >= ${add(now)} AND c.clock_due_at < ${add(new Date(now.getTime() + SOON_MS))}`);
  }
  const terms = search === null ? null : searchTerms(search);
  if (terms !== null) {
    conditions.push(
      `c.id IN (SELECT case_id FROM case_search WHERE to_tsvector('simple', words) @@ to_tsquery('simple', ${add(terms)}))`,
    );
  } else if (search?.trim()) {
    conditions.push("false"); // words of nothing but signs are found nowhere
  }
  return { sql: conditions.map((one) => `(${one})`).join(" AND "), params };
}
