import { z } from "zod";
import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { addDays, addMonths, daysBetween } from "../calendar-arithmetic.ts";
import type { CaveatCode } from "../codes.ts";
import { AverageWage, Day, Dong, MonthlyWage, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed, unknown } from "../outcome.ts";
import { findOn, MATERNITY_MONTHS, REFERENCE_LEVELS } from "../parameters.ts";
import {
  CLOSE,
  type Entitlement,
  type FormulaPart,
  money,
  OPEN,
  OVER,
  PLUS,
  quantity,
  type Step,
  TIMES,
} from "../result.ts";
import { toDong } from "../rounding.ts";
import { EntitlementInputError } from "../errors.ts";
import { paidSteps } from "./paid-steps.ts";

const Birth = {
  /** The child's birth date, real or expected: it decides between six and seven months. */
  bornOn: Day,
  /** Which child this birth is, the first of them when more are born at once. */
  childOrder: z.int().min(1).max(15),
  childrenBorn: z.int().min(1).max(6).default(1),
};

export const MaternityLeaveInput = z.object({
  ...Birth,
  /** First day of leave; with it the last day and the earliest early return are told. */
  leaveFrom: Day.nullable().default(null),
  /** The birth is still to come and the worker asks how early she may begin. */
  asksEarliestLeave: z.boolean().default(false),
  asksEarliestReturn: z.boolean().default(false),
  monthsGranted: z.number().min(0).max(24).nullable().default(null),
  /** Months of leave she took before she went back early: the rest is still paid. */
  monthsRested: z.number().min(0).max(12).nullable().default(null),
  averageWage: AverageWage.nullable().default(null),
  withOneOff: z.boolean().default(false),
});

/** 6 months, 7 for the second child born from 01/07/2026, and one more for every child of a birth from the second on (45/2019 Điều 139 khoản 1). */
export function maternityMonths(birth: { bornOn: string; childOrder: number; childrenBorn: number }): number | null {
  const known = findOn(MATERNITY_MONTHS, birth.bornOn)?.value;
  if (!known) return null;
  return (birth.childOrder === 2 ? known.secondChild : known.otherwise) + birth.childrenBorn - 1;
}

/**
 * Maternity leave: months by birth date (45/2019 Điều 139 khoản 1, both wordings; insurance follows it, 41/2024 Điều 53 khoản 1),
 * starting at most 2 months before the birth; a mother may return after 4 months with consent (Điều 139 khoản 4) and is paid the rest, too.
 */
export function maternityLeave(raw: z.input<typeof MaternityLeaveInput>): Entitlement {
  const input = parseInput("maternity-leave", MaternityLeaveInput, raw);
  const frame = {
    calculation: "maternity-leave" as const,
    on: input.bornOn,
    inputs: input,
    references: [
      cite("labourCode", "139", "1"),
      cite("insuranceLaw", "53", "1"),
      cite("labourCode", "139", "4"),
      ...(input.averageWage === null ? [] : [cite("insuranceLaw", "59", "1")]),
      ...(input.withOneOff ? [cite("insuranceLaw", "58", "4")] : []),
    ] as const,
  };
  const months = maternityMonths(input);
  const early = beforeLaw(frame, "labourCode");
  if (early || months === null) return early ?? unknown(frame, "before-this-law");
  if (input.leaveFrom && (input.leaveFrom < addMonths(input.bornOn, -2) || input.leaveFrom > input.bornOn)) {
    throw new EntitlementInputError("maternity-leave", ["leaveFrom"]);
  }
  return computed(frame, {
    value: { kind: "duration", amount: months, unit: "month" },
    formula:
      input.childrenBorn > 1
        ? [quantity(months - input.childrenBorn + 1, "month"), PLUS, quantity(input.childrenBorn - 1, "month")]
        : [],
    steps: leaveSteps(input, months),
    caveats: maternityCaveats(input),
    whatWouldChange: ["birth-date", "child-order"],
  });
}

const monthsShort = (granted: number, due: number): Step => ({
  id: "months-short",
  figures: { granted, short: due - granted },
});

