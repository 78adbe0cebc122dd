import { z } from "zod";
import { Day, MonthlyWage, Months, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { type Entitlement, MINUS, money, quantity, type Row, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";

export const MissingMonthsInput = z.object({
  on: Day,
  monthsInsured: Months.max(179),
  /** Insured wage before leaving; `null`: only what is missing is asked. */
  lastWage: MonthlyWage.nullable().default(null),
});

/** Least insurance for a pension: 15 years of 12 months each (41/2024 Điều 64 khoản 1, Điều 5 khoản 6). */
const NEEDED = 180;
/** As many missing months may be paid at once (Điều 33 khoản 7). */
const AT_ONCE = 6;
/** Of worker and employer together into the pension fund: 8% (Điều 33 khoản 1 điểm a) and 14% (Điều 34 khoản 1 điểm b). */
const BOTH_PERCENT = 22;

/**
 * What is missing until 15 years of insurance. Up to 6 months may be paid at once: months × 22% of the insured wage before leaving
 * (41/2024 Điều 33 khoản 7); more are paid month by month, as voluntary insurance too.
 */
export function missingMonths(raw: z.input<typeof MissingMonthsInput>): Entitlement {
  const input = parseInput("pension", MissingMonthsInput, raw);
  const missing = NEEDED - input.monthsInsured;
  const atOnce = missing <= AT_ONCE;
  const frame = {
    calculation: "pension" as const,
    on: input.on,
    inputs: { monthsInsured: input.monthsInsured },
    references: [
      cite("insuranceLaw", "64", "1"),
      cite("insuranceLaw", "33", "7"),
      ...(atOnce ? [cite("insuranceLaw", "33", "1", "a"), cite("insuranceLaw", "34", "1", "b")] : []),
    ] as const,
  };
  const early = beforeLaw(frame, "insuranceLaw");
  if (early) return early;
  const rows: Row[] = [
    {
      label: "still-missing",
      value: { kind: "length", months: missing, days: 0 },
      formula: [quantity(NEEDED, "month"), MINUS, quantity(input.monthsInsured, "month")],
    },
  ];
  if (atOnce && input.lastWage !== null) {
    rows.push({
      label: "paid-at-once",
      value: money(toDong((missing * input.lastWage * BOTH_PERCENT) / 100)),
      formula: [
        quantity(missing, "month"),
        TIMES,
        quantity(BOTH_PERCENT, "percent"),
        TIMES,
        quantity(input.lastWage, "dong"),
      ],
    });
  }
  return computed(frame, {
    value: { kind: "rows", rows },
    caveats: atOnce ? ["missing-months-can-be-paid", "age-too"] : ["keep-contributing", "age-too"],
    whatWouldChange: ["months-insured"],
  });
}
