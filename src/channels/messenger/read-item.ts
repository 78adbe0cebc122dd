import { createHash } from "node:crypto";
import { z } from "zod";
import type { ChannelEvent } from "../../vocabulary/channel-event.ts";
import { inboundMessage, type InboundMessage } from "../../vocabulary/message.ts";
import { ignored } from "./ignored-event.ts";
import { readInstant } from "./instant.ts";
import { PAYLOADS } from "./payloads.ts";
import { readAttachments } from "./read-attachments.ts";
import { readEcho } from "./read-echo.ts";

/** Which application and Page we are. */
export type Ours = { appId: string; pageId: string };
export type MessengerItem = { item: unknown; isStandby: boolean };
type Context = Ours & { entryTime: unknown; now: Date };

const id = z.union([z.string().min(1), z.number()]).transform(String);
const words = z.string().nullish().catch(null);
const party = z
  .looseObject({ id: id.nullish().catch(null) })
  .nullish()
  .catch(null);
const control = z
  .looseObject({ new_owner_app_id: id.nullish().catch(null), requested_owner_app_id: id.nullish().catch(null) })
  .nullish();

const Item = z.looseObject({
  sender: party,
  recipient: party,
  timestamp: z.unknown().optional(),
  message: z
    .looseObject({
      mid: id,
      text: words,
      is_echo: z.unknown().optional(),
      app_id: id.nullish().catch(null),
      metadata: words,
      attachments: z.unknown().optional(),
      quick_reply: z.looseObject({ payload: words }).nullish().catch(null),
      reply_to: z
        .looseObject({ mid: id.nullish().catch(null) })
        .nullish()
        .catch(null),
    })
    .nullish(),
  postback: z.looseObject({ mid: id.nullish().catch(null), title: words, payload: words }).nullish(),
  referral: z.looseObject({ ref: words }).nullish(),
  delivery: z.looseObject({ mids: z.array(id).catch([]), watermark: z.unknown().optional() }).nullish(),
  read: z.looseObject({ watermark: z.unknown().optional() }).nullish(),
  message_edit: z.looseObject({ mid: id, text: words, num_edit: z.unknown().optional() }).nullish(),
  pass_thread_control: control,
  take_thread_control: control,
  request_thread_control: control,
  policy_enforcement: z.looseObject({ action: z.string().catch("unknown") }).nullish(),
});
type Item = z.infer<typeof Item>;

/** What one item of a delivery means. */
export function readItem({ item: given, isStandby }: MessengerItem, context: Context): ChannelEvent[] {
  const parsed = Item.safeParse(given);
  if (!parsed.success) return [ignored("unreadable")];
  const item = parsed.data;
  const at = readInstant(item.timestamp, context.now) ?? readInstant(context.entryTime, context.now) ?? context.now;
  if (item.policy_enforcement) return [ignored(`policy_${item.policy_enforcement.action}`)];

  const senderId = [item.sender?.id, item.recipient?.id].find((each) => each && each !== context.pageId);
  if (!senderId || senderId.length > 200) return [ignored("without_sender")];

  if (item.message?.is_echo === true) {
    const { mid, text, app_id, metadata } = item.message;
    const echo = {
      mid,
      text: text ?? "",
      appId: app_id ?? null,
      metadata: metadata ?? null,
      recipientId: senderId,
      at,
    };
    return [readEcho(echo, context.appId)];
  }
  const said = readSaid(item, senderId, at);
  if (said) return [...(isStandby ? [standby(said)] : []), { kind: "message", message: said }];
  return [readOther(item, senderId, at, context)];
}

/** What the worker wrote, tapped or sent; `null` when the item is something else. */
function readSaid(item: Item, senderId: string, sentAt: Date): InboundMessage | null {
  const said = (externalId: string, fields: Partial<InboundMessage>) =>
    inboundMessage({
      channel: "messenger",
      externalId: shortId(externalId),
      senderId,
      text: "",
      sentAt,
      ...fields,
    });
  const { message, postback, referral, message_edit: edit } = item;
  if (message) {
    return said(message.mid, {
      text: message.text?.normalize("NFC") ?? "",
      payload: message.quick_reply?.payload ?? null,
      attachments: readAttachments(message.attachments),
      quotedId: message.reply_to?.mid?.slice(0, 200) ?? null,
    });
  }
  // What a worker corrected is what they mean: read as a message of its own, beside the first one.
  if (edit) {
    return said(`${edit.mid}:edit:${String(edit.num_edit)}`, {
      text: edit.text?.normalize("NFC") ?? "",
      quotedId: edit.mid.slice(0, 200),
    });
  }
  if (postback) {
    const { title, payload } = postback;
    const externalId = postback.mid ?? `postback:${senderId}:${sentAt.getTime()}:${payload ?? ""}`;
    if (payload === PAYLOADS.getStarted) return said(externalId, { kind: "follow", payload });
    if (payload?.startsWith(PAYLOADS.typed)) {
      return said(externalId, { text: payload.slice(PAYLOADS.typed.length).normalize("NFC") });
    }
    return said(externalId, { text: title?.normalize("NFC") ?? "", payload: payload ?? null });
  }
  // A link or a poster opened the talk again: greeted like somebody who begins.
  if (referral)
    return said(`referral:${senderId}:${sentAt.getTime()}`, { kind: "follow", payload: referral.ref ?? null });
  return null;
}

/** On standby somebody else answers. The words are kept for officers; the takeover keeps the assistant silent. */
function standby({ externalId, senderId, sentAt }: InboundMessage): ChannelEvent {
  return {
    kind: "takeover",
    channel: "messenger",
    senderId,
    externalId: shortId(`standby:${externalId}`),
    text: "",
    at: sentAt,
  };
}

function readOther(item: Item, senderId: string, at: Date, { appId, now }: Context): ChannelEvent {
  const channel = "messenger" as const;
  if (item.delivery) {
    const { mids: platformMessageIds, watermark } = item.delivery;
    const upTo = readInstant(watermark, now);
    return { kind: "receipt", channel, senderId, receipt: "delivered", platformMessageIds, upTo };
  }
  if (item.read) {
    const upTo = readInstant(item.read.watermark, now);
    return { kind: "receipt", channel, senderId, receipt: "seen", platformMessageIds: [], upTo };
  }
  const moved = item.pass_thread_control ?? item.take_thread_control;
  const requested = item.request_thread_control;
  if (moved || requested) {
    const owner = moved ? moved.new_owner_app_id : requested?.requested_owner_app_id;
    // Nobody's, or ours: we may speak again.
    if (!owner || owner === appId) return { kind: "handback", channel, senderId, at };
    const externalId = shortId(`control:${senderId}:${at.getTime()}:${owner}`);
    return { kind: "takeover", channel, senderId, externalId, text: "", at };
  }
  const names = Object.keys(item).filter((name) => !["sender", "recipient", "timestamp"].includes(name));
  return ignored(names[0] ?? "empty");
}

/** Ids are kept up to 200 characters; a longer one by its digest. */
function shortId(externalId: string): string {
  return externalId.length <= 200 ? externalId : createHash("sha256").update(externalId).digest("hex");
}
