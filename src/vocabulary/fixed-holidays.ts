import type { CalendarDate } from "./calendar.ts";

/** From this year on 24 November is a day off with pay (28/2026/QH16 Điều 2, in force since 01/07/2026). */
const CULTURE_DAY_SINCE = 2026;

/** Public holidays on the same day of every year (45/2019/QH14 Điều 112 khoản 1 điểm a, c, d, đ, without the day beside 2 September). */
const FIXED_HOLIDAYS = { "new-year": "01-01", victory: "04-30", labour: "05-01", national: "09-02" } as const;
export type FixedHoliday = keyof typeof FIXED_HOLIDAYS;

/** The public holidays of a year that the solar calendar fixes, in order; 24/11 is not among them. */
export function fixedHolidays(year: number): { on: CalendarDate; name: FixedHoliday }[] {
  return Object.entries(FIXED_HOLIDAYS).map(([name, monthDay]) => ({
    on: `${year}-${monthDay}`,
    name: name as FixedHoliday,
  }));
}

/** The day of Vietnamese culture in a year; `null` in the years before it became a day off. */
export function cultureDay(year: number): CalendarDate | null {
  return year >= CULTURE_DAY_SINCE ? `${year}-11-24` : null;
}
