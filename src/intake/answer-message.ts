import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import type { Database, Queryable } from "../platform/database/index.ts";
import type { Job, JobHandler } from "../platform/jobs/index.ts";
import type { Metrics } from "../platform/metrics.ts";
import { intakeTexts } from "../texts/intake.ts";
import type { Answer } from "../vocabulary/answer.ts";
import { type ChannelName, type InboundMessage, outboundMessage } from "../vocabulary/message.ts";
import type { AnswerTurn, Change } from "../vocabulary/outcome.ts";
import { getStanding, isTakenOver } from "./conversation-repository.ts";
import { type StoredInbound, findInbound, recordUnanswered } from "./inbound-repository.ts";
import { enqueueOutbound } from "./outbound-repository.ts";
import { getState, recordTurn } from "./turn-repository.ts";

/** Who and what a change belongs to. */
export type ChangeContext = {
  channel: ChannelName;
  senderId: string;
  inboundMessageId: number;
  turnId: number;
  answer: Answer;
};

/** A message that could not be answered; `reference` is what the worker was told to quote. */
export type TurnFailure = {
  channel: ChannelName;
  senderId: string;
  inboundMessageId: number;
  reference: string;
  errorCode: string;
};

type AnsweringMessages = {
  db: Database;
  answerTurn: AnswerTurn;
  /** Keeps one thing the turn decided, in the transaction that keeps the turn. */
  keepChange: (tx: Queryable, change: Change, context: ChangeContext) => Promise<void>;
  /** Lets staff know of a message that could not be answered, in the transaction that apologises for it. */
  keepFailure?: (tx: Queryable, failure: TurnFailure) => Promise<void>;
  metrics?: Metrics;
  maxAttempts?: number;
  timeoutMs?: number;
  now?: () => Date;
};

const Payload = z.object({ inboundMessageId: z.number() });

/**
 * The job that answers one message, exactly once.
 *
 * Deciding may be slow and may be repeated, so it happens outside any transaction and keeps nothing. What
 * was decided is then kept in one short transaction that also ends the job: after a crash there is either
 * all of it or none. When even the last retry failed, the worker is told so: silence is never the answer.
 */
export function createAnswerMessage(options: AnsweringMessages): JobHandler {
  const { db, answerTurn, keepChange, keepFailure, metrics, maxAttempts = 5, timeoutMs = 90_000 } = options;
  const { now = () => new Date() } = options;

  async function run(job: Job, { finish }: Parameters<JobHandler["run"]>[1]): Promise<void> {
    const message = await findWaiting(db, job);
    if (!message) return;
    await setImmediate(); // deciding takes the processor for some milliseconds: what has come in meanwhile goes first
    const startedAt = performance.now();
    const standing = await getStanding(db, message);
    const despiteTakeover = isTakenOver(standing, now());
    const { outcome, outbound } = await answerTurn(asReceived(message), await getState(db, message), {
      isTakenOver: despiteTakeover,
      inboundMessageId: message.id,
    });
    const tookMs = performance.now() - startedAt;

    const isKept = await db.transaction(async (tx) => {
      await finish(tx);
      const { channel, senderId, id: inboundMessageId } = message;
      const { answer, state } = outcome;
      const turnId = await recordTurn(tx, { channel, senderId, inboundMessageId, answer, tookMs, state });
      if (turnId === null) return false; // its sender was forgotten meanwhile
      for (const change of outcome.changes) {
        await keepChange(tx, change, { channel, senderId, inboundMessageId, turnId, answer });
      }
      for (const reply of outbound) {
        await enqueueOutbound(tx, { ...reply, despiteTakeover }, { inReplyTo: inboundMessageId });
      }
      return true;
    });
    if (!isKept) return;
    metrics?.turnSeconds.observe({ kind: outcome.answer.kind }, tookMs / 1000);
    metrics?.replySeconds.observe(
      { channel: message.channel },
      Math.max(0, Date.now() - message.receivedAt.getTime()) / 1000,
    );
  }

  async function onDead(tx: Queryable, job: Job, errorCode: string): Promise<void> {
    const message = await findWaiting(tx, job);
    if (!message || !(await recordUnanswered(tx, message.id, errorCode))) return;
    const { channel, senderId, id: inboundMessageId } = message;
    const reference = failureReference(inboundMessageId);
    await enqueueOutbound(
      tx,
      outboundMessage({ channel, recipientId: senderId, text: intakeTexts.somethingWentWrong(reference) }),
      { inReplyTo: inboundMessageId },
    );
    await keepFailure?.(tx, { channel, senderId, inboundMessageId, reference, errorCode });
    metrics?.turnsFailed.inc({ channel });
  }

  return {
    run,
    onDead,
    maxAttempts,
    timeoutMs,
    atOnce: 8,
    atOnceWhenLaden: 2,
    backoff: { firstMs: 500, maxMs: 10_000 },
  };
}

/** Short enough to say on the telephone; an operator finds the message by it. */
export function failureReference(inboundMessageId: number): string {
  return `TL-${inboundMessageId.toString(36).toUpperCase()}`;
}

async function findWaiting(db: Queryable, job: Job): Promise<StoredInbound | null> {
  const message = await findInbound(db, Payload.parse(job.payload).inboundMessageId);
  return message?.status === "waiting" ? message : null;
}

function asReceived({ id: _id, receivedAt: _at, status: _status, ...message }: StoredInbound): InboundMessage {
  return message;
}
