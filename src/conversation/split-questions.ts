import { tokenise } from "../language/tokens.ts";

const LONGEST = 3;
const SHORTEST_TOKENS = 3;

/** Where a numbered point begins: "1. ", "2) ". */
const POINT = /(?:^|\s)\d[.)]\s+(?=\D)/u;

/** The separate questions of a message, at most three: split at question marks, line breaks and numbered points. */
export function splitQuestions(text: string): string[] {
  const points = text.split(POINT).map((point) => point.trim());
  const parts = points.length > 2 ? joinLead(points) : splitSentences(text);
  return parts.length > LONGEST ? [text] : parts;
}

/** Each numbered point is a question of its own; what stands before the first ("cho em hỏi:") belongs to it. */
function joinLead([lead = "", first = "", ...rest]: readonly string[]): string[] {
  return [`${lead} ${first}`.trim(), ...rest];
}

function splitSentences(text: string): string[] {
  const parts = text
    .split(/(?<=[?!])\s+|\n+/u)
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
  return merged;
}