function leaveSteps(input: z.output<typeof MaternityLeaveInput>, months: number): Step[] {
  const { leaveFrom, bornOn, averageWage } = input;
  const level = findOn(REFERENCE_LEVELS, bornOn);
  const last = leaveFrom && addDays(addMonths(leaveFrom, months), -1);
  return [
    ...(input.asksEarliestLeave ? [{ id: "earliest-leave" as const, figures: { from: addMonths(bornOn, -2) } }] : []),
    ...(input.asksEarliestReturn
      ? [{ id: "earliest-return" as const, figures: { on: addMonths(leaveFrom ?? bornOn, 4) } }]
      : []),
    ...(input.monthsGranted !== null && input.monthsGranted < months ? [monthsShort(input.monthsGranted, months)] : []),
    ...(leaveFrom && last
      ? [
          {
            id: "leave-dates" as const,
            figures: { from: leaveFrom, last, back: addDays(last, 1), earliestReturn: addMonths(leaveFrom, 4) },
          },
        ]
      : []),
    ...(leaveFrom && last && leaveFrom < bornOn
      ? [{ id: "left-after-birth" as const, figures: lengthBetween(bornOn, addDays(last, 1)) }]
      : []),
    ...(averageWage === null
      ? []
      : [{ id: "leave-money" as const, figures: { amount: toDong(averageWage * months), months } }]),
    ...leftToPay(input.monthsRested, averageWage, months),
    ...(input.withOneOff && level
      ? [
          {
            id: "one-off-money" as const,
            figures: { amount: 2 * level.value * input.childrenBorn, level: level.value, children: input.childrenBorn },
          },
        ]
      : []),
  ];
}

/** Who goes back early is paid for the rest of her leave beside her wage (45/2019 Điều 139 khoản 4; 41/2024 Điều 53 khoản 1). */
function leftToPay(rested: number | null, averageWage: number | null, months: number): Step[] {
  if (rested === null || rested >= months) return [];
  const left = months - rested;
  return averageWage === null
    ? [{ id: "left-to-rest", figures: { rested, left } }]
    : [{ id: "left-to-pay", figures: { rested, left, wage: averageWage, amount: toDong(averageWage * left) } }];
}

/** Whole months and odd days from a day to another. */
export function lengthBetween(from: CalendarDate, to: CalendarDate): { months: number; days: number } {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months++;
  return { months, days: daysBetween(addMonths(from, months), to) };
}

function maternityCaveats(birth: { bornOn: string; childOrder: number; childrenBorn: number }): CaveatCode[] {
  const sevenMonths = birth.bornOn >= "2026-07-01";
  return [
    ...(sevenMonths && birth.childOrder === 1 && birth.childrenBorn > 1
      ? (["twins-first-birth-by-reading"] as const)
      : []),
    ...(sevenMonths && birth.childOrder === 2 ? (["seventh-month-insurance-by-reference"] as const) : []),
    ...(!sevenMonths && birth.childOrder === 2 ? (["born-before-seven-months"] as const) : []),
    "two-months-before-birth",
  ];
}

export const MaternityMoneyInput = z.object({
  ...Birth,
  /** Average insured wage of the last six months before the leave. */
  averageWage: AverageWage,
  /** Months of compulsory insurance in the 12 months before the birth; `null`: not said. */
  monthsInsuredInYear: z.int().min(0).max(12).nullable().default(null),
  /** The average told in parts: so many months at such a wage. */
  averageParts: z.array(z.object({ months: z.number().min(0), wage: MonthlyWage })).default([]),
  leaveFrom: Day.nullable().default(null),
  monthsRested: z.number().min(0).max(12).nullable().default(null),
  /** Only the money for the months of leave is asked about. */
  withoutOneOff: z.boolean().default(false),
  paid: Dong.nullable().default(null),
});

/**
 * Maternity money: 100% of the average insured wage × months of leave (41/2024 Điều 59 khoản 1, 3) + 2 × reference level
 * for each child (Điều 58 khoản 4). Needs 6 months of insurance in the 12 before the birth (Điều 50 khoản 2; khoản 3 and 5 lower it).
 */
