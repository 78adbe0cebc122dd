/** The codes of deductions, damages, suspension, late pay, insurance paid in and union dues; `texts/entitlement-deductions.ts` holds their words. */
export type DeductionStepId =
  | "damage-within-threshold"
  | "below-every-threshold"
  | "damage-above-threshold"
  | "demanded-above"
  | "demanded-within"
  | "taken-above-limit"
  | "taken-above-in-all"
  | "taken-within-limit"
  | "months-to-pay-off"
  | "monthly-limit"
  | "per-month-each"
  | "paid-and-left"
  | "taken-too-much"
  | "taken-too-little"
  | "taken-right"
  | "left-in-hand"
  | "base-with-allowances"
  | "due-by"
  | "late-from-to"
  | "suspension-back-on"
  | "suspension-too-long"
  | "suspension-not-too-long"
  | "fund-reduced";

export type DeductionCaveat =
  | "unavoidable-delay"
  | "tax-not-told"
  | "allowances-that-count"
  | "dues-rate-as-told"
  | "health-rate-as-told"
  | "health-rate-assumed"
  | "dues-due-month-after"
  | "no-insurance-on-trial"
  | "no-insurance-when-unpaid"
  | "limit-only-if-careless"
  | "late-insurance-to-the-fund"
  | "fund-reduced-on-request";

export type DeductionRow =
  "ordinarily" | "in-special-cases" | "worker-health" | "employer-health" | "together" | "together-for-months";

/** How answers begin that are not what their calculation is mostly asked for. */
export type LeadCode =
  | "fines-back"
  | "threshold"
  | "suspension-full"
  | "suspension-longest"
  | "suspension-until"
  | "day-in-lieu"
  | "late-from"
  | "late-until"
  | "paid-together"
  | "member-dues"
  | "dues-due"
  | "insurance-back"
  | "insurance-short"
  | "insurance-late"
  | "insurance-asked"
  | "holidays-of-part"
  | "holidays-named"
  | "insurance-of-employer";
