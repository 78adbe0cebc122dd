import type { Procedure } from "../calculations/procedure-limits.ts";
import type { CalendarDate } from "../../vocabulary/calendar.ts";
import type { Contract, NoNotice } from "../calculations/notice.ts";
import type { DayKind } from "../calculations/overtime.ts";
import type { EarlyRetirement } from "../calculations/retirement.ts";
import type { Ending } from "../calculations/severance.ts";
import type { CalculationId } from "../codes.ts";
import type { WageRegion } from "../inputs.ts";
import type { ContractFacts } from "./contracts/contract-facts.ts";
import type { Leaving } from "./leaving/read-leaving.ts";
import type { InsuranceFacts } from "./insurance/insurance-facts.ts";
import type { HolidaySpan } from "./read-holiday-span.ts";
import type { Sums } from "./pay-figures/sums.ts";
import type { Per } from "./pay/amounts.ts";
import type { FamilyFacts } from "./family/family-facts.ts";

/** Hours of one kind: "10 tiếng ngày thường và 8 tiếng chủ nhật" are two parts. */
export type OvertimePart = {
  hours: number;
  dayKind: DayKind;
  night: boolean;
  afterDayOvertime: boolean;
  /** Hours of the shift itself: nothing is worked over. */
  normal?: boolean;
};

/**
 * What a sentence, or the answers after it, told about a worker's case. A fact that is absent was not said; `"unknown"` was asked and
 * the worker does not know, which a range or a table answers.
 */
export type Facts = {
  wage?: number;
  hourlyWage?: number;
  dailyWage?: number;
  weeklyWage?: number;
  pieceRate?: number;
  /** What the company paid, where the worker compares it with what is due; for how much work. */
  paid?: { dong: number; per: Per };
  /** The same as a share of the wage: "chỉ tính 150%". */
  paidPercent?: number;
  /** How many days were paid, of those that are due. */
  paidDays?: number;
  /** Allowances for the job beside the wage, and money for meals, fuel and the like that the wage said includes. */
  jobAllowances?: number;
  extrasInWage?: number;
  /** What the worker wants named: the extra for the night alone, the holiday's own pay counted in, or what one hour or month comes to. */
  asksFor?: "night-extra" | "with-holiday-pay";
  convertTo?: "hour" | "month";
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
  /** How long the normal day, week or month is, as the worker says. */
  hoursPerDay?: number;
  hoursPerWeek?: number;
  hoursPerMonth?: number;
  hours?: number;
  /** On how many days or shifts these hours were worked, where they are counted so. */
  times?: number;
  /** Whole days worked on a day of rest or a holiday. */
  wholeDays?: number;
  pieces?: number;
  /** The pieces are those of one hour. */
  piecesPerHour?: boolean;
  /** For how many months of the same work a total is asked: "tháng nào cũng 10 giờ, cả năm bao nhiêu". */
  monthsInAll?: number;
  /** "Từ tháng 3 đến tháng 10": so many months of one year. */
  monthsSpanned?: number;
  /** The same hours asked for on several sorts of day: "ngày thường bao nhiêu, nếu chủ nhật thì bao nhiêu". */
  dayKindsAsked?: readonly DayKind[];
  /** A holiday of a fixed date of which the day off in lieu is asked, and the days of weekly rest that were told (0 is Sunday). */
  inLieuOf?: CalendarDate;
  weeklyRest?: readonly number[];
  /** A holiday on which nobody worked, and how many holidays are spoken of. */
  holidayOff?: boolean;
  holidays?: number;
  /** Length of the trial as the company wants it, or the days of it that were worked. */
  trialDays?: number;
  trialMonths?: number;
  asksLength?: boolean;
  /** The work place lies in several wage regions: the highest holds. */
  severalRegions?: boolean;
  dayKind?: DayKind | "unknown";
  night?: boolean;
  /** Only a night shift of the normal hours: nothing is worked over. */
  normalHours?: boolean;
  overtimeParts?: readonly OvertimePart[];
  contract?: Contract;
  contractMonths?: number;
  /** A contract made for so many days. */
  contractDays?: number;
  specialJob?: boolean;
  byEmployer?: boolean;
  jobLevel?: "manager" | "college" | "skilled" | "other" | "unknown";
  conditions?: "normal" | "hazardous" | "very-hazardous";
  minorOrDisabled?: boolean;
  /** A duty of others whose last day is asked. */
  procedure?: Procedure;
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
  sums?: Sums;
  /** What was read for one calculation and would mislead another; taken over once it is known which is asked. */
  payFigures?: Partial<Record<CalculationId, Facts>>;
  /** What was told of a birth, a child or an illness. */
  family?: FamilyFacts;
  /** Which holidays are asked about, where it is not those of a whole year. */
  holidaySpan?: HolidaySpan;
  /** A year that is asked about: "năm 2027". */
  year?: number;
  /** What was read of work stopped, changed, left or broken off. */
  contracts?: ContractFacts;
  /** What the reader of leaving made of the sentence, until it is known what is asked. */
  leaving?: Leaving;
  /** Months for which an allowance was paid already, and months without unemployment insurance where the whole was not said. */
  monthsPaid?: number;
  monthsUninsured?: number;
  /** What the company paid or offers of the sum asked about. */
  amountPaid?: number;
  /** The month's wage the company reckoned what it paid with. */
  paidByWage?: number;
  /** What it paid for each day of leave. */
  paidDaily?: number;
  beforeMerger?: { worked: number; insured: number | null };
  leaveEarned?: number;
  leaveTaken?: number;
  /** Days of annual leave of a whole year as the worker names them, and how many years' are taken at once. */
  leaveYearly?: number;
  leaveTogether?: number;
  absence?: { months: number; lost: number };
  daysOnRoad?: number;
  /** The last day of work that is wanted: the notice is to be given before it. */
  lastDayWanted?: CalendarDate;
  restDays?: readonly number[];
  /** A housekeeper in a family. */
  domestic?: boolean;
  collective?: boolean;
  maternity?: boolean;
  longer?: boolean;
  leaveEndedOn?: CalendarDate;
  /** A case in which a worker need not give notice (45/2019 Điều 35 khoản 2). */
  noNotice?: NoNotice;
  /** What the same words mean where insurance money is asked. */
  insurance?: InsuranceFacts;
};
