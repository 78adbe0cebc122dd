import type { CalendarDate } from "../../../vocabulary/calendar.ts";

export type InsuranceKind = "social" | "unemployment" | "health";

/** The figures of deductions, damages, suspension, late pay and contributions that other calculations have no use for. */
export type Sums = {
  /** Wage before insurance and tax, where what is left of it was not told. */
  gross?: number;
  extras?: number;
  insurance?: number;
  tax?: number;
  /** What was, or is to be, kept back in a month. */
  taken?: number;
  /** What is to be made good in all. */
  debt?: number;
  fines?: number;
  /** What the company asks for. */
  demanded?: number;
  net?: number;
  /** Only the ten months' minimum wage are asked about. */
  threshold?: boolean;
  /** How long the suspension or the delay lasted, or for how many months a total is asked. */
  months?: number;
  paid?: number;
  paidPercent?: number;
  /** Whether the case is called special, or not. */
  isSpecial?: boolean;
  /** The suspension ended without discipline. */
  cleared?: boolean;
  asks?: "longest" | "first-day" | "last-day" | "paid-together" | "due-day" | "net" | "late-insurance";
  /** By how many percent the union fund is reduced. */
  reducedPercent?: number;
  /** The contributions were evaded, and not only late. */
  evaded?: boolean;
  /** The bank's rate was told by the month. */
  monthlyRate?: boolean;
  dueOn?: CalendarDate;
  member?: boolean;
  duesPercent?: number;
  people?: number;
  kinds?: readonly InsuranceKind[];
  rates?: Partial<Record<InsuranceKind | "all", number>>;
  payer?: "worker" | "employer" | "both";
  /** The wage that ought to be insured, beside the one that is. */
  trueWage?: number;
  exempt?: "trial" | "unpaid";
};
