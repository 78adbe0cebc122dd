import type { Database, Queryable } from "../platform/database/index.ts";
import type { Metrics } from "../platform/metrics.ts";
import type { Attachment, ChannelName, InboundKind, InboundMessage } from "../vocabulary/message.ts";
import { recordInbounds } from "./inbound-repository.ts";
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
  const [receipt = "duplicate"] = await db.transaction((tx) => keepMessages(tx, [message], keepAttachments), {
    isUrgent: true,
  });
  (receipt === "accepted" ? metrics?.received : metrics?.duplicates)?.inc({ channel: message.channel });
  return receipt;
}

/** The same for several within a transaction of the caller's; a receipt for each, in their order. */
export async function keepMessages(
  tx: Queryable,
  messages: readonly InboundMessage[],
  keepAttachments: KeepAttachments = async () => {},
): Promise<Receipt[]> {
  const clean = messages.map(storable);
  const stored = await recordInbounds(
    tx,
    clean.map((message) => ({ ...message, isInteraction: INTERACTIONS.has(message.kind) })),
  );
  const left = new Map(stored.map(({ id, channel, externalId }) => [`${channel}:${externalId}`, id]));
  const receipts: Receipt[] = [];
  for (const { channel, externalId, attachments } of clean) {
    const key = `${channel}:${externalId}`;
    const inboundMessageId = left.get(key);
    left.delete(key); // told twice in one breath: the second is a duplicate
    receipts.push(inboundMessageId === undefined ? "duplicate" : "accepted");
    if (inboundMessageId !== undefined && attachments.length > 0) {
      await keepAttachments(tx, { inboundMessageId, channel, attachments });
    }
  }
  return receipts;
}

function storable(message: InboundMessage): InboundMessage {
  const clean = (text: string | null) => (text === null ? null : cleanText(text));
  return {
    ...message,
    externalId: cleanText(message.externalId),
    senderId: cleanText(message.senderId),
    text: cutText(cleanText(message.text)),
    payload: clean(message.payload),
    attachments: message.attachments.map(({ kind, url, label }) => ({ kind, url: clean(url), label: clean(label) })),
    quotedId: clean(message.quotedId),
  };
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
