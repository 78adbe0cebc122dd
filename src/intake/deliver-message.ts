import { z } from "zod";
import type { Database, Queryable } from "../platform/database/index.ts";
import { errorCode, isRetryable } from "../platform/error-code.ts";
import type { Job, JobHandler } from "../platform/jobs/index.ts";
import type { Metrics } from "../platform/metrics.ts";
import type { ChannelName, OutboundMessage } from "../vocabulary/message.ts";
import { type StoredOutbound, findOutbound, settleOutbound } from "./outbound-repository.ts";

/**
 * Hands one message to one channel. `id` is the same at every retry: a channel that can, uses it so that the
 * second delivery of a message whose first was not confirmed shows nothing twice.
 */
export type Deliver = (message: OutboundMessage, id: string) => Promise<void>;

/** A message that never reached its person; `rejected` by the platform, or `failed` after the last retry. */
export type DeliveryFailure = { outbound: StoredOutbound; outcome: "rejected" | "failed"; errorCode: string };

type DeliveringMessages = {
  db: Database;
  deliver: Readonly<Record<ChannelName, Deliver>>;
  /** Lets staff know of a message that did not arrive, in the transaction that records it. */
  keepFailure?: (tx: Queryable, failure: DeliveryFailure) => Promise<void>;
  metrics?: Metrics;
  maxAttempts?: number;
  timeoutMs?: number;
};

const Payload = z.object({ outboundMessageId: z.number() });

/**
 * The job that delivers one message: delivered, or rejected for good, or to be tried again later.
 *
 * Ten attempts reach over about half an hour; a person's later messages wait for the earlier ones.
 */
export function createDeliverMessage(options: DeliveringMessages): JobHandler {
  const { db, deliver, keepFailure, metrics, maxAttempts = 10, timeoutMs = 30_000 } = options;

  async function settle(
    tx: Queryable,
    outbound: StoredOutbound,
    outcome: "delivered" | "rejected" | "failed",
    code: string | null,
  ): Promise<void> {
    await settleOutbound(tx, outbound.id, outcome, code);
    if (outcome !== "delivered") await keepFailure?.(tx, { outbound, outcome, errorCode: code ?? "UNEXPECTED" });
  }

  async function run(job: Job, { finish }: Parameters<JobHandler["run"]>[1]): Promise<void> {
    const outbound = await findWaiting(db, job);
    if (!outbound) return;
    const { channel } = outbound.message;
    const refusal = await attempt(() => deliver[channel](outbound.message, String(outbound.id)));
    const outcome = refusal === null ? "delivered" : "rejected";
    await db.transaction(async (tx) => {
      await finish(tx);
      await settle(tx, outbound, outcome, refusal);
    });
    metrics?.deliveries.inc({ channel, outcome });
  }

  async function onDead(tx: Queryable, job: Job, code: string): Promise<void> {
    const outbound = await findWaiting(tx, job);
    if (!outbound) return;
    await settle(tx, outbound, "failed", code);
    metrics?.deliveries.inc({ channel: outbound.message.channel, outcome: "failed" });
  }

  return { run, onDead, maxAttempts, timeoutMs, backoff: { firstMs: 2_000, maxMs: 10 * 60_000 } };
}

/** The code with which the platform refused for good, or `null` when it took the message. Anything else is thrown. */
async function attempt(send: () => Promise<void>): Promise<string | null> {
  try {
    await send();
    return null;
  } catch (error) {
    if (isRetryable(error)) throw error;
    return errorCode(error);
  }
}

async function findWaiting(db: Queryable, job: Job): Promise<StoredOutbound | null> {
  const outbound = await findOutbound(db, Payload.parse(job.payload).outboundMessageId);
  return outbound?.status === "waiting" ? outbound : null;
}