export function maternityMoney(raw: z.input<typeof MaternityMoneyInput>): Entitlement {
  const input = parseInput("maternity-money", MaternityMoneyInput, raw);
  const frame = {
    calculation: "maternity-money" as const,
    on: input.bornOn,
    inputs: input,
    references: [
      cite("insuranceLaw", "59", "1"),
      cite("insuranceLaw", "58", "4"),
      cite("labourCode", "139", "1"),
      cite("insuranceLaw", "50", "2"),
    ] as const,
  };
  const early = beforeLaw(frame, "insuranceLaw");
  const months = maternityMonths(input);
  if (early || months === null) return early ?? unknown(frame, "before-this-law");
  if (input.monthsInsuredInYear !== null && input.monthsInsuredInYear < 6) {
    return computed(
      {
        ...frame,
        references: [cite("insuranceLaw", "50", "2"), cite("insuranceLaw", "50", "3"), cite("insuranceLaw", "50", "5")],
      },
      {
        value: { kind: "none", because: "under-6-months-insured" },
        steps: [monthsShort(input.monthsInsuredInYear, 6)],
        caveats: ["rest-for-pregnancy-or-infertility", "father-may-get-one-off"],
        whatWouldChange: ["months-insured"],
      },
    );
  }
  const level = input.withoutOneOff ? null : findOn(REFERENCE_LEVELS, input.bornOn);
  const leave = toDong(input.averageWage * months);
  const oneOff = level ? 2 * level.value * input.childrenBorn : 0;
  const last = input.leaveFrom && addDays(addMonths(input.leaveFrom, months), -1);
  return computed(level ? { ...frame, references: [...frame.references, ...level.sources] } : frame, {
    value: money(leave + oneOff),
    formula: [
      ...averageFormula(input.averageParts, input.averageWage),
      TIMES,
      quantity(months, "month"),
      ...(level
        ? [
            PLUS,
            quantity(2, "plain"),
            TIMES,
            quantity(level.value, "dong"),
            TIMES,
            quantity(input.childrenBorn, "child"),
          ]
        : []),
    ],
    steps: [
      ...averageSteps(input.averageParts, input.averageWage),
      ...paidSteps(leave + oneOff, input.paid),
      ...leftToPay(input.monthsRested, input.averageWage, months),
      { id: "leave-money", figures: { amount: leave, months } },
      ...(level ? [{ id: "one-off-money" as const, figures: { amount: oneOff } }] : []),
      ...(input.leaveFrom && last
        ? [
            {
              id: "leave-dates" as const,
              figures: {
                from: input.leaveFrom,
                last,
                back: addDays(last, 1),
                earliestReturn: addMonths(input.leaveFrom, 4),
              },
            },
          ]
        : []),
    ],
    caveats: [
      ...(level || input.withoutOneOff ? [] : (["one-off-level-not-known"] as const)),
      ...(input.monthsInsuredInYear === null ? (["six-months-insured-needed"] as const) : []),
      "insured-wage-not-take-home",
      ...maternityCaveats(input).filter((code) => code !== "two-months-before-birth"),
    ],
    whatWouldChange: ["birth-date", "child-order", "wage"],
  });
}

/** The average as it is multiplied: in its parts where it is no whole number. */
function averageFormula(parts: readonly { months: number; wage: number }[], average: number): FormulaPart[] {
  if (parts.length === 0 || Number.isInteger(average)) return [quantity(average, "dong")];
  const months = parts.reduce((sum, each) => sum + each.months, 0);
  return [
    OPEN,
    ...parts.flatMap(({ wage, months: each }, at) => [
      ...(at > 0 ? [PLUS] : []),
      quantity(wage, "dong"),
      TIMES,
      quantity(each, "plain"),
    ]),
    CLOSE,
    OVER,
    quantity(months, "plain"),
  ];
}

/** "(6.000.000 × 4 + 6.600.000 × 2) ÷ 6 tháng": how the average came about, where it was told in parts. */
export function averageSteps(parts: readonly { months: number; wage: number }[], average: number): Step[] {
  if (parts.length === 0) return [];
  const months = parts.reduce((sum, each) => sum + each.months, 0);
  const merged = parts.reduce<{ months: number; wage: number }[]>((all, part) => {
    const same = all.at(-1);
    if (same?.wage === part.wage) same.months += part.months;
    else all.push({ ...part });
    return all;
  }, []);
  return [
    {
      id: "average-of-parts",
      figures: { parts: merged.map(({ months: each, wage }) => `${wage}x${each}`).join("|"), months, average },
    },
  ];
}
