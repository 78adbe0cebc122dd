import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import { addDays } from "../../calendar-arithmetic.ts";
import { longDivisorOf } from "../read-divisor.ts";
import { type Sentence, wordsBefore } from "../sentence.ts";

const WORKING = "(?:cong(?! (?:ty|nhan|doan|viec|bo|tac))|ngay cong|ngay lam viec|buoi lam)";

/** Working days told: those of a month ("tháng 26 công", "chia 26") and those of the matter ("12 công", "10 ngày"). */
export function readWorkingDays(sentence: Sentence): { ofMonth?: number; ofMatter?: number } {
  const { text } = sentence;
  const ofMonth =
    /\b(?:thang|tinh|chia|chuan|tren)(?: (?:la|co|cho|tinh|lam|chuan|du|theo|tren|duoc))* (2[0-7])(?: (?:cong|ngay)\b|$| (?!trieu|nghin|phan|dong|tieng|gio|thang))/u.exec(
      text,
    ) ?? /\b(2[2-7]) (?:ngay )?cong(?: (?:1|mot|moi)? ?thang| chuan)\b/u.exec(text);
  const long = longDivisorOf(text);
  const counts = [
    ...text.matchAll(
      new RegExp(
        `\\b(\\d{1,3}(?:[.,]5)?) (ngay ${WORKING}|${WORKING}|ngay|bua|hom)\\b(?! (?:tro len|sau|truoc)\\b)`,
        "gu",
      ),
    ),
  ]
    .filter(({ index }) => !isWithin(index, ofMonth && spanOf(ofMonth)) && !isWithin(index, long))
    // "Chia 365 ngày" is what a year's rate is divided by, and no length.
    .filter(
      ({ index, 1: said }) => !(Number(said) >= 360 && /\bchia(?: (?:cho|deu))*$/u.test(text.slice(0, index).trim())),
    )
    .filter(({ index }) => !/(?<!\d )\b(?:ngay|mung|tinh|thang)$/u.test(text.slice(0, index).trim()))
    // "15 ngày, có 13 ngày công": the working days are what is paid for.
    .sort((a, b) => Number(isPlain(a[2])) - Number(isPlain(b[2])))
    .map(([, said = ""]) => Number(said.replace(",", ".")));
  let month = long?.days ?? (ofMonth ? Number(ofMonth[1]) : undefined);
  const worded = sentence.quantities.flatMap((each) =>
    each.kind === "days" && sentence.words[each.to - 1] !== "tuan" && each.days < 200 ? [each.days] : [],
  );
  if (counts.length === 0) counts.push(...worded.filter((each) => each !== month));
  // "Lương 10tr4 (26 công) mà trong 10 công …": of two counts the one that is a whole month's.
  let ofMatter = counts[0];
  if (month === undefined && counts.length > 1) {
    const whole = counts.findIndex((each) => each >= 22 && each <= 27);
    if (whole >= 0) {
      month = counts[whole];
      ofMatter = counts.find((_, at) => at !== whole);
    }
  }
  return { ...(month === undefined ? {} : { ofMonth: month }), ...(ofMatter === undefined ? {} : { ofMatter }) };
}

type Part = { from: number; to: number };
const spanOf = (found: RegExpExecArray): Part => ({ from: found.index, to: found.index + found[0].length });
const isWithin = (index: number, part: Part | null) => part !== null && index >= part.from && index < part.to;
const isPlain = (unit = "") => /^(?:ngay|bua|hom)$/u.test(unit);

/** Months that something went on for: "2 tháng", "nửa tháng"; not "một tháng bao nhiêu", which is a rate. */
export function readMonths(sentence: Sentence): number | undefined {
  for (const quantity of sentence.quantities) {
    if (quantity.kind !== "months") continue;
    const before = wordsBefore(sentence, quantity).slice(-4).join(" ");
    if (/\b(?:ky han|tien gui|han|lai suat|lai)$/u.test(before)) continue;
    if (quantity.months === 1 || quantity.months === 12) continue;
    // "Ba tháng lương" are wages; "2 tháng, lương 8 triệu" are not.
    if (
      /^luong\b(?! \d| (?:em|toi|minh|anh|chi|co ban|hop _dong|la|thang)? ?\d)/u.test(
        sentence.words.slice(quantity.to, quantity.to + 4).join(" "),
      )
    )
      continue;
    return quantity.months;
  }
  return undefined;
}

/** Days as a worker writes them, this year's where no year is told: "5/10", "ngày 5 … ngày 28", "mùng 10/10". */
export function readCalendarDays(sentence: Sentence, today: CalendarDate): CalendarDate[] {
  const found: { at: number; on: CalendarDate }[] = sentence.quantities.flatMap((each) =>
    each.kind === "date" ? [{ at: each.from, on: each.on }] : [],
  );
  const year = Number(today.slice(0, 4));
  for (const [at, word] of sentence.words.entries()) {
    const short = /^(\d{1,2})\/(\d{1,2})$/u.exec(word);
    const worded = /^(?:ngay|mung|hom) (\d{1,2}) thang (\d{1,2})\b/u.exec(sentence.words.slice(at, at + 4).join(" "));
    const [, date, month] = short ?? worded ?? [];
    if (date === undefined || month === undefined) continue;
    if (found.some((each) => Math.abs(each.at - at) <= 1)) continue;
    const on = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
    if (isDay(on))
      found.push({
        at,
        on: on > today && Number(month) > Number(today.slice(5, 7)) + 1 ? `${year - 1}${on.slice(4)}` : on,
      });
  }
  if (found.length === 0) {
    // Two days of one month: "lẽ ra ngày 5, ngày 28 mới trả". Over the end of a month it matters which month, so nothing is read.
    const [first = 0, second = 0] = [
      ...sentence.text.matchAll(/\b(?:ngay|mung|hom) (?:mung )?(\d{1,2})\b(?! (?:thang|cong|ngay|nam))/gu),
    ].map(([, date]) => Number(date));
    const isOtherMonth = /\bthang (?:sau|toi|ke)\b/u.test(sentence.text);
    if (first >= 1 && second > first && second <= 31 && !isOtherMonth) {
      const start = `${today.slice(0, 7)}-01`;
      return [start, addDays(start, second - first)];
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ on }) => on);
}

function isDay(on: string): boolean {
  const instant = Date.parse(on);
  return !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) === on;
}
