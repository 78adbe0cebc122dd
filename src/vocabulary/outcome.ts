import type { Answer } from "./answer.ts";
import type { InboundMessage, OutboundMessage } from "./message.ts";

/** What a conversation remembers between turns: plain JSON, owned and understood by `conversation/` alone. */
export type StoredState = Record<string, unknown>;

/** Something a turn decided that must be kept together with its replies. Each kind has one handler, named in `app.ts`. */
export type Change = { kind: string; payload: Record<string, unknown> };

/** What one turn decided. Nothing of it has happened yet: nothing is written and nothing is sent. */
export type Outcome = { answer: Answer; state: StoredState; changes: readonly Change[] };

/** What a turn must know besides the message and what the conversation remembers. */
export type Circumstances = {
  /** A person answers in the platform's own inbox: the assistant speaks only where safety asks for it. */
  isTakenOver: boolean;
  /** Where the message is stored; `null` on the terminal, where nothing is. */
  inboundMessageId: number | null;
};

/** Nobody has taken over, nothing is stored: how the terminal asks. */
export const ORDINARY: Circumstances = { isTakenOver: false, inboundMessageId: null };

/** Runs one turn of a conversation, deciding only. */
export type AnswerTurn = (
  message: InboundMessage,
  state: StoredState,
  circumstances?: Circumstances,
) => Promise<{ outcome: Outcome; outbound: OutboundMessage[] }>;
