import { tokenise } from "../language/tokens.ts";

const LONGEST = 3;
const SHORTEST_TOKENS = 3;

/** The separate questions of a message, at most three: split at question marks, line breaks and numbered points. */
export function splitQuestions(text: string): string[] {
  const parts = text
    .split(/(?<=[?!])\s+|\n+|(?:^|\s)\d+[.)]\s+(?=\D)/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const merged: string[] = [];
  for (const part of parts) {
    const previous = merged.at(-1);
    // A few words before or after a question belong to it ("dạ cho em hỏi", "ạ?").
    const isTail = tokenise(part).length < SHORTEST_TOKENS;
    const wasLead = previous !== undefined && !/[?!]$/u.test(previous);
    if (previous !== undefined && (isTail || wasLead)) merged[merged.length - 1] = `${previous} ${part}`;
    else merged.push(part);
  }
  return merged.length > LONGEST ? [text] : merged;
}
