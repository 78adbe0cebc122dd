import { z } from "zod";
import type { ChannelEvent } from "../../vocabulary/channel-event.ts";
import { inboundMessage, type InboundKind, type InboundMessage } from "../../vocabulary/message.ts";
import { type Envelope, eventName, Id } from "./envelope.ts";
import { senderIdOf } from "./person.ts";
import { readAttachments } from "./read-attachments.ts";
import { readContact } from "./read-contact.ts";

/** A redelivery is at most two hours old: what claims to be older has a wrong clock, and happened now. */
const OLDEST_MS = 3 * 3600_000;
/** What our own buttons send back as if it were typed. */
const PAYLOAD = /^#[A-Z]/u;

const words = z.string().catch("");
const Message = z.object({
  msg_id: Id.nullable().catch(null),
  text: words,
  quote_msg_id: Id.nullable().catch(null),
  conversation_id: Id.nullable().catch(null),
  msg_ids: z.array(Id).catch([]),
  attachments: z.unknown().optional(),
});

/** One event of Zalo's catalogue in our words. Whatever is not ours to act on is `ignored` by its name. */
export function parsePayload(envelope: Envelope, { oaId, now }: { oaId: string; now: Date }): ChannelEvent {
  const name = eventName(envelope);
  const message = Message.parse(envelope.message ?? {});
  const at = readInstant(envelope.timestamp, now);
  const ignored: ChannelEvent = { kind: "ignored", channel: "zalo", name };

  /** Without a message's id, the same thing done by the same person in the same millisecond is the same thing. */
  const externalId = (person: string): string =>
    message.msg_id ?? `${name}:${person}:${envelope.timestamp ?? now.getTime()}`;

  const inbound = (person: string | undefined, fields: Partial<InboundMessage> = {}): ChannelEvent => {
    if (person === undefined || person === oaId) return ignored;
    const base = { channel: "zalo", externalId: externalId(person), senderId: person, text: "", sentAt: at } as const;
    return { kind: "message", message: inboundMessage({ ...base, ...fields }) };
  };
  const happened = (kind: InboundKind, person: string | undefined): ChannelEvent => inbound(person, { kind });
  const said = (person: string | undefined): ChannelEvent => {
    const text = message.text.normalize("NFC");
    const payload = PAYLOAD.test(text.trim()) ? text.trim() : null;
    const attachments = readAttachments(message.attachments);
    if (text.trim() === "" && attachments.length === 0) return ignored;
    return inbound(person, { text, payload, attachments, quotedId: message.quote_msg_id });
  };

  const sender = envelope.sender?.id;
  const recipient = envelope.recipient?.id;
  const anonymous = (id: string | undefined): string | undefined =>
    id === undefined || message.conversation_id === null
      ? undefined
      : senderIdOf({ kind: "anonymous", anonymousId: id, conversationId: message.conversation_id });

  if (/_group(_|$)/u.test(name)) return ignored; // what is said in a group is not said to us
  if (name.startsWith("user_send_")) return said(sender);
  if (name.startsWith("anonymous_send_")) return said(anonymous(sender));
  if (name.startsWith("oa_send_anonymous_")) return spoken(anonymous(recipient));
  if (name.startsWith("oa_send_") && name !== "oa_send_consent") return spoken(recipient);
  switch (name) {
    case "follow":
    case "unfollow":
      return happened(name, envelope.follower?.id ?? envelope.user_id ?? sender);
    case "user_click_chatnow": // opens the talk as following does
      return happened("follow", envelope.user_id ?? sender);
    case "user_withdraw":
      return happened("deletion-request", envelope.user_id ?? sender);
    case "user_submit_info":
      return inbound(sender ?? envelope.user_id, { kind: "contact-info", ...readContact(envelope.info) });
    case "user_received_message":
      return receipt("delivered");
    case "user_seen_message":
      return receipt("seen");
    default:
      return ignored;
  }

  /** Said from our side: by a person in Zalo's own inbox, who is named then, or by this program. */
  function spoken(person: string | undefined): ChannelEvent {
    if (person === undefined) return ignored;
    const text = textOf(message).normalize("NFC");
    const common = { channel: "zalo", text, at } as const;
    if (envelope.sender?.admin_id) {
      return { kind: "takeover", ...common, senderId: person, externalId: externalId(person) };
    }
    if (message.msg_id === null) return ignored;
    return { kind: "echo", ...common, recipientId: person, platformMessageId: message.msg_id, outboundId: null };
  }

  /** Template messages by phone number report under the same name, with bare strings and no message. */
  function receipt(kind: "delivered" | "seen"): ChannelEvent {
    const platformMessageIds = message.msg_id === null ? message.msg_ids : [message.msg_id, ...message.msg_ids];
    const isOurs = sender === oaId && envelope.message !== undefined;
    if (!isOurs || recipient === undefined || platformMessageIds.length === 0) return ignored;
    return { kind: "receipt", channel: "zalo", senderId: recipient, receipt: kind, platformMessageIds, upTo: null };
  }
}

/** False for an id that we made because Zalo gave none. */
export function isZalosOwnId(externalId: string): boolean {
  return !externalId.includes(":");
}

/** A message with buttons shows its words in the template that carries them. */
function textOf({ text, attachments }: z.infer<typeof Message>): string {
  if (text !== "") return text;
  const Template = z.array(z.object({ payload: z.object({ text: z.string() }) }));
  return Template.safeParse(attachments).data?.[0]?.payload.text ?? "";
}

function readInstant(timestamp: string | undefined, now: Date): Date {
  const at = /^\d{1,16}$/u.test(timestamp ?? "") ? Number(timestamp) : NaN;
  return now.getTime() - at < OLDEST_MS && at <= now.getTime() ? new Date(at) : now;
}
