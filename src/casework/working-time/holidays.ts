import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { cultureDay, type FixedHoliday, fixedHolidays } from "../../vocabulary/fixed-holidays.ts";

export type HolidayName = FixedHoliday | "tet" | "hung-kings" | "culture";

/** A public holiday; `isOfficial` is false while the yearly decision has not been announced or not been checked by us. */
export type Holiday = { on: CalendarDate; name: HolidayName; isOfficial: boolean };

/** A working day that is off, and the rest day that is worked in its place. */
export type SwappedDay = { off: CalendarDate; worked: CalendarDate; isOfficial: boolean };

export type HolidayYear = { holidays: readonly Holiday[]; swaps: readonly SwappedDay[] };

/** The days the calendar itself names; the day beside 2 September is decided each year. */
function fixedDays(year: number): Holiday[] {
  const culture = cultureDay(year);
  return [
    ...fixedHolidays(year).map((holiday) => ({ ...holiday, isOfficial: true })),
    ...(culture ? [{ on: culture, name: "culture" as const, isOfficial: true }] : []),
  ];
}

function days(name: HolidayName, isOfficial: boolean, ...dates: CalendarDate[]): Holiday[] {
  return dates.map((on) => ({ on, name, isOfficial }));
}

/**
 * Tết and the day beside 2 September are decided each year (Điều 112 khoản 3); Hùng Kings' day is 10/3 of the lunar
 * calendar. For 2027 the five days of Tết (lunar new year: 6 February) and the day beside 2/9 are expected, not announced.
 */
const DECIDED: Readonly<Record<number, HolidayYear>> = {
  2025: {
    holidays: [
      ...days("tet", true, "2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31"),
      ...days("hung-kings", true, "2025-04-07"),
      ...days("national", true, "2025-09-01"),
    ],
    swaps: [{ off: "2025-05-02", worked: "2025-04-26", isOfficial: true }],
  },
  2026: {
    holidays: [
      ...days("tet", true, "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"),
      ...days("hung-kings", true, "2026-04-26"),
      ...days("national", true, "2026-09-01"),
    ],
    swaps: [
      { off: "2026-01-02", worked: "2026-01-10", isOfficial: true },
      { off: "2026-08-31", worked: "2026-08-22", isOfficial: true },
    ],
  },
  2027: {
    holidays: [
      ...days("tet", false, "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09"),
      ...days("hung-kings", true, "2027-04-16"),
      ...days("national", false, "2027-09-03"),
    ],
    swaps: [],
  },
};

/** Every public holiday and swapped day of a year; a year nobody has entered yet has only the days the law dates. */
export function holidaysOf(year: number): HolidayYear {
  const decided = DECIDED[year];
  return { holidays: [...fixedDays(year), ...(decided?.holidays ?? [])], swaps: decided?.swaps ?? [] };
}
