import type { ReadQuestionFn } from "../language/read-question.ts";
import { sentFileTexts } from "../texts/sent-files.ts";
import { conversationTexts as texts } from "../texts/conversation.ts";
import { type CalendarDate, vietnamDate } from "../vocabulary/calendar.ts";
import type { Answer } from "../vocabulary/answer.ts";
import type { ChannelName, InboundMessage, Reply } from "../vocabulary/message.ts";
import { type Circumstances, ORDINARY, type Outcome, type StoredState } from "../vocabulary/outcome.ts";
import { isAffirmation } from "./affirmation.ts";
import { hasEvidence } from "./attachment-step.ts";
import { PAYLOADS } from "./payloads.ts";
import { presentDecision } from "./present-decision.ts";
import { type ConversationState, readState, TOPIC_LASTS_MS } from "./state.ts";
import type { Arrive } from "./arrive.ts";
import type { FinishTurn } from "./agreement-beside.ts";
import type { Decision, Step, Turn } from "./turn.ts";

export type HandleTurn = (
  message: InboundMessage,
  state: StoredState,
  circumstances?: Circumstances,
) => Promise<Outcome & { replies: readonly Reply[] }>;

/**
 * One turn: the first step that decides ends it.
 *
 * The order of `steps` is the behaviour of the assistant. Danger stands first
 * because nothing may delay it; the question step stands last because it can
 * always say something.
 */
export function createTurnHandler({
  steps,
  read,
  now,
  today,
  announcesItself,
  arrive = async (turn) => turn,
  finish = async (_turn, decision) => decision,
}: {
  steps: readonly Step[];
  read: () => ReadQuestionFn;
  now: () => Date;
  today?: () => CalendarDate;
  /** Channels on which the assistant's first message says what it is and what it keeps; others show it themselves. */
  announcesItself: (channel: ChannelName) => boolean;
  /** Reads what a message says besides its question, before any step sees it. */
  arrive?: Arrive;
  /** What is added to an answer once it is made. */
  finish?: FinishTurn;
}): HandleTurn {
  return async function handleTurn(message, stored, circumstances = ORDINARY) {
    const state = closeOldTopic(readState(stored), now());
    // contact details come as words of their own, whatever the platform wraps them in
    const taken = takeOffered(message.kind === "contact-info" ? { ...message, payload: null } : message, state);
    const asked = taken.payload?.startsWith(PAYLOADS.ask) ? taken.payload.slice(PAYLOADS.ask.length) : taken.text;
    const text = withoutAddress(asked);
    const turn: Turn = await arrive({
      message,
      text,
      payload: taken.payload,
      question: read()(text),
      state,
      today: today?.() ?? vietnamDate(now()),
      now: now(),
      circumstances,
      isToAssistant: state.aside || text !== asked,
    });
    for (const step of steps) {
      const decided = await step(turn);
      if (!decided) continue;
      const decision = await finish(turn, decided);
      const isFirst = !state.welcomed && announcesItself(message.channel);
      const isKept = text.trim() !== "" && hasEvidence(message.attachments);
      const { answer, replies, more } = presentDecision(isKept ? withNote(decision) : decision, {
        announcement: isFirst ? texts.welcome : null,
        answered: message.externalId,
      });
      const next: ConversationState = {
        ...state,
        welcomed: state.welcomed || replies.length > 0,
        repliedAt: replies.length > 0 ? turn.now.getTime() : state.repliedAt,
        calculating: null,
        askingWorkplace: null,
        rating: isSmallTalk(answer) ? state.rating : null,
        aside: false,
        offered: replies.flatMap((reply) => reply.choices ?? []),
        answered: answeredBy(answer, message, state),
        ...decision.remember,
        ...(more ? { more } : {}),
      };
      return { answer, state: next, changes: decision.changes ?? [], replies };
    }
    throw new Error("the last step must always decide");
  };
}

const ADDRESS =
  /^\s*(?:dạ |da |à |a |ê )?(?:hỏi |hoi )?(?:trợ lý|trợ lí|tro ly|tro li)(?:\s+(?:ơi|oi|à|a|cho|ạ))?[\s,:.!-]+(?=\S)/iu;

/** "Trợ lý ơi, …": who is spoken to is no part of the question. */
function withoutAddress(text: string): string {
  return text.replace(ADDRESS, "");
}

function closeOldTopic(state: ConversationState, now: Date): ConversationState {
  return now.getTime() - state.topicAt > TOPIC_LASTS_MS ? { ...state, topic: null, unsure: 0 } : state;
}

/** A typed "2", or the words of an offered choice, is that choice: channels without buttons show them numbered. */
function takeOffered(
  { text, payload }: InboundMessage,
  state: ConversationState,
): { text: string; payload: string | null } {
  if (payload !== null) return { text, payload };
  const typed = text.trim().toLowerCase();
  if (/^#[A-Z]+/u.test(text.trim())) return { text, payload: text.trim() };
  const number = /^\(?(\d{1,2})[).]?$/u.exec(typed)?.[1];
  if (number && wantsFigure(state)) return { text, payload: null };
  const choice = number
    ? state.offered[Number(number) - 1]
    : (state.offered.find(({ title }) => isTitle(typed, title)) ??
      (isAffirmation(text) ? state.offered.find(({ title }) => title === texts.choices.yes) : undefined));
  return { text: choice?.title ?? text, payload: choice?.payload ?? null };
}

/** What was sent beside the words is kept, and the worker is told so under whatever is answered. */
function withNote(decision: Decision): Decision {
  const [last, ...before] = [...decision.replies].reverse();
  if (!last) return decision;
  const noted = { ...last, text: `${last.text}\n\n${sentFileTexts.pictureKept}` };
  return { ...decision, replies: [...before.reverse(), noted] };
}

/** The message whose answer the next one may be about: a notice in between (more, the full text) changes nothing. */
function answeredBy(answer: Answer, { externalId }: InboundMessage, { answered }: ConversationState): string | null {
  if (answer.kind === "answered") return externalId;
  return answer.kind === "abstained" && answer.reason === "notice" ? answered : null;
}

/** "Cảm ơn" between our asking for stars and the stars changes nothing. */
function isSmallTalk(answer: Answer): boolean {
  return answer.kind === "abstained" && (answer.reason === "chit-chat" || answer.reason === "unreadable");
}

/** A title is typed with its picture, without it, or as the picture alone ("👍"). */
function isTitle(typed: string, title: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, "");
  return plain(typed) === "" ? typed !== "" && title.startsWith(typed) : plain(typed) === plain(title);
}

/** True when the last thing said asked for a figure: then a bare number is that figure, and no choice. */
function wantsFigure({ calculating, offered }: ConversationState): boolean {
  return calculating !== null && !offered.some(({ payload }) => payload.startsWith(PAYLOADS.input));
}
