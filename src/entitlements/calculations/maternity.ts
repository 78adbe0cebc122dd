import { z } from "zod";
import { addDays, addMonths } from "../calendar-arithmetic.ts";
import type { CaveatCode } from "../codes.ts";
import { Day, MonthlyWage, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed, unknown } from "../outcome.ts";
import { findOn, MATERNITY_MONTHS, REFERENCE_LEVELS } from "../parameters.ts";
import { type Entitlement, money, PLUS, quantity, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";
import { EntitlementInputError } from "../errors.ts";

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
});

/** 6 months, 7 for the second child born from 01/07/2026, and one more for every child of a birth from the second on (45/2019 Điều 139 khoản 1). */
export function maternityMonths(birth: { bornOn: string; childOrder: number; childrenBorn: number }): number | null {
  const known = findOn(MATERNITY_MONTHS, birth.bornOn)?.value;
  if (!known) return null;
  return (birth.childOrder === 2 ? known.secondChild : known.otherwise) + birth.childrenBorn - 1;
}

/**
 * Maternity leave: months by birth date (45/2019 Điều 139 khoản 1, both wordings; insurance follows it, 41/2024 Điều 53 khoản 1),
 * starting at most 2 months before the birth; a mother may return after 4 months with consent (Điều 139 khoản 4).
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
    steps: input.leaveFrom
      ? [
          {
            id: "leave-dates",
            figures: {
              last: addDays(addMonths(input.leaveFrom, months), -1),
              earliestReturn: addMonths(input.leaveFrom, 4),
            },
          },
        ]
      : [],
    caveats: maternityCaveats(input),
    whatWouldChange: ["birth-date", "child-order"],
  });
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
  averageWage: MonthlyWage,
  /** Months of compulsory insurance in the 12 months before the birth; `null`: not said. */
  monthsInsuredInYear: z.int().min(0).max(12).nullable().default(null),
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
        caveats: ["rest-for-pregnancy-or-infertility", "father-may-get-one-off"],
        whatWouldChange: ["months-insured"],
      },
    );
  }
  const level = findOn(REFERENCE_LEVELS, input.bornOn);
  const leave = toDong(input.averageWage * months);
  const oneOff = level ? 2 * level.value * input.childrenBorn : 0;
  return computed(level ? { ...frame, references: [...frame.references, ...level.sources] } : frame, {
    value: money(leave + oneOff),
    formula: [
      quantity(input.averageWage, "dong"),
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
      { id: "leave-money", figures: { amount: leave, months } },
      ...(level ? [{ id: "one-off-money" as const, figures: { amount: oneOff } }] : []),
    ],
    caveats: [
      ...(level ? [] : (["one-off-level-not-known"] as const)),
      ...(input.monthsInsuredInYear === null ? (["six-months-insured-needed"] as const) : []),
      "insured-wage-not-take-home",
      ...maternityCaveats(input).filter((code) => code !== "two-months-before-birth"),
    ],
    whatWouldChange: ["birth-date", "child-order", "wage"],
  });
}

export const PaternityInput = z.object({
  bornOn: Day,
  childrenBorn: z.int().min(1).max(6).default(1),
  surgery: z.boolean().default(false),
  /** Born before 32 weeks. */
  early: z.boolean().default(false),
  averageWage: MonthlyWage.nullable().default(null),
});

/**
 * A father's leave in working days: 5; 7 with surgery or before 32 weeks; twins 10, with surgery 14; 3 more for each
 * child from the third (41/2024 Điều 53 khoản 2). Money a day: average insured wage ÷ 24 (Điều 59 khoản 2).
 */
export function paternityLeave(raw: z.input<typeof PaternityInput>): Entitlement {
  const input = parseInput("paternity-leave", PaternityInput, raw);
  const frame = {
    calculation: "paternity-leave" as const,
    on: input.bornOn,
    inputs: input,
    references: [
      cite("insuranceLaw", "53", "2"),
      cite("insuranceLaw", "53", "3"),
      cite("insuranceLaw", "59", "2"),
    ] as const,
  };
  const early = beforeLaw(frame, "insuranceLaw");
  if (early) return early;
  const several = input.childrenBorn > 1;
  const base = several ? (input.surgery ? 14 : 10) : input.surgery || input.early ? 7 : 5;
  const days = base + Math.max(0, input.childrenBorn - 2) * 3;
  return computed(frame, {
    value: { kind: "duration", amount: days, unit: "working-day" },
    steps: input.averageWage
      ? [{ id: "paternity-money", figures: { amount: toDong((input.averageWage / 24) * days) } }]
      : [],
    caveats: [
      "within-60-days",
      ...(input.bornOn >= "2026-07-01" ? (["father-second-child-not-confirmed"] as const) : []),
    ],
  });
}
