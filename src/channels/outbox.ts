import type { TurnContext } from "botbuilder-core";
import type { OutboundMessage } from "../vocabulary/message.ts";

const OUTBOX = Symbol("what this turn will send");

/** What a turn will send once it has been kept. Adapters add to it; nothing leaves the program from here. */
export function outboxOf(turn: TurnContext): OutboundMessage[] {
  const existing = turn.turnState.get<OutboundMessage[] | undefined>(OUTBOX);
  if (existing) return existing;
  const outbox: OutboundMessage[] = [];
  turn.turnState.set(OUTBOX, outbox);
  return outbox;
}
