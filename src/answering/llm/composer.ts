import type { ChatOpenAI } from "@langchain/openai";
import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { TOKEN_BUDGET, type Usage } from "../usage.ts";
import { type Draft, introductionOf, type Passage } from "../verify/index.ts";
import { AcceptedDraft, DraftSchema } from "./draft-schema.ts";
import type { FailureReason } from "./failure.ts";
import { maskPersonalData } from "./mask-personal-data.ts";
import type { StructuredMethod } from "./model.ts";
import { fillPrompt, type Prompt, withoutTags } from "./prompt.ts";
import { createStructuredCall } from "./structured-call.ts";

export type ComposeResult =
  | { kind: "composed"; draft: Draft }
  /** The model read the passages and said that they do not answer. */
  | { kind: "unanswerable" }
  | { kind: "failed"; reason: FailureReason };

export type Composer = (asked: {
  question: string;
  on: CalendarDate;
  passages: readonly Passage[];
}) => Promise<ComposeResult>;

/**
 * Asks a model for a draft. Never throws and never takes longer than the
 * deadline: whatever goes wrong is a `failed` value, and the caller answers
 * with the law's own words instead. A draft is not an answer until
 * `verifyAnswer` has passed it.
 *
 * Personal data in the question is replaced before it leaves and put back in the draft.
 */
export function createComposer({
  model,
  prompt,
  deadlineMs,
  structured = "jsonSchema",
  onUsage = () => {},
}: {
  model: ChatOpenAI;
  prompt: Prompt;
  deadlineMs: number;
  structured?: StructuredMethod;
  onUsage?: (usage: Usage) => void;
}): Composer {
  const call = createStructuredCall({
    model,
    name: "answer",
    asked: DraftSchema,
    accepted: AcceptedDraft,
    deadlineMs,
    structured,
    onUsage,
  });

  return async function compose({ question, on, passages }) {
    const masked = maskPersonalData(question);
    const inputs = { question: withoutTags(masked.text), on, passages: withinBudget(passages) };
    const filled = await call([
      { role: "system", content: prompt.system },
      { role: "user", content: fillPrompt(prompt, inputs) },
    ]);
    if (!filled.ok) return { kind: "failed", reason: filled.reason };
    const { answerable, text, citations } = filled.value;
    if (!answerable) return { kind: "unanswerable" };
    if (text.trim() === "") return { kind: "failed", reason: "empty" };
    return { kind: "composed", draft: { text: masked.restore(text.trim()), citations } };
  };
}

/** A Vietnamese token is about two characters; the question and the prompt have their share. */
const PASSAGE_CHARACTERS = (TOKEN_BUDGET.input - 1_500) * 2;

/** The passages as they are sent: the best first, as many as the budget of a call allows, and at least one. */
function withinBudget(passages: readonly Passage[]): string {
  let count = passages.length;
  while (count > 1 && listPassages(passages.slice(0, count)).length > PASSAGE_CHARACTERS) count -= 1;
  return listPassages(passages.slice(0, count));
}

/** One JSON object a line: a passage cannot break out of its line, whatever it holds. */
function listPassages(passages: readonly Passage[]): string {
  return passages
    .map((passage) => {
      const { law, article, clause, title, quote } = passage.citation;
      const introduction = introductionOf(passage);
      return JSON.stringify({
        id: passage.id,
        law,
        article,
        clause,
        title,
        ...(introduction ? { introduction } : {}),
        text: quote,
      });
    })
    .join("\n");
}
