import type { ChannelName, InboundMessage } from "./message.ts";

/**
 * What a platform told us, in one shape for every channel. Webhooks parse their own language into these and
 * hand them on; nothing is acknowledged before they are stored.
 */
export type ChannelEvent =
  | { kind: "message"; message: InboundMessage }
  /** The platform shows a message of ours: proof that it was sent, even when we never recorded that. */
  | {
      kind: "echo";
      channel: ChannelName;
      recipientId: string;
      platformMessageId: string;
      /** Our own id of it, where the platform carries one (Messenger's `metadata`); else `null`. */
      outboundId: string | null;
      text: string;
      at: Date;
    }
  /** A person answered in the platform's own inbox (Business Suite, OA Manager): the assistant falls silent. */
  | { kind: "takeover"; channel: ChannelName; senderId: string; externalId: string; text: string; at: Date }
  /** The platform says that the conversation is ours again. */
  | { kind: "handback"; channel: ChannelName; senderId: string; at: Date }
  /** Messages of ours were delivered or seen: by their ids, or all up to an instant. */
  | {
      kind: "receipt";
      channel: ChannelName;
      senderId: string;
      receipt: "delivered" | "seen";
      platformMessageIds: readonly string[];
      upTo: Date | null;
    }
  /** Acknowledged and counted by name, nothing more. */
  | { kind: "ignored"; channel: ChannelName; name: string };

/** Stores events in one transaction; a second delivery of the same ones changes nothing. */
export type TakeEvents = (events: readonly ChannelEvent[]) => Promise<void>;
