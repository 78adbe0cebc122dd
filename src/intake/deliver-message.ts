import { z } from "zod";
import type { Database, Queryable } from "../platform/database/index.ts";
import { errorCode, isRetryable } from "../platform/error-code.ts";
import type { Job, JobHandler, JobRun } from "../platform/jobs/index.ts";
import type { Metrics } from "../platform/metrics.ts";
import { type Deliver, DeliveryError, type DeliveryReceipt } from "../vocabulary/delivery.ts";
import type { ChannelName } from "../vocabulary/message.ts";
import { getStanding, isTakenOver, type Standing } from "./conversation-repository.ts";
import {
  findOthers,
  findOutbound,
  markSending,
  type OutboundEnd,
  recordPartsSent,
  settleOutbound,
  settlingOutbound,
  type StoredOutbound,
} from "./outbound-repository.ts";

/** A message that did not reach its person, and why. */
export type DeliveryFailure = {
  outbound: StoredOutbound;
  outcome: Exclude<OutboundEnd, "delivered" | "withheld">;
  errorCode: string;
};

type DeliveringMessages = {
  db: Database;
  deliver: Readonly<Record<ChannelName, Deliver>>;
  /** Lets staff know of a message that did not arrive, in the transaction that records it. */
  keepFailure?: (tx: Queryable, failure: DeliveryFailure) => Promise<void>;
  /** Channels that show us what was sent: after a crash their echo decides before anything is sent twice. */
  echoing?: ReadonlySet<ChannelName>;
  echoWaitMs?: number;
  metrics?: Metrics;
  maxAttempts?: number;
  timeoutMs?: number;
  now?: () => Date;
};

type Ending = { status: OutboundEnd; errorCode?: string; platformCode?: string | null; receipt?: DeliveryReceipt };

const Payload = z.object({ outboundMessageId: z.number() });

/**
 * The job that delivers one message: delivered, rejected for good, held until the person writes again,
 * withheld because a person took over, or to be tried again later.
 *
 * Sixteen attempts reach over about an hour and a half; a person's later messages wait for the earlier ones. Waiting
 * for an echo or for our own pace is no attempt. Sending is mostly waiting for the platform, so many go on at once.
 */
export function createDeliverMessage(options: DeliveringMessages): JobHandler {
  const { db, deliver, keepFailure, echoing = new Set(), echoWaitMs = 15_000, metrics } = options;
  const { maxAttempts = 16, timeoutMs = 60_000, now = () => new Date() } = options;
  /** An echo that came while nobody listened comes again: it is waited for anew after a start. */
  const listeningSince = now();

  async function end(tx: Queryable, outbound: StoredOutbound, ending: Ending): Promise<void> {
    const { status, errorCode } = ending;
    const isEnded = await settleOutbound(tx, outbound.id, status, settlementOf(ending));
    if (!isEnded || status === "delivered" || status === "withheld") return;
    await keepFailure?.(tx, { outbound, outcome: status, errorCode: errorCode ?? "UNEXPECTED" });
  }

  async function run(job: Job, { finish, finishWith, signal }: JobRun): Promise<void> {
    const outbound = await findWaiting(db, job);
    if (!outbound) return;
    const { channel, recipientId } = outbound.message;
    const ending = await decide(outbound, await getStanding(db, { channel, senderId: recipientId }), signal);
    if (!keepFailure || ending.status === "delivered" || ending.status === "withheld") {
      await finishWith(db, settlingOutbound(outbound.id, ending.status, settlementOf(ending)));
    } else {
      await db.transaction(async (tx) => {
        await finish(tx);
        await end(tx, outbound, ending);
      });
    }
    metrics?.deliveries.inc({ channel, outcome: ending.status });
    for (const note of ending.receipt?.notes ?? []) metrics?.deliveryNotes.inc({ channel, note });
  }

  async function decide(outbound: StoredOutbound, standing: Standing, signal: AbortSignal): Promise<Ending> {
    const { message, id, platformMessageId, sendingSince } = outbound;
    if (platformMessageId !== null) return { status: "delivered" }; // its echo came before our own record of it
    // looked at just before sending, because a person may have taken over since the turn decided
    if (mustBeSilent(outbound, standing, now())) return { status: "withheld" };
    const isEchoing = echoing.has(message.channel);
    if (isEchoing && sendingSince !== null) {
      waitForEcho(sendingSince > listeningSince ? sendingSince : listeningSince, echoWaitMs, now());
    }
    if (isEchoing) await markSending(db, id, now());
    const { lastMessageAt, lastMessageId } = standing;
    try {
      const receipt = await deliver[message.channel](message, {
        outboundId: String(id),
        lastMessageAt,
        lastMessageId,
        partsSent: outbound.partsSent,
        recordPart: (partsSent) => recordPartsSent(db, id, partsSent),
        askedSince: sendingSince,
        findOthers: (ids) => findOthers(db, { channel: message.channel, recipientId: message.recipientId, id, ids }),
        signal,
      });
      return { status: "delivered", receipt };
    } catch (error) {
      if (isEchoing && error instanceof DeliveryError && !error.mayHaveArrived) await markSending(db, id, null);
      return endOf(error);
    }
  }

  async function onDead(tx: Queryable, job: Job, code: string): Promise<void> {
    const outbound = await findWaiting(tx, job);
    if (!outbound) return;
    const status = outbound.platformMessageId === null ? "failed" : "delivered";
    await end(tx, outbound, { status, errorCode: code });
    metrics?.deliveries.inc({ channel: outbound.message.channel, outcome: status });
  }

  return { run, onDead, maxAttempts, timeoutMs, atOnce: 24, backoff: { firstMs: 2_000, maxMs: 10 * 60_000 } };
}

/** The assistant does not talk over a person; what is about a case, or by an officer, is said all the same. */
function mustBeSilent({ message }: StoredOutbound, standing: Standing, now: Date): boolean {
  const isOrdinary = message.author.kind === "assistant" && message.caseId === null && !message.despiteTakeover;
  return isOrdinary && isTakenOver(standing, now);
}

function settlementOf({ errorCode: code, platformCode = null, receipt }: Ending) {
  return { errorCode: code ?? null, platformCode, platformMessageId: receipt?.platformMessageId ?? null };
}

function waitForEcho(since: Date, waitMs: number, now: Date): void {
  const leftMs = since.getTime() + waitMs - now.getTime();
  if (leftMs <= 0) return;
  throw new DeliveryError("ECHO_AWAITED", { disposition: "retry", retryAfterSeconds: leftMs / 1000, isWait: true });
}

/** How a failure ends a message; one that trying again may heal is thrown. */
function endOf(error: unknown): { status: "held" | "rejected"; errorCode: string; platformCode: string | null } {
  const platformCode = error instanceof DeliveryError ? error.platformCode : null;
  if (error instanceof DeliveryError && (error.disposition === "held" || error.disposition === "misconfigured")) {
    return { status: "held", errorCode: error.code, platformCode };
  }
  if (isRetryable(error)) throw error;
  return { status: "rejected", errorCode: errorCode(error), platformCode };
}

async function findWaiting(db: Queryable, job: Job): Promise<StoredOutbound | null> {
  const outbound = await findOutbound(db, Payload.parse(job.payload).outboundMessageId);
  return outbound?.status === "waiting" ? outbound : null;
}
