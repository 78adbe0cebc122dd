import type { AfterBreach } from "../../calculations/employer-breach.ts";
import type { Contract } from "../../calculations/notice.ts";
import type { BreakKind } from "../../calculations/nursing-break.ts";
import type { FamilyEvent } from "../../calculations/personal-leave.ts";
import type { StopCause } from "../../calculations/stoppage.ts";

/** What a sentence tells of work stopped, changed, left or broken off. Only what was said is there. */
export type ContractFacts = {
  /** Contract pay, by what it was said for. */
  monthlyWage?: number;
  dailyWage?: number;
  hourlyWage?: number;
  /** Pay of the job before and of the one now, said for the same time. */
  oldPay?: number;
  newPay?: number;
  payBy?: "month" | "day";
  /** Money paid already: in all, or for each day. */
  paid?: number;
  paidDaily?: number;
  paidPercent?: number;
  claimed?: number;
  training?: number;
  /** Days of the matter: stopped, at another job, away, without the break, not allowed to work. */
  days?: number;
  /** The same added up, where several were said. */
  daysInAll?: number;
  /** Days that are still planned, of the same matter. */
  daysPlanned?: number;
  hours?: number;
  months?: number;
  workingDays?: number;
  noticeGiven?: number;
  noticeMissing?: number;
  noticeDue?: number;
  /** Days the company let one have. */
  given?: number;
  minutesGiven?: number;
  stopCause?: StopCause | "unclear";
  events?: readonly FamilyEvent[];
  breakKind?: BreakKind;
  childAgeMonths?: number;
  /** Unemployment insurance was paid in for all of the work. */
  insuredThroughout?: boolean;
  contract?: Exclude<Contract, "unknown">;
  /** Months worked for which no unemployment insurance was paid in. */
  monthsNotInsured?: number;
  after?: AfterBreach;
};
