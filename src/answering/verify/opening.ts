import { phraseOf, readLexemes } from "./lexemes.ts";
import { ANSWERS_NO, ANSWERS_YES } from "./words.ts";

export type Opening = { isYes: boolean; text: string };

/** The "có", "được", "không" that some answers begin with, or `null`. It is read by a rule of its own. */
export function readOpening(text: string): Opening | null {
  const [opening = ""] = text.split(/[,.!:;\n]/u);
  const words = readLexemes(opening).map((lexeme) => lexeme.text);
  const isOneOf = (phrases: readonly string[]) =>
    phrases.some((phrase) => phraseOf(phrase).join(" ") === words.join(" "));
  if (isOneOf(ANSWERS_YES)) return { isYes: true, text: opening };
  return isOneOf(ANSWERS_NO) ? { isYes: false, text: opening } : null;
}
