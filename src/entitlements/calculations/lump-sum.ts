import { z } from "zod";
import { firstDayOf, monthOf } from "../calendar-arithmetic.ts";
import type { ZeroReason } from "../codes.ts";
import { Day, Dong, MonthlyWage, Months, parseInput } from "../inputs.ts";
import { cite, POINT_DD } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { CLOSE, type Entitlement, type FormulaPart, money, OPEN, PLUS, quantity, type Step, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";
import { insuredYears } from "./insurance-years.ts";
import { paidSteps } from "./paid-steps.ts";

/** The ground for taking social insurance in one sum (41/2024 Điều 70 khoản 1). */
export const LumpSumCase = z.enum([
  "old-age-under-15-years",
  "emigrated",
  "grave-illness",
  "81-percent",
  "insured-before-2025",
]);
export type LumpSumCase = z.infer<typeof LumpSumCase>;

export const LumpSumInput = z.object({
  on: Day,
  case: LumpSumCase,
  averageWage: MonthlyWage,
  /** `null`: not known; then all of the time is in monthsFrom2014 and a range is told. */
  monthsBefore2014: Months.nullable(),
  monthsFrom2014: Months,
  /** First month of insurance, where it was said: from 01/07/2025 the case of earlier insurance does not apply. */
  insuredFrom: Day.nullable().default(null),
  /** For "insured-before-2025": months without any insurance up to the month before asking; 12 are needed. */
  monthsOutOfInsurance: z.int().min(0).max(840).nullable().default(null),
  /** A day of the last month of insurance, where it was said: then the first month of asking is told. */
  lastInsuredOn: Day.nullable().default(null),
  /** All that was paid in, where it was said: with less than a year it is what comes back. */
  paidIn: Dong.nullable().default(null),
  paid: MonthlyWage.nullable().default(null),
});
type Input = z.infer<typeof LumpSumInput>;

const POINT: Record<LumpSumCase, string> = {
  "old-age-under-15-years": "a",
  emigrated: "b",
  "grave-illness": "c",
  "81-percent": "d",
  "insured-before-2025": POINT_DD,
};

/**
 * One sum: 1.5 × average wage for each year before 2014 + 2 × for each year from 2014; odd months before 2014 move to the time
 * from 2014 (41/2024 Điều 70 khoản 3), odd months at the end are half a year or a year (Điều 5 khoản 6). Under a year in all: what
 * was paid in, at most 2 months' average.
 */
export function lumpSum(raw: z.input<typeof LumpSumInput>): Entitlement {
  const input = parseInput(
    "lump-sum",
    LumpSumInput.refine((each) => (each.monthsBefore2014 ?? 0) + each.monthsFrom2014 > 0, { path: ["monthsFrom2014"] }),
    raw,
  );
  const total = (input.monthsBefore2014 ?? 0) + input.monthsFrom2014;
  const frame = {
    calculation: "lump-sum" as const,
    on: input.on,
    inputs: input,
    references: [
      cite("insuranceLaw", "70", "1", POINT[input.case]),
      cite("insuranceLaw", "70", "3"),
      ...(total % 12 === 0 ? [] : [cite("insuranceLaw", "5", "6")]),
      ...(input.case === "insured-before-2025" ? [cite("insuranceDecree", "14", "1", "b")] : []),
    ] as const,
  };
  const early = beforeLaw(frame, "insuranceLaw");
  if (early) return early;
  const refused = findRefusal(input);
  if (refused && refused !== "wait-12-months")
    return computed(frame, { value: { kind: "none", because: refused }, caveats: ["time-is-kept"] });

  const caveats = ["pension-lost", "average-is-adjusted"] as const;
  if (refused) {
    const sum = amountOf(input);
    return computed(frame, {
      value: { kind: "none", because: refused },
      steps: [
        ...waitSteps(input),
        ...(total < 12 || input.monthsBefore2014 === null
          ? []
          : [{ id: "sum-after-waiting" as const, figures: { amount: sum.dong } }]),
      ],
      caveats: ["time-is-kept", ...caveats],
    });
  }
  if (total < 12) {
    const most = toDong(2 * input.averageWage);
    if (input.paidIn !== null)
      return computed(frame, {
        value: money(Math.min(input.paidIn, most)),
        formula: input.paidIn > most ? [quantity(2, "month"), TIMES, quantity(input.averageWage, "dong")] : [],
        steps: [{ id: "paid-in-at-most", figures: {} }, ...waitSteps(input)],
        caveats,
      });
    return computed(frame, {
      value: { kind: "money-range", from: 0, to: most },
      steps: [{ id: "paid-in-at-most", figures: {} }, ...waitSteps(input)],
      caveats,
    });
  }
  if (input.monthsBefore2014 === null) {
    const years = insuredYears(total);
    return computed(frame, {
      value: {
        kind: "money-range",
        from: toDong(1.5 * years * input.averageWage),
        to: toDong(2 * years * input.averageWage),
      },
      formula: [quantity(years, "year"), TIMES, quantity(1.5, "month"), TIMES, quantity(input.averageWage, "dong")],
      caveats: ["before-2014-not-said", ...caveats],
      whatWouldChange: ["months-insured"],
    });
  }
  const { dong, formula, steps } = amountOf(input);
  return computed(frame, {
    value: money(dong),
    formula,
    steps: [...steps, ...paidSteps(dong, input.paid), ...waitSteps(input)],
    caveats,
    whatWouldChange: ["months-insured"],
  });
}

function amountOf(input: Input): { dong: number; formula: FormulaPart[]; steps: Step[] } {
  const monthsBefore = input.monthsBefore2014 ?? 0;
  // Only where there is time after 2014 can odd months be moved to it; else they count where they are.
  const moved = input.monthsFrom2014 > 0 ? monthsBefore % 12 : 0;
  const before = insuredYears(monthsBefore - moved);
  const monthsAfter = input.monthsFrom2014 + moved;
  const after = insuredYears(monthsAfter);
  const wage = quantity(input.averageWage, "dong");
  const partBefore = [quantity(before, "year"), TIMES, quantity(1.5, "month")];
  const partAfter = [quantity(after, "year"), TIMES, quantity(2, "month")];
  const odd = (monthsAfter % 12) + ((monthsBefore - moved) % 12);
  return {
    dong: toDong((1.5 * before + 2 * after) * input.averageWage),
    formula:
      before === 0
        ? [...partAfter, TIMES, wage]
        : after === 0
          ? [...partBefore, TIMES, wage]
          : [OPEN, ...partBefore, PLUS, ...partAfter, CLOSE, TIMES, wage],
    steps: [
      ...(moved > 0 ? [{ id: "odd-months-moved" as const, figures: { months: moved } }] : []),
      ...(odd > 0 ? [{ id: "insured-odd-months" as const, figures: { months: odd } }] : []),
    ],
  };
}

/**
 * The first month in which it may be asked for: twelve whole months without insurance lie before it (158/2025 Điều 14 khoản 1
 * điểm b). Only those insured before July 2025 wait.
 */
export function firstLumpSumMonth(lastInsuredOn: string): string {
  const [year = 0, month = 1] = lastInsuredOn.split("-").map(Number);
  return firstDayOf(monthOf(year, month) + 13);
}

function waitSteps(input: Input): Step[] {
  if (input.case !== "insured-before-2025" || input.lastInsuredOn === null) return [];
  return [{ id: "lump-sum-from", figures: { from: firstLumpSumMonth(input.lastInsuredOn) } }];
}

export const LumpSumMonthInput = z.object({ on: Day, lastInsuredOn: Day, insuredFrom: Day.nullable().default(null) });

/** Only when it may be asked for: the first month after twelve without insurance (158/2025 Điều 14 khoản 1). */
export function lumpSumMonth(raw: z.input<typeof LumpSumMonthInput>): Entitlement {
  const input = parseInput("lump-sum", LumpSumMonthInput, raw);
  const frame = {
    calculation: "lump-sum" as const,
    on: input.on,
    inputs: { lastInsuredOn: input.lastInsuredOn },
    references: [cite("insuranceDecree", "14", "1", "b"), cite("insuranceLaw", "70", "1", POINT_DD)] as const,
  };
  const early = beforeLaw(frame, "insuranceLaw");
  if (early) return early;
  if (input.insuredFrom !== null && input.insuredFrom >= "2025-07-01")
    return computed(frame, { value: { kind: "none", because: "joined-after-2025" }, caveats: ["time-is-kept"] });
  const from = firstLumpSumMonth(input.lastInsuredOn);
  return computed(frame, {
    value: { kind: "month", first: from },
    steps: [{ id: from <= input.on ? "twelve-months-over" : "twelve-months-until", figures: { from } }],
    caveats: ["last-insured-month", "under-20-years-only", "pension-lost"],
  });
}

function findRefusal(input: Input): ZeroReason | null {
  const total = (input.monthsBefore2014 ?? 0) + input.monthsFrom2014;
  if (input.case === "old-age-under-15-years" && total >= 180) return "pension-instead";
  if (input.case !== "insured-before-2025") return null;
  if (input.insuredFrom !== null && input.insuredFrom >= "2025-07-01") return "joined-after-2025";
  if (total >= 240) return "twenty-years-no-lump-sum";
  if (input.monthsOutOfInsurance !== null && input.monthsOutOfInsurance < 12) return "wait-12-months";
  return input.lastInsuredOn !== null && firstLumpSumMonth(input.lastInsuredOn) > input.on ? "wait-12-months" : null;
}
