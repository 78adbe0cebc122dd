import { createAnswering, type Compose, type Rerank } from "./answering/index.ts";
import { createBot, TerminalAdapter, WebAdapter } from "./channels/index.ts";
import { createConversation } from "./conversation/index.ts";
import type { Knowledge } from "./knowledge/index.ts";
import type { CalendarDate } from "./vocabulary/calendar.ts";
import type { AnswerTurn } from "./vocabulary/outcome.ts";

/**
 * The assistant itself, without storage or delivery: a message in, what to say
 * and keep out. The server, `ask` and the evaluation all run exactly this.
 */
export function createAssistant(deps: {
  knowledge: () => Knowledge;
  compose?: Compose;
  rerank?: Rerank;
  now?: () => Date;
  today?: () => CalendarDate;
  turnTimeoutMs?: number;
}): AnswerTurn {
  const { knowledge, compose, rerank, now = () => new Date(), today, turnTimeoutMs } = deps;
  const handleTurn = createConversation({
    knowledge,
    answerQuestion: createAnswering({ knowledge, ...(compose ? { compose } : {}), ...(rerank ? { rerank } : {}) }),
    now,
    ...(today ? { today } : {}),
    // The web page says it at its head; the terminal is a tool of ours.
    announcesItself: (channel) => channel === "zalo" || channel === "messenger",
  });
  return createBot({
    adapters: { web: new WebAdapter(), terminal: new TerminalAdapter() },
    handleTurn,
    ...(turnTimeoutMs ? { timeoutMs: turnTimeoutMs } : {}),
  });
}
