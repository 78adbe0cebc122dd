import type { Database, Queryable } from "../platform/database/index.ts";
import type { Metrics } from "../platform/metrics.ts";
import type { ChannelName } from "../vocabulary/message.ts";
import type { ChannelEvent, TakeEvents } from "../vocabulary/channel-event.ts";
import { createBatches } from "./batches.ts";
import { endTakeover, recordInboxMessage, recordTakeover } from "./conversation-repository.ts";
import { recordEcho, recordReceipt } from "./echo-repository.ts";
import { type KeepAttachments, keepMessages } from "./receive.ts";
import { cleanText, cutText } from "./stored-text.ts";

const HOUR_MS = 3_600_000;
/** Events stored together when many arrive at once: one wait for the disk serves them all. */
const MOST_TOGETHER = 50;
/**
 * How many such batches are written at once, each with other people's events. To a server every statement is a way
 * there and back, and one way at a time would be the most that all of them together get; the embedded one has one.
 */
const LANES = { postgres: 4, embedded: 1 } as const;

/**
 * Stores what platforms tell us: messages with their jobs, echoes, takeovers, receipts. Once it returns, all
 * of it is on the disk and the platform may be told so; when it throws, all of one person's was kept or nothing, and
 * the platform brings it again: what was kept already is known then.
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
  const createLanes = <Event extends ChannelEvent>(keep: (events: readonly Event[]) => Promise<void>) => {
    const lanes = Array.from({ length: LANES[db.kind] }, () =>
      createBatches<readonly Event[]>({
        most: MOST_TOGETHER,
        keep: (together) => keep(inLockOrder(together.flat())),
      }),
    );
    return async (events: readonly Event[]) => {
      await Promise.all(
        byPerson(events).map(async ([person, theirs]) => lanes[laneOf(person, lanes.length)]?.(theirs)),
      );
    };
  };
  // Urgently, all of it: a platform waits for its acknowledgement, and delivers again what comes late.
  const storeMessages = createLanes<Told>(async (events) => {
    const receipts = await keepMessages(
      db,
      events.map(({ message }) => message),
      keepAttachments,
    );
    events.forEach(({ message: { channel } }, at) => {
      (receipts[at] === "accepted" ? metrics?.received : metrics?.duplicates)?.inc({ channel });
    });
  });
  // What is told of our own messages comes more often than messages do, and nobody should wait behind it.
  const storeOthers = createLanes<Other>((events) =>
    db.transaction(
      async (tx) => {
        for (const event of events) await keepEvent(tx, event);
      },
      { isUrgent: true },
    ),
  );

  async function keepEvent(tx: Queryable, event: Other): Promise<void> {
    switch (event.kind) {
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
    const [messages, others] = [lasting.filter(isMessage), lasting.filter((event) => !isMessage(event))];
    await Promise.all([storeMessages(messages), storeOthers(others as Other[])]);
  };
}

type Told = Extract<ChannelEvent, { kind: "message" }>;
type Other = Exclude<ChannelEvent, { kind: "message" }>;

function isMessage(event: ChannelEvent): event is Told {
  return event.kind === "message";
}

function byPerson<Event extends ChannelEvent>(events: readonly Event[]): [string, Event[]][] {
  const people = new Map<string, Event[]>();
  for (const event of events) people.set(personOf(event), [...(people.get(personOf(event)) ?? []), event]);
  return [...people];
}

/** One person's events go one way, so that they stay in order. */
function laneOf(person: string, lanes: number): number {
  let sum = 0;
  for (let at = 0; at < person.length; at++) sum = (sum * 31 + person.charCodeAt(at)) >>> 0;
  return sum % lanes;
}

/** That a message of ours reached the telephone changes nothing we keep; that it was seen does. */
function isLasting(event: ChannelEvent): boolean {
  return event.kind !== "ignored" && !(event.kind === "receipt" && event.receipt !== "seen");
}

/** Two processes that store events of the same people take their rows in the same order, so neither waits for ever. */
function inLockOrder<Event extends ChannelEvent>(events: readonly Event[]): Event[] {
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
