import { z } from "zod";

export const ChannelName = z.enum(["web", "zalo", "messenger", "terminal"]);
export type ChannelName = z.infer<typeof ChannelName>;

/** The longest text a worker's message is read to, in UTF-16 units; the rest is cut and the worker told so. */
export const MAX_INBOUND_TEXT = 2000;

/** Something that came with a message. What it holds is fetched and kept by `channels/attachments`. */
export const Attachment = z.object({
  kind: z.enum(["image", "audio", "video", "file", "location", "sticker", "link", "contact"]),
  /** Where the platform serves it for a while; `null` for what has no file (a place, a contact). */
  url: z.string().max(4000).nullable().default(null),
  /** The name or the words that came with it: "bang-luong.pdf", "14.35,108.00". */
  label: z.string().max(2000).nullable().default(null),
});
export type Attachment = z.infer<typeof Attachment>;

/** What a worker did: wrote, began or ceased to follow, asked for deletion on the platform, or left contact details. */
export const InboundKind = z.enum(["message", "follow", "unfollow", "deletion-request", "contact-info"]);
export type InboundKind = z.infer<typeof InboundKind>;

/** One thing a worker sent. `externalId` is unique per channel: a second delivery of the same message changes nothing. */
export const InboundMessage = z.object({
  channel: ChannelName,
  externalId: z.string().min(1).max(200),
  /** The person on that channel; also the key that keeps one person's messages in order. */
  senderId: z.string().min(1).max(200),
  text: z.string(),
  /** What a tapped button carries; `null` when the worker typed. */
  payload: z.string().nullable().default(null),
  kind: InboundKind.default("message"),
  attachments: z.array(Attachment).max(30).default([]),
  /** The platform's id of the message this one answers; `null` when it quotes none. */
  quotedId: z.string().max(200).nullable().default(null),
  sentAt: z.coerce.date(),
});
export type InboundMessage = z.infer<typeof InboundMessage>;

type Needed = "channel" | "externalId" | "senderId" | "text" | "sentAt";

/** Plain words, unless more is named. */
export function inboundMessage(
  fields: Pick<InboundMessage, Needed> & Partial<Omit<InboundMessage, Needed>>,
): InboundMessage {
  return { payload: null, kind: "message", attachments: [], quotedId: null, ...fields };
}

/**
 * A button under a message. `payload` comes back as `InboundMessage.payload`, or as typed text where a channel
 * has no buttons. With `opens` it opens a telephone number (`tel:113`) or a page (`https://…`) instead.
 */
export const Choice = z.object({ title: z.string(), payload: z.string(), opens: z.string().optional() });
export type Choice = z.infer<typeof Choice>;

/** A citation as a person reads it, under the message it supports. */
export type SourceLine = {
  /** "Điều 98 khoản 1 Bộ luật Lao động 2019 (từ 01/01/2021)" */
  label: string;
  /** Opens the article's full text: law number, article, and the day whose wording is shown. */
  law: string;
  article: string;
  on: string;
  /** True for what only this person may read: it has no public page. */
  isPrivate?: boolean | undefined;
};

/** One message of ours. */
export type Reply = { text: string; choices?: readonly Choice[]; sources?: readonly SourceLine[] };

/** Who wrote a message of ours: the assistant, or an officer by the name the worker is shown. */
export const Author = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("assistant") }),
  z.object({ kind: z.literal("officer"), name: z.string() }),
]);
export type Author = z.infer<typeof Author>;

/** A reply on its way to one person on one channel. */
export const OutboundMessage = z.object({
  channel: ChannelName,
  recipientId: z.string(),
  text: z.string(),
  choices: z.array(Choice).default([]),
  sources: z
    .array(
      z.object({
        label: z.string(),
        law: z.string(),
        article: z.string(),
        on: z.string(),
        isPrivate: z.boolean().optional(),
      }),
    )
    .default([]),
  author: Author.default({ kind: "assistant" }),
  /** The case it is about; a message about a case is said even while a person has taken the conversation over. */
  caseId: z.number().nullable().default(null),
  /** Decided while a person had the conversation, and said all the same: danger, or a button that was tapped. */
  despiteTakeover: z.boolean().default(false),
});
export type OutboundMessage = z.infer<typeof OutboundMessage>;

/** Words of the assistant, unless more is named. */
export function outboundMessage(
  fields: Pick<OutboundMessage, "channel" | "recipientId" | "text"> & Partial<OutboundMessage>,
): OutboundMessage {
  return { choices: [], sources: [], author: { kind: "assistant" }, caseId: null, despiteTakeover: false, ...fields };
}
