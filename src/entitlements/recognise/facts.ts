import type { CalendarDate } from "../../vocabulary/calendar.ts";
import type { DayKind } from "../calculations/overtime.ts";
import type { Contract } from "../calculations/notice.ts";
import type { WageRegion } from "../inputs.ts";

/**
 * What a sentence, or the answers after it, told about a worker's case. A fact that is absent was not said; `"unknown"` was asked and
 * the worker does not know, which a range or a table answers.
 */
export type Facts = {
  wage?: number;
  hourlyWage?: number;
  monthsWorked?: number;
  monthsInsured?: number | "unknown";
  monthsBefore2014?: number;
  /** "26 công": working days of a month. */
  workingDays?: number;
  hours?: number;
  dayKind?: DayKind | "unknown";
  night?: boolean;
  contract?: Contract;
  jobLevel?: "manager" | "college" | "skilled" | "other" | "unknown";
  conditions?: "normal" | "hazardous" | "very-hazardous";
  birth?: { year: number; month: number | null };
  sex?: "male" | "female" | "unknown";
  childOrder?: number | "unknown";
  childrenBorn?: number;
  days?: number;
  bankRate?: number;
  damage?: number;
  region?: WageRegion | "unknown";
  commune?: string;
  province?: string;
  dateSaid?: CalendarDate;
};
