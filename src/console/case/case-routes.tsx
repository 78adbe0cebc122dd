import type { Request, Response } from "express";
import {
  type Acting,
  findCase,
  listConversation,
  onlyVisible,
  openIdentity,
  type OpenedIdentity,
} from "../../casework/index.ts";
import { markNoticesRead } from "../../notices/index.ts";
import { caseTexts } from "../../texts/console-case.ts";
import { goTo, sendPage } from "../door/send-page.ts";
import type { ConsoleDependencies } from "../types.ts";
import type { Route, Visitor } from "../door/visitor.ts";
import { ActForm, CASE_ACTS, type Done, type DoneCode } from "./case-actions.ts";
import type { CaseRooms } from "./load-case-view.ts";
import { loadCaseView } from "./load-case-view.ts";
import { type CaseNotice, CasePage } from "./case-page.tsx";
import type { CaseView } from "./case-view.ts";

const PATH = "/staff/vu-viec/:id";
/** Acts that name a second thing in their address. */
const WITH_OTHER = new Set(["thoi-hoi", "bo-lien-ket"]);
const BAD: ReadonlySet<DoneCode> = new Set([
  "taken",
  "not-able",
  "not-allowed",
  "finished",
  "no-reason",
  "empty",
  "not-there",
  "nobody-to-tell",
  "same",
  "no-such-case",
  "conflict",
  "not-confirmed",
  "not-finished",
  "nothing-to-open",
  "not-resent",
]);

type Options = CaseRooms & {
  hrefOf: (name: string) => string;
  resend: ConsoleDependencies["resend"];
  say: Acting["say"];
  notify: Acting["notify"];
  notFound: (visitor: Visitor, response: Response) => void;
};

/** The page of a case, and everything that can be done there. */
export function caseRoutes(options: Options): Route[] {
  const { db, hrefOf, say, notify, notFound, resend, readMessages } = options;

  /** Whether a message of ours was said in this case, and the visitor's unit holds it. */
  async function isSaidIn({ scope, now }: Visitor, id: number, messageId: number): Promise<boolean> {
    const detail = await findCase(db, scope, id, now);
    if (detail?.access !== "holder") return false;
    const talk = (await listConversation(db, scope, id, readMessages)) ?? [];
    return talk.some((entry) => "outboundMessageId" in entry && entry.outboundMessageId === messageId);
  }

  async function show(
    visitor: Visitor,
    request: Request,
    response: Response,
    identity: OpenedIdentity | null = null,
  ): Promise<void> {
    const code = readCode(request.query["xong"]);
    const { query } = request;
    const wanted = {
      draft: query["soan"] === "kien-thuc",
      cannedId: readNumber(query["mau"]),
      wasSaid: code === "said",
    };
    const view = await loadCaseView(options, visitor, idIn(request), wanted, identity);
    if (!view) return notFound(visitor, response);
    await markNoticesRead(db, visitor.scope, { caseId: view.detail.id, now: visitor.now });
    const notice = code ? asNotice(code, view, readNumber(query["so"])) : null;
    sendPage(response, <CasePage visitor={visitor} hrefOf={hrefOf} view={view} notice={notice} />);
  }

  const acts = Object.entries(CASE_ACTS).map(([name, act]): Route => {
    const path = WITH_OTHER.has(name) ? `${PATH}/${name}/:other` : `${PATH}/${name}`;
    return {
      method: "post",
      path,
      for: "case-reader",
      async handle(visitor, request, response) {
        const id = idIn(request);
        const form = ActForm.parse(request.body);
        const acting = { now: visitor.now, say, notify };
        const otherId = Number(request.params["other"] ?? 0);
        const result = await db.transaction(async (tx) => {
          // before anything else is looked at, so that no answer tells a foreign case from an absent one
          const [visible] = await onlyVisible(tx, visitor.scope, [id]);
          return visible ? act(tx, visitor, id, form, acting, otherId) : null;
        });
        if (!result) return notFound(visitor, response);
        goTo(response, whereTo(id, result));
      },
    };
  });

  return [
    {
      method: "get",
      path: PATH,
      for: "case-reader",
      handle: (visitor, request, response) => show(visitor, request, response),
    },
    ...acts,
    {
      method: "post",
      path: `${PATH}/gui-lai/:message`,
      for: "case-reader",
      async handle(visitor, request, response) {
        const id = idIn(request);
        const messageId = Number(request.params["message"]);
        if (!(await isSaidIn(visitor, id, messageId))) return notFound(visitor, response);
        goTo(response, whereTo(id, { code: (await resend(db, messageId)) ? "resent" : "not-resent" }));
      },
    },
    {
      // the name stands in this one answer, and at no address that could be opened again
      method: "post",
      path: `${PATH}/danh-tinh`,
      for: ["custodian"],
      async handle(visitor, request, response) {
        const id = idIn(request);
        const reason = ActForm.parse(request.body)["ly-do"];
        const opened = await db.transaction((tx) =>
          openIdentity(tx, visitor.scope, id, reason, { now: visitor.now, say }),
        );
        if (!opened) return notFound(visitor, response);
        if (opened.kind !== "opened") return goTo(response, whereTo(id, { code: opened.kind }));
        await show(visitor, request, response, opened);
      },
    },
  ];
}

/** Anything but a number of ours is no case. */
function idIn(request: Request): number {
  const id = String(request.params["id"]);
  return /^\d{1,15}$/u.test(id) ? Number(id) : 0;
}

function readNumber(value: unknown): number | null {
  return typeof value === "string" && /^\d{1,15}$/u.test(value) ? Number(value) : null;
}

function readCode(value: unknown): DoneCode | null {
  return typeof value === "string" && Object.hasOwn(caseTexts.done, value) ? (value as DoneCode) : null;
}

function whereTo(id: number, { code, other, goOn, left }: Done): string {
  if (left) return `/staff?xong=${code}`;
  const also = other === undefined ? "" : `&so=${other}`;
  const at = code === "said" || code === "noted" ? "#cuoi" : "";
  return `/staff/vu-viec/${goOn ?? id}?xong=${code}${also}${at}`;
}

/** What the last act did, and where it can be taken back by a button, that button. */
function asNotice(code: DoneCode, { detail }: CaseView, other: number | null): CaseNotice {
  const said = caseTexts.done[code];
  const path = `/staff/vu-viec/${detail.id}`;
  const undo =
    code === "claimed"
      ? { label: caseTexts.undo.claimed, path: `${path}/tra-lai` }
      : code === "released"
        ? { label: caseTexts.undo.released, path: `${path}/nhan` }
        : code === "linked" && other !== null
          ? { label: caseTexts.undo.linked, path: `${path}/bo-lien-ket/${other}` }
          : null;
  return { text: typeof said === "string" ? said : said(detail.assigneeName ?? ""), isBad: BAD.has(code), undo };
}
