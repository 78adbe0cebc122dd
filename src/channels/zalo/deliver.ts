import type { Database } from "../../platform/database/index.ts";
import { type Deliver, type DeliveryContext, DeliveryError } from "../../vocabulary/delivery.ts";
import type { OutboundMessage } from "../../vocabulary/message.ts";
import { digestOf } from "./digest.ts";
import type { Pace } from "./pace.ts";
import { deletePartDigestsBefore, recordPartDigests } from "./part-digest-repository.ts";
import { isZalosOwnId } from "./payload.ts";
import { personOf } from "./person.ts";
import { renderMessage, type ZaloPart } from "./render-message.ts";
import { findWindowProblem } from "./reply-window.ts";
import { CONTENT_CODES, type FailedCall, isRateLimit, secondsToNextMinute, sortError } from "./sort-error.ts";
import type { ZaloConfig, ZaloDependencies } from "./types.ts";
import type { Called, ZaloClient, ZaloContent, ZaloSent } from "./zalo-client.ts";

type Options = ZaloDependencies & {
  db: Database;
  client: ZaloClient;
  pace: Pace;
  config: Pick<ZaloConfig, "freeReplyHours" | "replyWindowHours" | "sendsPaid" | "replyForm">;
  publicUrl: string;
};

type Sending = { message: OutboundMessage; parts: readonly ZaloPart[]; context: DeliveryContext; notes: string[] };

/** Longer than this a worker of the queue is not kept waiting for its turn at Zalo. */
const LONGEST_WAIT_MS = 2_000;
/** Up to this length intake knows an echo by its first words. */
const TOLD_BY_ITS_WORDS = 1_000;
const CLOCKS_DIFFER_MS = 60_000;
/** Each attempt to find out counts as asking again: so long ago the first one may be. */
const LONGEST_OUTAGE_MS = 30 * 60_000;
const KEEP_MS = 7 * 24 * 3600_000;
const HOUR_MS = 3600_000;

/**
 * Sends messages of ours on Zalo, part by part, each part once: intake remembers how many Zalo took. When
 * nobody knows whether it took one (the line broke, the program died), and its echo has not come in time, the
 * talk as Zalo shows it decides; only then is that part sent again.
 */
