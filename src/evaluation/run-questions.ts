import type { Answer, Citation } from "../vocabulary/answer.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import type { AnswerTurn } from "../vocabulary/outcome.ts";
import { distort, type Noise } from "./noise.ts";
import type { EvaluationQuestion } from "./question-set.ts";
import { inboundMessage } from "../vocabulary/message.ts";

export type Observed = {
  question: EvaluationQuestion;
  asked: string;
  answer: Answer;
  tookMs: number;
  unsupported: boolean;
};

/**
 * Runs each question as one turn of a new conversation, the way a channel does.
 * `isSupported` says whether a citation's quote stands in the article it names on the day.
 */
export async function runQuestions(
  questions: readonly EvaluationQuestion[],
  deps: {
    assistantOn: (day: CalendarDate | null) => AnswerTurn;
    isSupported: (citation: Citation, on: CalendarDate) => boolean;
    noise?: Noise;
    onProgress?: (done: number) => void;
  },
): Promise<Observed[]> {
  const observed: Observed[] = [];
  for (const [at, question] of questions.entries()) {
    const asked = deps.noise ? distort(question.question, deps.noise, at + 1) : question.question;
    const answerTurn = deps.assistantOn(question.on ?? null);
    const message = inboundMessage({
      channel: "terminal",
      externalId: `evaluate-${at}`,
      senderId: `evaluate-${at}`,
      text: asked,
      sentAt: new Date(),
    });
    const startedAt = performance.now();
    const { outcome } = await answerTurn(message, {});
    const tookMs = performance.now() - startedAt;
    const { answer } = outcome;
    const citations = "citations" in answer ? answer.citations : [];
    const unsupported = citations.some((citation) => !deps.isSupported(citation, answer.asOf));
    observed.push({ question, asked, answer, tookMs, unsupported });
    deps.onProgress?.(at + 1);
  }
  return observed;
}
