import type { ChannelName } from "../vocabulary/message.ts";

export const ANSWER_MESSAGE = "answer-message";
export const DELIVER_MESSAGE = "deliver-message";

/** What keys begin with: one for a person's messages, another for what is said to them. */
export const ANSWER_KEY = "answer";
export const DELIVERY_KEY = "deliver";

/** One person's messages are answered in order, one at a time. */
export function answerKey(channel: ChannelName, senderId: string): string {
  return `${ANSWER_KEY}:${channel}:${senderId}`;
}

/** What we say to one person arrives in order. A key of its own: a platform that is down delays no answer. */
export function deliveryKey(channel: ChannelName, recipientId: string): string {
  return `${DELIVERY_KEY}:${channel}:${recipientId}`;
}
