import type { Quantity } from "../../../language/quantities.ts";
import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import { firstDayOf, monthOf } from "../../calendar-arithmetic.ts";
import type { Sentence } from "../sentence.ts";

type Dated = Quantity & { kind: "date" | "month-of-year" | "year" };
const UNTIL = /^(?:(?:cho )?(?:den|toi|het|cuoi|qua)(?: (?:het|cuoi|giua|dau|thang|nam|ngay|tan))*)?$/u;
const SINCE =
  /\b(?:tu|bat dau|lan dau|tham gia|vao|dong)(?: (?:bao hiem|xa hoi|that nghiep|bhxh|lam|dong|tham gia|bat buoc|hoi|ngay|thang|nam|dau|tu|lan dau|luc))*$/u;
const TILL_NOW = /^(?:den|toi) (?:nay|gio|bay gio|hien nay|hien tai|thang nay)\b/u;
const FIRST_OF_2014 = monthOf(2014, 1);

/**
 * Periods of insurance: "từ 1/2003 tới 12/2025", "1/2009-12/2013", "từ 2015 đến nay". Both ends count; several add up. `ended` tells
 * whether an end was said; without one and without "đến nay" only the beginning is certain, and the months run until now.
 */
export function readInsuredPeriods(
  sentence: Sentence,
  today: CalendarDate,
): { months: number; monthsBefore2014: number; from: CalendarDate; last: CalendarDate; ended: boolean } | null {
  const dated = sentence.quantities.filter(
    (each): each is Dated => each.kind === "date" || each.kind === "month-of-year" || each.kind === "year",
  );
  const now = monthOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)));
  let months = 0;
  let before2014 = 0;
  let from: number | null = null;
  let last = 0;
  let ended = false;
  for (let at = 0; at < dated.length; at++) {
    const start = dated[at];
    if (!start) continue;
    const lead = sentence.words.slice(Math.max(0, start.from - 7), start.from).join(" ");
    const next = dated[at + 1];
    const between = next ? sentence.words.slice(start.to, next.from).join(" ") : null;
    const first = startOf(start);
    if (
      first < monthOf(1960, 1) ||
      first > now ||
      /\b(?:sinh|sn|nghi(?: viec| lam)?(?: \S+)?|cuoi(?: \S+){0,4})$/u.test(lead)
    )
      continue;
    const longer = sentence.words.slice(Math.max(0, start.from - 10), start.from).join(" ");
    if (/\b(?:khong|ko|chua|ngung|dung|nghi) (?:\S+ )?dong (?:\S+ ){0,5}tu(?: \S+)?$/u.test(longer)) continue;
    const isPair = next !== undefined && between !== null && UNTIL.test(between) && endOf(next) >= first;
    if (!isPair && !SINCE.test(lead)) continue;
    if (
      !isPair &&
      /\b(?:vao|lam|vao lam)(?: (?:thang|ngay|nam|tu|hoi))*$/u.test(lead) &&
      !/\b(?:dong|bao hiem|bhxh)\b/u.test(sentence.text)
    )
      continue;
    const rest = sentence.words.slice(start.to, start.to + 4).join(" ");
    const end = isPair
      ? Math.min(endOf(next) - (/\bgiua\b/u.test(between) ? 6 : 0), now)
      : TILL_NOW.test(rest)
        ? now
        : now - 1;
    months += end - first + 1;
    before2014 += Math.max(0, Math.min(end + 1, FIRST_OF_2014) - first);
    from = from === null ? first : Math.min(from, first);
    last = Math.max(last, end);
    if (isPair || TILL_NOW.test(rest)) ended = true;
    if (isPair) at++;
  }
  if (from === null || months <= 0) return null;
  return { months, monthsBefore2014: before2014, from: firstDayOf(from), last: firstDayOf(last), ended };
}

function startOf(quantity: Dated): number {
  if (quantity.kind === "year") return monthOf(quantity.year, 1);
  if (quantity.kind === "month-of-year") return monthOf(quantity.year, quantity.month);
  return monthOf(Number(quantity.on.slice(0, 4)), Number(quantity.on.slice(5, 7)));
}

const endOf = (quantity: Dated) => (quantity.kind === "year" ? monthOf(quantity.year, 12) : startOf(quantity));
