import type { CalendarDate } from "../../vocabulary/calendar.ts";
import type { Contract } from "../calculations/notice.ts";
import type { DayKind } from "../calculations/overtime.ts";
import type { EarlyRetirement } from "../calculations/retirement.ts";
import type { Ending } from "../calculations/severance.ts";
import type { WageRegion } from "../inputs.ts";
import type { InsuranceFacts } from "./insurance/insurance-facts.ts";

/** Hours of one kind: "10 tiếng ngày thường và 8 tiếng chủ nhật" are two parts. */
export type OvertimePart = { hours: number; dayKind: DayKind; night: boolean; afterDayOvertime: boolean };

/**
 * What a sentence, or the answers after it, told about a worker's case. A fact that is absent was not said; `"unknown"` was asked and
 * the worker does not know, which a range or a table answers.
 */
export type Facts = {
  wage?: number;
  hourlyWage?: number;
  dailyWage?: number;
  pieceRate?: number;
  /** What is paid during the trial, beside the wage of the job. */
  trialWage?: number;
  /** The insured payroll of a whole company. */
  payroll?: number;
  damage?: number;
  /** Money whose sort was not said: what the calculation asks about. */
  moneySaid?: number;
  monthsWorked?: number;
  monthsInsured?: number | "unknown";
  /** A length whose sort was not said: what the calculation asks about. */
  monthsSaid?: number;
  monthsBefore2014?: number | "unknown";
  monthsFrom2014?: number;
  /** Months of insurance in the 12 before a birth. */
  monthsInsuredInYear?: number;
  /** Months worked in the year asked about, when work began in it. */
  monthsThisYear?: number;
  insuredFrom?: CalendarDate;
  /** "26 công": working days of a month. */
  workingDays?: number;
  hours?: number;
  pieces?: number;
  dayKind?: DayKind | "unknown";
  night?: boolean;
  /** Only a night shift of the normal hours: nothing is worked over. */
  normalHours?: boolean;
  overtimeParts?: readonly OvertimePart[];
  contract?: Contract;
  contractMonths?: number;
  specialJob?: boolean;
  byEmployer?: boolean;
  jobLevel?: "manager" | "college" | "skilled" | "other" | "unknown";
  conditions?: "normal" | "hazardous" | "very-hazardous";
  minorOrDisabled?: boolean;
  ending?: Ending;
  early?: EarlyRetirement;
  birth?: { year: number; month: number | null };
  sex?: "male" | "female" | "unknown";
  childOrder?: number | "unknown";
  childrenBorn?: number;
  childAgeMonths?: number;
  surgery?: boolean;
  premature?: boolean;
  /** Months of wages that were not paid. */
  monthsOwed?: number;
  days?: number;
  bankRate?: number | "unknown";
  lost?: boolean;
  onPurpose?: boolean;
  about?: "discipline" | "discipline-property" | "damages";
  region?: WageRegion | "unknown";
  commune?: string;
  /** A commune that the annex does not name: its province decides. */
  unlistedCommune?: string;
  province?: string;
  dateSaid?: CalendarDate;
  leaveFrom?: CalendarDate;
  /** A year that is asked about: "năm 2027". */
  year?: number;
  /** What the same words mean where insurance money is asked. */
  insurance?: InsuranceFacts;
};
