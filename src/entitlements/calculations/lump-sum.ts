import { z } from "zod";
import type { ZeroReason } from "../codes.ts";
import { Day, MonthlyWage, Months, parseInput } from "../inputs.ts";
import { cite, POINT_DD } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { CLOSE, type Entitlement, money, OPEN, PLUS, quantity, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";

/** The ground for taking social insurance in one sum (41/2024 Điều 70 khoản 1). */
export const LumpSumCase = z.enum([
  "old-age-under-15-years",
  "emigrated",
  "grave-illness",
  "81-percent",
  "insured-before-2025",
]);

export const LumpSumInput = z.object({
  on: Day,
  case: LumpSumCase,
  averageWage: MonthlyWage,
  /** `null`: not known; then all of the time is in monthsFrom2014 and a range is told. */
  monthsBefore2014: Months.nullable(),
  monthsFrom2014: Months,
  /** For "insured-before-2025": months without any insurance up to the month before asking; 12 are needed. */
  /** First month of insurance, where it was said: from 01/07/2025 the case of earlier insurance does not apply. */
  insuredFrom: Day.nullable().default(null),
  monthsOutOfInsurance: z.int().min(0).max(840).nullable().default(null),
});

const POINT: Record<z.infer<typeof LumpSumCase>, string> = {
  "old-age-under-15-years": "a",
  emigrated: "b",
  "grave-illness": "c",
  "81-percent": "d",
  "insured-before-2025": POINT_DD,
};

/**
 * One sum: 1.5 × average wage for each year before 2014 + 2 × for each year from 2014; odd months before 2014 move to the time
 * from 2014 (41/2024 Điều 70 khoản 3). Odd months left at the end: the rule is in a decree article not held, hence a range. Under a
 * year in all: what was paid in, at most 2 months' average.
 */
export function lumpSum(raw: z.input<typeof LumpSumInput>): Entitlement {
  const input = parseInput(
    "lump-sum",
    LumpSumInput.refine((each) => (each.monthsBefore2014 ?? 0) + each.monthsFrom2014 > 0, { path: ["monthsFrom2014"] }),
    raw,
  );
  const frame = {
    calculation: "lump-sum" as const,
    on: input.on,
    inputs: input,
    references: [cite("insuranceLaw", "70", "1", POINT[input.case]), cite("insuranceLaw", "70", "3")] as const,
  };
  const early = beforeLaw(frame, "insuranceLaw");
  if (early) return early;
  const refused = findRefusal(input);
  if (refused) return computed(frame, { value: { kind: "none", because: refused }, caveats: ["time-is-kept"] });

  const monthsBefore = input.monthsBefore2014 ?? 0;
  const total = monthsBefore + input.monthsFrom2014;
  const caveats = ["pension-lost", "average-is-adjusted"] as const;
  if (total < 12) {
    return computed(frame, {
      value: { kind: "money-range", from: 0, to: toDong(2 * input.averageWage) },
      steps: [{ id: "paid-in-at-most", figures: {} }],
      caveats,
    });
  }
  const before = Math.floor(monthsBefore / 12);
  const after = input.monthsFrom2014 + (monthsBefore % 12);
  const full = Math.floor(after / 12);
  const odd = after % 12;
  const amountFor = (yearsFrom2014: number) => toDong((1.5 * before + 2 * yearsFrom2014) * input.averageWage);
  if (input.monthsBefore2014 === null) {
    return computed(frame, {
      value: {
        kind: "money-range",
        from: toDong(1.5 * full * input.averageWage),
        to: amountFor(odd === 0 ? full : full + 1),
      },
      formula: [quantity(full, "year"), TIMES, quantity(1.5, "month"), TIMES, quantity(input.averageWage, "dong")],
      caveats: ["before-2014-not-said", ...caveats],
      whatWouldChange: ["months-insured"],
    });
  }
  return computed(frame, {
    value: odd === 0 ? money(amountFor(full)) : { kind: "money-range", from: amountFor(full), to: amountFor(full + 1) },
    formula:
      before === 0
        ? [quantity(full, "year"), TIMES, quantity(2, "month"), TIMES, quantity(input.averageWage, "dong")]
        : [
            OPEN,
            quantity(before, "year"),
            TIMES,
            quantity(1.5, "month"),
            PLUS,
            quantity(full, "year"),
            TIMES,
            quantity(2, "month"),
            CLOSE,
            TIMES,
            quantity(input.averageWage, "dong"),
          ],
    steps: monthsBefore % 12 > 0 ? [{ id: "odd-months-moved", figures: { months: monthsBefore % 12 } }] : [],
    caveats: odd === 0 ? caveats : ["odd-months-not-in-knowledge", ...caveats],
    whatWouldChange: ["months-insured"],
  });
}

function findRefusal(input: z.infer<typeof LumpSumInput>): ZeroReason | null {
  const total = (input.monthsBefore2014 ?? 0) + input.monthsFrom2014;
  if (input.case === "old-age-under-15-years" && total >= 180) return "pension-instead";
  if (input.case !== "insured-before-2025") return null;
  if (input.insuredFrom !== null && input.insuredFrom >= "2025-07-01") return "joined-after-2025";
  if (total >= 240) return "twenty-years-no-lump-sum";
  return input.monthsOutOfInsurance !== null && input.monthsOutOfInsurance < 12 ? "wait-12-months" : null;
}
