import { z } from "zod";

/** A day in Vietnam's calendar, `YYYY-MM-DD`, without a time zone. Compares correctly as a string. */
export const CalendarDate = z.iso.date();
export type CalendarDate = string;

/** A stretch of days: from its first day until, not including, the first day it no longer holds (`null`: still holds). */
export type Period = { effectiveFrom: CalendarDate; effectiveUntil: CalendarDate | null };

export function isWithin({ effectiveFrom, effectiveUntil }: Period, on: CalendarDate): boolean {
  return effectiveFrom <= on && (effectiveUntil === null || on < effectiveUntil);
}

/** The calendar day it is in Vietnam at an instant (UTC+7, no daylight saving since 1975). */
export function vietnamDate(instant: Date): CalendarDate {
  return new Date(instant.getTime() + 7 * 3600_000).toISOString().slice(0, 10);
}
