import type { Sentence } from "../sentence.ts";
import type { BirthSaid, InsuranceFacts } from "./insurance-facts.ts";

const BORN = /\b(?:sinh|sn|sanh|de)(?: (?:ngay|thang|nam|vao|hoi|la|ra|nhat|cuoi|dau|giua|duong lich))*$/u;
const MONTHS: Readonly<Record<string, number>> = {
  gieng: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  "muoi mot": 11,
  "muoi hai": 12,
  chap: 12,
};
const TENS: Readonly<Record<string, number>> = { nam: 50, sau: 60, bay: 70, tam: 80 };
const DIGITS: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  lam: 5,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
};

/** Every birth of a worker in a sentence, in order: "3/1966", "tháng chín 1969", "10-1970", "năm bảy hai". */
export function readBirths(sentence: Sentence): InsuranceFacts {
  const births: BirthSaid[] = [];
  for (const quantity of sentence.quantities) {
    if (quantity.kind !== "date" && quantity.kind !== "month-of-year" && quantity.kind !== "year") continue;
    const year = quantity.kind === "date" ? Number(quantity.on.slice(0, 4)) : quantity.year;
    if (year < 1935 || year > 2011) continue;
    const before = sentence.words.slice(Math.max(0, quantity.from - 6), quantity.from).join(" ");
    const isNext = births.length > 0 && /\b(?:va|voi|con|nguoi|anh|chi|ong|ba)(?: \S+)?$/u.test(before);
    if (!BORN.test(before) && !isNext) continue;
    const month =
      quantity.kind === "year" ? null : quantity.kind === "date" ? Number(quantity.on.slice(5, 7)) : quantity.month;
    births.push({ year, month: month ?? worded(sentence, quantity.from) });
  }
  if (births.length === 0) {
    const found = fromWords(sentence.text);
    if (found) births.push(found);
  }
  return births.length === 0 ? {} : { births };
}

/** The month in words before a year: "tháng chín 1969". */
function worded(sentence: Sentence, yearAt: number): number | null {
  const before = sentence.words.slice(Math.max(0, yearAt - 5), yearAt).join(" ");
  const month = /\bthang (muoi mot|muoi hai|\w+)(?: nam)?$/u.exec(before)?.[1] ?? "";
  return MONTHS[month] ?? null;
}

function fromWords(text: string): BirthSaid | null {
  const dashed = /\b(?:sinh|sn|sanh|de)\b(?: (?:ngay|thang|nam))* (?:\d{1,2} )?(\d{1,2}) (19[3-9]\d)\b/u.exec(text);
  if (dashed) return ofMonth(Number(dashed[2]), Number(dashed[1]));
  const spoken =
    /\b(?:sinh|sn|sanh|de)\b(?: ngay \d{1,2})?(?: (?:thang )?(muoi mot|muoi hai|\d{1,2}|\w+))? nam (nam|sau|bay|tam)(?: muoi)? (mot|hai|ba|tu|bon|lam|nam|sau|bay|tam|chin)\b/u.exec(
      text,
    );
  if (spoken) {
    const year = 1900 + (TENS[spoken[2] ?? ""] ?? 0) + (DIGITS[spoken[3] ?? ""] ?? 0);
    const month = Number(spoken[1]) || MONTHS[spoken[1] ?? ""];
    return ofMonth(year, month ?? null);
  }
  const word = /\bthang (muoi mot|muoi hai|\w+)(?: nam)? (19[3-9]\d)\b/u.exec(text);
  const month = MONTHS[word?.[1] ?? ""];
  return word && month !== undefined ? ofMonth(Number(word[2]), month) : null;
}

const ofMonth = (year: number, month: number | null): BirthSaid => ({
  year,
  month: month !== null && month >= 1 && month <= 12 ? month : null,
});
