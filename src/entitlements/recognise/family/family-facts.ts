import type { CalendarDate } from "../../../vocabulary/calendar.ts";

/**
 * What a sentence told about a birth, a pregnancy, an adopted or sick child, or an illness, beside the facts that every calculation knows.
 * A member that is absent was not said.
 */
export type FamilyFacts = {
  /** The day of reading: what is not dated is about now. */
  today?: CalendarDate;
  /** The birth, real or expected; the child's own birth where one is adopted or sick. */
  bornOn?: CalendarDate;
  /** The birth was told to the day, so that days can be counted from it. */
  bornOnDay?: boolean;
  receivedOn?: CalendarDate;
  leaveFrom?: CalendarDate;
  leaveTo?: CalendarDate;
  /** Months of leave taken before the birth. */
  monthsBeforeBirth?: number;
  daysBeforeBirth?: number;
  /** Months of leave taken when the mother went back early. */
  monthsRested?: number;
  /** Months of leave the worker names as hers. */
  monthsOfLeave?: number;
  monthsGranted?: number;
  childOrder?: number;
  childrenBorn?: number;
  surgery?: boolean;
  usualBirth?: boolean;
  asksEarliestReturn?: boolean;
  /** When a rest to recover is taken. */
  restOn?: CalendarDate;
  asksEarliestLeave?: boolean;
  /** Average insured wage, or what six months in parts come to. */
  average?: number;
  averageParts?: readonly { months: number; wage: number }[];
  fatherWage?: number;
  motherWage?: number;
  /** What was paid already, where the worker asks whether it is enough. */
  paid?: number;
  /** Days paid or allowed already. */
  daysGranted?: number;
  /** The one-off allowance is left out of what is asked. */
  withoutOneOff?: boolean;
  withOneOff?: boolean;
  /** Insured months before the birth, where that is what the length is said of. */
  insuredMonths?: number;
  voluntary?: boolean;
  /** Days of leave asked about now, and those used before in the same year. */
  daysNow?: number;
  daysUsed?: number;
  asksDaysLeft?: boolean;
  /** What a day, or a month, of leave is paid. */
  asksRate?: boolean;
  /** A week was said and not which of its days are worked. */
  weeksOff?: number;
  countedWithoutSundays?: boolean;
  longTerm?: boolean;
  /** The days of the year are used up and the treatment goes on. */
  exhausted?: boolean;
  /** A percentage of the wage the sentence names itself. */
  statedPercent?: number;
  /** The money of all the days that the law gives is asked about. */
  allDays?: boolean;
  /** Only the number of days is asked about. */
  asksDays?: boolean;
  /** Weeks of pregnancy. */
  weeks?: number;
  weeksUnsure?: boolean;
  loss?: "lost" | "ectopic";
  underThirtyTwoWeeks?: boolean;
  /** Ages of the children in months. */
  childAges?: readonly number[];
  /** What father and mother have is to be added up. */
  bothParents?: boolean;
  visits?: number;
  daysPerVisit?: number;
  visitsUsed?: number;
  mostVisits?: boolean;
  contraception?: "coil" | "sterilisation" | "other";
  after?: "sickness" | "childbirth" | "accident";
  abilityLost?: number;
};
