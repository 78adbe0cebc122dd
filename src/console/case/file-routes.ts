import type { Response } from "express";
import { listConversation, type ReadMessages } from "../../casework/index.ts";
import type { Database } from "../../platform/database/index.ts";
import type { Route, Visitor } from "../door/visitor.ts";
import type { OpenFile } from "../types.ts";

/** What a browser may show by itself; everything else is only saved. */
const SHOWN = /^(?:image\/(?:jpeg|png|webp|gif)|audio\/[\w.+-]+|video\/(?:mp4|webm|quicktime))$/u;

type Options = {
  db: Database;
  readMessages: ReadMessages;
  openFile: OpenFile;
  notFound: (visitor: Visitor, response: Response) => void;
};

/** Files that came with a worker's message: only of a case one may see, and only as what they are. */
export function fileRoutes({ db, readMessages, openFile, notFound }: Options): Route[] {
  return [
    {
      method: "get",
      path: "/staff/vu-viec/:id/tep/:message/:index",
      for: "case-reader",
      async handle(visitor, request, response) {
        const [id, message, index] = ["id", "message", "index"].map((name) => Number(request.params[name]));
        if (id === undefined || message === undefined || index === undefined) return notFound(visitor, response);
        const talk = await listConversation(db, visitor.scope, id, readMessages);
        const isOfCase = talk?.some((entry) => entry.kind === "worker" && entry.inboundMessageId === message);
        const file = isOfCase && Number.isSafeInteger(index) ? await openFile(message, index) : null;
        if (!file) return notFound(visitor, response);
        const isShown = SHOWN.test(file.contentType);
        response.set({
          "Content-Type": isShown ? file.contentType : "application/octet-stream",
          "Content-Disposition": isShown ? "inline" : "attachment",
          "Content-Security-Policy": "default-src 'none'; sandbox",
          "Cache-Control": "private, no-store",
        });
        response.end(Buffer.from(file.content));
      },
    },
  ];
}
