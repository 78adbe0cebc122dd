import type { Database, Queryable } from "../platform/database/index.ts";
import type { Metrics } from "../platform/metrics.ts";
import type { ChannelName } from "../vocabulary/message.ts";
import type { ChannelEvent, TakeEvents } from "../vocabulary/channel-event.ts";
import { createBatches } from "./batches.ts";
import { endTakeover, recordInboxMessage, recordTakeover } from "./conversation-repository.ts";
import { recordEcho, recordReceipt } from "./echo-repository.ts";
import { type KeepAttachments, keepMessage } from "./receive.ts";
import { cleanText, cutText } from "./stored-text.ts";

const HOUR_MS = 3_600_000;
/** Events stored together when many arrive at once: one wait for the disk serves them all. */
const MOST_TOGETHER = 50;

/**
 * Stores what platforms tell us: messages with their jobs, echoes, takeovers, receipts. Once it returns, all
 * of it is on the disk and the platform may be told so; when it throws, nothing of these events was kept.
 */
export function createTakeEvents({
  db,
  metrics,
  quietHours,
  keepAttachments,
  onTakeover = async () => {},
  now = () => new Date(),
}: {
  db: Database;
  metrics?: Metrics;
  /** How long the assistant stays silent after a person wrote in the platform's own inbox. */
  quietHours: number;
  keepAttachments?: KeepAttachments;
  /** Told, in the transaction that keeps it, that a person answered in the platform's own inbox. */
  onTakeover?: (tx: Queryable, person: { channel: ChannelName; senderId: string }, at: Date) => Promise<void>;
  now?: () => Date;
}): TakeEvents {
  const store = createBatches<readonly ChannelEvent[]>({
    most: MOST_TOGETHER,
    keep: (together) =>
      db.transaction(
        async (tx) => {
          for (const event of inLockOrder(together.flat())) await keepEvent(tx, event);
        },
        { isUrgent: true }, // a platform waits for its acknowledgement, and delivers again what comes late
      ),
  });

  async function keepEvent(tx: Queryable, event: ChannelEvent): Promise<void> {
    switch (event.kind) {
      case "message": {
        const receipt = await keepMessage(tx, event.message, keepAttachments);
        (receipt === "accepted" ? metrics?.received : metrics?.duplicates)?.inc({ channel: event.message.channel });
        return;
      }
      case "echo":
        return recordEcho(tx, { ...event, text: cleanText(event.text) });
      case "takeover": {
        const text = cutText(cleanText(event.text));
        const isNew = await recordInboxMessage(tx, { ...event, text });
        if (!isNew) return;
        // a late delivery tells of a takeover that may be over already
        const from = new Date(Math.min(event.at.getTime(), now().getTime()));
        const { channel, senderId } = event;
        await onTakeover(tx, { channel, senderId }, from);
        return recordTakeover(tx, event, from, new Date(from.getTime() + quietHours * HOUR_MS));
      }
      case "handback":
        return endTakeover(tx, event);
      case "receipt":
        return recordReceipt(tx, event);
      case "ignored":
        return;
    }
  }

  return async (events) => {
    for (const { kind, channel, name } of events.map(labelOf)) metrics?.events.inc({ channel, kind, name });
    const lasting = events.filter(isLasting);
    if (lasting.length > 0) await store(lasting);
  };
}

/** That a message of ours reached the telephone changes nothing we keep; that it was seen does. */
function isLasting(event: ChannelEvent): boolean {
  return event.kind !== "ignored" && !(event.kind === "receipt" && event.receipt !== "seen");
}

/** Two processes that store events of the same people take their rows in the same order, so neither waits for ever. */
function inLockOrder(events: readonly ChannelEvent[]): ChannelEvent[] {
  const keyed = events.map((event, at) => ({ event, at, key: personOf(event) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.at - b.at)).map(({ event }) => event);
}

function personOf(event: ChannelEvent): string {
  switch (event.kind) {
    case "message":
      return `${event.message.channel}:${event.message.senderId}`;
    case "echo":
      return `${event.channel}:${event.recipientId}`;
    case "ignored":
      return "";
    case "takeover":
    case "handback":
    case "receipt":
      return `${event.channel}:${event.senderId}`;
  }
}

function labelOf(event: ChannelEvent): { kind: string; channel: string; name: string } {
  if (event.kind === "message") return { kind: "message", channel: event.message.channel, name: event.message.kind };
  return { kind: event.kind, channel: event.channel, name: event.kind === "ignored" ? event.name : "" };
}
