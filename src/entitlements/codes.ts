import {
  CONTRACT_CALCULATIONS,
  type ContractCaveatCode,
  type ContractStepId,
  type ContractZeroReason,
} from "./codes-of-contracts.ts";
import type { DeductionCaveat, DeductionStepId } from "./codes-of-deductions.ts";
import type { WorkStepId } from "./codes-of-work.ts";
import { FAMILY_CALCULATIONS, type FamilyStepId } from "./codes-of-family.ts";
import type { InsuranceCaveat, InsuranceStep } from "./codes-of-insurance.ts";

/** Every word that a calculation says in code; `texts/entitlement-*.ts` holds its Vietnamese, and the compiler checks that none is missing. */
export const CALCULATIONS = [
  "overtime",
  "minimum-wage",
  "trial-length",
  "trial-pay",
  "notice",
  "severance",
  "job-loss",
  "annual-leave",
  "unused-leave",
  "holidays",
  "holiday-pay",
  "deduction-limit",
  "damages",
  "suspension",
  "late-pay",
  ...FAMILY_CALCULATIONS,
  "retirement",
  "pension",
  "lump-sum",
  "unemployment",
  "retirement-age",
  "union-dues",
  "dispute",
  "employer-action",
  "final-payment",
  "unemployment-deadline",
  "papers-deadline",
  "contributions",
  ...CONTRACT_CALCULATIONS,
  "accident-compensation",
  "accident-benefit",
  "pension-raise",
] as const;
export type CalculationId = (typeof CALCULATIONS)[number];

export type UnknownReason =
  | "before-this-law"
  | "minimum-wage-not-decided"
  | "minimum-wage-not-in-knowledge"
  | "reference-level-not-in-knowledge"
  | "charter-not-in-knowledge"
  | "place-not-found";

export type ZeroReason =
  | ContractZeroReason
  | "no-trial-under-a-month"
  | "no-notice-needed"
  | "under-12-months"
  | "insured-throughout"
  | "dismissed"
  | "pension-eligible"
  | "abandoned"
  | "unlawful-quit"
  | "lost-things-no-ceiling"
  | "damage-no-ceiling"
  | "under-15-days-late"
  | "under-6-months-insured"
  | "child-seven-or-older"
  | "under-30-sick-days"
  | "returned-early"
  | "under-15-years-insured"
  | "under-20-years-insured"
  | "pension-instead"
  | "twenty-years-no-lump-sum"
  | "wait-12-months"
  | "under-12-months-insured"
  | "early-age-reached"
  | "adopted-child-too-old"
  | "under-5-percent-lost"
  | "own-fault-on-the-way"
  | "contraception-not-named"
  | "under-15-percent-lost"
  | "joined-after-2025"
  | "holiday-on-working-day";

export type StepId =
  | ContractStepId
  | DeductionStepId
  | WorkStepId
  | InsuranceStep
  | "paid-short"
  | "paid-enough"
  | "paid-over"
  | "days-short"
  | "days-enough"
  | "percent-parts"
  | "night-extra"
  | "until-six-months-old"
  | "last-working-day"
  | "give-notice-by"
  | "absence-counted"
  | "road-days"
  | "leave-of-months"
  | "pay-of-leave"
  | "if-insured-throughout"
  | "if-never-insured"
  | "months-counted"
  | "odd-months-rounded"
  | "at-least-two-months"
  | "seniority-days"
  | "damage-threshold"
  | "not-above-damage"
  | "leave-dates"
  | "leave-money"
  | FamilyStepId
  | "one-off-money"
  | "sick-days-capped"
  | "retirement-age"
  | "pension-from"
  | "early-reduction"
  | "least-pension"
  | "paid-in-at-most"
  | "odd-months-moved"
  | "unemployment-ceiling"
  | "for-months-each"
  | "in-region"
  | "listed-in"
  | "rest-of-province"
  | "several-places"
  | "near-names"
  | "province-has-regions"
  | "below-minimum"
  | "not-below-minimum";

export type CaveatCode =
  | ContractCaveatCode
  | InsuranceCaveat
  | DeductionCaveat
  | "a-month-at-that-wage"
  | "advance-kept"
  | "age-too"
  | "apply-within-3-months"
  | "assumed-working-days"
  | "assumed-working-time"
  | "average-is-adjusted"
  | "before-2014-not-said"
  | "average-of-six-months"
  | "beside-national-day-decided-yearly"
  | "born-before-seven-months"
  | "ceiling-of-region-four"
  | "counted-from-january"
  | "counted-from-next-day"
  | "counted-without-sundays"
  | "culture-day-by-reading"
  | "culture-day-no-day-in-lieu"
  | "do-not-wait"
  | "doctor-decides-days"
  | "each-parent-each-child"
  | "early-needs-15-hard-years"
  | "early-needs-20-years"
  | "employer-pays-not-worker"
  | "father-may-get-one-off"
  | "father-second-child-not-confirmed"
  | "fault-and-family-weighed"
  | "fines-forbidden"
  | "fraction-not-rounded"
  | "half-month-counts"
  | "health-insurance-not-in-knowledge"
  | "holiday-own-pay-separate"
  | "holiday-in-monthly-wage"
  | "holiday-by-contract-wage"
  | "holidays-not-counted"
  | "hospital-paper"
  | "hung-kings-lunar"
  | "insured-months-paid-by-fund"
  | "insured-wage-limits"
  | "insured-wage-not-take-home"
  | "keep-contributing"
  | "keep-proof"
  | "employer-needs-ground"
  | "least-pension-not-known"
  | "leave-together-by-agreement"
  | "limit-can-be-longer"
  | "look-up-vssid"
  | "missing-months-can-be-paid"
  | "most-days-company-decides"
  | "name-as-today"
  | "never-over-30-days"
  | "night-hours-more"
  | "no-notice-cases"
  | "one-off-level-not-known"
  | "one-of-both-parents"
  | "one-off-only-without-leave"
  | "one-trial-per-job"
  | "only-for-damage"
  | "only-when-leaving"
  | "over-40-hours-a-month"
  | "pension-lost"
  | "rate-from-bank"
  | "rest-days-counted"
  | "rest-for-pregnancy-or-infertility"
  | "same-name-elsewhere"
  | "seventh-month-insurance-by-reference"
  | "six-months-insured-needed"
  | "some-need-no-mediation"
  | "special-jobs-longer"
  | "suspension-15-to-90-days"
  | "tet-days-decided-yearly"
  | "thirty-percent-a-month"
  | "thirty-sick-days-needed"
  | "time-is-kept"
  | "trial-months-not-insured"
  | "twelve-in-24-months"
  | "twins-first-birth-by-reading"
  | "two-months-before-birth"
  | "unemployment-at-most"
  | "voluntary-insurance-only"
  | "wage-owed-itself"
  | "wage-without-extras"
  | "where-the-employer-works"
  | "within-30-days"
  | "within-60-days"
  | "working-days-only"
  | "some-leave-takes-30-days"
  | "solar-holidays-left-out"
  | "file-early"
  | "road-once-a-year"
  | "years-of-insurance-too";

export type { ChangeCode } from "./change-codes.ts";

export type { DayName, RowLabel } from "./row-labels.ts";
