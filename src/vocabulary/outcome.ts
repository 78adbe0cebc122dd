import type { Answer } from "./answer.ts";
import type { InboundMessage, OutboundMessage } from "./message.ts";

/** What a conversation remembers between turns: plain JSON, owned and understood by `conversation/` alone. */
export type StoredState = Record<string, unknown>;

/** Something a turn decided that must be kept together with its replies. Each kind has one handler, named in `app.ts`. */
export type Change = { kind: string; payload: Record<string, unknown> };

/** What one turn decided. Nothing of it has happened yet: nothing is written and nothing is sent. */
export type Outcome = { answer: Answer; state: StoredState; changes: readonly Change[] };

/** Runs one turn of a conversation, deciding only. */
export type AnswerTurn = (
  message: InboundMessage,
  state: StoredState,
) => Promise<{ outcome: Outcome; outbound: OutboundMessage[] }>;
