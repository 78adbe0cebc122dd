import type { Database } from "../../platform/database/index.ts";
import { type Deliver, type DeliveryContext, DeliveryError } from "../../vocabulary/delivery.ts";
import type { OutboundMessage } from "../../vocabulary/message.ts";
import { digestOf } from "./digest.ts";
import type { Pace } from "./pace.ts";
import { personOf } from "./person.ts";
import { renderMessage, type ZaloPart } from "./render-message.ts";
import { findWindowProblem } from "./reply-window.ts";
import { deleteSendingsBefore, findSending, recordAsking, recordNotTaken, type Sending } from "./sending-repository.ts";
import {
  CONTENT_CODES,
  type FailedCall,
  isRateLimit,
  isUncertain,
  secondsToNextMinute,
  sortError,
} from "./sort-error.ts";
import type { ZaloConfig, ZaloDependencies } from "./types.ts";
import type { Called, ZaloClient, ZaloContent, ZaloSent } from "./zalo-client.ts";

type Options = ZaloDependencies & {
  db: Database;
  client: ZaloClient;
  pace: Pace;
  config: Pick<ZaloConfig, "freeReplyHours" | "replyWindowHours" | "sendsPaid" | "replyForm">;
  publicUrl: string;
};

/** Longer than this a worker of the queue is not kept waiting for its turn at Zalo. */
const LONGEST_WAIT_MS = 2_000;
/** How long Zalo may take to show in a talk what it took. */
const SHOWN_WITHIN_MS = 5_000;
/** How long its echo is waited for where the talk cannot be read. */
const ECHO_WITHIN_MS = 20_000;
const KEEP_MS = 7 * 24 * 3600_000;
const HOUR_MS = 3600_000;

/**
 * Sends messages of ours on Zalo, part by part. What was sent of a message is kept beside it, so that a retry
 * goes on where the last one stopped. When nobody knows whether Zalo took a part (the connection broke, the
 * program died), the talk as Zalo shows it decides, or its echo; only then is anything sent again.
 */
export function createDeliver(options: Options): Deliver {
  const { db, client, pace, config, publicUrl, now = () => new Date() } = options;
  let lastCleanedAt = 0;

  return async function deliver(message, context) {
    const problem = findWindowProblem(context.lastMessageAt, now(), config);
    if (problem) throw problem;
    const { outboundId } = context;
    const parts = renderMessage(message, { publicUrl });
    const sending = await findSending(db, outboundId);
    const first = sending ? await resume(message, parts, sending, context) : 0;
    const notes: string[] = parts.length > 1 ? ["split"] : [];
    let sent: ZaloSent | null = null;
    for (let index = first; index < parts.length; index++) {
      sent = await sendPart({ message, parts, index, context, notes });
    }
    await cleanUp();
    if (sent && sent.quota !== "reply") notes.push(`quota-${sent.quota}`);
    return { platformMessageId: sent?.messageId ?? null, notes };
  };

  /** The part to go on with. */
  async function resume(
    { recipientId }: OutboundMessage,
    parts: readonly ZaloPart[],
    { partsSent, askingSince, digests }: Sending,
    { outboundId, signal }: DeliveryContext,
  ): Promise<number> {
    if (askingSince === null) return partsSent;
    const digest = digests[partsSent] ?? digestOf(parts[partsSent]?.text ?? "");
    const shown = await isShown(recipientId, digest, askingSince, signal);
    if (shown === true) return partsSent + 1;
    const age = now().getTime() - askingSince.getTime();
    const patience = shown === false ? SHOWN_WITHIN_MS : ECHO_WITHIN_MS;
    if (age < patience) {
      const retryAfterSeconds = Math.ceil((patience - age) / 1000);
      throw new DeliveryError("ZALO_UNCERTAIN", { disposition: "retry", retryAfterSeconds });
    }
    await recordNotTaken(db, outboundId);
    return partsSent;
  }

  /** Whether the talk at Zalo holds these words of ours since then; `null` when it cannot be read. */
  async function isShown(
    recipientId: string,
    digest: string,
    since: Date,
    signal: AbortSignal,
  ): Promise<boolean | null> {
    const person = personOf(recipientId);
    if (person.kind !== "user") return null;
    const called = await client.listConversation(person.userId, signal);
    if (called.kind === "failed") return null;
    const earliest = since.getTime() - 60_000; // their clock and ours
    return called.value.some((line) => line.isOurs && line.at.getTime() >= earliest && digestOf(line.text) === digest);
  }

  type PartToSend = {
    message: OutboundMessage;
    parts: readonly ZaloPart[];
    index: number;
    context: DeliveryContext;
    notes: string[];
  };

  async function sendPart({ message, parts, index, context, notes }: PartToSend): Promise<ZaloSent> {
    const part = parts[index];
    if (!part) throw new Error("there is no such part of the message");
    const texts = parts.map(({ text }) => text);
    const asked = await ask(texts, { text: part.text, buttons: part.buttons });
    if (asked.kind === "ok") return asked.value;
    const { failed } = asked;
    const isUnfit = failed.kind === "error" && CONTENT_CODES.includes(failed.code);
    if (!isUnfit || part.buttons.length === 0) throw await settled(failed);
    notes.push("without-buttons");
    const again = await ask(texts.with(index, part.plainText), { text: part.plainText });
    if (again.kind === "ok") return again.value;
    throw await settled(again.failed);

    async function ask(shown: readonly string[], content: ZaloContent): Promise<Called<ZaloSent>> {
      const { outboundId, lastMessageId, signal } = context;
      const { recipientId } = message;
      const progress = { outboundId, recipientId, digests: shown.map(digestOf), partsSent: index };
      try {
        await waitForTurn(signal);
      } catch (error) {
        if (index > 0) await recordAsking(db, { ...progress, at: null }); // the parts before are sent for certain
        throw error;
      }
      await recordAsking(db, { ...progress, at: now() });
      const person = personOf(recipientId);
      const isAnswer = config.replyForm === "message" && person.kind === "user" && lastMessageId !== null;
      return client.send(isAnswer ? { answers: lastMessageId } : { person }, content, signal);
    }

    /** What was wrong, with the record of it: certainly not taken, or perhaps. */
    async function settled(failure: FailedCall): Promise<DeliveryError> {
      if (isRateLimit(failure)) pace.rest(secondsToNextMinute(now()) * 1000);
      if (!isUncertain(failure)) await recordNotTaken(db, context.outboundId);
      return sortError(failure, now());
    }
  }

  async function waitForTurn(signal: AbortSignal): Promise<void> {
    const giveUpAt = now().getTime() + LONGEST_WAIT_MS;
    for (let wait = pace.take(); wait > 0; wait = pace.take()) {
      if (now().getTime() + wait > giveUpAt) {
        const retryAfterSeconds = Math.ceil(wait / 1000);
        throw new DeliveryError("ZALO_PACED", { disposition: "retry", retryAfterSeconds });
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
      signal.throwIfAborted();
    }
  }

  async function cleanUp(): Promise<void> {
    const at = now().getTime();
    if (at - lastCleanedAt < HOUR_MS) return;
    lastCleanedAt = at;
    await deleteSendingsBefore(db, new Date(at - KEEP_MS));
  }
}
