/**
 * Conversation: one turn at a time — danger, commands, talk, follow-ups,
 * questions — decided from the message and what the conversation remembers.
 * Writes and sends nothing, and does not know which channel carries it.
 */
import type { Answering } from "../answering/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import type { ChannelName } from "../vocabulary/message.ts";
import { createAttachmentStep } from "./attachment-step.ts";
import { createCalculationStep } from "./calculation-step.ts";
import { createFeedbackStep } from "./feedback-step.ts";
import { createTurnHandler, type HandleTurn } from "./handle-turn.ts";
import { createMoreStep } from "./more-step.ts";
import { createPremiseStep } from "./premise-step.ts";
import { createQuestionStep } from "./question-step.ts";
import { createCommandStep, createDangerStep, createEmptyStep, createTakenOverStep, createTalkStep } from "./steps.ts";

export type { HandleTurn } from "./handle-turn.ts";

export function createConversation(deps: {
  knowledge: () => Knowledge;
  answerQuestion: Answering;
  now: () => Date;
  /** Stands in for the calendar day of `now`, to ask as of another day. */
  today?: () => CalendarDate;
  announcesItself?: (channel: ChannelName) => boolean;
}): HandleTurn {
  const { knowledge, answerQuestion, now, today, announcesItself = () => false } = deps;
  const read = () => knowledge().read;
  const questionStep = createQuestionStep({ answerQuestion, read });
  return createTurnHandler({
    steps: [
      createDangerStep({ knowledge }),
      createTakenOverStep(),
      createAttachmentStep(),
      createEmptyStep(),
      createCommandStep({ knowledge }),
      createMoreStep(),
      createFeedbackStep(),
      createPremiseStep({ knowledge, questionStep }),
      createCalculationStep({ knowledge }),
      createTalkStep({ knowledge }),
      questionStep,
    ],
    read,
    now,
    ...(today ? { today } : {}),
    announcesItself,
  });
}
