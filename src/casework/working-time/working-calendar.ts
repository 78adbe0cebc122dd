import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { type Holiday, type HolidayName, holidaysOf, type HolidayYear } from "./holidays.ts";

/** Minutes since midnight in Vietnam, from and until. */
export type Session = readonly [from: number, until: number];

/** A day a province opens or closes by its own decision; it outweighs every rule. */
export type DayOverride = { on: CalendarDate; isOpen: boolean };

export type WorkingDay =
  | { isOpen: true; because: "working-day" | "swapped" | "override"; isOfficial: boolean }
  | {
      isOpen: false;
      because: HolidayName | "weekly-rest" | "in-lieu" | "swapped" | "override";
      /** False for a day that is only expected ("dự kiến"). */
      isOfficial: boolean;
    };

export type WorkingCalendar = {
  readonly sessions: readonly Session[];
  dayOf(on: CalendarDate): WorkingDay;
};

/** 07:30–11:30 and 13:30–17:00: how union offices commonly open. */
export const OFFICE_SESSIONS: readonly Session[] = [
  [7 * 60 + 30, 11 * 60 + 30],
  [13 * 60 + 30, 17 * 60],
];
/** Minutes of one day at the office: what "one working day" is in policies. */
export const WORKING_DAY_MINUTES = OFFICE_SESSIONS.reduce((sum, [from, until]) => sum + until - from, 0);

/** Saturday and Sunday. */
const OFFICE_REST_DAYS: ReadonlySet<number> = new Set([0, 6]);

type Options = {
  overrides?: readonly DayOverride[];
  sessions?: readonly Session[];
  weeklyRestDays?: ReadonlySet<number>;
  yearOf?: (year: number) => HolidayYear;
};

/** Which days a union office is open. Pure: the same options give the same calendar. */
export function createWorkingCalendar({
  overrides = [],
  sessions = OFFICE_SESSIONS,
  weeklyRestDays = OFFICE_REST_DAYS,
  yearOf = holidaysOf,
}: Options = {}): WorkingCalendar {
  const overridden = new Map(overrides.map(({ on, isOpen }) => [on, isOpen]));
  const years = new Map<number, Map<CalendarDate, WorkingDay>>();
  const daysOf = (year: number): Map<CalendarDate, WorkingDay> => {
    const known = years.get(year) ?? specialDays(yearOf(year), weeklyRestDays);
    years.set(year, known);
    return known;
  };
  return {
    sessions,
    dayOf(on) {
      const isOpen = overridden.get(on);
      if (isOpen !== undefined) return { isOpen, because: "override", isOfficial: true };
      const special = daysOf(Number(on.slice(0, 4))).get(on);
      if (special) return special;
      if (weeklyRestDays.has(weekdayOf(on))) return { isOpen: false, because: "weekly-rest", isOfficial: true };
      return { isOpen: true, because: "working-day", isOfficial: true };
    },
  };
}

/**
 * Holidays, swapped days and days in lieu of a year. A weekly rest day that coincides with a holiday of Điều 112
 * khoản 1 is given back on the next working day (45/2019/QH14 Điều 111 khoản 3). 24 November is not among the days
 * that rule names, so nothing is given back for it.
 */
function specialDays({ holidays, swaps }: HolidayYear, restDays: ReadonlySet<number>): Map<CalendarDate, WorkingDay> {
  const special = new Map<CalendarDate, WorkingDay>();
  for (const { off, worked, isOfficial } of swaps) {
    special.set(off, { isOpen: false, because: "swapped", isOfficial });
    special.set(worked, { isOpen: true, because: "swapped", isOfficial });
  }
  for (const { on, name, isOfficial } of holidays) special.set(on, { isOpen: false, because: name, isOfficial });
  const onRestDay = (holiday: Holiday): boolean => holiday.name !== "culture" && restDays.has(weekdayOf(holiday.on));
  for (const { on, isOfficial } of holidays.filter(onRestDay).sort((a, b) => a.on.localeCompare(b.on))) {
    let inLieu = addDays(on, 1);
    while (restDays.has(weekdayOf(inLieu)) || special.get(inLieu)?.isOpen === false) inLieu = addDays(inLieu, 1);
    special.set(inLieu, { isOpen: false, because: "in-lieu", isOfficial });
  }
  return special;
}

export function addDays(on: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekdayOf(on: CalendarDate): number {
  return new Date(`${on}T00:00:00Z`).getUTCDay();
}
