import { z } from "zod";
import { CalendarDate } from "../vocabulary/calendar.ts";

/**
 * What a person may do, in a unit and everywhere below it. `officer`: handles cases. `unit-head`: also answers for the
 * unit. `coordinator`: watches over the whole province. `custodian`: may open a confidential name. `editor`: writes
 * knowledge. `auditor`: reads the log. `administrator`: keeps units and staff.
 */
export const Role = z.enum(["officer", "unit-head", "coordinator", "custodian", "editor", "auditor", "administrator"]);
export type Role = z.infer<typeof Role>;

export const Assignment = z.object({
  role: Role,
  unitId: z.string(),
  from: CalendarDate,
  until: CalendarDate.nullable(),
});
export type Assignment = z.infer<typeof Assignment>;

export const Staff = z.object({
  id: z.number(),
  name: z.string(),
  email: z.string(),
  zaloUserId: z.string().nullable(),
  /** The day they left; what they did before stays theirs. */
  leftOn: CalendarDate.nullable(),
  isActive: z.boolean(),
  /** Past and coming ones too. */
  assignments: z.array(Assignment),
});
export type Staff = z.infer<typeof Staff>;

export function isAssigned({ from, until }: Pick<Assignment, "from" | "until">, on: CalendarDate): boolean {
  return from <= on && (until === null || on < until);
}
