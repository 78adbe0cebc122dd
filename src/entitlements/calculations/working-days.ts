import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { addDays, weekdayOf } from "../calendar-arithmetic.ts";

/** Holidays that stand on the same day every year (45/2019 Điều 112; 24/11 from 2026: 28/2026/QH16). Tết and Hùng Kings' day do not. */
const SAME_EVERY_YEAR = new Set(["01-01", "04-30", "05-01", "09-02"]);
const CULTURE_DAY_FROM = 2026;

export function isWorkingDay(on: CalendarDate, restDays: readonly number[]): boolean {
  const day = on.slice(5);
  const isCultureDay = day === "11-24" && Number(on.slice(0, 4)) >= CULTURE_DAY_FROM;
  return !restDays.includes(weekdayOf(on)) && !SAME_EVERY_YEAR.has(day) && !isCultureDay;
}

/** The day on which so many working days have passed, counted from the day after. */
export function afterWorkingDays(from: CalendarDate, days: number, restDays: readonly number[]): CalendarDate {
  let last = from;
  for (let left = days; left > 0;) {
    last = addDays(last, 1);
    if (isWorkingDay(last, restDays)) left--;
  }
  return last;
}
