import type { ChatOpenAI } from "@langchain/openai";
import { z } from "zod";
import type { Usage } from "../usage.ts";
import type { FailureReason } from "./failure.ts";
import { maskPersonalData } from "./mask-personal-data.ts";
import type { StructuredMethod } from "./model.ts";
import { fillPrompt, type Prompt, withoutTags } from "./prompt.ts";
import { createStructuredCall } from "./structured-call.ts";

export type UnderstandResult =
  | { kind: "rewritten"; question: string }
  /** The model says that it is no question about work, or that it cannot tell. */
  | { kind: "none" }
  | { kind: "failed"; reason: FailureReason };

export type Understander = (message: string, before: string | null) => Promise<UnderstandResult>;

/** What the model is asked to fill in. */
const RewritingSchema = z.object({ isLabourLaw: z.boolean(), question: z.string() });
const AcceptedRewriting = RewritingSchema.extend({ question: z.string().max(1_000) });

/** What is longer tells a story; its end is where it asks. */
const LONGEST_MESSAGE = 1_500;
const LONGEST_BEFORE = 300;

/**
 * Asks a model what a message asks. Never throws and never takes longer than
 * the deadline. Personal data is replaced before it leaves; of the message it
 * is put back in the rewriting, of what was said before it is left out.
 */
export function createUnderstander({
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
}): Understander {
  const call = createStructuredCall({
    model,
    name: "question",
    asked: RewritingSchema,
    accepted: AcceptedRewriting,
    deadlineMs,
    structured,
    onUsage,
  });

  return async function understand(message, before) {
    const masked = maskPersonalData(message);
    const earlier = maskPersonalData(before ?? "").text.replace(/\[[A-Z_]+_\d+\]/g, "…");
    const inputs = {
      message: withoutTags(masked.text.slice(-LONGEST_MESSAGE)),
      before: withoutTags(earlier.slice(-LONGEST_BEFORE)),
    };
    const filled = await call([
      { role: "system", content: prompt.system },
      { role: "user", content: fillPrompt(prompt, inputs) },
    ]);
    if (!filled.ok) return { kind: "failed", reason: filled.reason };
    const { isLabourLaw, question } = filled.value;
    if (!isLabourLaw) return { kind: "none" };
    if (question.trim() === "") return { kind: "failed", reason: "empty" };
    return { kind: "rewritten", question: masked.restore(question.trim()) };
  };
}
