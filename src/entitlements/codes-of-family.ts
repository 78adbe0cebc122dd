/** The calculations about births, children and illness. */
export const FAMILY_CALCULATIONS = [
  "maternity-leave",
  "maternity-money",
  "miscarriage-leave",
  "prenatal-checks",
  "contraception-leave",
  "paternity-leave",
  "birth-allowance",
  "adoption-leave",
  "sick-pay",
  "child-sick",
  "recovery",
] as const;

/** What is explained of leave and money for births, children and illness; `texts/entitlement-family-steps.ts` holds the words. */
export type FamilyStepId =
  | "earliest-leave"
  | "earliest-return"
  | "months-short"
  | "left-after-birth"
  | "left-to-rest"
  | "left-to-pay"
  | "average-of-parts"
  | "day-money"
  | "day-of-care"
  | "days-end"
  | "short-days-money"
  | "begin-by"
  | "loss-as-birth"
  | "loss-days-by-weeks"
  | "loss-as-birth-if-insured"
  | "visits-at-most"
  | "days-left"
  | "days-over"
  | "visits-left"
  | "adoption-money"
  | "pay-for-a-day"
  | "pay-for-a-month"
  | "recovery-days";
