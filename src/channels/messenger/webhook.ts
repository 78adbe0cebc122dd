import express, { type ErrorRequestHandler, type Request, type RequestHandler, Router } from "express";
import type { Clock } from "../../platform/clock.ts";
import type { MessengerConfig } from "../../platform/config.ts";
import type { TakeEvents } from "../../vocabulary/channel-event.ts";
import { readJson } from "../read-json.ts";
import { readWebhook } from "./payload.ts";
import { isSameSecret, isSignedBy } from "./signature.ts";

export type MessengerWebhook = {
  config: Pick<MessengerConfig, "appId" | "appSecret" | "verifyToken" | "pageId">;
  takeEvents: TakeEvents;
  /** Told of a request that was not accepted, by a short name. Never throws. */
  onRefused?: (reason: "signature" | "too-large" | "malformed" | "not-a-page" | "verify-token") => void;
  onError?: (error: unknown) => void;
  now?: Clock;
};

/** Far more than Meta puts in one delivery. */
const LARGEST_BODY = 2 * 1024 * 1024;

/**
 * The webhook of a Page: Meta's verification, and its deliveries. A delivery is answered with 200 only when
 * everything in it is stored; with 500 where that failed, and Meta delivers it again.
 */
export function createMessengerWebhook(options: MessengerWebhook): Router {
  const { config, takeEvents, onRefused = () => {}, onError = () => {}, now = () => new Date() } = options;
  const router = Router();

  const verify: RequestHandler = (request, response) => {
    const { "hub.mode": mode, "hub.verify_token": token, "hub.challenge": challenge } = request.query;
    const isOurs = typeof token === "string" && isSameSecret(token, config.verifyToken);
    if (mode !== "subscribe" || !isOurs || typeof challenge !== "string") {
      onRefused("verify-token");
      response.sendStatus(403);
      return;
    }
    response.type("text/plain").send(challenge);
  };

  const take: RequestHandler = async (request, response) => {
    const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    if (!isSignedBy(config.appSecret, raw, headerOf(request, "x-hub-signature-256"))) {
      onRefused("signature");
      response.sendStatus(403);
      return;
    }
    const body = parse(raw);
    if (typeof body !== "object" || body === null || Array.isArray(body)) {
      onRefused("malformed");
      response.sendStatus(400);
      return;
    }
    const events = readWebhook(body, config, now());
    if (!events) {
      onRefused("not-a-page");
      response.sendStatus(404);
      return;
    }
    if (events.length > 0) await takeEvents(events);
    response.sendStatus(200);
  };

  /** Refused by what it says of itself: the body reader would wait for all of it first. */
  const refuseLarge: RequestHandler = (request, response, next) => {
    if (!(Number(request.headers["content-length"]) > LARGEST_BODY)) return next();
    onRefused("too-large");
    response.sendStatus(413);
  };

  const failed: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status === 413) onRefused("too-large");
    else if (status < 500) onRefused("malformed");
    else onError(error);
    response.sendStatus(status);
  };

  router.get("/webhooks/messenger", verify);
  router.post(
    "/webhooks/messenger",
    refuseLarge,
    express.raw({ type: () => true, limit: LARGEST_BODY, inflate: false }),
    take,
    failed,
  );
  return router;
}

function headerOf(request: Request, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "string" ? value : undefined;
}

function parse(raw: Buffer): unknown {
  try {
    return readJson(raw.toString("utf8"));
  } catch {
    return undefined;
  }
}

/** What the body reader calls a request's fault keeps its number; everything else is ours. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && "status" in error ? error.status : 500;
  return typeof status === "number" && status >= 400 && status < 500 ? status : 500;
}
