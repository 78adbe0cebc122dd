import type { Response } from "express";
import { listConversation, type ReadMessages } from "../../casework/index.ts";
import type { Database } from "../../platform/database/index.ts";
import type { Route, Visitor } from "../door/visitor.ts";
import type { SendFile } from "../types.ts";

type Options = {
  db: Database;
  readMessages: ReadMessages;
  sendFile: SendFile;
  notFound: (visitor: Visitor, response: Response) => void;
};

/** Files that came with a worker's message: only of a case one may see. */
export function fileRoutes({ db, readMessages, sendFile, notFound }: Options): Route[] {
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
        const isSent = isOfCase === true && Number.isSafeInteger(index) && (await sendFile(response, message, index));
        if (!isSent) notFound(visitor, response);
      },
    },
  ];
}
