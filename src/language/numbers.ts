import { unifySpelling } from "./fold.ts";

/** Number words with their marks: without them "sau" may be "after" and "nam" a year. Written as escapes of the composed letters. */
const UNITS = new Map(
  (
    [
      ["m\u1ed9t", 1],
      ["hai", 2],
      ["ba", 3],
      ["b\u1ed1n", 4],
      ["n\u0103m", 5],
      ["s\u00e1u", 6],
      ["b\u1ea3y", 7],
      ["t\u00e1m", 8],
      ["ch\u00edn", 9],
    ] as const
  ).map(([word, value]) => [unifySpelling(word), value]),
);
/** After "mươi" some digits change their word. */
const AFTER_TENS = new Map([...UNITS, ["m\u1ed1t", 1], ["t\u01b0", 4], ["l\u0103m", 5]]);
const TEN = "m\u01b0\u1eddi";
const TENS = new Set(["m\u01b0\u01a1i", "ch\u1ee5c"]);
const YEAR = "n\u0103m";
/** What may follow a number word for it to be a number: "ba triệu", "năm tháng"; else "ba" is a father. */
const COUNTED = new Set([
  YEAR,
  "th\u00e1ng",
  "ng\u00e0y",
  "tu\u1ea7n",
  "gi\u1edd",
  "ti\u1ebfng",
  "tri\u1ec7u",
  "ngh\u00ecn",
  "ng\u00e0n",
  "tr\u0103m",
  "t\u1ec9",
  "tu\u1ed5i",
  "ph\u1ea7n",
]);
const HUNDRED = "tr\u0103m";
/** After whole hundreds: "ba trăm triệu"; "ba trăm nghìn" is read with its thousands. */
const AFTER_HUNDREDS = new Set(["tri\u1ec7u", "t\u1ec9"]);

/**
 * The number that begins at a token: digits ("8", "8,5", "8.500.000") or words before something counted ("tám triệu", "mười hai
 * năm"). `digits` is the token as typed, for readings that depend on how it was grouped; `null` for words.
 */
export function readNumber(
  tokens: readonly string[],
  from: number,
): { value: number; to: number; digits: string | null } | null {
  const token = tokens[from] ?? "";
  if (/^\d/u.test(token)) {
    const value = digitsValue(token);
    return value === null ? null : { value, to: from + 1, digits: token };
  }
  const words = wordsValue(tokens, from);
  return words && COUNTED.has(tokens[words.to] ?? "") ? { ...words, digits: null } : null;
}

function digitsValue(token: string): number | null {
  if (/^\d{1,3}(?:[.,]\d{3})+$/u.test(token)) return Number(token.replace(/[.,]/gu, ""));
  if (/^\d{1,12}(?:[.,]\d{1,3})?$/u.test(token)) return Number(token.replace(",", "."));
  return null;
}

function wordsValue(tokens: readonly string[], from: number): { value: number; to: number } | null {
  const [first = "", second = "", third = ""] = tokens.slice(from, from + 3);
  if (first === TEN) {
    const unit = unitBefore(tokens, from + 1, AFTER_TENS);
    return unit === null ? { value: 10, to: from + 1 } : { value: 10 + unit, to: from + 2 };
  }
  const value = UNITS.get(first);
  if (value === undefined) return null;
  if (second === HUNDRED) {
    if (AFTER_HUNDREDS.has(third)) return { value: value * 100, to: from + 2 };
    const rest = TENS.has(tokens[from + 3] ?? "") || third === TEN ? wordsValue(tokens, from + 2) : null;
    if (rest && rest.value < 100 && COUNTED.has(tokens[rest.to] ?? ""))
      return { value: value * 100 + rest.value, to: rest.to };
  }
  if (TENS.has(second)) {
    const unit = AFTER_TENS.has(third) ? unitBefore(tokens, from + 2, AFTER_TENS) : null;
    return unit === null ? { value: value * 10, to: from + 2 } : { value: value * 10 + unit, to: from + 3 };
  }
  return { value, to: from + 1 };
}

/** A count of days, shifts or pieces that begins at a token, whatever is counted: "12", "ba", "mười hai". */
export function readCount(tokens: readonly string[], at: number): { value: number; to: number } | null {
  const number = readNumber(tokens, at);
  if (number) return { value: number.value, to: number.to };
  const word = tokens[at] ?? "";
  const next = UNITS.get(tokens[at + 1] ?? "");
  if (word === TEN) return next === undefined ? { value: 10, to: at + 1 } : { value: 10 + next, to: at + 2 };
  const value = UNITS.get(word);
  if (value === undefined) return null;
  const tens = tokens[at + 1] ?? "";
  if (value === 1 || !(TENS.has(tens) || tens === TEN || tens === "muoi")) return { value, to: at + 1 };
  const unit = UNITS.get(tokens[at + 2] ?? "");
  return unit === undefined ? { value: value * 10, to: at + 2 } : { value: value * 10 + unit, to: at + 3 };
}

/** A unit digit, unless the word is the "năm" of years: "mười năm" is ten years, "mười năm năm" hardly anyone's fifteen. */
function unitBefore(tokens: readonly string[], at: number, units: ReadonlyMap<string, number>): number | null {
  const word = tokens[at] ?? "";
  const unit = units.get(word);
  if (unit === undefined) return null;
  return word === YEAR && !COUNTED.has(tokens[at + 1] ?? "") ? null : COUNTED.has(tokens[at + 1] ?? "") ? unit : null;
}

/** People who are called like a number: "7 triệu ba mẹ em" is not 7,300,000. */
const AFTER_A_PERSON = new Set([
  "l\u1ea7n",
  "c\u1ee5c",
  "m\u1eb9",
  "em",
  "t\u00f4i",
  "con",
  "m\u00ecnh",
  "ch\u1ecb",
  "anh",
]);

/** A digit said alone after a larger number ("bảy triệu tám"), or `null` where the word begins something else. */
export function readDigitWord(tokens: readonly string[], at: number): number | null {
  const word = tokens[at] ?? "";
  const next = tokens[at + 1] ?? "";
  if (word === YEAR && (next === "" || /^\d/u.test(next))) return null;
  return COUNTED.has(next) || AFTER_A_PERSON.has(next) ? null : (AFTER_TENS.get(word) ?? null);
}
