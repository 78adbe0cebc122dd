import { z } from "zod";
import { CalendarDate } from "../vocabulary/calendar.ts";
import { EntitlementInputError } from "./errors.ts";

/** Ranges wide enough for every real worker and narrow enough that a slip of the finger is refused. */
export const Dong = z.int().min(0).max(100_000_000_000);
export const MonthlyWage = z.int().min(1_000).max(10_000_000_000);
/** An average of months need not be whole đồng: it is rounded only at the end. */
export const AverageWage = z.number().min(1_000).max(10_000_000_000);
export const Months = z
  .int()
  .min(0)
  .max(70 * 12);
export const Hours = z.number().min(0).max(744);
export const Days = z.number().min(0).max(366);
export const Day = CalendarDate.refine((on) => on >= "1900-01-01" && on < "2200-01-01");
export const Sex = z.enum(["male", "female"]);
export const WageRegion = z.enum(["I", "II", "III", "IV"]);
export type WageRegion = z.infer<typeof WageRegion>;
/** A company may divide a month by its calendar days: 31 at the most. */
export const WorkingDaysInMonth = z.number().min(1).max(31);
export const HoursPerDay = z.number().min(1).max(10);
export const Birth = z.object({
  year: z.int().min(1900).max(2100),
  /** `null`: the papers name the year only. */
  month: z.int().min(1).max(12).nullable().default(null),
});

/** What a monthly wage is divided by when the worker did not say how the company counts. Not in the law: said as an assumption. */
export const ASSUMED_WORKING_DAYS = 26;
export const ASSUMED_HOURS_PER_DAY = 8;

/** The parsed input, or an error that names the fields that make no sense. */
export function parseInput<T>(calculation: string, schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join(".") || "input"))];
  throw new EntitlementInputError(calculation, fields);
}
