import type { CalendarDate } from "../vocabulary/calendar.ts";

const DAY_MS = 86_400_000;

export function addDays(on: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(on) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of the month some months later, or that month's last day when it has no such day (31/8 + 6 months = 28/2). */
export function addMonths(on: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = on.split("-").map(Number);
  const target = monthOf(year, month) + months;
  return dayOfMonth(target, Math.min(day, lastDayOf(target)));
}

export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** 0 is Sunday, as in Date. */
export function weekdayOf(on: CalendarDate): number {
  return new Date(Date.parse(on)).getUTCDay();
}

/** Months since year 0, so that months add and compare as numbers. */
export function monthOf(year: number, month: number): number {
  return year * 12 + month - 1;
}

export function yearOfMonth(month: number): number {
  return Math.floor(month / 12);
}

export function firstDayOf(month: number): CalendarDate {
  return dayOfMonth(month, 1);
}

export function lastDayOfMonth(month: number): CalendarDate {
  return dayOfMonth(month, lastDayOf(month));
}

function lastDayOf(month: number): number {
  return new Date(Date.UTC(yearOfMonth(month), (month % 12) + 1, 0)).getUTCDate();
}

function dayOfMonth(month: number, day: number): CalendarDate {
  const year = String(yearOfMonth(month)).padStart(4, "0");
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
