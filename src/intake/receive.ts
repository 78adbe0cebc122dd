import type { Database, Queryable } from "../platform/database/index.ts";
import type { Metrics } from "../platform/metrics.ts";
import type { Attachment, ChannelName, InboundKind, InboundMessage } from "../vocabulary/message.ts";
import { type NewInbound, recordInbounds } from "./inbound-repository.ts";
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
  const [receipt = "duplicate"] = await keepMessages(db, [message], keepAttachments);
  (receipt === "accepted" ? metrics?.received : metrics?.duplicates)?.inc({ channel: message.channel });
  return receipt;
}

/** The same for several, all of them or none; a receipt for each, in their order. */
export async function keepMessages(
  db: Database,
  messages: readonly InboundMessage[],
  keepAttachments: KeepAttachments = async () => {},
): Promise<Receipt[]> {
  const clean = messages.map(storable);
  const told = clean.map((message) => ({ ...message, isInteraction: INTERACTIONS.has(message.kind) }));
  if (clean.every(({ attachments }) => attachments.length === 0)) {
    return receiptsOf(clean, await recordInbounds(db.urgent, told)).map(({ receipt }) => receipt);
  }
  return db.transaction(
    async (tx) => {
      const receipts = receiptsOf(clean, await recordInbounds(tx, told));
      for (const { message, inboundMessageId } of receipts) {
        const { channel, attachments } = message;
        if (inboundMessageId === null || attachments.length === 0) continue;
        await keepAttachments(tx, { inboundMessageId, channel, attachments });
      }
      return receipts.map(({ receipt }) => receipt);
    },
    { isUrgent: true },
  );
}

function receiptsOf(messages: readonly InboundMessage[], stored: readonly NewInbound[]) {
  const left = new Map(stored.map(({ id, channel, externalId }) => [`${channel}:${externalId}`, id]));
  return messages.map((message) => {
    const key = `${message.channel}:${message.externalId}`;
    const inboundMessageId = left.get(key) ?? null;
    left.delete(key); // told twice in one breath: the second is a duplicate
    const receipt: Receipt = inboundMessageId === null ? "duplicate" : "accepted";
    return { message, inboundMessageId, receipt };
  });
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
