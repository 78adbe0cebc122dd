import { createAssistant } from "../../src/assistant.ts";
import type { ModelChain } from "../../src/model-chain.ts";
import type { Knowledge } from "../../src/knowledge/index.ts";
import type { Answer, Citation } from "../../src/vocabulary/answer.ts";
import type { CalendarDate } from "../../src/vocabulary/calendar.ts";
import { type Attachment, inboundMessage, type ChannelName, type Choice } from "../../src/vocabulary/message.ts";
import type { Change, StoredState } from "../../src/vocabulary/outcome.ts";

/** The day every talk of the tests takes place. */
export const TALK_DAY = "2026-11-23";

/** What one turn came to, as the worker has it before them and as the program keeps it. */
export type Said = {
  answer: Answer;
  /** The messages of ours, one after the other. */
  text: string;
  choices: readonly Choice[];
  citations: readonly Citation[];
  changes: readonly Change[];
};

/** Typed words, the payload of a button that was tapped, or what was sent, with or without words. */
export type Turn = string | { tap: string } | { sends: Attachment["kind"]; text?: string };

/** Several turns as one conversation with the whole assistant, without storage and delivery. */
export async function talk(
  knowledge: Knowledge,
  turns: readonly Turn[],
  {
    on = TALK_DAY,
    channel = "terminal",
    model = {},
  }: { on?: CalendarDate; channel?: ChannelName; model?: ModelChain } = {},
): Promise<Said[]> {
  const now = () => new Date(`${TALK_DAY}T02:00:00Z`);
  const answerTurn = createAssistant({ knowledge: () => knowledge, now, today: () => on, ...model });
  const said: Said[] = [];
  let state: StoredState = {};
  for (const [at, turn] of turns.entries()) {
    const sent = typeof turn === "string" ? { text: turn } : turn;
    const attachments =
      "sends" in sent ? [{ kind: sent.sends, url: "https://files.example/1", label: null } satisfies Attachment] : [];
    const message = inboundMessage({
      channel,
      externalId: `talk-${at}`,
      senderId: "worker",
      text: "text" in sent ? (sent.text ?? "") : "",
      payload: "tap" in sent ? sent.tap : null,
      attachments,
      sentAt: now(),
    });
    const { outcome, outbound } = await answerTurn(message, state);
    state = outcome.state;
    said.push({
      answer: outcome.answer,
      text: outbound.map((reply) => reply.text).join("\n\n"),
      choices: outbound.flatMap(({ choices }) => choices),
      citations: "citations" in outcome.answer ? outcome.answer.citations : [],
      changes: outcome.changes,
    });
  }
  return said;
}

/** The last turn of a talk. */
export async function lastOf(said: Promise<Said[]>): Promise<Said> {
  const last = (await said).at(-1);
  if (!last) throw new Error("nothing was said");
  return last;
}

/** "45/2019/QH14 98.1.c", as the tests name the place a citation stands at. */
export function placeOf({ law, article, clause, point }: Citation): string {
  return `${law} ${[article, clause, point].filter((part) => part !== null).join(".")}`;
}
