import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { MessengerConfig } from "../../platform/config.ts";
import type { TakeEvents } from "../../vocabulary/channel-event.ts";
import { type Deliver, type DeliveryContext, DeliveryError } from "../../vocabulary/delivery.ts";
import { renderMetadata } from "./metadata.ts";
import { createMessengerClient, type MessengerClient } from "./messenger-client.ts";
import { createPace } from "./pace.ts";
import { OWNED_BY_OTHER, readRefusal, TOKEN_DEAD } from "./read-refusal.ts";
import { type GraphMessage, renderMessage } from "./render-message.ts";
import { type Permission, permissionToSend } from "./reply-window.ts";
import type { Typing } from "./typing.ts";

export type MessengerDelivery = {
  config: MessengerConfig;
  /** Told of a conversation that another application has taken. */
  takeEvents: TakeEvents;
  /** Told whether the Page's token works, at every answer that shows it. Never throws. */
  onToken?: (isAlive: boolean) => void;
  client?: MessengerClient;
  /** What shows that an answer is being written: a message waits for it, or it would be shown after the answer. */
  typing?: Typing;
  now?: Clock;
  sendsPerSecond?: number;
};

const Taken = z.looseObject({ message_id: z.string().min(1) });

/**
 * Sends one message through the Send API, in as many calls as it needs; a retry goes on after the parts that the
 * platform took. Each call carries our id of the message and the part, which the platform's echo brings back.
 */
export function createMessengerDelivery(options: MessengerDelivery): Deliver {
  const { config, takeEvents, typing, onToken = () => {}, now = () => new Date(), sendsPerSecond = 300 } = options;
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
    { recipientId, permission, outboundId, partsSent, recordPart, signal }: Sending,
  ): Promise<string | null> {
    let lastId = "";
    for (const [at, message] of [...parts.entries()].slice(partsSent)) {
      const metadata = renderMetadata({ outboundId, part: at + 1, parts: parts.length });
      lastId = await send(recipientId, permission, { ...message, metadata }, signal);
      if (at + 1 < parts.length) await recordPart(at + 1);
    }
    return lastId === "" ? null : lastId;
  }

  return async function deliver(message, context: DeliveryContext) {
    const { outboundId, lastMessageAt } = context;
    const { recipientId, author } = message;
    const permission = permissionToSend({ author, lastMessageAt, now: now(), humanAgent: config.humanAgent });
    if (!permission) throw new DeliveryError("MESSENGER_WINDOW_CLOSED", { disposition: "held" });
    const parts = renderMessage(message);
    await typing?.settled(recipientId);
    try {
      const platformMessageId = await sendParts(parts, { ...context, recipientId, permission });
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

type Sending = DeliveryContext & { recipientId: string; permission: Permission };
