import { z } from "zod";
import { addDays } from "../calendar-arithmetic.ts";
import { Day, Days, Dong, MonthlyWage, parseInput, WorkingDaysInMonth } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { type Entitlement, type FormulaPart, money, OVER, quantity, type Step, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";
import { paidSteps } from "./paid-steps.ts";

/** Days a suspension may last at the most (45/2019 Điều 128 khoản 2). */
const ORDINARILY = 15;
const IN_SPECIAL_CASES = 90;

export const SuspensionInput = z.object({
  on: Day,
  /** Wage before the suspension, by the month or by the day. */
  wage: MonthlyWage,
  wageOf: z.enum(["month", "day"]).default("month"),
  /** Working days in the suspension; absent: the advance for a whole month, or for `months`. */
  workingDaysSuspended: Days.optional(),
  workingDays: WorkingDaysInMonth.optional(),
  months: z.number().min(0.25).max(12).default(1),
  /** What was advanced already, and its share of the wage in percent where that was told instead. */
  paid: Dong.nullable().default(null),
  paidPercent: z.number().min(0).max(100).nullable().default(null),
  /** The suspension ended and no discipline followed. */
  cleared: z.boolean().default(false),
});

/**
 * The advance while suspended: 50% × wage before the suspension (45/2019 Điều 128 khoản 2), by day in part of a month; kept whatever comes of it
 * (khoản 3). Where no discipline follows the whole wage of that time is due (khoản 4). Told what was paid, says what is missing.
 */
export function suspensionAdvance(raw: z.input<typeof SuspensionInput>): Entitlement {
  const input = parseInput("suspension", SuspensionInput, raw);
  const { workingDaysSuspended: part, cleared } = input;
  const isDaily = input.wageOf === "day";
  const days = input.workingDays ?? 26;
  const frame = {
    calculation: "suspension" as const,
    on: input.on,
    inputs: isDaily ? {} : { wage: input.wage },
    references: cleared
      ? ([cite("labourCode", "128", "4"), cite("labourCode", "128", "2")] as const)
      : ([cite("labourCode", "128", "2"), cite("labourCode", "128", "3"), cite("labourCode", "128", "4")] as const),
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  const assumed = !isDaily && part !== undefined && input.workingDays === undefined;
  // A daily wage and no number of days: the advance of one day would be no answer, so a month's is worked out.
  const counted = part ?? (isDaily ? days * input.months : undefined);
  const whole =
    counted === undefined ? input.wage * input.months : isDaily ? input.wage * counted : (input.wage / days) * counted;
  const due = toDong(cleared ? whole : whole / 2);
  const formula: FormulaPart[] = [
    quantity(input.wage, "dong"),
    ...(counted !== undefined && !isDaily ? [OVER, quantity(days, "day")] : []),
    ...(counted !== undefined ? [TIMES, quantity(counted, "day")] : []),
    ...(counted === undefined && input.months !== 1 ? [TIMES, quantity(input.months, "month")] : []),
    ...(cleared ? [] : [TIMES, quantity(50, "percent")]),
  ];
  const paid = input.paid ?? (input.paidPercent === null ? null : toDong((whole * input.paidPercent) / 100));
  return computed(frame, {
    value: money(due),
    formula,
    steps: [
      // Nothing was told: the half that had to be advanced is taken off.
      ...(cleared && paid === null
        ? [{ id: "paid-and-left" as const, figures: { paid: toDong(whole / 2), left: due - toDong(whole / 2) } }]
        : paidSteps(due, paid)),
      ...(counted === undefined && input.months > 1
        ? [{ id: "per-month-each" as const, figures: { amount: toDong(cleared ? input.wage : input.wage / 2) } }]
        : []),
    ],
    caveats: [
      ...(assumed ? (["assumed-working-days"] as const) : []),
      ...(cleared ? [] : (["advance-kept"] as const)),
      "suspension-15-to-90-days",
    ],
    whatWouldChange: assumed ? ["working-days"] : [],
    ...(cleared ? { lead: "suspension-full" as const } : {}),
  });
}

/**
 * The last day of a suspension begun on a day, counted with it: 15 days, in special cases 90; the day after the company has to take the
 * worker back (45/2019 Điều 128 khoản 2). Where nobody said that the case is special, both.
 */
export function suspensionLastDay(raw: { on: string; from: string; isSpecial: boolean | null }): Entitlement {
  const { on, from, isSpecial } = parseInput(
    "suspension",
    z.object({ on: Day, from: Day, isSpecial: z.boolean().nullable() }),
    raw,
  );
  const frame = {
    calculation: "suspension" as const,
    on,
    inputs: {},
    references: [cite("labourCode", "128", "2")] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  const last = (days: number) => ({ kind: "date" as const, on: addDays(from, days - 1) });
  const backOn = (days: number) => ({
    id: "suspension-back-on" as const,
    figures: { from, days, back: addDays(from, days) },
  });
  if (isSpecial !== null) {
    const days = isSpecial ? IN_SPECIAL_CASES : ORDINARILY;
    return computed(frame, { value: last(days), steps: [backOn(days)], lead: "suspension-until" });
  }
  return computed(frame, {
    value: {
      kind: "rows",
      rows: [
        { label: "ordinarily", value: last(ORDINARILY) },
        { label: "in-special-cases", value: last(IN_SPECIAL_CASES) },
      ],
    },
    steps: [backOn(ORDINARILY)],
    lead: "suspension-until",
  });
}

export const SuspensionLengthInput = z.object({
  on: Day,
  /** How long it lasted, to compare with. */
  days: z.number().min(1).max(366).nullable().default(null),
  /** Whether the case is a special one; `null`: not said. */
  isSpecial: z.boolean().nullable().default(null),
});

/** How long a suspension may last: 15 days, in special cases 90 (45/2019 Điều 128 khoản 2); told how long it was, by how much that is over. */
export function suspensionLength(raw: z.input<typeof SuspensionLengthInput>): Entitlement {
  const { on, days, isSpecial } = parseInput("suspension", SuspensionLengthInput, raw);
  const frame = {
    calculation: "suspension" as const,
    on,
    inputs: {},
    references: [cite("labourCode", "128", "2"), cite("labourCode", "128", "1")] as const,
  };
  return (
    beforeLaw(frame, "labourCode") ??
    computed(frame, {
      value: {
        kind: "rows",
        rows: [
          { label: "ordinarily", value: { kind: "duration", amount: ORDINARILY, unit: "day" } },
          { label: "in-special-cases", value: { kind: "duration", amount: IN_SPECIAL_CASES, unit: "day" } },
        ],
      },
      steps: days === null ? [] : compareLength(days, isSpecial),
      caveats: ["advance-kept"],
      lead: "suspension-longest",
    })
  );
}

/** Where nobody said that the case is special, both limits are held against the days. */
function compareLength(days: number, isSpecial: boolean | null): Step[] {
  const limits = isSpecial === null ? [ORDINARILY, IN_SPECIAL_CASES] : [isSpecial ? IN_SPECIAL_CASES : ORDINARILY];
  return limits.map((most): Step =>
    days > most
      ? { id: "suspension-too-long", figures: { days, most, over: days - most } }
      : { id: "suspension-not-too-long", figures: { days, most } },
  );
}
