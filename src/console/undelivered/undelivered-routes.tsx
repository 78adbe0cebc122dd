import { onlyVisible } from "../../casework/index.ts";
import type { Database, Queryable } from "../../platform/database/index.ts";
import { goTo, sendPage } from "../door/send-page.ts";
import type { Route, Visitor } from "../door/visitor.ts";
import type { ConsoleDependencies, Undelivered } from "../types.ts";
import { UndeliveredPage } from "./undelivered-page.tsx";

const NEWEST = 500;

type Options = Pick<ConsoleDependencies, "listUndelivered" | "resend"> & {
  db: Database;
  hrefOf: (name: string) => string;
  notFound: (visitor: Visitor, response: Parameters<Route["handle"]>[2]) => void;
};

/** Messages that did not arrive, of the cases one may see. Those of no case are the coordinators' to look after. */
export function undeliveredRoutes({ db, hrefOf, listUndelivered, resend, notFound }: Options): Route[] {
  async function listTheirs({ scope }: Visitor): Promise<Undelivered[]> {
    const all = await listUndelivered(db, { limit: NEWEST });
    const caseIds = [...new Set(all.flatMap(({ caseId }) => caseId ?? []))];
    const visible = new Set(await onlyVisible(db, scope, caseIds));
    return all.filter(({ caseId }) => (caseId === null ? scope.can("coordinator") : visible.has(caseId)));
  }

  return [
    {
      method: "get",
      path: "/staff/tin-chua-gui",
      for: "case-reader",
      async handle(visitor, request, response) {
        const list = await listTheirs(visitor);
        const codes = await readCodes(db, list);
        const done = request.query["xong"];
        const isDone = done === "resent" || done === "not-resent";
        const page = (
          <UndeliveredPage
            visitor={visitor}
            hrefOf={hrefOf}
            list={list}
            codes={codes}
            done={isDone ? done : null}
          />
        );
        sendPage(response, page);
      },
    },
    {
      method: "post",
      path: "/staff/tin-chua-gui/:id/gui-lai",
      for: "case-reader",
      async handle(visitor, request, response) {
        const id = Number(request.params["id"]);
        const isTheirs = (await listTheirs(visitor)).some((message) => message.id === id);
        if (!isTheirs) return notFound(visitor, response);
        goTo(response, `/staff/tin-chua-gui?xong=${(await resend(db, id)) ? "resent" : "not-resent"}`);
      },
    },
  ];
}

/** What the cases of these messages are called. */
async function readCodes(db: Queryable, list: readonly Undelivered[]): Promise<Map<number, string>> {
  const { rows } = await db.query<{ id: number; code: string }>("SELECT id, code FROM cases WHERE id = ANY($1::bigint[])", [
    list.flatMap(({ caseId }) => caseId ?? []),
  ]);
  return new Map(rows.map(({ id, code }) => [id, code]));
}
