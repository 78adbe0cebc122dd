import type { ReadQuestion } from "../../language/read-question.ts";
import type { Understand } from "../understand.ts";
import { checkRewriting } from "../verify/index.ts";
import type { Prompt } from "./prompt.ts";
import type { Understander } from "./understander.ts";

/** What came of one message that was to be understood, for counts: a code, never any text. */
export type UnderstandOutcome =
  | "understood"
  | "understood-doubtful"
  | "not-understood"
  | `understand-failed:${string}`
  | `understand-refused:${string}`;

/** The understander and the check of what it wrote as the one function that the conversation asks. */
export function createVerifiedUnderstand({
  understand,
  prompt,
  read,
  saidIn,
  onOutcome = () => {},
}: {
  understand: Understander;
  prompt: Prompt;
  read: (text: string) => ReadQuestion;
  /** The words of a question with their synonyms and concepts. */
  saidIn: (question: ReadQuestion) => readonly string[];
  onOutcome?: (outcome: UnderstandOutcome) => void;
}): Understand {
  return async function understandVerified(message, before) {
    const result = await understand(message.raw, before);
    if (result.kind !== "rewritten") {
      onOutcome(result.kind === "none" ? "not-understood" : `understand-failed:${result.reason}`);
      return null;
    }
    const { question } = result;
    const topic = before === null ? null : read(before);
    const said = [message, ...(topic ? [topic] : [])].flatMap(saidIn);
    const verdict = checkRewriting({
      message: { raw: message.raw, read: message.tokens.join(" "), before: topic?.tokens.join(" ") ?? "", said },
      rewriting: { raw: question, said: saidIn(read(question)) },
      prompt: `${prompt.system}\n${prompt.user}`,
    });
    if (!verdict.ok) {
      onOutcome(`understand-refused:${verdict.reasons[0] ?? "unknown"}`);
      return null;
    }
    const trust = verdict.doubts.length === 0 ? "same" : "doubtful";
    onOutcome(trust === "same" ? "understood" : "understood-doubtful");
    return { question, trust };
  };
}
