import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import type { AccidentFault } from "../../calculations/accident-compensation.ts";
import type { LumpSumCase } from "../../calculations/lump-sum.ts";
import type { EarlyRetirement } from "../../calculations/retirement.ts";

export type BirthSaid = { year: number; month: number | null };

/**
 * What a sentence tells if it asks about a pension, a sum from the insurance or an accident: there the same figure may play another part
 * than elsewhere ("6 tháng cuối" is no time of insurance, "thiếu 5 tháng" no wage that is owed).
 */
export type InsuranceFacts = {
  /** The year since which a pension has been paid. */
  pensionSince?: number;
  sex?: "male" | "female" | "both";
  /** Of whom the sentence asks, where there are several. */
  births?: readonly BirthSaid[];
  /** "normal" where hard work was named to say that it is not the worker's. */
  work?: "hard" | "normal";
  early?: EarlyRetirement;
  monthsEarly?: number;
  monthsAfterAge?: number;
  /** A year that is asked about in words: "sang năm". */
  year?: number;
  wage?: number;
  allowance?: number;
  /** What was told, paid or offered, and is to be checked. */
  paid?: number;
  sixMonths?: readonly number[];
  monthsInsured?: number;
  monthsBefore2014?: number;
  monthsMissing?: number;
  insuredFrom?: CalendarDate;
  /** A day of the last month of insurance. */
  lastInsuredOn?: CalendarDate;
  monthsOut?: number;
  /** For how many months a benefit is paid, where that was said. */
  benefitMonths?: number;
  /** The benefit of a month, where that was told and not the wage. */
  benefit?: number;
  /** For how many months of it the benefit was drawn already. */
  monthsDrawn?: number;
  /** All that was paid in, where that was said. */
  paidIn?: number;
  ground?: LumpSumCase;
  percentLost?: number;
  died?: boolean;
  disease?: boolean;
  fault?: AccidentFault;
  needsCare?: boolean;
  /** The company's and the fund's are both asked. */
  both?: boolean;
  /** Only what follows from the base salary: no wage is needed. */
  asksBase?: boolean;
  /** When, and not how much. */
  asksWhen?: boolean;
  /** For how long, or how much in all. */
  asksLength?: boolean;
};
