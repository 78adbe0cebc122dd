import { renderMetadata } from "../../src/channels/messenger/metadata.ts";
import { renderMessage as renderForMessenger } from "../../src/channels/messenger/render-message.ts";
import { renderMessage as renderForZalo } from "../../src/channels/zalo/render-message.ts";
import type { Database } from "../../src/platform/database/index.ts";
import { OutboundMessage } from "../../src/vocabulary/message.ts";
import type { Shown, WorldReport } from "./world-messages.ts";

export type Found = { stored: number; turns: number; answered: number; replies: number; faults: Map<string, number> };

type Inbound = { id: number; channel: string; externalId: string; senderId: string; kind: string; status: string };
type Said = {
  id: number;
  inReplyTo: number | null;
  status: string;
  errorCode: string | null;
  message: OutboundMessage;
};

/**
 * Compares what was acknowledged, what the database keeps, and what people were shown: every acknowledged message is
 * kept once and answered once, each answer was shown once, in the order of the questions. A fault is named and counted.
 */
export async function findFaults(db: Database, world: WorldReport): Promise<Found> {
  const faults = new Map<string, number>();
  const count = (name: string): void => void faults.set(name, (faults.get(name) ?? 0) + 1);

  const { rows: inbound } = await db.query<Inbound>(
    `SELECT id, channel, external_id AS "externalId", sender_id AS "senderId", kind, status FROM inbound_messages ORDER BY id`,
  );
  const { rows: turns } = await db.query<{ inboundMessageId: number }>(
    `SELECT inbound_message_id AS "inboundMessageId" FROM turns`,
  );
  const { rows: said } = await db.query<Said>(
    `SELECT id, in_reply_to AS "inReplyTo", status, error_code AS "errorCode", message FROM outbound_messages ORDER BY id`,
  );

  for (const { status } of world.acknowledged) if (status !== 200) count(`refused with ${status}`);
  findUnkept(world, inbound, count);
  const turnsOf = countBy(turns, ({ inboundMessageId }) => inboundMessageId);
  const repliesOf = countBy(said, ({ inReplyTo }) => inReplyTo ?? 0);
  for (const message of inbound) {
    if (message.status !== "answered") count(`message ${message.status}`);
    if ((turnsOf.get(message.id) ?? 0) !== 1) count(`message with ${turnsOf.get(message.id) ?? 0} turns`);
    if (!repliesOf.has(message.id)) count(`${message.kind} without a reply`);
  }
  for (const { status, errorCode } of said) {
    if (status !== "delivered") count(`reply ${status}${errorCode ? ` (${errorCode})` : ""}`);
  }
  findWronglyShown(world.shown, said, count);
  return { stored: inbound.length, turns: turns.length, answered: turns.length, replies: said.length, faults };
}

/** Each acknowledged message is there, and one person's in the order they were written. */
function findUnkept(world: WorldReport, inbound: readonly Inbound[], count: (name: string) => void): void {
  const idOf = new Map(inbound.map(({ channel, externalId, id }) => [`${channel} ${externalId}`, id]));
  const last = new Map<string, number>();
  for (const { channel, externalId, person } of world.acknowledged) {
    if (externalId === null) continue;
    const id = idOf.get(`${channel} ${externalId}`);
    if (id === undefined) count("acknowledged and lost");
    else if (id < (last.get(person) ?? 0)) count("kept in another order");
    if (id !== undefined) last.set(person, Math.max(id, last.get(person) ?? 0));
  }
}

/** What each person was shown, against what the database says was said to them, in order. */
function findWronglyShown(shown: readonly Shown[], said: readonly Said[], count: (name: string) => void): void {
  const due = groupBy(
    said.filter(({ status }) => status === "delivered"),
    ({ message }) => message.recipientId,
  );
  const seen = groupBy(shown, ({ person }) => person);
  for (const person of new Set([...due.keys(), ...seen.keys()])) {
    const mine = due.get(person) ?? [];
    const replies = mine.map(({ inReplyTo }) => inReplyTo).filter((id) => id !== null);
    if (replies.some((id, at) => id < (replies[at - 1] ?? 0))) count("answers in another order than the questions");
    const wanted = mine.flatMap(partsOf);
    const got = (seen.get(person) ?? []).map((each) => (each.mark === null ? each.text : `mark ${each.mark}`));
    const isSame = wanted.length === got.length && wanted.every((forms, at) => forms.includes(got[at] ?? ""));
    if (isSame) continue;
    const channel = (mine[0]?.message ?? seen.get(person)?.[0])?.channel ?? "";
    if (got.length > wanted.length) count(`person shown more than was said, ${channel}`);
    else if (got.length < wanted.length) count(`person shown less than was said, ${channel}`);
    else count(`person shown it in another order, ${channel}`);
  }
}

/** The forms each part may have been shown in: with its buttons, or with numbers in their place. */
function partsOf({ id, message: stored }: Said): string[][] {
  const message = OutboundMessage.parse(stored);
  if (message.channel === "zalo") {
    return renderForZalo(message, { publicUrl: "http://127.0.0.1:1" }).map(({ text, plainText }) => [text, plainText]);
  }
  const parts = renderForMessenger(message).length;
  return Array.from({ length: parts }, (_, at) => [
    `mark ${renderMetadata({ outboundId: String(id), part: at + 1, parts })}`,
  ]);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
