import type { Request } from "express";
import { z } from "zod";
import { CaseCursor, type CaseFilter, Severity, Topic } from "../../casework/index.ts";

export const QueueView = z.enum(["all", "mine", "nobody", "overdue", "soon", "closed"]);
export type QueueView = z.infer<typeof QueueView>;

/** What of the queue is looked at, as its address says it. What cannot be read is as if it were not there. */
export const QueueFilter = z.object({
  view: QueueView.catch("all"),
  unitId: z.string().max(100).nullable().catch(null),
  topic: Topic.nullable().catch(null),
  severity: Severity.nullable().catch(null),
  search: z.string().trim().min(1).max(200).nullable().catch(null),
});
export type QueueFilter = z.infer<typeof QueueFilter>;

const PARAMETERS = { view: "xem", unitId: "don-vi", topic: "viec", severity: "muc", search: "tim" } as const;

export const wholeQueue: QueueFilter = { view: "all", unitId: null, topic: null, severity: null, search: null };

export function parseQueueFilter(query: Record<string, unknown>): QueueFilter {
  const read = (name: keyof typeof PARAMETERS) => query[PARAMETERS[name]] ?? null;
  return QueueFilter.parse({
    view: read("view"),
    unitId: read("unitId") || null,
    topic: read("topic"),
    severity: read("severity"),
    search: read("search"),
  });
}

/** The filter as it stands in an address; the same filter is always written the same way. */
export function writeQueueFilter(filter: QueueFilter): string {
  const written = new URLSearchParams();
  for (const name of Object.keys(PARAMETERS) as (keyof typeof PARAMETERS)[]) {
    const value = filter[name];
    if (value !== null) written.set(PARAMETERS[name], value);
  }
  return written.toString();
}

export const queueHref = (filter: QueueFilter): string => `/staff?${writeQueueFilter(filter)}`;

/** A filter kept earlier, by its address. */
export const readQueueFilter = (written: string): QueueFilter =>
  parseQueueFilter(Object.fromEntries(new URLSearchParams(written)));

/** What casework is asked for. Words are sought in finished cases too: who searches does not know what became of it. */
export function asCaseFilter({ view, unitId, topic, severity, search }: QueueFilter): z.input<typeof CaseFilter> {
  const common = { unitId, topic, severity, search };
  if (view === "closed") return { ...common, status: ["closed"] };
  const status = search === null ? undefined : (["open", "closing", "closed"] as const);
  return {
    ...common,
    ...(status ? { status: [...status] } : {}),
    assignee: view === "mine" ? "me" : view === "nobody" ? "nobody" : null,
    clock: view === "overdue" || view === "soon" ? view : null,
  };
}

/** True when the address says what to show; else the queue opens where it was left. */
export const namesFilter = (request: Request): boolean =>
  Object.values(PARAMETERS).some((name) => request.query[name] !== undefined);

export function writeCursor({ rank, clockDueAt, id }: CaseCursor): string {
  return `${rank}.${clockDueAt.getTime()}.${id}`;
}

export function readCursor(written: unknown): CaseCursor | null {
  const [, rank, due, id] = /^(\d)\.(\d{1,16})\.(\d{1,12})$/u.exec(typeof written === "string" ? written : "") ?? [];
  const read = CaseCursor.safeParse({ rank: Number(rank), clockDueAt: new Date(Number(due)), id: Number(id) });
  return read.success ? read.data : null;
}
