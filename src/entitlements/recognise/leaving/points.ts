import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import { firstDayOf, lastDayOfMonth, monthOf } from "../../calendar-arithmetic.ts";
import type { Sentence } from "../sentence.ts";

/** A day, month or year named in a sentence: its first and last day, and the words [from, to) that name it. */
export type Point = { from: number; to: number; first: CalendarDate; last: CalendarDate; isNow: boolean };

const NOW = /^(?:den|toi) (?:nay|gio|bay gio|hien nay|hien tai|hom nay)\b/u;
const THIS_YEAR = /^nam (?:nay|sau|toi|ngoai|roi|truoc)\b/u;
const FRACTION_OF = /^(?:thang|nam|luong|so|nguoi|cong|san|nhan|lao|tong|thoi|don)$/u;

/** Days, months and years in the order of the words; "đến nay" and "tới giờ" are today, and a day without a year is of this year. */
export function readPoints(sentence: Sentence, today: CalendarDate): Point[] {
  const { words, quantities } = sentence;
  const points: Point[] = [];
  const isTaken = (at: number) => quantities.some(({ from, to }) => at >= from && at < to);
  for (const quantity of quantities) {
    const { from, to } = quantity;
    if (quantity.kind === "date") points.push({ from, to, first: quantity.on, last: quantity.on, isNow: false });
    if (quantity.kind === "month-of-year") points.push(ofMonth(from, to, monthOf(quantity.year, quantity.month)));
    if (quantity.kind === "year") points.push(ofYear(sentence, from, to, quantity.year));
  }
  for (let at = 0; at < words.length; at++) {
    if (isTaken(at)) continue;
    const now = NOW.exec(words.slice(at, at + 3).join(" "));
    const point = now
      ? { from: at, to: at + now[0].split(" ").length, first: today, last: today, isNow: true }
      : readShort(sentence, at, today);
    if (!point) continue;
    points.push(point);
    at = point.to - 1;
  }
  return points.sort((a, b) => a.from - b.from);
}

function ofMonth(from: number, to: number, month: number): Point {
  return { from, to, first: firstDayOf(month), last: lastDayOfMonth(month), isNow: false };
}

/** "Cuối 2009" is its last month, "đầu 2009" its first, "2009" all of it. */
function ofYear({ words }: Sentence, from: number, to: number, year: number): Point {
  const lead = words.slice(Math.max(0, from - 2), from).join(" ");
  if (/\bcuoi(?: nam)?$/u.test(lead)) return ofMonth(from, to, monthOf(year, 12));
  if (/\bdau(?: nam)?$/u.test(lead)) return ofMonth(from, to, monthOf(year, 1));
  return { from, to, first: `${year}-01-01`, last: `${year}-12-31`, isNow: false };
}

/** "31/12", "1/4 năm nay", "tháng 9", "12/12/26" and a bare year: the year is this one unless the words name another. */
function readShort(sentence: Sentence, at: number, today: CalendarDate): Point | null {
  const { words } = sentence;
  const word = words[at] ?? "";
  const day = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{2}))?$/u.exec(word);
  if (
    day &&
    (!FRACTION_OF.test(words[at + 1] ?? "") ||
      words[at + 2] === "ty" ||
      THIS_YEAR.test(words.slice(at + 1, at + 3).join(" ")))
  ) {
    const [year, to] = day[3] ? [2000 + Number(day[3]), at + 1] : yearFor(sentence, at + 1, today);
    return ofDay(at, to, year, Number(day[2]), Number(day[1]));
  }
  const worded = /^ngay (\d{1,2}) thang (\d{1,2})\b/u.exec(words.slice(at, at + 4).join(" "));
  if (worded) {
    const [year, to] = yearFor(sentence, at + 4, today);
    return ofDay(at, to, year, Number(worded[2]), Number(worded[1]));
  }
  const month = word === "thang" ? Number(words[at + 1]) : NaN;
  if (month >= 1 && month <= 12 && !/^\d/u.test(words[at - 1] ?? "")) {
    const [year, to] = yearFor(sentence, at + 2, today);
    return ofMonth(at, to, monthOf(year, month));
  }
  return /^(?:19[89]|20[0-3])\d$/u.test(word) ? ofYear(sentence, at, at + 1, Number(word)) : null;
}

function ofDay(from: number, to: number, year: number, month: number, date: number): Point | null {
  const on = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  const instant = Date.parse(on);
  if (month > 12 || Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== on) return null;
  return { from, to, first: on, last: on, isNow: false };
}

function yearFor(sentence: Sentence, at: number, today: CalendarDate): [year: number, to: number] {
  const next = sentence.words.slice(at, at + 2).join(" ");
  const now = Number(today.slice(0, 4));
  if (next === "nam nay") return [now, at + 2];
  if (/^nam (?:sau|toi)$/u.test(next)) return [now + 1, at + 2];
  if (/^nam (?:ngoai|roi|truoc)$/u.test(next)) return [now - 1, at + 2];
  return [now, at];
}
