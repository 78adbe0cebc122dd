import type { Answer } from "../../src/vocabulary/answer.ts";
import {
  type InboundMessage,
  inboundMessage,
  type OutboundMessage,
  outboundMessage,
} from "../../src/vocabulary/message.ts";
import type { AnswerTurn } from "../../src/vocabulary/outcome.ts";

let sent = 0;

export function anInbound(over: Partial<InboundMessage> = {}): InboundMessage {
  return inboundMessage({
    channel: "zalo",
    externalId: `message-${++sent}`,
    senderId: "worker-1",
    text: "Làm thêm giờ trả bao nhiêu?",
    sentAt: new Date("2026-11-23T01:00:00Z"),
    ...over,
  });
}

export function anOutbound(over: Partial<OutboundMessage> = {}): OutboundMessage {
  return outboundMessage({ channel: "zalo", recipientId: "worker-1", text: "Ít nhất 150%.", ...over });
}

export function anAnswer(over: { text?: string } = {}): Answer {
  return { kind: "clarify", text: "?", asOf: "2026-11-23", confidence: 0.5, choices: [], candidates: [], ...over };
}

/** Repeats what it was told and counts the turns of the conversation: the least an `AnswerTurn` can do. */
export const echoTurn: AnswerTurn = async (message, state) => {
  const turns = Number(state.turns ?? 0) + 1;
  return {
    outcome: { answer: anAnswer({ text: message.text }), state: { ...state, turns }, changes: [] },
    outbound: [
      anOutbound({ channel: message.channel, recipientId: message.senderId, text: `${turns}: ${message.text}` }),
    ],
  };
};
