import type { ContractChangeCode } from "./codes-of-contracts.ts";

/** What the worker could tell that would change the figure: what to ask about next. */
export type ChangeCode =
  | ContractChangeCode
  | "bank-rate"
  | "birth-date"
  | "child-age"
  | "child-order"
  | "children-born"
  | "commune"
  | "conditions"
  | "contraception"
  | "contract"
  | "day-kind"
  | "early-retirement"
  | "fault"
  | "found-on"
  | "job-level"
  | "kind-of-birth"
  | "months-insured"
  | "months-of-service"
  | "night"
  | "percent-lost"
  | "pregnancy-weeks"
  | "province"
  | "recovery-case"
  | "region"
  | "rest-days"
  | "sex"
  | "wage"
  | "working-days";
