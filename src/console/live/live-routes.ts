import type { Request, Response } from "express";
import { listCases, listRecentCaseIds, onlyVisible } from "../../casework/index.ts";
import type { Database } from "../../platform/database/index.ts";
import { queryText } from "../door/query-text.ts";
import type { Route, Visitor } from "../door/visitor.ts";
import type { ChangeWatch } from "./change-watch.ts";

const HEARTBEAT_MS = 25_000;
const MOST_STREAMS = 2_000;
/** As many as a page of the queue shows, and some more. */
const KNOWN_CASES = 100;

type Options = {
  db: Database;
  watch: ChangeWatch;
  findVisitor: (request: Request) => Promise<Visitor | null>;
  onError: (error: unknown) => void;
};

/**
 * Tells an open page that it should look again, and nothing else: only about cases its officer may see, or could
 * see when the page was opened. A stream ends with the session it belongs to.
 */
export function createLiveRoutes({ db, watch, findVisitor, onError }: Options) {
  const open = new Set<Response>();

  async function openStream(visitor: Visitor, request: Request, response: Response): Promise<void> {
    if (open.size >= MOST_STREAMS) return void response.status(503).set("Retry-After", "60").end();
    response.status(200).set({
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store",
      "X-Accel-Buffering": "no",
    });
    response.flushHeaders();
    response.write("retry: 5000\n\n");
    open.add(response);
    const { cases } = await listCases(db, visitor.scope, {}, { now: visitor.now, limit: KNOWN_CASES });
    const known = new Set(cases.map(({ id }) => id));

    const hear = async (ids: readonly number[]): Promise<void> => {
      const now = await findVisitor(request);
      if (!now) return void response.end();
      const visible = await onlyVisible(db, now.scope, ids);
      const concerns = visible.length > 0 || ids.some((id) => known.has(id));
      for (const { id } of visible) known.add(id);
      if (concerns && !response.writableEnded) response.write("event: changed\ndata: {}\n\n");
    };
    const beat = async (): Promise<void> => {
      if (await findVisitor(request)) response.write(":\n\n");
      else response.end();
    };
    const fail = (error: unknown): void => {
      onError(error);
      response.end();
    };
    const heartbeat = setInterval(() => void beat().catch(fail), HEARTBEAT_MS);
    const unsubscribe = await watch.subscribe((ids) => void hear(ids).catch(fail));
    const leave = (): void => {
      clearInterval(heartbeat);
      unsubscribe();
      open.delete(response);
    };
    if (response.destroyed) return leave();
    response.on("close", leave);
    response.write("event: ready\ndata: {}\n\n");
    // what happened between the making of the page and now
    const shownAt = /^\d{12,14}$/u.exec(queryText(request.query["tu"]));
    if (shownAt) await hear(await listRecentCaseIds(db, new Date(Number(shownAt[0])))).catch(fail);
  }

  const routes: Route[] = [{ method: "get", path: "/staff/su-kien", for: "case-reader", handle: openStream }];
  return { routes, closeStreams: () => [...open].forEach((response) => response.end()) };
}
