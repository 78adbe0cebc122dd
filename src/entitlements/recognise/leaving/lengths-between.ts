import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import { addDays, addMonths, daysBetween, monthOf } from "../../calendar-arithmetic.ts";

const indexOf = (on: CalendarDate) => monthOf(Number(on.slice(0, 4)), Number(on.slice(5, 7)));

/** Months from the first through the last day of a period; days that make no whole month more count as half of one. */
export function monthsThrough(first: CalendarDate, last: CalendarDate): number {
  const after = addDays(last, 1);
  if (after <= first) return 0;
  const months = indexOf(after) - indexOf(first);
  const whole = addMonths(first, months) > after ? months - 1 : months;
  return whole + (addMonths(first, whole) < after ? 0.5 : 0);
}

/** Months of a period in which at least half of the days were worked: each counts as one for annual leave (145/2020 Điều 66 khoản 2). */
export function monthsHalfWorked(first: CalendarDate, last: CalendarDate): number {
  let count = 0;
  for (let month = indexOf(first); month <= indexOf(last); month++) {
    const start = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
    const end = addDays(addMonths(start, 1), -1);
    const worked = daysBetween(first > start ? first : start, last < end ? last : end) + 1;
    if (worked * 2 >= daysBetween(start, end) + 1) count++;
  }
  return count;
}