export function createDeliver(options: Options): Deliver {
  const { db, client, pace, config, publicUrl, now = () => new Date() } = options;
  let lastCleanedAt = 0;

  return async function deliver(message, context) {
    const problem = findWindowProblem(context.lastMessageAt, now(), config);
    if (problem) throw problem;
    const parts = renderMessage(message, { publicUrl });
    const sending = { message, parts, context, notes: parts.length > 1 ? ["split"] : [] };
    const { shownId, first } = await resume(sending);
    if (isHardToTell(message, parts)) await recordDigests(sending, (part) => part.text);
    let sent: ZaloSent | null = null;
    for (let index = first; index < parts.length; index++) {
      if (index > context.partsSent) await context.recordPart(index);
      sent = await sendPart(sending, index);
    }
    await cleanUp();
    if (sent && sent.quota !== "reply") sending.notes.push(`quota-${sent.quota}`);
    return { platformMessageId: sent?.messageId ?? shownId, notes: sending.notes };
  };

  /** The part to go on with; and the id under which Zalo shows the part before, when that was not known to us. */
  async function resume({ message, parts, context }: Sending): Promise<{ first: number; shownId: string | null }> {
    const { partsSent, askedSince, lastMessageAt, signal } = context;
    const asIs = { first: partsSent, shownId: null };
    const part = parts[partsSent];
    const person = personOf(message.recipientId);
    if (!askedSince || !part || person.kind !== "user") return asIs;
    const called = await client.listConversation(person.userId, signal);
    if (called.kind === "failed") {
      // with Zalo out of reach nothing is known, and nothing could be sent; where it will not tell, we send
      if (called.failed.kind === "unreachable") throw sortError({ kind: "unreachable", isCertain: false }, now());
      return asIs;
    }
    const earliest = earliestOf(askedSince, lastMessageAt);
    const wanted = [digestOf(part.text), digestOf(part.plainText)];
    const others = await context.findOthers(called.value.map(({ messageId }) => messageId));
    const lastOther = called.value.findIndex(({ messageId }) => others.has(messageId));
    // newest first; our messages leave in order, so what stands before another one of ours is not this one
    const candidates = lastOther < 0 ? called.value : called.value.slice(0, lastOther);
    const shown = candidates.find(
      ({ isOurs, at, text }) => isOurs && at.getTime() >= earliest && wanted.includes(digestOf(text)),
    );
    return shown ? { first: partsSent + 1, shownId: shown.messageId } : asIs;
  }

  async function sendPart(sending: Sending, index: number): Promise<ZaloSent> {
    const part = sending.parts[index];
    if (!part) throw new Error("there is no such part of the message");
    const asked = await ask(sending, { text: part.text, buttons: part.buttons });
    if (asked.kind === "ok") return asked.value;
    const isUnfit = asked.failed.kind === "error" && CONTENT_CODES.includes(asked.failed.code);
    if (!isUnfit || part.buttons.length === 0) throw toError(asked.failed);
    // better a number to type than nothing to read
    sending.notes.push("without-buttons");
    if (isHardToTell(sending.message, sending.parts)) await recordDigests(sending, (each) => each.plainText);
    const again = await ask(sending, { text: part.plainText });
    if (again.kind === "ok") return again.value;
    throw toError(again.failed);
  }

  async function ask({ message, context }: Sending, content: ZaloContent): Promise<Called<ZaloSent>> {
    await waitForTurn(context.signal);
    const person = personOf(message.recipientId);
    const answered = person.kind === "user" ? answeredId(context) : null;
    if (answered === null || config.replyForm === "user") return client.send({ person }, content, context.signal);
    if (config.replyForm === "message") return client.send({ answers: answered }, content, context.signal);
    return client.send({ person }, { ...content, quotes: answered }, context.signal);
  }

  /** Zalo knows a message for as long as answers to it are free; a deed such as following has no id there. */
  function answeredId({ lastMessageId, lastMessageAt }: DeliveryContext): string | null {
    const isFree = findWindowProblem(lastMessageAt, now(), { ...config, sendsPaid: false }) === null;
    return isFree && lastMessageId !== null && isZalosOwnId(lastMessageId) ? lastMessageId : null;
  }

  function toError(failure: FailedCall): DeliveryError {
    if (isRateLimit(failure)) pace.rest(secondsToNextMinute(now()) * 1000);
    return sortError(failure, now());
  }

  async function recordDigests({ message, parts, context }: Sending, words: (part: ZaloPart) => string): Promise<void> {
    const digests = parts.map((part) => digestOf(words(part)));
    await recordPartDigests(db, {
      outboundId: context.outboundId,
      recipientId: message.recipientId,
      digests,
      at: now(),
    });
  }

  async function waitForTurn(signal: AbortSignal): Promise<void> {
    const giveUpAt = performance.now() + LONGEST_WAIT_MS;
    for (let wait = pace.take(); wait > 0; wait = pace.take()) {
      if (performance.now() + wait > giveUpAt) {
        const retryAfterSeconds = Math.ceil(wait / 1000);
        throw new DeliveryError("ZALO_PACED", { disposition: "retry", retryAfterSeconds, isWait: true });
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
      signal.throwIfAborted();
    }
  }

  async function cleanUp(): Promise<void> {
    const at = now().getTime();
    if (at - lastCleanedAt < HOUR_MS) return;
    lastCleanedAt = at;
    await deletePartDigestsBefore(db, new Date(at - KEEP_MS));
  }
}

/**
 * From when on the words must stand in the talk to be these and no earlier ones like them: after what they
 * answer, by Zalo's own clock; else, and in any case, not long before Zalo was asked, by ours.
 */
function earliestOf(askedSince: Date, lastMessageAt: Date | null): number {
  const answersIt = lastMessageAt !== null && lastMessageAt <= askedSince;
  if (!answersIt) return askedSince.getTime() - CLOCKS_DIFFER_MS;
  return Math.max(lastMessageAt.getTime(), askedSince.getTime() - LONGEST_OUTAGE_MS);
}

/** Intake knows an echo of a short message by its first words; not a part of a long one, nor an officer's. */
function isHardToTell({ author, text }: OutboundMessage, parts: readonly ZaloPart[]): boolean {
  return parts.length > 1 || author.kind === "officer" || text.length > TOLD_BY_ITS_WORDS;
}
