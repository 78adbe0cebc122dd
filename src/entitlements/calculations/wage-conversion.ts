import { z } from "zod";
import { ASSUMED_HOURS_PER_DAY, ASSUMED_WORKING_DAYS } from "../inputs.ts";
import type { Step } from "../result.ts";
import { toDong } from "../rounding.ts";

const Wage = z.number().min(1).max(1_000_000_000);
/** A wage that is paid neither by the month nor by the hour. */
export const OtherWage = z.discriminatedUnion("by", [
  z.object({ by: z.literal("week"), wage: Wage, hoursPerWeek: z.number().min(1).max(84).default(48) }),
  z.object({
    by: z.literal("day"),
    wage: Wage,
    workingDays: z.number().min(1).max(31).default(ASSUMED_WORKING_DAYS),
    hoursPerDay: z.number().min(0.5).max(12).default(ASSUMED_HOURS_PER_DAY),
  }),
  /** Pieces made in so many normal hours. */
  z.object({ by: z.literal("piece"), price: Wage, pieces: z.number().min(0.01), hours: z.number().min(0.1).max(744) }),
]);

type Converted = { dong: number; step: Step };

/**
 * What a wage by the week, day or piece comes to in a month and an hour (293/2025 Điều 4 khoản 3): week × 52 ÷ 12, day × normal days
 * (điểm a); week or day ÷ normal hours, pieces ÷ hours to make them (điểm b). In đồng, not rounded.
 */
export function convertWage(wage: z.infer<typeof OtherWage>): { month?: Converted; hour?: Converted } {
  const step = (id: Step["id"], dong: number, figures: Record<string, number>): Converted => ({
    dong,
    step: { id, figures: { ...figures, comesTo: toDong(dong) } },
  });
  switch (wage.by) {
    case "week":
      return {
        month: step("week-to-month", (wage.wage * 52) / 12, { wage: wage.wage }),
        hour: step("week-to-hour", wage.wage / wage.hoursPerWeek, { wage: wage.wage, by: wage.hoursPerWeek }),
      };
    case "day":
      return {
        month: step("day-to-month", wage.wage * wage.workingDays, { wage: wage.wage, by: wage.workingDays }),
        hour: step("day-to-hour", wage.wage / wage.hoursPerDay, { wage: wage.wage, by: wage.hoursPerDay }),
      };
    case "piece":
      return {
        hour: step("pieces-to-hour", (wage.price * wage.pieces) / wage.hours, {
          wage: wage.price,
          pieces: wage.pieces,
          by: wage.hours,
        }),
      };
  }
}
