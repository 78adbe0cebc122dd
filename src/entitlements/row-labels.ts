import type { ContractRowLabel } from "./codes-of-contracts.ts";
import type { DeductionRow } from "./codes-of-deductions.ts";
import type { InsuranceRow } from "./codes-of-insurance.ts";
import type { WorkRow } from "./codes-of-work.ts";

/** What a row of a result is called, in code. */
export type RowLabel =
  | ContractRowLabel
  | DeductionRow
  | InsuranceRow
  | WorkRow
  | "manager"
  | "college"
  | "skilled"
  | "other"
  | "indefinite"
  | "12-to-36"
  | "under-12"
  | "at-1-percent"
  | "at-2-percent"
  | "at-3-percent"
  | "male"
  | "female"
  | "weeks-under-5"
  | "weeks-5-to-13"
  | "weeks-13-to-22"
  | "weeks-from-22"
  | "ability-15"
  | "ability-31"
  | "ability-51"
  | "father"
  | "mother"
  | "second-child"
  | "other-child"
  | "per-month"
  | "per-hour"
  | "for-months"
  | "in-all"
  | "region-I"
  | "region-II"
  | "region-III"
  | "region-IV"
  | "mediator"
  | "arbitration"
  | "court"
  | "worker-social"
  | "worker-unemployment"
  | "employer-social"
  | "employer-unemployment"
  | "before-merger"
  | "after-merger"
  | "usually"
  | "at-the-latest";

export type DayName =
  "new-year" | "tet" | "hung-kings" | "victory" | "labour" | "national" | "beside-national" | "culture" | "in-lieu";
