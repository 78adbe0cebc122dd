import { type Lexeme, phraseOf, standsAt } from "./lexemes.ts";
import { readNumberWords } from "./number-words.ts";
import { MONEY_SCALES, MULTIPLES, NUMBER_GRAMMAR, ORDINAL_WORDS, RATE_WORDS, UNIT_WORDS } from "./words.ts";

/** An amount, a date or a place in a row. `unit` is `null` when nothing says what is counted. */
export type Quantity = { value: string; unit: string | null; isRate: boolean };
export type Part = { kind: "word" | "sign"; text: string } | ({ kind: "quantity" } & Quantity);

const UNITS = Object.entries(UNIT_WORDS)
  .flatMap(([unit, phrases]) => phrases.map((phrase) => ({ unit, phrase: phraseOf(phrase) })))
  .sort((a, b) => b.phrase.length - a.phrase.length);
const MULTIPLE_PHRASES = Object.entries(MULTIPLES).map(([phrase, value]) => ({ phrase: phraseOf(phrase), value }));
const TIME_UNITS = ["day", "week", "month", "year", "hour"];
const GRAMMAR = NUMBER_GRAMMAR;

/** Words with every amount read into one part: "150%", "một trăm năm mươi phần trăm", "1,2 triệu đồng", "30/4". */
export function readParts(lexemes: readonly Lexeme[]): Part[] {
  const texts = lexemes.map(({ text }) => text);
  const parts: Part[] = [];
  for (let at = 0; at < lexemes.length;) {
    const read = readAt(lexemes, texts, at);
    const lexeme = lexemes[at];
    if (read) parts.push(...read.parts);
    else if (lexeme && lexeme.kind !== "number") parts.push({ kind: lexeme.kind, text: lexeme.text });
    at += read?.length ?? 1;
  }
  return parts;
}

type Read = { parts: Part[]; length: number } | null;

function readAt(lexemes: readonly Lexeme[], texts: readonly string[], at: number): Read {
  const multiple = MULTIPLE_PHRASES.find(({ phrase }) => standsAt(texts, at, phrase));
  if (multiple) return whole(multiple.value, "time", multiple.phrase.length);

  const rate = RATE_WORDS.includes(texts[at] ?? "") ? unitAt(texts, at + 1) : null;
  if (rate && TIME_UNITS.includes(rate.unit)) {
    const kept: Part[] = texts[at] === "/" ? [] : [{ kind: "word", text: texts[at] ?? "" }];
    const words: Part[] = rate.phrase.map((text) => ({ kind: "word", text }));
    return { parts: [...kept, ...words, quantity("1", rate.unit, true)], length: 1 + rate.phrase.length };
  }
  if (texts[at] === GRAMMAR.half || (texts[at] === GRAMMAR.one && texts[at + 1] === GRAMMAR.half)) {
    const start = texts[at] === GRAMMAR.half ? at + 1 : at + 2;
    const unit = unitAt(texts, start);
    if (unit) return whole(0.5, unit.unit, start - at + unit.phrase.length);
  }
  return lexemes[at]?.kind === "number" ? readFigure(texts, at) : readInWords(lexemes, texts, at);
}

function readFigure(texts: readonly string[], at: number): Read {
  const raw = texts[at] ?? "";
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/u.exec(raw);
  if (slashed && !unitAt(texts, at + 1)) return whole(`${Number(slashed[1])}.${Number(slashed[2])}`, "date", 1);
  const month = texts[at + 1] === GRAMMAR.month && /^\d{1,2}$/u.test(texts[at + 2] ?? "") ? Number(texts[at + 2]) : 0;
  if (month >= 1 && month <= 12 && !unitAt(texts, at + 3)) return whole(`${Number(raw)}.${month}`, "date", 3);
  return finish(texts, at, valueOf(raw), 1, true);
}

function readInWords(lexemes: readonly Lexeme[], texts: readonly string[], at: number): Read {
  const words = readNumberWords(lexemes, at);
  return words ? finish(texts, at, words.value, words.length, false) : null;
}

/** Puts scale and unit to a value. A number in words is an amount only when a unit follows or an ordinal word stands before. */
function finish(texts: readonly string[], at: number, value: number, length: number, isFigure: boolean): Read {
  let end = at + length;
  const scale = MONEY_SCALES[texts[end] ?? ""];
  if (scale) end += 1;
  const halves = texts[end] === GRAMMAR.andHalf ? 0.5 : 0;
  if (halves) end += 1;
  const amount = (value + halves) * (scale ?? 1);
  const unit = unitAt(texts, end);
  if (unit) {
    end += unit.phrase.length;
    const later = texts[end] === GRAMMAR.andHalf ? 0.5 : 0;
    return whole(amount + later, unit.unit, end - at + (later ? 1 : 0));
  }
  if (scale) return whole(amount, "dong", end - at);
  const before = texts[at - 1] ?? "";
  if (ORDINAL_WORDS.includes(before) && (isFigure || before === ORDINAL_WORDS[0]))
    return whole(amount, `in ${before}`, end - at);
  return isFigure ? whole(amount, null, end - at) : null;
}

function unitAt(texts: readonly string[], at: number): { unit: string; phrase: string[] } | null {
  return UNITS.find(({ phrase }) => standsAt(texts, at, phrase)) ?? null;
}

function whole(value: number | string, unit: string | null, length: number): Read {
  return { parts: [quantity(String(value), unit, false)], length };
}

function quantity(value: string, unit: string | null, isRate: boolean): Part {
  return { kind: "quantity", value, unit, isRate };
}

/** "1.200.000" groups thousands, "1,5" has a decimal comma, "06" is 6; "145/2020" stays unlike any amount. */
function valueOf(raw: string): number {
  if (/^\d{1,3}(?:[.,]\d{3})+$/u.test(raw)) return Number(raw.replace(/[.,]/gu, ""));
  if (/^\d+[.,]\d+$/u.test(raw)) return Number(raw.replace(",", "."));
  return Number(raw);
}
