import express, { type ErrorRequestHandler, type RequestHandler, Router } from "express";
import { inboundMessage } from "../../vocabulary/message.ts";
import type { EventStreams } from "./event-streams.ts";
import type { Guards } from "./guards.ts";
import { refuse } from "./refusal.ts";
import type { SessionCookie } from "./session-cookie.ts";
import type { WebDependencies } from "./types.ts";
import { externalIdOf } from "./wire.ts";

/** As much as a good photo of a telephone; a longer recording is better told in words. */
const LARGEST_FILE = 10 * 1024 * 1024;
const CLIENT_ID = /^[\w-]{8,64}$/u;

/** A photo or a recording, sent as a message of its own: cleaned and kept before it is acknowledged. */
export function createFileRoutes({
  dependencies: { receive, now = () => new Date() },
  keepUpload,
  cookie,
  guards: { fromOurPage, withinWrites },
  streams,
  refused,
}: {
  dependencies: Pick<WebDependencies, "receive" | "now">;
  keepUpload: NonNullable<WebDependencies["keepUpload"]>;
  cookie: SessionCookie;
  guards: Guards;
  streams: EventStreams;
  refused: (reason: string) => void;
}): Router {
  const take: RequestHandler = async (request, response) => {
    const session = cookie.find(request);
    if (!session) return refuse(response, "no-session");
    const { clientId } = request.params;
    if (typeof clientId !== "string" || !CLIENT_ID.test(clientId) || !Buffer.isBuffer(request.body)) {
      return refuse(response, "malformed");
    }
    const kept = await keepUpload(request.body);
    if ("refused" in kept) {
      refused("file-refused");
      return refuse(response, "file-refused");
    }
    const { senderId } = session;
    const message = inboundMessage({
      channel: "web",
      externalId: externalIdOf(senderId, clientId),
      senderId,
      text: "",
      attachments: [{ kind: kept.kind, url: kept.reference, label: null }],
      sentAt: now(),
    });
    response.status(202).json({ status: await receive(message), kind: kept.kind });
    streams.look(senderId);
  };

  const tooLarge: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    const isTooLarge = error instanceof Error && "status" in error && error.status === 413;
    if (!isTooLarge || response.headersSent) return next(error);
    refused("file-too-large");
    refuse(response, "file-too-large");
  };

  const router = Router();
  const readBytes = express.raw({ type: () => true, limit: LARGEST_FILE, inflate: false });
  router.post("/web/files/:clientId", fromOurPage, withinWrites, readBytes, take, tooLarge);
  return router;
}
