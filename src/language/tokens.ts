import { compose, fold, unifySpelling } from "./fold.ts";

const WORD = /[\p{L}\p{M}]+|\d+(?:[.,/]\d+)*/gu;
/** A percent sign is read as its two words. */
const PERCENT = " ph\u1ea7n tr\u0103m ";
const unified = new Map<string, string>();
/** After these a nought first is a place of the figure: "1tr050" is 1,050,000. */
const BEFORE_THOUSANDS = new Set(["tr", "tri\u1ec7u", "trieu", "c\u1ee7", "chai"]);

/**
 * The syllables and numbers of a text, in order: lower case, one spelling per
 * syllable, numbers without leading zeros ("06" and "6" are the same number) save behind "tr", where they count.
 */
export function tokenise(text: string): string[] {
  const tokens: string[] = [];
  for (const [raw] of compose(text).replaceAll("%", PERCENT).matchAll(WORD)) {
    if (/^0\d{1,2}$/u.test(raw) && BEFORE_THOUSANDS.has(tokens.at(-1) ?? "")) {
      tokens.push(raw);
      continue;
    }
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
