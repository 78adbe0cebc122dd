import express, { type ErrorRequestHandler, type Request, type RequestHandler, Router } from "express";
import { errorFields } from "../../platform/error-code.ts";
import { zaloTexts } from "../../texts/zalo.ts";
import type { ChannelEvent, TakeEvents } from "../../vocabulary/channel-event.ts";
import { type Envelope, eventName, isOfAnotherOa, parseEnvelope } from "./envelope.ts";
import { parsePayload } from "./payload.ts";
import { readJson } from "./read-json.ts";
import { isSigned } from "./signature.ts";
import type { ZaloConfig, ZaloDependencies } from "./types.ts";

export const ZALO_WEBHOOK = "/webhooks/zalo";
/** An event is a few kilobytes; a link's description may make it tens of them. */
const LARGEST_BODY = 1024 * 1024;

export type ZaloWebhook = ZaloDependencies & {
  config: Pick<ZaloConfig, "appId" | "oaId" | "webhookSecret">;
  takeEvents: TakeEvents;
  /** Names the message of ours that an echo shows, where only we can know it by its words. */
  recogniseEcho: (echo: Extract<ChannelEvent, { kind: "echo" }>) => Promise<string | null>;
};

/** What becomes of a request before its event is looked into. */
type Verdict = "take" | "not-ours" | "wrong-app" | "bad-signature";

/**
 * Where Zalo tells us what happened. 200 once an event is stored, or is none of our business; 400 for what is
 * no event, 401 for what somebody else made up, 413 for what is too large, 500 when it could not be stored.
 */
export function createWebhook({
  config,
  takeEvents,
  recogniseEcho,
  log,
  metrics,
  now = () => new Date(),
}: ZaloWebhook) {
  const setAside = (reason: string, name: string): void => {
    metrics?.refused?.(reason);
    log.warn("zalo event set aside", { reason, event: name });
  };

  const receive: RequestHandler = async (request, response) => {
    const body = rawBody(request);
    if (body.length === 0) return void response.sendStatus(200); // the console tries whether the address answers
    const envelope = parseEnvelope(readJson(body));
    if (!envelope) {
      setAside("malformed", "unknown");
      return void response.sendStatus(400);
    }
    const name = eventName(envelope);
    const verdict = judge(envelope, body, request.get("X-ZEvent-Signature"), config);
    if (verdict !== "take") {
      setAside(verdict, name);
      return void response.sendStatus(verdict === "not-ours" ? 200 : 401);
    }
    await takeEvents([await recognised(parsePayload(envelope, { oaId: config.oaId, now: now() }))]);
    response.sendStatus(200);
  };

  async function recognised(event: ChannelEvent): Promise<ChannelEvent> {
    return event.kind === "echo" ? { ...event, outboundId: await recogniseEcho(event) } : event;
  }

  const failed: ErrorRequestHandler = (error: { status?: unknown }, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = typeof error.status === "number" && error.status < 500 ? error.status : 500;
    if (status === 500) log.error("zalo event not stored", errorFields(error));
    else setAside(status === 413 ? "too-large" : "unreadable", "unknown");
    response.sendStatus(status);
  };

  const router = Router();
  router.get(ZALO_WEBHOOK, (_request, response) => void response.type("text").send(zaloTexts.webhookHere));
  router.post(ZALO_WEBHOOK, express.raw({ type: () => true, limit: LARGEST_BODY, inflate: false }), receive);
  router.use(ZALO_WEBHOOK, failed);
  return router;
}

/**
 * Zalo's console tries a new address with sample events of an app and an account that do not exist, and takes
 * any answer but 200 for a broken address. So what names neither our app nor our account is let go with a 200;
 * whatever claims to be ours must be signed, and one account's events come through one app.
 */
function judge(
  envelope: Envelope,
  body: Buffer,
  signature: string | undefined,
  { appId, oaId, webhookSecret }: ZaloWebhook["config"],
): Verdict {
  const isOurApp = envelope.app_id === appId;
  if (isOfAnotherOa(envelope, oaId)) return "not-ours";
  if (!isOurApp) return namesUs(envelope, oaId) ? "wrong-app" : "not-ours";
  const signed = { appId, body, timestamp: envelope.timestamp ?? "" };
  return isSigned(signature, signed, webhookSecret) ? "take" : "bad-signature";
}

function namesUs({ oa_id, sender, recipient }: Envelope, oaId: string): boolean {
  return [oa_id, sender?.id, recipient?.id].includes(oaId);
}

function rawBody(request: Request): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}
