/**
 * Entitlements: what the law gives a worker, computed. Pure functions, each with its article and formula; figures of the law
 * stand in parameters.ts with the days they are known for, and a figure that is not known is said to be so, never guessed.
 * Knows how to recognise a question that wants a figure and what is still to ask; knows nothing of conversations,
 * channels or people, reads no file and keeps nothing.
 */
export { accidentBenefit } from "./calculations/accident-benefit.ts";
export { accidentBoth } from "./calculations/accident-both.ts";
export { accidentCompensation, compensationMonths } from "./calculations/accident-compensation.ts";
export { annualLeave, unusedLeavePay } from "./calculations/annual-leave.ts";
export { adoptionLeave } from "./calculations/adoption.ts";
export { birthAllowance } from "./calculations/birth-allowance.ts";
export { childSickPay } from "./calculations/child-sick.ts";
export { contributions, insuranceShort, notInsured } from "./calculations/contributions.ts";
export { damages, damageThreshold } from "./calculations/damages.ts";
export { deductionLimit, finesToGiveBack } from "./calculations/deduction.ts";
export { disputeLimits, employerActionLimit } from "./calculations/disputes.ts";
export { publicHolidays } from "./calculations/holidays.ts";
export { employerBreach } from "./calculations/employer-breach.ts";
export { latePayInterest, latePayLastDay, latePayThreshold, paidTogether } from "./calculations/late-pay.ts";
export { insuredYears } from "./calculations/insurance-years.ts";
export { firstLumpSumMonth, lumpSum, lumpSumMonth } from "./calculations/lump-sum.ts";
export { maternityLeave, maternityMoney, maternityMonths } from "./calculations/maternity.ts";
export { minimumWage } from "./calculations/minimum-wage.ts";
export { nursingBreak } from "./calculations/nursing-break.ts";
export { noticePeriod } from "./calculations/notice.ts";
export { finalPayment, papersDeadline, unemploymentDeadline } from "./calculations/leaving-limits.ts";
export { overtimePay, overtimePercent, overtimeTotal } from "./calculations/overtime.ts";
export { personalLeave } from "./calculations/personal-leave.ts";
export { stoppagePay } from "./calculations/stoppage.ts";
export { transferDays, transferPay } from "./calculations/transfer.ts";
export { workerBreach } from "./calculations/worker-breach.ts";
export { paternityLeave } from "./calculations/paternity.ts";
export { contraceptionLeave, miscarriageLeave, prenatalChecks } from "./calculations/pregnancy.ts";
export { missingMonths } from "./calculations/missing-months.ts";
export { pensionRaise } from "./calculations/pension-raise.ts";
export { earlyReduction, oneOffTimes, pension, pensionPercent } from "./calculations/pension.ts";
export {
  findRetirementMonth,
  retirement,
  retirementAge,
  retirementAgeIn,
  retirementOfSeveral,
} from "./calculations/retirement.ts";
export { allowancesAfterMerger, countedYears, jobLossAllowance, severanceAllowance } from "./calculations/severance.ts";
export { recoveryLeave } from "./calculations/recovery.ts";
export { sickPay } from "./calculations/sickness.ts";
export { suspensionAdvance, suspensionLength } from "./calculations/suspension.ts";
export { trialLength, trialPay } from "./calculations/trial.ts";
export { comparePaid } from "./calculations/paid-before.ts";
export { convertWage } from "./calculations/wage-conversion.ts";
export { holidayPay, workPay } from "./calculations/work-pay.ts";
export { unemploymentBenefit, unemploymentMonths } from "./calculations/unemployment.ts";
export { unionDues, unionDuesDueDay } from "./calculations/union-dues.ts";
export { type CalculationId, CALCULATIONS, type CaveatCode, type ChangeCode, type UnknownReason } from "./codes.ts";
export { EntitlementInputError, RegionListError } from "./errors.ts";
export { evaluateFormula } from "./formula.ts";
export { ANNEX, LAWS } from "./laws.ts";
export { BASE_SALARIES, findOn, MINIMUM_WAGES, REFERENCE_LEVELS } from "./parameters.ts";
export { calculate } from "./recognise/calculate.ts";
export type { Facts } from "./recognise/facts.ts";
export {
  type InputChoice,
  type InputId,
  type MissingInput,
  missingInputs,
  takeChoice,
} from "./recognise/missing-inputs.ts";
export { readInput } from "./recognise/read-input.ts";
export { type RecognisedEntitlement, recogniseEntitlement } from "./recognise-entitlement.ts";
export { findRegion, type Place, type RegionFound } from "./regions/find-region.ts";
export { parseRegionList, type RegionList } from "./regions/region-list.ts";
export { MOST_WORDS, renderEntitlement, renderFormula, renderMissingInput } from "./render-entitlement.ts";
export type { Entitlement, FormulaPart, Step, Value } from "./result.ts";
