import { z } from "zod";
import { deleteCannedAnswer, listCannedAnswers, saveCannedAnswer, Topic } from "../../casework/index.ts";
import type { Database } from "../../platform/database/index.ts";
import { cannedTexts } from "../../texts/console-records.ts";
import { listUnits } from "../../union/index.ts";
import { vietnamDate } from "../../vocabulary/calendar.ts";
import { goTo, sendPage } from "../door/send-page.ts";
import type { Route, Visitor } from "../door/visitor.ts";
import { CannedPage } from "./canned-page.tsx";

const PATH = "/staff/mau-tra-loi";

const CannedForm = z.object({
  so: z.coerce.number().int().positive().nullable().catch(null),
  "don-vi": z.string().min(1).max(100),
  ten: z.string().trim().min(1).max(120),
  loi: z.string().trim().min(1).max(4000),
  viec: Topic.nullable().catch(null),
});

type Options = {
  db: Database;
  hrefOf: (name: string) => string;
  notFound: (visitor: Visitor, response: Parameters<Route["handle"]>[2]) => void;
};

/** Ready-made answers: read by whoever answers, written by whoever answers for a unit. */
export function cannedRoutes({ db, hrefOf, notFound }: Options): Route[] {
  return [
    {
      method: "get",
      path: PATH,
      for: "case-reader",
      async handle(visitor, request, response) {
        const { scope, now } = visitor;
        const on = vietnamDate(now);
        const units = await listUnits(db, on);
        const done = request.query["xong"];
        const isDone = typeof done === "string" && Object.hasOwn(cannedTexts.done, done);
        const writable = new Set([...scope.unitIdsOf("unit-head"), ...scope.unitIdsOf("coordinator")]);
        const page = (
          <CannedPage
            visitor={visitor}
            hrefOf={hrefOf}
            list={await listCannedAnswers(db, scope, on)}
            units={units}
            writable={writable}
            done={isDone ? (done as keyof typeof cannedTexts.done) : null}
          />
        );
        sendPage(response, page);
      },
    },
    {
      method: "post",
      path: PATH,
      for: ["unit-head", "coordinator"],
      async handle({ scope, now }, request, response) {
        const form = CannedForm.parse(request.body);
        const answer = { id: form.so, unitId: form["don-vi"], title: form.ten, text: form.loi, topic: form.viec };
        const saved = await db.transaction((tx) => saveCannedAnswer(tx, scope, answer, now));
        goTo(response, `${PATH}?xong=${saved ? "saved" : "refused"}`);
      },
    },
    {
      method: "post",
      path: `${PATH}/:id/xoa`,
      for: ["unit-head", "coordinator"],
      async handle(visitor, request, response) {
        const id = Number(request.params["id"]);
        const isGone =
          Number.isSafeInteger(id) && (await db.transaction((tx) => deleteCannedAnswer(tx, visitor.scope, id)));
        if (!isGone) return notFound(visitor, response);
        goTo(response, `${PATH}?xong=removed`);
      },
    },
  ];
}
