import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { annualLeave, leaveDaysOf, unusedLeavePay } from "../calculations/annual-leave.ts";
import { disputeLimits, employerActionLimit } from "../calculations/disputes.ts";
import { noticePeriod } from "../calculations/notice.ts";
import { procedureLimit } from "../calculations/procedure-limits.ts";
import { finalPayment, papersDeadline, unemploymentDeadline } from "../calculations/leaving-limits.ts";
import { allowancesAfterMerger, jobLossAllowance, severanceAllowance } from "../calculations/severance.ts";
import type { Calculators } from "./calculator.ts";
import { addDays } from "../calendar-arithmetic.ts";
import { insuredMonths } from "./calculator.ts";
import { payOf } from "./calculators-contract.ts";
import { ASSUMED_WORKING_DAYS } from "../inputs.ts";
import { toDong, toHundredths } from "../rounding.ts";
import type { Facts } from "./facts.ts";

/** Of leave, of leaving, and of time limits. */
export const TIME = {
  notice: (facts, on) =>
    noticePeriod({
      on,
      by: facts.byEmployer ? "employer" : "worker",
      contract: facts.contract ?? "unknown",
      specialJob: facts.specialJob === true && facts.contract !== undefined,
      contractMonths: facts.contract === "under-12" ? (facts.contractMonths ?? null) : null,
      contractDays: facts.contract === "under-12" ? contractDays(facts) : null,
      givenOn: facts.dateSaid ?? null,
      lastDayWanted: facts.lastDayWanted ?? null,
      restDays: facts.restDays ? [...facts.restDays] : null,
      domestic: facts.domestic ?? false,
      ...noticeGiven(facts),
      noNoticeCase: facts.byEmployer ? null : (facts.noNotice ?? null),
    }),
  severance: (facts, on) => severanceAllowance(allowanceInput(facts, on)),
  "job-loss": (facts, on) => jobLoss(facts, on),
  "annual-leave": (facts, on) => {
    const months = Math.floor(facts.monthsWorked ?? 0);
    return annualLeave({
      on,
      conditions: facts.conditions ?? "normal",
      minorOrDisabled: facts.minorOrDisabled ?? false,
      monthsOfService: months,
      monthsThisYear: Math.floor(facts.monthsThisYear ?? Math.min(12, months)),
      absence: facts.absence ?? null,
      daysOnRoad: facts.daysOnRoad ?? null,
      leaveDays: facts.leaveEarned ?? null,
      yearly: facts.leaveYearly ?? null,
      yearsTogether: facts.leaveTogether ?? null,
      taken: facts.leaveTaken ?? null,
      pay: payOf(facts),
    });
  },
  "unused-leave": unusedLeave,
  dispute: (facts, on) =>
    procedureOf(facts) ??
    disputeLimits({
      foundOn: facts.dateSaid ?? on,
      kind: facts.collective === true ? "collective-rights" : "individual",
    }),
  "final-payment": (facts, on) =>
    finalPayment({
      endedOn: facts.dateSaid ?? on,
      longer: facts.longer ?? false,
      ...(facts.restDays ? { restDays: [...facts.restDays] } : {}),
    }),
  "unemployment-deadline": (facts, on) => procedureOf(facts) ?? unemploymentDeadline({ endedOn: facts.dateSaid ?? on }),
  "papers-deadline": (facts, on) =>
    procedureOf(facts) ??
    (facts.maternity
      ? papersDeadline({ kind: "maternity", from: facts.leaveEndedOn ?? addDays(facts.dateSaid ?? on, -1) })
      : papersDeadline({ kind: "sickness", from: facts.dateSaid ?? facts.leaveEndedOn ?? on })),
  "employer-action": (facts, on) =>
    employerActionLimit({ actOn: facts.dateSaid ?? on, about: facts.about ?? "discipline" }),
} satisfies Partial<Calculators>;

/** What others must do by a day, where that is asked. */
function procedureOf({ procedure, dateSaid, restDays }: Facts) {
  if (!procedure || dateSaid === undefined) return null;
  return procedureLimit({ procedure, receivedOn: dateSaid, restDays: restDays ? [...restDays] : null });
}

function jobLoss(facts: Facts, on: CalendarDate) {
  const input = allowanceInput(facts, on);
  if (!facts.beforeMerger || input.monthsInsured === null) return jobLossAllowance(input);
  const { worked, insured } = facts.beforeMerger;
  // Insurance is taken to have gone on to the end: what was paid in covers the time after the merger first.
  const before = insured ?? Math.max(0, input.monthsInsured - (input.monthsWorked - worked));
  return allowancesAfterMerger({ ...input, before: { worked, insured: Math.min(worked, before) } });
}

function unusedLeave(facts: Facts, on: CalendarDate) {
  const months = facts.monthsThisYear;
  const yearly = facts.leaveYearly;
  const earned =
    facts.leaveEarned ??
    (yearly !== undefined && months !== undefined ? toHundredths((yearly / 12) * months) : undefined) ??
    (facts.days === undefined && months !== undefined
      ? leaveDaysOf({
          conditions: facts.conditions ?? "normal",
          minorOrDisabled: facts.minorOrDisabled ?? false,
          monthsOfService: Math.floor(facts.monthsWorked ?? 0),
          monthsThisYear: months,
        })
      : null);
  const taken = facts.leaveTaken ?? 0;
  const unusedDays = facts.days ?? Math.max(0, (earned ?? 0) - taken);
  const paidByWage =
    facts.paidByWage === undefined
      ? facts.paidDaily === undefined
        ? null
        : toDong(facts.paidDaily * unusedDays)
      : toDong((facts.paidByWage / (facts.workingDays ?? ASSUMED_WORKING_DAYS)) * unusedDays);
  return unusedLeavePay({
    on,
    wage: facts.wage ?? 1_000, // not used beside a daily wage
    unusedDays,
    dailyWage: facts.wage === undefined ? (facts.dailyWage ?? null) : null,
    earned,
    taken: earned === null ? null : taken,
    fromMonths: facts.leaveEarned === undefined && earned !== null ? (months ?? null) : null,
    amountPaid: facts.amountPaid ?? paidByWage,
    ...(facts.workingDays ? { workingDays: facts.workingDays } : {}),
  });
}

/** "Hợp đồng 240 ngày" was kept in months of 30 days. */
function contractDays(facts: Facts): number | null {
  return facts.contractDays ?? null;
}

function allowanceInput(facts: Facts, on: CalendarDate) {
  const worked = facts.monthsWorked ?? 0;
  return {
    on,
    wage: facts.wage ?? 0,
    monthsWorked: worked,
    // More months of insurance than of work were paid in elsewhere too: here they cover all of it.
    monthsInsured: facts.monthsInsured === "unknown" ? null : Math.min(worked, insuredMonths(facts)),
    monthsPaid: facts.monthsPaid ?? 0,
    amountPaid: facts.amountPaid ?? null,
    ending: facts.ending ?? ("entitled" as const),
  };
}

/** The days of notice that were given, and what a day is worth where that was told. */
function noticeGiven({ contracts = {}, dailyWage, workingDays }: Facts): { given?: number; dayPay?: number } {
  if (contracts.noticeGiven === undefined) return {};
  const month =
    contracts.monthlyWage !== undefined && workingDays !== undefined ? contracts.monthlyWage / workingDays : null;
  const dayPay = contracts.dailyWage ?? dailyWage ?? month;
  return { given: contracts.noticeGiven, ...(dayPay === null ? {} : { dayPay }) };
}
