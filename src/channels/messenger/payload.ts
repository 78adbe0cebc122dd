import { z } from "zod";
import type { ChannelEvent } from "../../vocabulary/channel-event.ts";
import { ignored } from "./ignored-event.ts";
import { type MessengerItem, type Ours, readItem } from "./read-item.ts";
import type { EchoedPart } from "./read-echo.ts";

/** What one delivery of the webhook said. */
export type WebhookReading = {
  events: ChannelEvent[];
  /** Parts of our messages that the platform shows: it took them. */
  echoedParts: EchoedPart[];
};

const Envelope = z.looseObject({ object: z.string(), entry: z.array(z.unknown().optional()).catch([]) });
const Entry = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  time: z.unknown().optional(),
  messaging: z.array(z.unknown().optional()).catch([]),
  standby: z.array(z.unknown().optional()).catch([]),
  changes: z.array(z.unknown().optional()).catch([]),
});

/**
 * Reads one delivery: every entry, and in each everything under `messaging`, `standby` and `changes`, any of
 * which may be absent. What cannot be read is counted and loses nothing beside it. `null`: not about a Page.
 */
export function readWebhook(body: unknown, ours: Ours, now: Date): WebhookReading | null {
  const envelope = Envelope.safeParse(body);
  if (!envelope.success || envelope.data.object !== "page") return null;
  const reading: WebhookReading = { events: [], echoedParts: [] };
  for (const given of envelope.data.entry) {
    const entry = Entry.safeParse(given);
    if (!entry.success) reading.events.push(ignored("unreadable"));
    else readEntry(entry.data, ours, now, reading);
  }
  return reading;
}

function readEntry(entry: z.infer<typeof Entry>, ours: Ours, now: Date, reading: WebhookReading): void {
  if (entry.id !== ours.pageId) {
    reading.events.push(ignored("other_page"));
    return;
  }
  const items: MessengerItem[] = [
    ...entry.messaging.map((item) => ({ item, isStandby: false })),
    ...entry.standby.map((item) => ({ item, isStandby: true })),
  ];
  for (const each of items) {
    const { events, echoedPart } = readItem(each, { ...ours, entryTime: entry.time, now });
    reading.events.push(...events);
    if (echoedPart) reading.echoedParts.push(echoedPart);
  }
  for (const change of entry.changes) {
    const field = z.looseObject({ field: z.string() }).safeParse(change);
    reading.events.push(ignored(field.success ? `change_${field.data.field}` : "unreadable"));
  }
}
