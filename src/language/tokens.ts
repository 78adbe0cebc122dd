import { compose, fold, unifySpelling } from "./fold.ts";

const WORD = /[\p{L}\p{M}]+|\d+(?:[.,/]\d+)*/gu;
/** A percent sign is read as its two words. */
const PERCENT = " ph\u1ea7n tr\u0103m ";
const unified = new Map<string, string>();

/**
 * The syllables and numbers of a text, in order: lower case, one spelling per
 * syllable, numbers without leading zeros ("06" and "6" are the same number).
 */
export function tokenise(text: string): string[] {
  const tokens: string[] = [];
  for (const [raw] of compose(text).replaceAll("%", PERCENT).matchAll(WORD)) {
    let token = unified.get(raw);
    if (token === undefined) {
      token = /^\d/u.test(raw) ? raw.replace(/^0+(?=\d)/u, "") : unifySpelling(raw);
      if (unified.size < 100_000) unified.set(raw, token);
    }
    tokens.push(token);
  }
  return tokens;
}

export function foldTokens(tokens: readonly string[]): string[] {
  return tokens.map((token) => fold(token));
}
