import type { ReadQuestion } from "../language/read-question.ts";
import type { Answer } from "../vocabulary/answer.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import type { InboundMessage, Reply } from "../vocabulary/message.ts";
import type { Change, Circumstances } from "../vocabulary/outcome.ts";
import type { WorkplaceNews } from "./arrive.ts";
import type { ConversationState } from "./state.ts";

/** One message about to be answered: what was sent, how it reads, and what the conversation remembers. */
export type Turn = {
  message: InboundMessage;
  /** What the message asks, after a tapped or typed choice was resolved. */
  text: string;
  payload: string | null;
  question: ReadQuestion;
  state: ConversationState;
  /** The day whose law applies where the message names none. */
  today: CalendarDate;
  now: Date;
  circumstances: Circumstances;
  /** What the message says about where its writer works, where it says anything. */
  news?: WorkplaceNews;
  /** True when the worker speaks to the assistant by name or by its button, although a person has their case. */
  isToAssistant: boolean;
};

/** What a step decided; nothing has happened yet. `remember` is laid over the conversation's state. */
export type Decision = {
  answer: Answer;
  /** Empty only where a person has the conversation: then the assistant says nothing. */
  replies: readonly Reply[];
  /** Further words that wait for "more". */
  more?: string;
  remember: Partial<ConversationState>;
  changes?: readonly Change[];
};

/** Looks at a turn and either decides or leaves it to the next step. */
export type Step = (turn: Turn) => Promise<Decision | null>;

/** An answer object for a turn that is no answer about the law. */
export function fixedAnswer(
  turn: Pick<Turn, "today">,
  text: string,
  rest:
    | { kind: "abstained"; reason: Extract<Answer, { kind: "abstained" }>["reason"] }
    | { kind: "handed-over"; urgent: boolean },
  choices: readonly string[] = [],
): Answer {
  const common = { text, asOf: turn.today, confidence: 1, choices, candidates: [] };
  return rest.kind === "abstained" ? { ...common, ...rest } : { ...common, ...rest, citations: [] };
}
