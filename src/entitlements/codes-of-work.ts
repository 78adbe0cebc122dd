/** The codes of pay by the hour, day and piece, of the minimum wage and the trial. */
export type WorkStepId =
  | "each-short"
  | "hours-of-day"
  | "holiday-own-pay"
  | "with-normal-pay"
  | "week-to-month"
  | "week-to-hour"
  | "day-to-month"
  | "day-to-hour"
  | "pieces-to-hour"
  | "hours-of-month"
  | "short-in-all"
  | "highest-region"
  | "trial-in-all"
  | "trial-too-long"
  | "trial-not-too-long"
  | "trial-until"
  | "no-trial-full-pay"
  | "one-day-pay";

export type WorkRow =
  | "weekday"
  | "weekday-night"
  | "normal"
  | "normal-night"
  | "rest-day-night"
  | "holiday-night"
  | "compensatory-day"
  | "compensatory-day-night"
  | "rest-day"
  | "holiday";
