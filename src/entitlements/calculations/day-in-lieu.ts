import { z } from "zod";
import { fixedHolidays } from "../../vocabulary/fixed-holidays.ts";
import { addDays, weekdayOf } from "../calendar-arithmetic.ts";
import { EntitlementInputError } from "../errors.ts";
import { Day, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import type { Entitlement } from "../result.ts";
import { isWorkingDay } from "./working-days.ts";

export const DayInLieuInput = z.object({
  holiday: Day,
  /** 0 is Sunday; the weekly rest a company's work rules name. */
  restDays: z.array(z.int().min(0).max(6)).min(1).max(2),
});

/**
 * The day off in lieu of a holiday that falls on a weekly day of rest: the next working day (45/2019 Điều 111 khoản 3), holidays left out.
 * Only a holiday of a fixed date can be told: that rule names those of Điều 112 khoản 1, and 24/11 is not among them.
 * Throws `EntitlementInputError` for any other day.
 */
export function dayInLieu(raw: z.input<typeof DayInLieuInput>): Entitlement {
  const { holiday, restDays } = parseInput("holidays", DayInLieuInput, raw);
  if (!fixedHolidays(Number(holiday.slice(0, 4))).some(({ on }) => on === holiday))
    throw new EntitlementInputError("holidays", ["holiday"]);
  const frame = {
    calculation: "holidays" as const,
    on: holiday,
    inputs: {},
    references: [cite("labourCode", "111", "3"), cite("labourCode", "112", "1")] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  if (!restDays.includes(weekdayOf(holiday)))
    return computed(frame, {
      value: { kind: "none", because: "holiday-on-working-day" },
      steps: [{ id: "weekday-of", figures: { on: holiday, weekday: weekdayOf(holiday) } }],
    });
  let on = addDays(holiday, 1);
  while (!isWorkingDay(on, restDays)) on = addDays(on, 1);
  return computed(frame, {
    value: { kind: "date", on },
    steps: [{ id: "lieu-of", figures: { holiday, weekday: weekdayOf(holiday), on, next: weekdayOf(on) } }],
    // The day beside 2/9 is not known, and may be the very next one.
    caveats: holiday.endsWith("-09-02") ? ["beside-national-day-decided-yearly"] : [],
    lead: "day-in-lieu",
  });
}
