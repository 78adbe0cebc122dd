import { createAssistant } from "../../assistant.ts";
import type { ModelChain } from "../../model-chain.ts";
import { type EvaluationQuestion, type Noise, type Observed, runQuestions } from "../../evaluation/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { Citation } from "../../vocabulary/answer.ts";
import type { CalendarDate } from "../../vocabulary/calendar.ts";
import type { AnswerTurn } from "../../vocabulary/outcome.ts";

/** How often, in milliseconds, a long run says how far it is. */
const TELL_EVERY_MS = 2000;

/** Runs the questions through the assistant over this knowledge, each on its own day; without a model unless one is given. */
export function observe(
  questions: readonly EvaluationQuestion[],
  knowledge: Knowledge,
  { noise, model = {}, onProgress }: { noise?: Noise; model?: ModelChain; onProgress?: (done: number) => void } = {},
): Promise<Observed[]> {
  const assistants = new Map<CalendarDate | null, AnswerTurn>();
  const assistantOn = (day: CalendarDate | null) => {
    const known = assistants.get(day);
    if (known) return known;
    const assistant = createAssistant({ knowledge: () => knowledge, ...model, ...(day ? { today: () => day } : {}) });
    assistants.set(day, assistant);
    return assistant;
  };
  let toldAt = Date.now();
  return runQuestions(questions, {
    assistantOn,
    isSupported: (citation, on) => isSupported(knowledge, citation, on),
    ...(noise ? { noise } : {}),
    onProgress: (done) => {
      if (!onProgress || Date.now() - toldAt < TELL_EVERY_MS) return;
      toldAt = Date.now();
      onProgress(done);
    },
  });
}

/** True when the quote stands word for word in the cited article, in the wording that the citation names and the day has. */
function isSupported(
  knowledge: Knowledge,
  { law, article, quote, effectiveFrom }: Citation,
  on: CalendarDate,
): boolean {
  const wording = knowledge.text.findArticle(law, article, on);
  return (
    wording !== null && wording.effectiveFrom === effectiveFrom && quote.length > 0 && wording.text.includes(quote)
  );
}
