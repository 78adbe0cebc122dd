import type { Reference } from "../knowledge/index.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import { isWithin } from "../vocabulary/calendar.ts";
import type { WageRegion } from "./inputs.ts";
import { ANNEX, cite } from "./laws.ts";

/**
 * A figure of the law with the days it is known for and where it stands. `effectiveUntil` is the first day the
 * knowledge does not vouch for it any more: the next year's minimum wage is not this year's.
 */
export type Dated<T> = {
  effectiveFrom: CalendarDate;
  effectiveUntil: CalendarDate | null;
  value: T;
  sources: readonly [Reference, ...Reference[]];
};

export type RegionalWage = Readonly<Record<WageRegion, { monthly: number; hourly: number }>>;

/** Regional minimum wages. None before 2026 is in the knowledge; for 2027 no decree is (a draft is not law). */
export const MINIMUM_WAGES: readonly Dated<RegionalWage>[] = [
  {
    effectiveFrom: "2026-01-01",
    effectiveUntil: "2027-01-01",
    value: {
      I: { monthly: 5_310_000, hourly: 25_500 },
      II: { monthly: 4_730_000, hourly: 22_700 },
      III: { monthly: 4_140_000, hourly: 20_000 },
      IV: { monthly: 3_700_000, hourly: 17_800 },
    },
    sources: [cite("minimumWageDecree", "3", "1"), cite("minimumWageDecree", ANNEX)],
  },
];

/**
 * The reference level of social insurance: equal to the base salary while there is one (41/2024 Điều 141 khoản 13,
 * 158/2025 Điều 5 khoản 2). The knowledge names no base salary before 01/07/2026, only the number of the decree that set it.
 */
export const REFERENCE_LEVELS: readonly Dated<number>[] = [
  {
    effectiveFrom: "2026-07-01",
    effectiveUntil: null,
    value: 2_530_000,
    sources: [cite("baseSalaryDecree", "3", "2"), cite("insuranceLaw", "141", "13")],
  },
];

/** The base salary, which work accidents are reckoned with (84/2015 Điều 48, 49, 52, 53); none before 01/07/2026 is in the knowledge. */
export const BASE_SALARIES: readonly Dated<number>[] = [
  {
    effectiveFrom: "2026-07-01",
    effectiveUntil: null,
    value: 2_530_000,
    sources: [cite("baseSalaryDecree", "3", "2")],
  },
];

/** The raise of pensions and monthly allowances that were paid before it, and the least for those paid since before 1995 (162/2026 Điều 2). */
export const PENSION_RAISES: readonly Dated<{ percent: number; least: number; add: number; addUpTo: number }>[] = [
  {
    effectiveFrom: "2026-07-01",
    effectiveUntil: null,
    value: { percent: 8, least: 3_800_000, add: 300_000, addUpTo: 3_500_000 },
    sources: [cite("pensionRaiseDecree", "2")],
  },
];

/** What voluntary insurance pays for each child, until the Government sets another sum (41/2024 Điều 95). */
export const VOLUNTARY_BIRTH_ALLOWANCES: readonly Dated<number>[] = [
  { effectiveFrom: "2025-07-01", effectiveUntil: null, value: 2_000_000, sources: [cite("insuranceLaw", "95", "1")] },
];

/** Months of maternity leave by the child's birth date (45/2019 Điều 139 khoản 1, both wordings). */
export const MATERNITY_MONTHS: readonly Dated<{ secondChild: number; otherwise: number }>[] = [
  {
    effectiveFrom: "2021-01-01",
    effectiveUntil: "2026-07-01",
    value: { secondChild: 6, otherwise: 6 },
    sources: [cite("labourCode", "139", "1")],
  },
  {
    effectiveFrom: "2026-07-01",
    effectiveUntil: null,
    value: { secondChild: 7, otherwise: 6 },
    sources: [cite("labourCode", "139", "1")],
  },
];

/**
 * The road map of the retirement age in months of age by year of retirement (45/2019 Điều 169 khoản 2,
 * 135/2020 Điều 4): a start in 2021, a yearly step, an end.
 */
export const RETIREMENT_ROAD = {
  fromYear: 2021,
  male: { start: 60 * 12 + 3, step: 3, end: 62 * 12 },
  female: { start: 55 * 12 + 4, step: 4, end: 60 * 12 },
} as const;

/** First day of the laws that calculations apply; asked about an earlier day, they say that they do not know. */
export const IN_FORCE_FROM = {
  labourCode: "2021-01-01",
  insuranceLaw: "2025-07-01",
  employmentLaw: "2026-01-01",
} as const;

/** The union fee a member pays is set by the union's charter, which is not in the knowledge. The employer's 2% is in the law. */
export const UNION_FUND_PERCENT = 2;

export function findOn<T>(series: readonly Dated<T>[], on: CalendarDate): Dated<T> | null {
  return series.find((each) => isWithin(each, on)) ?? null;
}

/** The newest figure that was already known on a day, whether or not it still holds then. */
export function findLastKnown<T>(series: readonly Dated<T>[], on: CalendarDate): Dated<T> | null {
  return series.filter((each) => each.effectiveFrom <= on).at(-1) ?? null;
}
