import { onlyVisible } from "../../casework/index.ts";
import type { Database } from "../../platform/database/index.ts";
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
  async function listTheirs({ scope }: Visitor) {
    const all = await listUndelivered(db, { limit: NEWEST });
    const caseIds = [...new Set(all.flatMap(({ caseId }) => caseId ?? []))];
    const codes = new Map((await onlyVisible(db, scope, caseIds)).map(({ id, code }) => [id, code]));
    const isTheirs = ({ caseId }: Undelivered) => (caseId === null ? scope.can("coordinator") : codes.has(caseId));
    return { list: all.filter(isTheirs), codes };
  }

  return [
    {
      method: "get",
      path: "/staff/tin-chua-gui",
      for: "case-reader",
      async handle(visitor, request, response) {
        const { list, codes } = await listTheirs(visitor);
        const done = request.query["xong"];
        const isDone = done === "resent" || done === "not-resent";
        const page = (
          <UndeliveredPage visitor={visitor} hrefOf={hrefOf} list={list} codes={codes} done={isDone ? done : null} />
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
        const isTheirs = (await listTheirs(visitor)).list.some((message) => message.id === id);
        if (!isTheirs) return notFound(visitor, response);
        goTo(response, `/staff/tin-chua-gui?xong=${(await resend(db, id)) ? "resent" : "not-resent"}`);
      },
    },
  ];
}
