import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { addDays, addMonths } from "../calendar-arithmetic.ts";
import { type DaySaid, readDaysSaid } from "./family/days-said.ts";
import type { Sentence } from "./sentence.ts";

/** Which holidays are asked about: those of a part of a year, or some by name. */
export type HolidaySpan = {
  from?: CalendarDate;
  until?: CalendarDate;
  /** Holidays named one by one, to be added up. */
  named?: readonly HolidayName[];
  /** All of a year. */
  whole?: boolean;
  /** Of a foreigner at work in Vietnam. */
  foreigner?: boolean;
  /** 0 is Sunday. */
  restDays?: readonly number[];
};

export type HolidayName = "new-year" | "tet" | "hung-kings" | "victory" | "labour" | "national" | "culture";
const NAMES: readonly [HolidayName, RegExp][] = [
  ["new-year", /\b(?:tet (?:duong lich|tay|duong)|1\/1)\b/u],
  ["tet", /\btet (?:nguyen dan|am lich|am|ta|co truyen)\b/u],
  ["hung-kings", /\b(?:gio to|hung vuong|10\/3)\b/u],
  ["victory", /\b30\/4\b/u],
  ["labour", /\b1\/5\b|\bquoc te lao _?dong\b/u],
  ["national", /\bquoc khanh\b|\b2\/9\b/u],
  ["culture", /\b24\/11\b|\bngay van hoa\b/u],
];

const HOLIDAY = /\b(?:nghi le|le tet|ngay le|le\b|nghi bu|quoc khanh|tet|30\/4|1\/5|2\/9|1\/1)\b/u;
const FOREIGNER =
  /\b(?:nguoi|chuyen gia|lao _?dong|cong nhan|sep|ky su|quan ly)(?: (?:la|nguoi))* (?:nuoc ngoai|ngoai quoc|han(?: quoc)?|nhat(?: ban)?|trung(?: quoc)?|dai loan|an do|my|phap|duc|thai(?: lan)?|philippin\S*|indonesia|malaysia|nga|uc|singapore|campuchia|lao)\b(?! _?dong)/u;
const WHOLE_YEAR = /\b(?:ca|tron|nguyen|het|moi|hang|mot|1|trong) nam\b|\bnam (?:20\d\d|nay|sau|toi)\b|\bsang nam\b/u;
const ASKS_DAYS = /\b(?:bao nhieu|may|bnhieu)(?: \S+){0,2} (?:ngay|hom|bua)\b/u;
const OF_WORK = /\b(?:tang ca|lam them|di lam|truc le|tien|thuong|nghi bu|tru luong)\b/u;
const IN_LIEU = /\bnghi bu\b|\bbu (?:vao )?(?:ngay|hom|thu) (?:nao|may)\b/u;
const TO_YEAR_END = /^(?:den|toi|cho den|cho toi)(?: \S+){0,2}? (?:het|cuoi|tan)(?: cuoi)? nam\b/u;

/** Nothing where a sentence speaks of no holiday, of a whole year, or of the day off in lieu of one. */
export function readHolidaySpan(sentence: Sentence, today: CalendarDate): HolidaySpan | undefined {
  const { text, words } = sentence;
  if (!HOLIDAY.test(text) || IN_LIEU.test(text)) return undefined;
  const days = readDaysSaid(sentence, today);
  const restDays = readRestDays(text);
  const rest = restDays ? { restDays } : {};
  const named = NAMES.flatMap(([name, says]) => (says.test(text) ? [name] : []));
  if (named.length > 1 && /\b(?:cong|tong|gop|het thay|tat ca|may ngay|bao nhieu ngay)\b/u.test(text))
    return { ...rest, named };
  const year = /\bnam (20\d\d)\b/u.exec(text)?.[1] ?? today.slice(0, 4);
  if (/\b(?:6 thang|sau thang|nua) cuoi nam\b/u.test(text))
    return { ...rest, from: `${year}-07-01`, until: `${year}-12-31` };
  if (/\b(?:6 thang|sau thang|nua) dau nam\b/u.test(text))
    return { ...rest, from: `${year}-01-01`, until: `${year}-06-30` };
  const at = days.findIndex(({ from }) =>
    /\b(?:tu|ke tu|tinh tu)(?: (?:ngay|dau|thang))*$/u.test(words.slice(Math.max(0, from - 3), from).join(" ")),
  );
  const first = days[at];
  if (!first) return ofWholeYear(text, rest);
  const last = days[at + 1];
  const from = first.isDay ? first.on : `${first.on.slice(0, 7)}-01`;
  if (
    last &&
    /\b(?:den|toi|het)(?: (?:het|ngay|cuoi|thang))*$/u.test(
      words.slice(Math.max(0, last.from - 3), last.from).join(" "),
    )
  )
    return { ...rest, from, until: endOf(last) };
  if (TO_YEAR_END.test(words.slice(first.to, first.to + 6).join(" ")))
    return { ...rest, from, until: `${from.slice(0, 4)}-12-31` };
  return undefined;
}

/** "Cả năm 2026 nghỉ lễ, tết tất cả bao nhiêu ngày", "người Nhật làm ở Việt Nam được nghỉ lễ mấy ngày". */
function ofWholeYear(text: string, rest: HolidaySpan): HolidaySpan | undefined {
  if (!/\b(?:nghi|ngay) le\b|\ble tet\b/u.test(text) || !ASKS_DAYS.test(text) || OF_WORK.test(text)) return undefined;
  const foreigner = FOREIGNER.test(text);
  const isYear = /\b20\d\d\b/u.test(text) || /\b(?:ca|tron|nguyen) nam\b/u.test(text);
  if (!WHOLE_YEAR.test(text) || !(foreigner || isYear)) return undefined;
  return { ...rest, whole: true, ...(foreigner ? { foreigner } : {}) };
}

const endOf = ({ on, isDay }: DaySaid) => (isDay ? on : addDays(addMonths(`${on.slice(0, 7)}-01`, 1), -1));

/** "Nghỉ thứ bảy và chủ nhật": the days of rest of the week. */
function readRestDays(text: string): readonly number[] | undefined {
  if (
    /\b(?:thu (?:bay|7)|t7)(?: (?:va|voi|cung|lan))?(?: ngay)? (?:chu nhat|cn)\b|\btuan (?:lam )?(?:5|nam) ngay\b|\bnghi (?:2|hai) ngay cuoi tuan\b/u.test(
      text,
    )
  )
    return [0, 6];
  return /\bnghi (?:(?:hang tuan|tuan|moi|ngay|vao) )*(?:chu nhat|cn)\b|\btuan (?:lam )?(?:6|sau) ngay\b/u.test(text)
    ? [0]
    : undefined;
}
