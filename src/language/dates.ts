import type { CalendarDate } from "../vocabulary/calendar.ts";
import { fold } from "./fold.ts";

/** Words before a year or day that make it the name of a law, a birth, or the beginning of something that still goes on. */
const NOT_WHEN =
  /(?:luat|nghi dinh|thong tu|so|sinh|sn|lao dong|cong doan|viec lam|xa hoi|\/|\btu|vao lam|vao|lam|dong|ky|tham gia|gia nhap|truoc|sau|den|toi|het)\s*(?:ngay\s*|thang\s*|nam\s*)*$/u;
/** Words after it that do the same. */
const STILL = /^\s*(?:den|toi|cho)\s+(?:nay|gio|bay gio|hien)/u;

const FULL_DAY = /\b(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(20\d{2})\b/gu;
const WORDED_DAY = /\bngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(20\d{2})\b/gu;
const MONTH_OF_YEAR = /\bthang\s*(\d{1,2})\s*(?:[/-]|nam)\s*(20\d{2})\b/gu;
const YEAR = /\b(?:nam|hoi)\s+(?:nam\s+)?(20\d{2})\b/gu;

/** Last year, but neither a land ("lấy chồng Việt Nam rồi") nor a number of years ("làm mấy năm rồi"). */
const LAST_YEAR =
  /(?<!\b(?:viet|mien|phia) )\bnam ngoai\b|(?<!\b(?:viet|mien|phia|may|vai|nhieu|mot|hai|ba|bon|bay|tam|chin|muoi) )\bnam (?:roi|truoc)\b/u;

/**
 * The day a question asks about when it names one in the past ("năm 2020 thì…",
 * "hồi tháng 5/2024", "ngày 30/6/2026", "năm ngoái"); `null` when it means today
 * or names no day. A year alone stands for the middle of that year, this very year for today. A day from
 * which something goes on ("làm từ 2015", "ký ngày 1/3/2024") is not asked about.
 */
export function findDateAskedAbout(text: string, today: CalendarDate): CalendarDate | null {
  const bare = fold(text).replace(/\s+/gu, " ");
  const meant = (pattern: RegExp) =>
    [...bare.matchAll(pattern)].find(
      (match) => !NOT_WHEN.test(bare.slice(0, match.index)) && !STILL.test(bare.slice(match.index + match[0].length)),
    );
  const day = meant(FULL_DAY) ?? meant(WORDED_DAY);
  if (day) return pastDay(day[3], day[2], day[1], today);
  const month = meant(MONTH_OF_YEAR);
  if (month) return pastDay(month[2], month[1], "15", today);
  const year = meant(YEAR);
  if (year) return today.startsWith(year[1] ?? "") ? null : pastDay(year[1], "7", "1", today);
  if (LAST_YEAR.test(bare) && !/\d (?:nam|nam roi|nam truoc)\b/u.test(bare)) {
    return pastDay(String(Number(today.slice(0, 4)) - 1), "7", "1", today);
  }
  return null;
}

function pastDay(
  year: string | undefined,
  month: string | undefined,
  date: string | undefined,
  today: CalendarDate,
): CalendarDate | null {
  if (!year || !month || !date) return null;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const instant = Date.parse(day);
  // A day the calendar does not have (31/02) is not a day: it was not meant.
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== day) return null;
  return day < today ? day : null;
}
