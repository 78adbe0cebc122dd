import type { Database, Queryable } from "../platform/database/index.ts";
import { enqueueJob } from "../platform/jobs/index.ts";
import type { Metrics } from "../platform/metrics.ts";
import type { Attachment, ChannelName, InboundKind, InboundMessage } from "../vocabulary/message.ts";
import { recordInteraction } from "./conversation-repository.ts";
import { recordInbound } from "./inbound-repository.ts";
import { ANSWER_MESSAGE, answerKey } from "./job-names.ts";
import { releaseHeld } from "./outbound-repository.ts";
import { cleanText, cutText } from "./stored-text.ts";

export type Receipt = "accepted" | "duplicate";
export type Receive = (message: InboundMessage) => Promise<Receipt>;

/** Has the files of a message fetched and kept, in the transaction that stores it. */
export type KeepAttachments = (
  tx: Queryable,
  files: { inboundMessageId: number; channel: ChannelName; attachments: readonly Attachment[] },
) => Promise<void>;

/** What opens a platform's reply window anew. */
const INTERACTIONS = new Set<InboundKind>(["message", "follow", "contact-info"]);

/**
 * Stores a message and the job that will answer it, or neither. Once this returns, the message is on the
 * disk and will be answered: the platform may be told so.
 *
 * Platforms redeliver when our acknowledgement is late. The unique key on (channel, external id) makes the
 * second delivery harmless, so the insert comes first and shares the transaction with the job.
 */
export async function receive(
  db: Database,
  message: InboundMessage,
  metrics?: Metrics,
  keepAttachments?: KeepAttachments,
): Promise<Receipt> {
  const receipt = await db.transaction((tx) => keepMessage(tx, message, keepAttachments), { isUrgent: true });
  (receipt === "accepted" ? metrics?.received : metrics?.duplicates)?.inc({ channel: message.channel });
  return receipt;
}

/** The same within a transaction of the caller's. What was held back for this person is let go before the answer. */
export async function keepMessage(
  tx: Queryable,
  message: InboundMessage,
  keepAttachments: KeepAttachments = async () => {},
): Promise<Receipt> {
  const { channel } = message;
  const senderId = cleanText(message.senderId);
  const externalId = cleanText(message.externalId);
  const inboundMessageId = await recordInbound(tx, {
    channel,
    externalId,
    senderId,
    text: cutText(cleanText(message.text)),
    payload: message.payload === null ? null : cleanText(message.payload),
    kind: message.kind,
    attachments: message.attachments.map(({ kind, url, label }) => ({
      kind,
      url: url === null ? null : cleanText(url),
      label: label === null ? null : cleanText(label),
    })),
    quotedId: message.quotedId === null ? null : cleanText(message.quotedId),
    sentAt: message.sentAt,
  });
  if (inboundMessageId === null) return "duplicate";
  if (message.attachments.length > 0) {
    await keepAttachments(tx, { inboundMessageId, channel, attachments: message.attachments });
  }
  if (INTERACTIONS.has(message.kind)) {
    await recordInteraction(tx, { channel, senderId }, message.sentAt, externalId);
    await releaseHeld(tx, channel, senderId);
  }
  await enqueueJob(tx, { kind: ANSWER_MESSAGE, key: answerKey(channel, senderId), payload: { inboundMessageId } });
  return "accepted";
}

export function createReceive({
  db,
  metrics,
  keepAttachments,
}: {
  db: Database;
  metrics?: Metrics;
  keepAttachments?: KeepAttachments;
}): Receive {
  return (message) => receive(db, message, metrics, keepAttachments);
}
