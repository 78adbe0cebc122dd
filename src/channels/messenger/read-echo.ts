import type { ChannelEvent } from "../../vocabulary/channel-event.ts";
import { readMetadata } from "./metadata.ts";

type Echo = {
  mid: string;
  text: string;
  appId: string | null;
  metadata: string | null;
  recipientId: string;
  at: Date;
};

/**
 * A message that the Page sent. Ours by the application that sent it; anybody else's means that a person, or
 * another application, has answered. Meta documents two ids of its inbox, so only our own decides.
 */
export function readEcho({ mid, text, appId, metadata, recipientId, at }: Echo, ourAppId: string): ChannelEvent {
  const channel = "messenger";
  const outboundId = readMetadata(metadata);
  const isOurs = appId === ourAppId || (appId === null && outboundId !== null);
  return isOurs
    ? { kind: "echo", channel, recipientId, platformMessageId: mid, outboundId, text, at }
    : { kind: "takeover", channel, senderId: recipientId, externalId: mid, text, at };
}
