import type { CalendarDate } from "../../vocabulary/calendar.ts";

/** A day of the year asked about: today where it is this year or none was named. */
export function dayIn(year: number | undefined, on: CalendarDate): CalendarDate {
  return year === undefined || on.startsWith(`${year}-`) ? on : `${year}-07-01`;
}
