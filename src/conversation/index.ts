/**
 * Conversation: one turn at a time — danger, commands, talk, follow-ups,
 * questions — decided from the message and what the conversation remembers.
 * Writes and sends nothing, and does not know which channel carries it.
 */
import type { Answering, Understand } from "../answering/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import type { ChannelName } from "../vocabulary/message.ts";
import { createAgreementBeside } from "./agreement-beside.ts";
import { createArrival, withoutWorkplace } from "./arrive.ts";
import { createAttachmentStep } from "./attachment-step.ts";
import { createCalculationStep } from "./calculation-step.ts";
import { createDeedStep } from "./deed-step.ts";
import { createFeedbackStep } from "./feedback-step.ts";
import { createTurnHandler, type HandleTurn } from "./handle-turn.ts";
import { createLinkStep } from "./link-step.ts";
import { createMoreStep } from "./more-step.ts";
import { createPremiseStep } from "./premise-step.ts";
import { createQuestionStep } from "./question-step.ts";
import { createDangerStep, createPersonStep, createReportStep } from "./cases/call-steps.ts";
import { type CaseDesk, createTrialDesk, type EmergencyNumbers } from "./cases/case-desk.ts";
import { createIntakeStep } from "./cases/intake-step.ts";
import { createEvidenceStep } from "./cases/evidence-step.ts";
import { withOpenQuestion } from "./cases/go-on.ts";
import { createOpenCaseStep } from "./cases/open-case-step.ts";
import { createRatingStep } from "./cases/rating-step.ts";
import { createWorryStep } from "./cases/worry-step.ts";
import { inviteToWorkplace } from "./invite-to-workplace.ts";
import { createPrivateArticleStep } from "./private-article-step.ts";
import { createCommandStep, createEmptyStep, createTakenOverStep, createTalkStep } from "./steps.ts";
import { withChangeNote } from "./with-change-note.ts";
import type { Step } from "./turn.ts";
import { createUnderstandStep } from "./understand-step.ts";
import { createWorkplaceStep, withWorkplaceNote } from "./workplace-step.ts";
import { type Workplaces, workplacesOfAgreements } from "./workplaces.ts";

export type { CaseDesk, EmergencyNumbers, OpenCase } from "./cases/case-desk.ts";
export { IntakeStage } from "./cases/intake-form.ts";
export { remindIntake } from "./cases/remind-intake.ts";
export type { HandleTurn } from "./handle-turn.ts";
export { startAt } from "./state.ts";
export { type FoundWorkplace, type Workplaces, workplacesOfAgreements } from "./workplaces.ts";

/** The numbers everywhere in Việt Nam. */
const EMERGENCY_NUMBERS: EmergencyNumbers = { police: "113", fire: "114", ambulance: "115", children: "111" };

export function createConversation(deps: {
  knowledge: () => Knowledge;
  answerQuestion: Answering;
  /** Puts a message that the words alone did not explain as a plain question, where a model is set. */
  understand?: Understand;
  /** Where people work; without the union's tree only the employers whose agreements are in the knowledge. */
  workplaces?: Workplaces;
  now: () => Date;
  /** Stands in for the calendar day of `now`, to ask as of another day. */
  today?: () => CalendarDate;
  announcesItself?: (channel: ChannelName) => boolean;
  /** Cases and units; without one, what is planned is kept by nobody, and said so. */
  desk?: CaseDesk;
  numbers?: EmergencyNumbers;
}): HandleTurn {
  const { knowledge, answerQuestion, now, today, announcesItself = () => false } = deps;
  const { desk = createTrialDesk(now), numbers = EMERGENCY_NUMBERS } = deps;
  const { workplaces = workplacesOfAgreements(knowledge) } = deps;
  const read = () => knowledge().read;
  const calls = { knowledge, desk, numbers, answerQuestion };
  const beside = createAgreementBeside({ knowledge, workplaces });
  const questionStep = askedWithoutWorkplace(createQuestionStep({ answerQuestion, read }));
  const calculationStep = askedWithoutWorkplace(createCalculationStep({ knowledge }));
  // One call of the model a turn: what it was asked to read, it is not asked to answer as well.
  const plainStep = createQuestionStep({
    answerQuestion: (question, on, options) => answerQuestion(question, on, { ...options, plain: true }),
    read,
  });
  const lastStep = deps.understand
    ? askedWithoutWorkplace(
        createUnderstandStep({
          understand: deps.understand,
          questionStep,
          insteadSteps: [createPremiseStep({ knowledge, questionStep: plainStep }), calculationStep, plainStep],
          read,
        }),
      )
    : questionStep;
  return createTurnHandler({
    arrive: createArrival({ workplaces, read }),
    // What an answer needs beside it, once it is made: that its law changes, the worker's own agreement, what is kept.
    finish: async (turn, decision) => {
      const asked = withoutWorkplace(turn);
      const laid = await beside(asked, withChangeNote(knowledge(), decision));
      return withOpenQuestion(turn, withWorkplaceNote(turn, inviteToWorkplace(knowledge(), asked, laid)));
    },
    steps: [
      createDangerStep(calls),
      createTakenOverStep(),
      createRatingStep(),
      createEvidenceStep(),
      createWorryStep({ desk }),
      createOpenCaseStep({ desk, knowledge }),
      createLinkStep(desk),
      createDeedStep(),
      createAttachmentStep(),
      createEmptyStep(),
      createPrivateArticleStep({ knowledge, workplaces }),
      createCommandStep({ knowledge }),
      createMoreStep(),
      createFeedbackStep(),
      createIntakeStep({ desk, knowledge }),
      createPersonStep({ knowledge }),
      createWorkplaceStep({ knowledge, workplaces }),
      askedWithoutWorkplace(createPremiseStep({ knowledge, questionStep })),
      calculationStep,
      createReportStep(calls),
      createTalkStep({ knowledge }),
      lastStep,
    ],
    read,
    now,
    ...(today ? { today } : {}),
    announcesItself,
  });
}

/** "công ty May Tây Nguyên tăng ca chủ nhật …" is looked up without the name. */
function askedWithoutWorkplace(step: Step): Step {
  return (turn) => step(withoutWorkplace(turn));
}
