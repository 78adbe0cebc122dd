import { unifySpelling } from "../../language/fold.ts";

/** A word, a number as written, or one of the two signs that carry meaning here. */
export type Lexeme = { kind: "word" | "number" | "sign"; text: string };

const LEXEME = /\d+(?:[.,/]\d+)*|[\p{L}\p{M}_]+|[%/]/gu;

/** The words and numbers of a text, lower case and in one spelling per syllable. */
export function readLexemes(text: string): Lexeme[] {
  return [...text.normalize("NFC").toLowerCase().matchAll(LEXEME)].map(([raw]) => {
    if (/^\d/u.test(raw)) return { kind: "number", text: raw };
    if (raw === "%" || raw === "/") return { kind: "sign", text: raw };
    return { kind: "word", text: raw.includes("_") ? raw : unifySpelling(raw) };
  });
}

/** A phrase of `words.ts` as the texts of its lexemes. */
export function phraseOf(phrase: string): string[] {
  return readLexemes(phrase).map(({ text }) => text);
}

/** True when `phrase` stands in `texts` at `at`. */
export function standsAt(texts: readonly string[], at: number, phrase: readonly string[]): boolean {
  return phrase.length > 0 && phrase.every((word, index) => texts[at + index] === word);
}

/** True when `phrase` stands anywhere in `texts`. */
export function standsIn(texts: readonly string[], phrase: readonly string[]): boolean {
  return texts.some((_, at) => standsAt(texts, at, phrase));
}
