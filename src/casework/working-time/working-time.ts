import { type CalendarDate, vietnamDate } from "../../vocabulary/calendar.ts";
import { addDays, type WorkingCalendar } from "./working-calendar.ts";

const MINUTE_MS = 60_000;
/** Vietnam is seven hours ahead of UTC all year. */
const OFFSET_MINUTES = 7 * 60;
/** No calendar is closed so long; a mistake in the data must not spin for ever. */
const LONGEST_SEARCH_DAYS = 3660;

/** True while the office is open. */
export function isWorkingTime(calendar: WorkingCalendar, at: Date): boolean {
  const on = vietnamDate(at);
  if (!calendar.dayOf(on).isOpen) return false;
  const minute = minuteOf(at, on);
  return calendar.sessions.some(([from, until]) => from <= minute && minute < until);
}

/** The instant that lies so many minutes of open office after another; never on a closed day. */
export function addWorkingMinutes(calendar: WorkingCalendar, from: Date, minutes: number): Date {
  let left = Math.max(0, minutes);
  let on = vietnamDate(from);
  let since = minuteOf(from, on);
  for (let searched = 0; searched < LONGEST_SEARCH_DAYS; searched++) {
    for (const [opens, closes] of openSessions(calendar, on)) {
      const start = Math.max(opens, since);
      if (start >= closes) continue;
      if (left <= closes - start) return instantOf(on, start + left);
      left -= closes - start;
    }
    on = addDays(on, 1);
    since = 0;
  }
  throw new Error("the working calendar has no open day for ten years");
}

/** The next instant the office is open: this one, when it is. */
export function nextWorkingTime(calendar: WorkingCalendar, at: Date): Date {
  return addWorkingMinutes(calendar, at, 0);
}

/** When the office opens on the next open day after this one. */
export function nextWorkingMorning(calendar: WorkingCalendar, at: Date): Date {
  return nextWorkingTime(calendar, instantOf(addDays(vietnamDate(at), 1), 0));
}

/** When the next half of a working day begins, strictly after this instant. */
export function nextSession(calendar: WorkingCalendar, at: Date): Date {
  let on = vietnamDate(at);
  for (let searched = 0; searched < LONGEST_SEARCH_DAYS; searched++) {
    const session = openSessions(calendar, on).find(([opens]) => opens > minuteOf(at, on));
    if (session) return instantOf(on, session[0]);
    on = addDays(on, 1);
  }
  throw new Error("the working calendar has no open day for ten years");
}

/** The same time of office hours so many working days later. */
export function addWorkingDays(calendar: WorkingCalendar, from: Date, days: number): Date {
  const minutes = calendar.sessions.reduce((sum, [opens, closes]) => sum + closes - opens, 0);
  return addWorkingMinutes(calendar, from, days * minutes);
}

/** Minutes of open office from one instant until another; 0 when the other is earlier. */
export function workingMinutesBetween(calendar: WorkingCalendar, from: Date, until: Date): number {
  let sum = 0;
  const last = vietnamDate(until);
  for (let on = vietnamDate(from); on <= last; on = addDays(on, 1)) {
    for (const [opens, closes] of openSessions(calendar, on)) {
      sum += Math.max(0, Math.min(closes, minuteOf(until, on)) - Math.max(opens, minuteOf(from, on)));
    }
  }
  return sum;
}

function openSessions(calendar: WorkingCalendar, on: CalendarDate) {
  return calendar.dayOf(on).isOpen ? calendar.sessions : [];
}

/** Minutes since that day's midnight in Vietnam; below zero or above a day's for other days. */
function minuteOf(at: Date, on: CalendarDate): number {
  return (at.getTime() - Date.parse(`${on}T00:00:00Z`)) / MINUTE_MS + OFFSET_MINUTES;
}

function instantOf(on: CalendarDate, minute: number): Date {
  return new Date(Date.parse(`${on}T00:00:00Z`) + (minute - OFFSET_MINUTES) * MINUTE_MS);
}
