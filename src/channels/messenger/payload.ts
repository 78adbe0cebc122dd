import { z } from "zod";
import type { ChannelEvent } from "../../vocabulary/channel-event.ts";
import { ignored } from "./ignored-event.ts";
import { type MessengerItem, type Ours, readItem } from "./read-item.ts";

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
export function readWebhook(body: unknown, ours: Ours, now: Date): ChannelEvent[] | null {
  const envelope = Envelope.safeParse(body);
  if (!envelope.success || envelope.data.object !== "page") return null;
  const events: ChannelEvent[] = [];
  for (const given of envelope.data.entry) {
    const entry = Entry.safeParse(given);
    if (!entry.success) events.push(ignored("unreadable"));
    else events.push(...readEntry(entry.data, ours, now));
  }
  return events;
}

function readEntry(entry: z.infer<typeof Entry>, ours: Ours, now: Date): ChannelEvent[] {
  if (entry.id !== ours.pageId) return [ignored("other_page")];
  const items: MessengerItem[] = [
    ...entry.messaging.map((item) => ({ item, isStandby: false })),
    ...entry.standby.map((item) => ({ item, isStandby: true })),
  ];
  const context = { ...ours, entryTime: entry.time, now };
  return [...items.flatMap((each) => readItem(each, context)), ...entry.changes.map(readChange)];
}

function readChange(change: unknown): ChannelEvent {
  const read = z.looseObject({ field: z.string() }).safeParse(change);
  return ignored(read.success ? `change_${read.data.field}` : "unreadable");
}
