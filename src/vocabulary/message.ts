import { z } from "zod";

export const ChannelName = z.enum(["web", "zalo", "messenger", "terminal"]);
export type ChannelName = z.infer<typeof ChannelName>;

/** The longest text a worker's message is read to, in UTF-16 units; the rest is cut and the worker told so. */
export const MAX_INBOUND_TEXT = 2000;

/** One thing a worker sent. `externalId` is unique per channel: a second delivery of the same message changes nothing. */
export const InboundMessage = z.object({
  channel: ChannelName,
  externalId: z.string().min(1).max(200),
  /** The person on that channel; also the key that keeps one person's messages in order. */
  senderId: z.string().min(1).max(200),
  text: z.string(),
  /** What a tapped button carries; `null` when the worker typed. */
  payload: z.string().nullable().default(null),
  sentAt: z.coerce.date(),
});
export type InboundMessage = z.infer<typeof InboundMessage>;

/** A button under a message. `payload` comes back as `InboundMessage.payload`, or as typed text where a channel has no buttons. */
export type Choice = { title: string; payload: string };

/** A citation as a person reads it, under the message it supports. */
export type SourceLine = {
  /** "Điều 98 khoản 1 Bộ luật Lao động 2019 (từ 01/01/2021)" */
  label: string;
  /** Opens the article's full text: law number, article, and the day whose wording is shown. */
  law: string;
  article: string;
  on: string;
};

/** One message of ours. */
export type Reply = { text: string; choices?: readonly Choice[]; sources?: readonly SourceLine[] };

/** A reply on its way to one person on one channel. */
export const OutboundMessage = z.object({
  channel: ChannelName,
  recipientId: z.string(),
  text: z.string(),
  choices: z.array(z.object({ title: z.string(), payload: z.string() })).default([]),
  sources: z.array(z.object({ label: z.string(), law: z.string(), article: z.string(), on: z.string() })).default([]),
});
export type OutboundMessage = z.infer<typeof OutboundMessage>;
