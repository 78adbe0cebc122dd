import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import { fixedHolidays } from "../../../vocabulary/fixed-holidays.ts";
import { weekdayOf } from "../../calendar-arithmetic.ts";
import type { Facts } from "../facts.ts";
import type { Sentence } from "../sentence.ts";
import { restWeekday } from "./days.ts";

const ASKS =
  /\b(?:ngay nao|hom nao|bua nao|khi nao|bao gio|chung nao|ngay may|ngay bao nhieu|thu may)\b.*|\bnghi bu (?:la )?(?:ngay|hom|thu) (?:nao|may)\b/u;
const SATURDAY = "(?:thu (?:bay|7)|t7)";
const SATURDAY_AND_SUNDAY = new RegExp(
  `\\bnghi(?: \\S+){0,4} ${SATURDAY}(?: (?:va|voi|lan|ca))* (?:chu nhat|cn)\\b|\\b${SATURDAY}(?: (?:va|voi|lan|ca))* (?:chu nhat|cn)(?: \\S+){0,3} nghi\\b|\\bthu (?:hai|2) (?:den|toi) (?:het )?thu (?:sau|6)\\b|\\bnghi (?:hai|2) ngay (?:cuoi|mot|moi|1) tuan\\b|\\btuan (?:chi )?lam (?:nam|5) (?:ngay|buoi)\\b`,
  "u",
);
const DAYS: Readonly<Record<string, number>> = { "2": 1, "3": 2, "4": 3, "5": 4, "6": 5, "7": 6 };
const FALLS_ON =
  /\b(?:roi|trung|nham|dung|la)(?: (?:vao|dung|ngay|nham))* (?:thu (hai|ba|tu|nam|sau|bay|[2-7])|(chu nhat|cn))\b/u;
const WORDED = ["hai", "ba", "tu", "nam", "sau", "bay"];

/** The holiday of which the day off in lieu is asked ("1/5 rơi vào chủ nhật thì nghỉ bù ngày nào") and the weekly rest; nothing where none is asked. */
export function readDayInLieu({ text, words }: Sentence, today: CalendarDate): Facts {
  if (!/\bnghi bu\b|\bbu (?:vao )?ngay nao\b/u.test(text) || !ASKS.test(text)) return {};
  const rest = restWeekday(text);
  const own = rest === null ? undefined : DAYS[rest];
  const weeklyRest = SATURDAY_AND_SUNDAY.test(text) ? [6, 0] : [own ?? 0];
  const saidOn = weekdayIn(text);
  const thisYear = Number(today.slice(0, 4));
  for (const word of words) {
    const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})(?:\/(20\d{2}))?$/u.exec(word) ?? [];
    if (day === undefined || month === undefined) continue;
    const monthDay = `${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    const years = year ? [Number(year)] : [thisYear, thisYear + 1];
    const days = years
      .flatMap((each) => fixedHolidays(each).map(({ on }) => on))
      .filter((on) => on.endsWith(monthDay))
      .filter((on) => saidOn === null || weekdayOf(on) === saidOn);
    const found = days.find((on) => on >= today) ?? days[0];
    if (found) return { inLieuOf: found, weeklyRest };
  }
  return {};
}

function weekdayIn(text: string): number | null {
  const found = FALLS_ON.exec(text);
  if (!found) return null;
  if (found[2]) return 0;
  const said = found[1] ?? "";
  return DAYS[said] ?? WORDED.indexOf(said) + 1;
}
