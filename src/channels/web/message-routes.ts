import express, { type RequestHandler, Router } from "express";
import { inboundMessage } from "../../vocabulary/message.ts";
import type { EventStreams } from "./event-streams.ts";
import { readMessage } from "./read-message.ts";
import type { Guards } from "./guards.ts";
import { refuse, refuseForNow } from "./refusal.ts";
import type { SessionCookie } from "./session-cookie.ts";
import type { WebDependencies } from "./types.ts";
import { externalIdOf, lastIdIn, readMessageId, toWireEntry, toWireReply } from "./wire.ts";

type MessageRoutes = {
  dependencies: WebDependencies;
  cookie: SessionCookie;
  guards: Guards;
  streams: EventStreams;
  headers: RequestHandler;
  refused: (reason: string) => void;
};

/** What the page's script talks to: send a message, hear what is new, forget everything. */
export function createMessageRoutes({
  dependencies,
  cookie,
  guards: { fromOurPage, withinReads, withinWrites },
  streams,
  headers,
  refused,
}: MessageRoutes): Router {
  const { receive, listHistory, listOutboundAfter, isAnswering, forget, now = () => new Date() } = dependencies;
  const router = Router();
  const readJson = express.json({ limit: "16kb", type: "application/json" });

  router.use("/web", headers, (_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });

  router.post("/web/session", fromOurPage, withinReads, (request, response) => {
    cookie.findOrIssue(request, response);
    response.status(204).end();
  });

  router.delete("/web/session", fromOurPage, withinReads, async (request, response) => {
    const session = cookie.find(request);
    if (session) {
      await forget(session.senderId);
      streams.endForgotten(session.senderId);
    }
    cookie.clear(request, response);
    response.status(204).end();
  });

  router.post("/web/messages", fromOurPage, withinWrites, readJson, async (request, response) => {
    const session = cookie.find(request);
    if (!session) return refuse(response, "no-session");
    const message = readMessage(request.body);
    if (typeof message === "string") {
      refused(message);
      return refuse(response, message);
    }
    const { clientId, text, payload } = message;
    const { senderId } = session;
    const externalId = externalIdOf(senderId, clientId);
    const receipt = await receive(
      inboundMessage({ channel: "web", externalId, senderId, text, payload, sentAt: now() }),
    );
    response.status(202).json({ status: receipt });
    streams.look(senderId);
  });

  router.get("/web/messages", withinReads, async (request, response) => {
    const session = cookie.find(request);
    if (!session) return refuse(response, "no-session");
    const { senderId } = session;
    const after = readMessageId(request.query["after"]);
    if (after !== null) {
      const replies = await listOutboundAfter(senderId, after);
      const typing = await isAnswering(senderId);
      return void response.json({ entries: replies.map(toWireReply), lastId: lastIdIn(replies, after), typing });
    }
    const history = await listHistory(senderId);
    const typing = await isAnswering(senderId);
    response.json({ entries: history.map(toWireEntry), lastId: lastIdIn(history), typing });
  });

  router.get("/web/events", withinReads, (request, response) => {
    const session = cookie.find(request);
    if (!session) return refuse(response, "no-session");
    if (!streams.hasRoom(session.senderId)) {
      refused("no-room");
      return refuseForNow(response, 30, "read");
    }
    const seenId = readMessageId(request.headers["last-event-id"]) ?? readMessageId(request.query["after"]);
    streams.open(response, session.senderId, seenId);
  });

  return router;
}
