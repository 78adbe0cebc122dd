import type { Request } from "express";
import { z } from "zod";
import { countCases, listCases } from "../../casework/index.ts";
import type { Database } from "../../platform/database/index.ts";
import { caseTexts } from "../../texts/console-case.ts";
import { queueTexts } from "../../texts/console-queue.ts";
import { listUnits } from "../../union/index.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import { goTo, sendPage } from "../door/send-page.ts";
import type { Route, Visitor } from "../door/visitor.ts";
import {
  findLastFilter,
  keepLastFilter,
  listSavedFilters,
  removeFilter,
  restoreFilter,
  saveFilter,
} from "./filter-repository.ts";
import { loadNames } from "./load-names.ts";
import {
  asCaseFilter,
  namesFilter,
  parseQueueFilter,
  type QueueFilter,
  readCursor,
  readQueueFilter,
  writeQueueFilter,
} from "./queue-filter.ts";
import { type QueueDone, QueuePage } from "./queue-page.tsx";

const ROWS = 40;
const SaveForm = z.object({ ten: z.string().trim().min(1).max(60), loc: z.string().max(500) });

type Options = { db: Database; hrefOf: (name: string) => string };

/** The queue, and the filters an officer keeps for it. */
export function queueRoutes({ db, hrefOf }: Options): Route[] {
  async function loadQueue(visitor: Visitor, filter: QueueFilter, request: Request) {
    const { scope, now } = visitor;
    const after = readCursor(request.query["sau"]);
    const page = await listCases(db, scope, asCaseFilter(filter), { now, after, limit: ROWS });
    return { filter, after, ...page };
  }

  async function loadCounts({ scope, now }: Visitor) {
    const open = await countCases(db, scope, {}, now);
    const mine = await countCases(db, scope, { assignee: "me" }, now);
    return { all: open.all, mine: mine.all, nobody: open.unassigned, overdue: open.overdue };
  }

  return [
    {
      method: "get",
      path: "/staff",
      for: "anyone",
      async handle(visitor, request, response) {
        const { scope, now } = visitor;
        if (scope.unitIds.length === 0) return goTo(response, firstPageOf(visitor));
        const { id: staffId } = scope.staff;
        const isNamed = namesFilter(request);
        const filter = isNamed
          ? parseQueueFilter(request.query)
          : readQueueFilter((await findLastFilter(db, staffId)) ?? "");
        if (isNamed && filter.search === null) await keepLastFilter(db, staffId, writeQueueFilter(filter));
        const on = vietnamDate(now);
        const queue = await loadQueue(visitor, filter, request);
        const units = (await listUnits(db, on)).filter(({ id }) => scope.unitIds.includes(id));
        const { cases } = queue;
        const asked = { unitIds: cases.map((one) => one.unitId), staffIds: cases.map((one) => one.assigneeId) };
        const page = (
          <QueuePage
            visitor={visitor}
            hrefOf={hrefOf}
            queue={queue}
            counts={await loadCounts(visitor)}
            names={await loadNames(db, asked, on)}
            units={units}
            saved={await listSavedFilters(db, staffId)}
            done={readDone(request)}
          />
        );
        sendPage(response, page);
      },
    },
    {
      method: "post",
      path: "/staff/bo-loc",
      for: "case-reader",
      async handle({ scope }, request, response) {
        const { ten, loc } = SaveForm.parse(request.body);
        const filter = writeQueueFilter(readQueueFilter(loc));
        await saveFilter(db, scope.staff.id, ten, filter);
        goTo(response, `/staff?${filter}&xong=filter-saved`);
      },
    },
    {
      method: "post",
      path: "/staff/bo-loc/:id/xoa",
      for: "case-reader",
      async handle({ scope, now }, request, response) {
        const id = Number(request.params["id"]);
        const isRemoved = Number.isSafeInteger(id) && (await removeFilter(db, scope.staff.id, id, now));
        goTo(response, isRemoved ? `/staff?xong=filter-removed&so=${id}` : "/staff");
      },
    },
    {
      method: "post",
      path: "/staff/bo-loc/:id/lay-lai",
      for: "case-reader",
      async handle({ scope }, request, response) {
        const id = Number(request.params["id"]);
        const isBack = Number.isSafeInteger(id) && (await restoreFilter(db, scope.staff.id, id));
        goTo(response, isBack ? "/staff?xong=filter-restored" : "/staff");
      },
    },
  ];
}

/** Where somebody begins who reads no case. */
function firstPageOf({ scope }: Visitor): string {
  if (scope.can("administrator")) return "/staff/to-chuc";
  return scope.can("auditor") ? "/staff/nhat-ky" : "/staff/tai-khoan";
}

/** What the last act did: on a filter, or on a case that may be out of sight since. */
function readDone(request: Request): QueueDone | null {
  const code = request.query["xong"];
  if (typeof code !== "string") return null;
  if (code === "transferred" || code === "answered") return { code: "left", text: caseTexts.done[code] };
  if (!Object.hasOwn(queueTexts.done, code)) return null;
  const filterId = Number(request.query["so"]);
  return {
    code: code as keyof typeof queueTexts.done,
    filterId: Number.isSafeInteger(filterId) && filterId > 0 ? filterId : null,
  };
}
