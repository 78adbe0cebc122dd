import { setImmediate } from "node:timers/promises";
import { createAnswering, type Compose, type Rerank, type Understand } from "./answering/index.ts";
import { type CaseDesk, createConversation, type EmergencyNumbers, type Workplaces } from "./conversation/index.ts";
import type { Knowledge } from "./knowledge/index.ts";
import type { CalendarDate } from "./vocabulary/calendar.ts";
import { inboundMessage } from "./vocabulary/message.ts";
import type { AnswerTurn } from "./vocabulary/outcome.ts";

/** So many questions, which have checked answers, so that no model is asked. */
const PRACTICE = 12;

/**
 * The assistant itself, without storage or delivery: a message in, what to say
 * and keep out. The server, `ask` and the evaluation all run exactly this.
 */
export function createAssistant(deps: {
  knowledge: () => Knowledge;
  compose?: Compose;
  rerank?: Rerank;
  understand?: Understand;
  now?: () => Date;
  today?: () => CalendarDate;
  /** Where people work; without the union's tree only the employers whose agreements are in the knowledge. */
  workplaces?: Workplaces;
  turnTimeoutMs?: number;
  /** Cases and units; without it a case is planned, and kept by nobody. */
  desk?: CaseDesk;
  numbers?: EmergencyNumbers;
}): AnswerTurn & { warmUp: () => Promise<void>; practise: () => Promise<void> } {
  const { knowledge, compose, rerank, now = () => new Date(), today, turnTimeoutMs, desk, numbers } = deps;
  const handleTurn = createConversation({
    knowledge,
    answerQuestion: createAnswering({ knowledge, ...(compose ? { compose } : {}), ...(rerank ? { rerank } : {}) }),
    ...(deps.understand ? { understand: deps.understand } : {}),
    ...(deps.workplaces ? { workplaces: deps.workplaces } : {}),
    now,
    ...(today ? { today } : {}),
    ...(desk ? { desk } : {}),
    ...(numbers ? { numbers } : {}),
    // The web page says it at its head; the terminal is a tool of ours.
    announcesItself: (channel) => channel === "zalo" || channel === "messenger",
  });
  let loading: Promise<AnswerTurn> | null = null;
  const load = () =>
    (loading ??= import("./channels/turns.ts").then(
      ({ createBot, MessengerAdapter, TerminalAdapter, WebAdapter, ZaloAdapter }) =>
        createBot({
          adapters: {
            web: new WebAdapter(),
            terminal: new TerminalAdapter(),
            zalo: new ZaloAdapter(),
            messenger: new MessengerAdapter(),
          },
          handleTurn,
          ...(turnTimeoutMs ? { timeoutMs: turnTimeoutMs } : {}),
        }),
    ));
  return Object.assign(async (...turn: Parameters<AnswerTurn>) => (await load())(...turn), {
    /** Loads Botkit before the first message does. */
    warmUp: async () => void (await load()),
    /** Answers a few questions of nobody's: what is done for the first time takes ten times as long. Keeps nothing. */
    async practise(): Promise<void> {
      const answerTurn = await load();
      for (const { question } of knowledge().text.answers.slice(0, PRACTICE)) {
        await setImmediate(); // whoever writes meanwhile goes first
        const who = { channel: "terminal" as const, externalId: "practice", senderId: "practice" };
        await answerTurn(inboundMessage({ ...who, text: question, sentAt: now() }), {});
      }
    },
  });
}
