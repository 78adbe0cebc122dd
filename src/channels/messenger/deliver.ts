import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { MessengerConfig } from "../../platform/config.ts";
import type { Queryable } from "../../platform/database/index.ts";
import type { TakeEvents } from "../../vocabulary/channel-event.ts";
import { type Deliver, type DeliveryContext, DeliveryError } from "../../vocabulary/delivery.ts";
import { renderMetadata } from "./metadata.ts";
import { createMessengerClient, type MessengerClient } from "./messenger-client.ts";
import { createPace } from "./pace.ts";
import { OWNED_BY_OTHER, readRefusal, TOKEN_DEAD } from "./read-refusal.ts";
import { type GraphMessage, renderMessage } from "./render-message.ts";
import { type Permission, permissionToSend } from "./reply-window.ts";
import { listSentParts, recordSentPart } from "./sent-part-repository.ts";

export type MessengerDelivery = {
  config: MessengerConfig;
  db: Queryable;
  /** Told of a conversation that another application has taken. */
  takeEvents: TakeEvents;
  /** Told whether the Page's token works, at every answer that shows it. Never throws. */
  onToken?: (isAlive: boolean) => void;
  client?: MessengerClient;
  now?: Clock;
  sendsPerSecond?: number;
};

const Taken = z.looseObject({ message_id: z.string().min(1) });

/**
 * Sends one message through the Send API, in as many calls as it needs. At a retry only the parts are sent that
 * the platform has neither confirmed nor shown: an echo counts like an answer. Whether a message may have been
 * taken before a crash is for the caller to find out, before it asks again.
 */
export function createMessengerDelivery(options: MessengerDelivery): Deliver {
  const { config, db, takeEvents, onToken = () => {}, now = () => new Date(), sendsPerSecond = 300 } = options;
  const client = options.client ?? createMessengerClient({ config });
  const takeTurn = createPace({ perSecond: sendsPerSecond });

  async function send(recipientId: string, permission: Permission, message: object, signal: AbortSignal) {
    await takeTurn();
    try {
      const answer = await client({
        method: "POST",
        path: `${config.pageId}/messages`,
        body: { recipient: { id: recipientId }, ...permission, message },
        signal,
      });
      onToken(true);
      // Taken without an id: sent all the same, and never to be sent again.
      return Taken.safeParse(answer).data?.message_id ?? "";
    } catch (error) {
      throw readRefusal(error);
    }
  }

  async function sendParts(
    parts: readonly GraphMessage[],
    { recipientId, permission, outboundId, signal }: Sending,
  ): Promise<string | null> {
    // A message of one part is itself what intake records; only of several is there anything to remember.
    const isSplit = parts.length > 1;
    const sent = isSplit ? await listSentParts(db, outboundId) : new Map<number, string>();
    let lastId: string | null = null;
    for (const [at, part] of parts.entries()) {
      const number = at + 1;
      const known = sent.get(number);
      const metadata = renderMetadata({ outboundId, part: number, parts: parts.length });
      lastId = known ?? (await send(recipientId, permission, { ...part, metadata }, signal));
      if (isSplit && known === undefined)
        await recordSentPart(db, { outboundId, part: number, platformMessageId: lastId });
    }
    return lastId === "" ? null : lastId;
  }

  return async function deliver(message, { outboundId, lastMessageAt, signal }: DeliveryContext) {
    const { recipientId, author } = message;
    const permission = permissionToSend({ author, lastMessageAt, now: now(), humanAgent: config.humanAgent });
    if (!permission) throw new DeliveryError("MESSENGER_WINDOW_CLOSED", { disposition: "held" });
    const parts = renderMessage(message);
    try {
      const platformMessageId = await sendParts(parts, { recipientId, permission, outboundId, signal });
      const notes = [
        ...(parts.length > 1 ? ["split"] : []),
        ...(permission.messaging_type === "MESSAGE_TAG" ? ["human_agent"] : []),
      ];
      return { platformMessageId, notes };
    } catch (error) {
      if (error instanceof DeliveryError) await hear(error, recipientId, outboundId);
      throw error;
    }
  };

  async function hear({ code, platformCode }: DeliveryError, senderId: string, outboundId: string): Promise<void> {
    if (code === TOKEN_DEAD) onToken(false);
    if (code !== OWNED_BY_OTHER) return;
    const externalId = `refused:${outboundId}:${platformCode ?? ""}`;
    await takeEvents([{ kind: "takeover", channel: "messenger", senderId, externalId, text: "", at: now() }]);
  }
}

type Sending = { recipientId: string; permission: Permission; outboundId: string; signal: AbortSignal };

/**
 * Shows a person that their message was seen and that an answer is being written. Only a courtesy: whatever goes
 * wrong with it is nobody's concern.
 */
export function createMessengerTyping({
  config,
  client = createMessengerClient({ config, timeoutMs: 3_000 }),
}: {
  config: MessengerConfig;
  client?: MessengerClient;
}): (recipientId: string) => Promise<void> {
  return async function showTyping(recipientId) {
    for (const sender_action of ["mark_seen", "typing_on"]) {
      const body = { recipient: { id: recipientId }, sender_action };
      await client({ method: "POST", path: `${config.pageId}/messages`, body }).catch(() => {});
    }
  };
}
