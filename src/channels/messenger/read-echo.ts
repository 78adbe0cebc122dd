import type { ChannelEvent } from "../../vocabulary/channel-event.ts";
import { readMetadata, type Metadata } from "./metadata.ts";

export type EchoedPart = Metadata & { platformMessageId: string };

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
export function readEcho(
  { mid, text, appId, metadata, recipientId, at }: Echo,
  ourAppId: string,
): { event: ChannelEvent; echoedPart: EchoedPart | null } {
  const mark = readMetadata(metadata);
  const isOurs = appId === ourAppId || (appId === null && mark !== null);
  if (!isOurs) {
    return {
      event: { kind: "takeover", channel: "messenger", senderId: recipientId, externalId: mid, text, at },
      echoedPart: null,
    };
  }
  const echoedPart = mark && mark.parts > 1 ? { ...mark, platformMessageId: mid } : null;
  // Before its last part a message of ours is not delivered: only the part is noted.
  if (mark && mark.part < mark.parts) {
    return { event: { kind: "ignored", channel: "messenger", name: "echo_of_part" }, echoedPart };
  }
  const outboundId = mark?.outboundId ?? null;
  return {
    event: { kind: "echo", channel: "messenger", recipientId, platformMessageId: mid, outboundId, text, at },
    echoedPart,
  };
}
