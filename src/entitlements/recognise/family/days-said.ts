import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import { addDays, addMonths, daysBetween } from "../../calendar-arithmetic.ts";
import type { Sentence } from "../sentence.ts";

/** A day named in a sentence, with or without its year; the words [from, to) say it. `isDay`: told to the day, not the month. */
export type DaySaid = { on: CalendarDate; isDay: boolean; from: number; to: number };

const MONTH_ALONE_IS_NOT =
  /^(?:thang|ngay|tuan|tuoi|trieu|tr|nghin|ngan|dong|lan|phan|con|be|gio|tieng|buoi|bua|nam\b(?! nay| ngoai| sau| toi| truoc))/u;
const AHEAD = /\b(?:du (?:kien )?sinh|du kien|sap|se|dinh|muon|toi day|sang nam|nam sau|nam toi)\b/u;
const BEHIND = /\b(?:hoi|bua|vua|da|moi|roi|nam ngoai|nam truoc)\b/u;

/** Every day a sentence names, from left to right; a year that is left out is the one that lies nearest to what the words mean. */
export function readDaysSaid(sentence: Sentence, today: CalendarDate): DaySaid[] {
  const { words } = sentence;
  const said: DaySaid[] = [];
  for (let at = 0; at < words.length;) {
    const day = dated(sentence, at) ?? undated(words, at, today) ?? spoken(words, at, today);
    if (day) said.push(day);
    at = day ? day.to : at + 1;
  }
  return said;
}

function dated({ quantities }: Sentence, at: number): DaySaid | null {
  const found = quantities.find(({ from, kind }) => from === at && (kind === "date" || kind === "month-of-year"));
  if (found?.kind === "date") return { on: found.on, isDay: true, from: at, to: found.to };
  if (found?.kind !== "month-of-year") return null;
  return { on: iso(found.year, found.month, 15), isDay: false, from: at, to: found.to };
}

/** "29/6", "ngày 5 tháng 8", "mùng 2 tháng 11 năm nay", "ngày 15 8 2026", "tháng 9". */
function undated(words: readonly string[], at: number, today: CalendarDate): DaySaid | null {
  const rest = words.slice(at, at + 8).join(" ");
  const before = words[at - 1] ?? "";
  const slashed = /^(\d{1,2})\/(\d{1,2})(?= |$)/u.exec(rest);
  if (slashed && !/^\d{1,2}\/\d{1,2} (?:thang|ngay|luong|nam luong)\b/u.test(rest))
    return finish(words, at, 1, Number(slashed[1]), Number(slashed[2]), today);
  const full = /^(?:ngay|hom|bua|mung|mong) (\d{1,2}) (\d{1,2}) ((?:19|20)\d{2})\b/u.exec(rest);
  if (full) return valid(Number(full[3]), Number(full[2]), Number(full[1]), at, at + 4, true);
  const worded = /^(?:(?:ngay|hom|bua|mung|mong) )+(\d{1,2}) thang (\d{1,2})(?= |$)(?! (?:trieu|tr)\b)/u.exec(rest);
  if (worded) return finish(words, at, worded[0].split(" ").length, Number(worded[1]), Number(worded[2]), today);
  const month = /^thang (\d{1,2})(?= |$)/u.exec(rest);
  const after = words.slice(at + 2, at + 4).join(" ");
  if (month && !/^\d/u.test(before) && !MONTH_ALONE_IS_NOT.test(after))
    return finish(words, at, 2, null, Number(month[1]), today);
  return null;
}

/** "hôm nay", "hôm qua", "ngày mốt", "tháng này", "tháng rồi". */
function spoken(words: readonly string[], at: number, today: CalendarDate): DaySaid | null {
  const two = words.slice(at, at + 2).join(" ");
  const days: Readonly<Record<string, number>> = {
    "hom nay": 0,
    "bua nay": 0,
    "hom qua": -1,
    "hom kia": -2,
    "ngay mai": 1,
    "ngay mot": 2,
  };
  const months: Readonly<Record<string, number>> = {
    "thang nay": 0,
    "thang roi": -1,
    "thang truoc": -1,
    "thang sau": 1,
    "thang toi": 1,
  };
  const day = days[two];
  if (day !== undefined) return { on: addDays(today, day), isDay: true, from: at, to: at + 2 };
  const month = months[two];
  // "Lương tháng trước", "lương tháng này" are wages, not days.
  if (month === undefined || /^(?:luong|bhxh|cua|dong|_dong|trieu)$/u.test(words[at - 1] ?? "")) return null;
  return { on: `${addMonths(today, month).slice(0, 7)}-15`, isDay: false, from: at, to: at + 2 };
}

function finish(
  words: readonly string[],
  at: number,
  length: number,
  day: number | null,
  month: number,
  today: CalendarDate,
): DaySaid | null {
  const after = words.slice(at + length, at + length + 2).join(" ");
  const year = /^(?:nam )?((?:19|20)\d{2})\b/u.exec(after)?.[1];
  const isDay = day !== null;
  const to = at + length + (year ? (after.startsWith("nam") ? 2 : 1) : 0);
  if (year) return valid(Number(year), month, day ?? 15, at, to, isDay);
  const now = Number(today.slice(0, 4));
  const named = /^nam (?:nay|ni)\b/u.test(after)
    ? now
    : /^(?:nam (?:ngoai|truoc|roi))\b/u.test(after)
      ? now - 1
      : /^(?:nam (?:sau|toi)|sang nam)\b/u.test(after)
        ? now + 1
        : null;
  if (named !== null) return valid(named, month, day ?? 15, at, to + 2, isDay);
  const near = words.slice(Math.max(0, at - 5), at).join(" ");
  const candidates = [now - 1, now, now + 1].flatMap((each) => valid(each, month, day ?? 15, at, to, isDay) ?? []);
  const wanted = AHEAD.test(near)
    ? candidates.filter(({ on }) => on >= today)
    : BEHIND.test(near)
      ? candidates.filter(({ on }) => on <= today)
      : candidates;
  const distance = ({ on }: DaySaid) => Math.abs(daysBetween(today, on));
  return wanted.sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

function valid(year: number, month: number, day: number, from: number, to: number, isDay: boolean): DaySaid | null {
  const on = iso(year, month, day);
  const instant = Date.parse(on);
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== on ? null : { on, isDay, from, to };
}

const iso = (year: number, month: number, day: number): CalendarDate =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
