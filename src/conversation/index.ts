/**
 * Conversation: one turn at a time — danger, commands, talk, follow-ups,
 * questions — decided from the message and what the conversation remembers.
 * Writes and sends nothing, and does not know which channel carries it.
 */
import type { Answering } from "../answering/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import type { ChannelName } from "../vocabulary/message.ts";
import { createAgreementBeside } from "./agreement-beside.ts";
import { createArrival } from "./arrive.ts";
import { createCalculationStep } from "./calculation-step.ts";
import { createTurnHandler, type HandleTurn } from "./handle-turn.ts";
import { createQuestionStep } from "./question-step.ts";
import { createCommandStep, createDangerStep, createEmptyStep, createTakenOverStep, createTalkStep } from "./steps.ts";
import { createPrivateArticleStep } from "./private-article-step.ts";
import { withChangeNote } from "./with-change-note.ts";
import { createWorkplaceStep, withWorkplaceNote } from "./workplace-step.ts";
import { type Workplaces, workplacesOfAgreements } from "./workplaces.ts";

export type { HandleTurn } from "./handle-turn.ts";
export { startAt } from "./state.ts";
export { type FoundWorkplace, type Workplaces, workplacesOfAgreements } from "./workplaces.ts";

export function createConversation(deps: {
  knowledge: () => Knowledge;
  answerQuestion: Answering;
  /** Where people work; without the union's tree only the employers whose agreements are in the knowledge. */
  workplaces?: Workplaces;
  now: () => Date;
  /** Stands in for the calendar day of `now`, to ask as of another day. */
  today?: () => CalendarDate;
  announcesItself?: (channel: ChannelName) => boolean;
}): HandleTurn {
  const {
    knowledge,
    answerQuestion,
    workplaces = workplacesOfAgreements(knowledge),
    now,
    today,
    announcesItself = () => false,
  } = deps;
  const read = () => knowledge().read;
  const beside = createAgreementBeside({ knowledge, workplaces });
  return createTurnHandler({
    arrive: createArrival({ workplaces, read }),
    // What an answer needs beside it, once it is made: that its law changes, the worker's own agreement, what is kept.
    finish: async (turn, decision) =>
      withWorkplaceNote(turn, await beside(turn, withChangeNote(knowledge(), decision))),
    steps: [
      createDangerStep({ knowledge }),
      createTakenOverStep(),
      createEmptyStep(),
      createPrivateArticleStep({ knowledge, workplaces }),
      createCommandStep({ knowledge }),
      createWorkplaceStep({ knowledge, workplaces }),
      createCalculationStep({ knowledge }),
      createTalkStep({ knowledge }),
      createQuestionStep({ answerQuestion, read }),
    ],
    read,
    now,
    ...(today ? { today } : {}),
    announcesItself,
  });
}
