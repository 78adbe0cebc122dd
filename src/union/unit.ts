import { z } from "zod";
import { CalendarDate } from "../vocabulary/calendar.ts";

export const UnitLevel = z.enum(["central", "provincial", "superior", "grassroots"]);
export type UnitLevel = z.infer<typeof UnitLevel>;

/** A name that never changes, for links and foreign tables: "kcn-hoa-binh". */
export const UnitId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u);

/** What a unit of the union is during one period. A new name or a new parent begins a new period of the same unit. */
export const Unit = z.object({
  id: UnitId,
  name: z.string(),
  level: UnitLevel,
  /** The unit above; when that one has merged, whatever stands in its place is above. */
  parentId: z.string().nullable(),
  effectiveFrom: CalendarDate,
  effectiveUntil: CalendarDate.nullable(),
  /** Which unit takes over on `effectiveUntil`, its cases too. */
  mergedInto: z.string().nullable(),
  formerNames: z.array(z.string()),
  isSample: z.boolean(),
});
export type Unit = z.infer<typeof Unit>;

/** A place a unit looks after. */
export const Area = z.object({
  unitId: z.string(),
  place: z.string(),
  province: z.string(),
  formerNames: z.array(z.string()),
  effectiveFrom: CalendarDate,
  effectiveUntil: CalendarDate.nullable(),
});
export type Area = z.infer<typeof Area>;

/** An employer whose workers belong to a unit. */
export const Enterprise = z.object({
  id: z.string(),
  name: z.string(),
  otherNames: z.array(z.string()),
  unitId: z.string(),
  commune: z.string().nullable(),
  industrialPark: z.string().nullable(),
  effectiveFrom: CalendarDate,
  effectiveUntil: CalendarDate.nullable(),
  isSample: z.boolean(),
});
export type Enterprise = z.infer<typeof Enterprise>;
