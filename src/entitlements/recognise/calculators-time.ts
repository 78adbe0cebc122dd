import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { annualLeave, unusedLeavePay } from "../calculations/annual-leave.ts";
import { disputeLimits, employerActionLimit } from "../calculations/disputes.ts";
import { noticePeriod } from "../calculations/notice.ts";
import { jobLossAllowance, severanceAllowance } from "../calculations/severance.ts";
import type { Calculators } from "./calculator.ts";
import { insuredMonths } from "./calculator.ts";
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
      givenOn: facts.dateSaid ?? null,
    }),
  severance: (facts, on) => severanceAllowance(allowanceInput(facts, on)),
  "job-loss": (facts, on) => jobLossAllowance(allowanceInput(facts, on)),
  "annual-leave": (facts, on) => {
    const months = Math.floor(facts.monthsWorked ?? 0);
    return annualLeave({
      on,
      conditions: facts.conditions ?? "normal",
      minorOrDisabled: facts.minorOrDisabled ?? false,
      monthsOfService: months,
      monthsThisYear: facts.monthsThisYear ?? Math.min(12, months),
    });
  },
  "unused-leave": (facts, on) =>
    unusedLeavePay({
      on,
      wage: facts.wage ?? 0,
      unusedDays: facts.days ?? 0,
      ...(facts.workingDays ? { workingDays: facts.workingDays } : {}),
    }),
  dispute: (facts, on) => disputeLimits({ foundOn: facts.dateSaid ?? on }),
  "employer-action": (facts, on) =>
    employerActionLimit({ actOn: facts.dateSaid ?? on, about: facts.about ?? "discipline" }),
} satisfies Partial<Calculators>;

function allowanceInput(facts: Facts, on: CalendarDate) {
  const worked = facts.monthsWorked ?? 0;
  return {
    on,
    wage: facts.wage ?? 0,
    monthsWorked: worked,
    // More months of insurance than of work were paid in elsewhere too: here they cover all of it.
    monthsInsured: facts.monthsInsured === "unknown" ? null : Math.min(worked, insuredMonths(facts)),
    ending: facts.ending ?? ("entitled" as const),
  };
}
