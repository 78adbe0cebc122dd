/** What the calculations of work stopped, changed, left and broken off say in code; `texts/entitlement-contracts.ts` holds its Vietnamese. */
export const CONTRACT_CALCULATIONS = [
  "stoppage-pay",
  "transfer-pay",
  "transfer-days",
  "personal-leave",
  "nursing-break",
  "worker-breach",
  "employer-breach",
] as const;

export type ContractZeroReason = "stopped-by-own-fault" | "on-strike" | "not-a-family-event" | "child-twelve-months";

export type ContractStepId =
  | "each-day"
  | "days-by-agreement"
  | "old-wage-kept"
  | "below-old-wage"
  | "after-30-days"
  | "new-wage-higher"
  | "new-wage-above-share"
  | "minimum-instead-of-share"
  | "leave-days-short"
  | "leave-days-beyond"
  | "minutes-short"
  | "notice-missing"
  | "notice-missing-pay"
  | "parts-of-breach"
  | "claimed-too-much"
  | "claimed-not-more"
  | "wages-of-time-out-besides"
  | "severance-besides"
  | "severance-none"
  | "if-not-coming-back";

export type ContractCaveatCode =
  | "stopped-by-employer"
  | "stoppage-at-least"
  | "first-14-days-assured"
  | "only-where-new-job-pays-less"
  | "never-under-minimum-wage"
  | "beyond-60-days-written-consent"
  | "stopped-if-refused"
  | "tell-the-company"
  | "agree-on-unpaid"
  | "break-pay-besides-wage"
  | "break-with-full-pay"
  | "break-worked-by-consent"
  | "only-if-left-unlawfully"
  | "training-by-contract"
  | "notice-day-is-a-days-wage"
  | "insurance-for-that-time-too";

export type ContractChangeCode =
  | "stop-cause"
  | "transfer-days"
  | "family-event"
  | "days-without-break"
  | "notice-given"
  | "time-out-of-work"
  | "coming-back";

export type ContractRowLabel =
  | "by-employers-fault"
  | "nobodys-fault"
  | "first-30-days"
  | "after-30-days"
  | "most-in-a-year"
  | "still-left"
  | "over-the-limit"
  | "notice-before"
  | "leave-with-pay"
  | "leave-without-pay"
  | "wages-of-these-days"
  | "wages-lost"
  | "break-each-day"
  | "break-days-a-month"
  | "break-worked-a-day"
  | "break-worked-a-month"
  | "break-worked-3-days"
  | "wages-out-of-work"
  | "at-least-2-months"
  | "at-least-2-months-more"
  | "wages-of-notice"
  | "severance-too";
