import type { ChatOpenAI } from "@langchain/openai";
import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { type Draft, introductionOf, type Passage } from "../verify/index.ts";
import { AcceptedDraft, DraftSchema } from "./draft-schema.ts";
import { type FailureReason, isPassing, reasonOf } from "./failure.ts";
import { maskPersonalData } from "./mask-personal-data.ts";
import type { StructuredMethod } from "./model.ts";
import { fillPrompt, type Prompt } from "./prompt.ts";
import { TOKEN_BUDGET, type Usage } from "../usage.ts";

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

/** The part of a model's message that is read here. */
type RawMessage = {
  content: unknown;
  response_metadata: Record<string, unknown>;
  tool_calls?: unknown[];
  usage_metadata?: { input_tokens: number; output_tokens: number };
};

const RETRY_PAUSE_MS = 250;

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
  const chat = model.withStructuredOutput(DraftSchema, { name: "answer", method: structured, includeRaw: true });

  return async function compose({ question, on, passages }) {
    const masked = maskPersonalData(question);
    const messages = [
      { role: "system", content: prompt.system },
      {
        role: "user",
        content: fillPrompt(prompt, { question: plain(masked.text), on, passages: withinBudget(passages) }),
      },
    ];
    const signal = AbortSignal.timeout(deadlineMs);
    const ask = async (): Promise<ComposeResult> => {
      try {
        const { raw, parsed } = await orAborted(chat.invoke(messages, { signal }), signal);
        const message = raw as RawMessage;
        reportUsage(message, onUsage);
        return read(message, parsed, masked.restore);
      } catch (error) {
        return { kind: "failed", reason: signal.aborted ? "timeout" : reasonOf(error) };
      }
    };
    const first = await ask();
    if (first.kind !== "failed" || !isPassing(first.reason) || signal.aborted) return first;
    await pause(RETRY_PAUSE_MS, signal);
    return signal.aborted ? first : ask();
  };
}

function read(message: RawMessage, parsed: unknown, restore: (text: string) => string): ComposeResult {
  const metadata = message.response_metadata;
  if (metadata["finish_reason"] === "length") return { kind: "failed", reason: "truncated" };
  if (metadata["finish_reason"] === "content_filter") return { kind: "failed", reason: "refused" };
  const draft = AcceptedDraft.safeParse(parsed);
  if (!draft.success) {
    const isEmpty = isBlank(message.content) && (message.tool_calls?.length ?? 0) === 0;
    return { kind: "failed", reason: isEmpty ? "empty" : "unreadable" };
  }
  if (!draft.data.answerable) return { kind: "unanswerable" };
  if (draft.data.text.trim() === "") return { kind: "failed", reason: "empty" };
  return { kind: "composed", draft: { text: restore(draft.data.text.trim()), citations: draft.data.citations } };
}

function isBlank(content: unknown): boolean {
  return typeof content === "string" ? content.trim() === "" : Array.isArray(content) && content.length === 0;
}

function reportUsage({ usage_metadata: usage }: RawMessage, onUsage: (usage: Usage) => void): void {
  if (usage) onUsage({ inputTokens: usage.input_tokens, outputTokens: usage.output_tokens });
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

/** The question cannot close the tag it stands in. */
function plain(question: string): string {
  return question.replace(/[<>]/g, " ");
}

/** Holds the deadline even where the client does not. */
async function orAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const { promise: aborted, reject } = withReject();
  const stop = () => reject(new DOMException("deadline", "TimeoutError"));
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

function withReject(): { promise: Promise<never>; reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<never>((_, no) => (reject = no));
  return { promise, reject };
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}
