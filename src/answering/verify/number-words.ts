import { unifySpelling } from "../../language/fold.ts";
import type { Lexeme } from "./lexemes.ts";
import { DIGIT_ENDINGS, DIGIT_WORDS, NUMBER_GRAMMAR, YEAR_BEFORE } from "./words.ts";

const GRAMMAR = NUMBER_GRAMMAR;
const digits = new Map(Object.entries(DIGIT_WORDS).map(([word, value]) => [unifySpelling(word), value]));

/**
 * A number written in words that starts at `at`: its value and how many
 * lexemes it takes, or `null`. Catches "một trăm năm mươi" where a draft hides
 * a figure from a search for digits.
 *
 * Whether it is an amount at all ("một" is also the article) is for the caller,
 * who sees what follows.
 */
export function readNumberWords(lexemes: readonly Lexeme[], at: number): { value: number; length: number } | null {
  const word = (index: number) => (lexemes[index]?.kind === "word" ? lexemes[index].text : "");
  if (word(at) === GRAMMAR.five && YEAR_BEFORE.includes(word(at - 1))) return null;
  if (DIGIT_ENDINGS.includes(word(at))) return null;

  let index = at;
  let total = 0;
  if (word(index + 1) === GRAMMAR.hundred && digits.has(word(index))) {
    total += (digits.get(word(index)) ?? 0) * 100;
    index += 2;
    if (GRAMMAR.gap.includes(word(index))) index += 1;
  }
  const tens = readTens(word, index);
  total += tens.value;
  index += tens.length;
  return index > at ? { value: total, length: index - at } : null;
}

function readTens(word: (index: number) => string, at: number): { value: number; length: number } {
  let value: number;
  let index = at;
  const first = digits.get(word(index));
  if (word(index) === GRAMMAR.ten) {
    value = 10;
    index += 1;
  } else if (first !== undefined && [GRAMMAR.tens, GRAMMAR.dozenOfTen].includes(word(index + 1))) {
    value = first * 10;
    index += 2;
  } else if (first !== undefined) {
    return { value: first, length: 1 };
  } else {
    return { value: 0, length: 0 };
  }
  const last = digits.get(word(index));
  // "mười năm" is ten years and "mười lăm" fifteen: the word for five that is also the year never ends a number
  if (last === undefined || word(index) === GRAMMAR.five) return { value, length: index - at };
  return { value: value + last, length: index - at + 1 };
}
