import type { ChatOpenAI } from "@langchain/openai";
import type { z } from "zod";
import type { Usage } from "../usage.ts";
import { type FailureReason, isPassing, reasonOf } from "./failure.ts";
import type { StructuredMethod } from "./model.ts";

export type Filled<Value> = { ok: true; value: Value } | { ok: false; reason: FailureReason };
export type Messages = readonly { role: "system" | "user"; content: string }[];

/** The part of a model's message that is read here. */
type RawMessage = {
  content: unknown;
  response_metadata: Record<string, unknown>;
  tool_calls?: unknown[];
  usage_metadata?: { input_tokens: number; output_tokens: number };
};

const RETRY_PAUSE_MS = 250;

/**
 * Has a model fill in a form. Never throws and never takes longer than the
 * deadline: whatever goes wrong is a value. What the server refuses for a
 * moment only is asked for once more, within the same deadline.
 *
 * `asked` is what the server is told, of plain types; `accepted` is what is taken from it.
 */
export function createStructuredCall<Value>({
  model,
  name,
  asked,
  accepted,
  deadlineMs,
  structured,
  onUsage,
}: {
  model: ChatOpenAI;
  name: string;
  asked: z.ZodObject;
  accepted: z.ZodType<Value>;
  deadlineMs: number;
  structured: StructuredMethod;
  onUsage: (usage: Usage) => void;
}): (messages: Messages) => Promise<Filled<Value>> {
  const chat = model.withStructuredOutput(asked, { name, method: structured, includeRaw: true });

  function read(message: RawMessage, parsed: unknown): Filled<Value> {
    const finish = message.response_metadata["finish_reason"];
    if (finish === "length") return { ok: false, reason: "truncated" };
    if (finish === "content_filter") return { ok: false, reason: "refused" };
    const filled = accepted.safeParse(parsed);
    if (filled.success) return { ok: true, value: filled.data };
    const isEmpty = isBlank(message.content) && (message.tool_calls?.length ?? 0) === 0;
    return { ok: false, reason: isEmpty ? "empty" : "unreadable" };
  }

  return async (messages) => {
    const signal = AbortSignal.timeout(deadlineMs);
    const ask = async (): Promise<Filled<Value>> => {
      try {
        const { raw, parsed } = await orAborted(chat.invoke([...messages], { signal }), signal);
        const message = raw as RawMessage;
        reportUsage(message, onUsage);
        return read(message, parsed);
      } catch (error) {
        return { ok: false, reason: signal.aborted ? "timeout" : reasonOf(error) };
      }
    };
    const first = await ask();
    if (first.ok || !isPassing(first.reason) || signal.aborted) return first;
    await pause(RETRY_PAUSE_MS, signal);
    return signal.aborted ? first : ask();
  };
}

function isBlank(content: unknown): boolean {
  return typeof content === "string" ? content.trim() === "" : Array.isArray(content) && content.length === 0;
}

function reportUsage({ usage_metadata: usage }: RawMessage, onUsage: (usage: Usage) => void): void {
  if (usage) onUsage({ inputTokens: usage.input_tokens, outputTokens: usage.output_tokens });
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
