import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { cultureDay, fixedHolidays } from "../../vocabulary/fixed-holidays.ts";
import { addDays, weekdayOf } from "../calendar-arithmetic.ts";

/** No weekly rest and no holiday of a fixed date; Tết, Hùng Kings' day and the day beside 2/9 are not known here and count as working days. */
export function isWorkingDay(on: CalendarDate, restDays: readonly number[]): boolean {
  const year = Number(on.slice(0, 4));
  const isHoliday = on === cultureDay(year) || fixedHolidays(year).some((holiday) => holiday.on === on);
  return !restDays.includes(weekdayOf(on)) && !isHoliday;
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
