import { onlyVisible } from "../../casework/index.ts";
import type { Database } from "../../platform/database/index.ts";
import { queryText } from "../door/query-text.ts";
import { goTo, sendPage } from "../door/send-page.ts";
import type { Route, Visitor } from "../door/visitor.ts";
import type { ConsoleDependencies, Undelivered } from "../types.ts";
import { UndeliveredPage } from "./undelivered-page.tsx";

const PATH = "/staff/tin-chua-gui";
const LINES = 50;
const BATCH = 200;
/** Of a province's messages, what one page looks through at most; the button then goes on from there. */
const MOST_BATCHES = 20;

type Options = Pick<ConsoleDependencies, "listUndelivered" | "resend"> & {
  db: Database;
  hrefOf: (name: string) => string;
  notFound: (visitor: Visitor, response: Parameters<Route["handle"]>[2]) => void;
};

/** Messages that did not arrive, of the cases one may see. Those of no case are the coordinators' to look after. */
export function undeliveredRoutes({ db, hrefOf, listUndelivered, resend, notFound }: Options): Route[] {
  /** Those of some messages that are this visitor's to see, with the codes of their cases. */
  async function onlyTheirs({ scope }: Visitor, all: readonly Undelivered[]) {
    const caseIds = [...new Set(all.flatMap(({ caseId }) => caseId ?? []))];
    const codes = new Map((await onlyVisible(db, scope, caseIds)).map(({ id, code }) => [id, code]));
    const isTheirs = ({ caseId }: Undelivered) => (caseId === null ? scope.can("coordinator") : codes.has(caseId));
    return { list: all.filter(isTheirs), codes };
  }

  /** A page of them, however many of other units lie between. `next`: where the next one begins. */
  async function listTheirs(visitor: Visitor, beforeId: number | null) {
    const list: Undelivered[] = [];
    const codes = new Map<number, string>();
    let at = beforeId;
    for (let batch = 0; batch < MOST_BATCHES; batch++) {
      const all = await listUndelivered(db, { limit: BATCH, beforeId: at });
      const theirs = await onlyTheirs(visitor, all);
      for (const [id, code] of theirs.codes) codes.set(id, code);
      list.push(...theirs.list);
      if (list.length > LINES) return { list: list.slice(0, LINES), codes, next: list[LINES - 1]?.id ?? null };
      if (all.length < BATCH) return { list, codes, next: null };
      at = all.at(-1)?.id ?? null;
    }
    return { list, codes, next: at };
  }

  async function isTheirs(visitor: Visitor, id: number): Promise<boolean> {
    const found = await listUndelivered(db, { limit: 1, beforeId: id + 1 });
    return (await onlyTheirs(visitor, found)).list.some((message) => message.id === id);
  }

  return [
    {
      method: "get",
      path: PATH,
      for: "case-reader",
      async handle(visitor, request, response) {
        const written = queryText(request.query["truoc"]);
        const beforeId = /^\d{1,15}$/u.test(written) ? Number(written) : null;
        const { list, codes, next } = await listTheirs(visitor, beforeId);
        const done = request.query["xong"];
        const isDone = done === "resent" || done === "not-resent";
        const page = (
          <UndeliveredPage
            visitor={visitor}
            hrefOf={hrefOf}
            list={list}
            codes={codes}
            next={next}
            isFirst={beforeId === null}
            done={isDone ? done : null}
          />
        );
        sendPage(response, page);
      },
    },
    {
      method: "post",
      path: `${PATH}/:id/gui-lai`,
      for: "case-reader",
      async handle(visitor, request, response) {
        const id = /^\d{1,15}$/u.test(String(request.params["id"])) ? Number(request.params["id"]) : 0;
        if (!(await isTheirs(visitor, id))) return notFound(visitor, response);
        goTo(response, `${PATH}?xong=${(await resend(db, id)) ? "resent" : "not-resent"}`);
      },
    },
  ];
}
