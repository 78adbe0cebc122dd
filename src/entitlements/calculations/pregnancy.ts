import { z } from "zod";
import { addDays } from "../calendar-arithmetic.ts";
import { AverageWage, Day, Days, Dong, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { type Entitlement, money, OVER, quantity, type Step, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";
import { grantedSteps, paidSteps } from "./paid-steps.ts";

/** A day of these leaves is a month's average ÷ 30, of an examination ÷ 24 (41/2024 Điều 59 khoản 2, 3). */
const DAYS_IN_LEAVE_MONTH = 30;
const DAYS_IN_VISIT_MONTH = 24;

/** Weeks from which a loss gives so many days at most (41/2024 Điều 52 khoản 1). */
const LOSS_DAYS = [
  { from: 22, days: 50, point: "d" },
  { from: 13, days: 40, point: "c" },
  { from: 5, days: 20, point: "b" },
  { from: 0, days: 10, point: "a" },
] as const;
/** From so many weeks on a mother with six months of insurance rests as after a birth (41/2024 Điều 52 khoản 2). */
const WEEKS_AS_BIRTH = 22;
const MONTHS_AS_BIRTH = 6;

const Asked = {
  averageWage: AverageWage.nullable().default(null),
  /** Days the doctor ordered or that were taken, where fewer than the most. */
  daysTaken: Days.nullable().default(null),
  daysGranted: Days.nullable().default(null),
  leaveFrom: Day.nullable().default(null),
  paid: Dong.nullable().default(null),
};

export const MiscarriageInput = z.object({
  on: Day,
  /** `null`: not known; then only the days that were ordered can be paid. */
  weeks: z.number().min(0).max(45).nullable(),
  /** A pregnancy outside the womb: the days are the same, but never those of a birth. */
  ectopic: z.boolean().default(false),
  /** Months of compulsory insurance in the 12 months before; `null`: not said. */
  monthsInsuredInYear: z.int().min(0).max(12).nullable().default(null),
  ...Asked,
  /** Days taken already, where what is left is asked. */
  daysUsed: z.number().min(0).max(366).nullable().default(null),
});

/**
 * Leave after a miscarriage or the loss of an unborn child: at most 10, 20, 40 or 50 days by weeks (under 5, 13, 22, from 22), days of
 * rest counted (41/2024 Điều 52 khoản 1, 3); from 22 weeks with six months of insurance as for a birth (khoản 2). Money a day:
 * average ÷ 30 (Điều 59 khoản 3).
 */
export function miscarriageLeave(raw: z.input<typeof MiscarriageInput>): Entitlement {
  const input = parseInput("miscarriage-leave", MiscarriageInput, raw);
  const weeks = input.weeks ?? 0;
  const bracket = LOSS_DAYS.find(({ from }) => weeks >= from) ?? LOSS_DAYS[3];
  const isLate = weeks >= WEEKS_AS_BIRTH && !input.ectopic;
  const frame = {
    calculation: "miscarriage-leave" as const,
    on: input.on,
    inputs: input,
    references: [
      cite("insuranceLaw", "52", "1", bracket.point),
      cite("insuranceLaw", "52", "3"),
      cite("insuranceLaw", "59", "3"),
      ...(isLate ? [cite("insuranceLaw", "52", "2")] : []),
    ] as const,
  };
  const early = beforeLaw(frame, "insuranceLaw");
  if (early) return early;
  if (input.weeks === null && input.daysTaken !== null && input.averageWage !== null) {
    const amount = toDong((input.averageWage / DAYS_IN_LEAVE_MONTH) * input.daysTaken);
    return computed(frame, {
      value: money(amount),
      formula: [
        quantity(input.averageWage, "dong"),
        OVER,
        quantity(DAYS_IN_LEAVE_MONTH, "day"),
        TIMES,
        quantity(input.daysTaken, "day"),
      ],
      steps: [{ id: "loss-days-by-weeks", figures: {} }, ...paidSteps(amount, input.paid)],
      caveats: ["rest-days-counted", "hospital-paper"],
      whatWouldChange: ["pregnancy-weeks"],
    });
  }
  if (isLate && (input.monthsInsuredInYear ?? 0) >= 6) {
    return computed(frame, {
      value: { kind: "duration", amount: MONTHS_AS_BIRTH, unit: "month" },
      steps: [
        { id: "loss-as-birth", figures: { months: MONTHS_AS_BIRTH } },
        ...(input.averageWage === null
          ? []
          : [
              {
                id: "leave-money" as const,
                figures: { amount: toDong(input.averageWage * MONTHS_AS_BIRTH), months: MONTHS_AS_BIRTH },
              },
            ]),
      ],
      caveats: ["hospital-paper"],
      whatWouldChange: ["pregnancy-weeks", "months-insured"],
    });
  }
  return computed(frame, {
    value: { kind: "duration", amount: bracket.days, unit: "day" },
    steps: [
      ...(input.daysUsed === null
        ? []
        : [
            {
              id: "days-left" as const,
              figures: { used: input.daysUsed, left: Math.max(0, bracket.days - input.daysUsed) },
            },
          ]),
      ...daySteps(input, bracket.days),
      ...(isLate && input.monthsInsuredInYear === null
        ? [{ id: "loss-as-birth-if-insured" as const, figures: { months: MONTHS_AS_BIRTH } }]
        : []),
    ],
    caveats: ["rest-days-counted", "doctor-decides-days", "hospital-paper"],
    whatWouldChange: ["pregnancy-weeks"],
  });
}

/** What the days come to, those that were taken first; the last day of the leave; what is missing. */
function daySteps(input: Pick<z.output<typeof MiscarriageInput>, keyof typeof Asked>, most: number): Step[] {
  const { averageWage, leaveFrom, daysGranted, paid } = input;
  const days = input.daysTaken !== null && input.daysTaken < most ? input.daysTaken : most;
  const amount = averageWage === null ? null : toDong((averageWage / DAYS_IN_LEAVE_MONTH) * days);
  return [
    ...grantedSteps(most, daysGranted),
    ...(averageWage === null || amount === null
      ? []
      : [{ id: "day-money" as const, figures: { wage: averageWage, divisor: DAYS_IN_LEAVE_MONTH, days, amount } }]),
    ...(amount === null ? [] : paidSteps(amount, paid)),
    ...(leaveFrom
      ? [
          {
            id: "days-end" as const,
            figures: { from: leaveFrom, last: addDays(leaveFrom, days - 1), back: addDays(leaveFrom, days) },
          },
        ]
      : []),
  ];
}

export const ContraceptionInput = z.object({
  on: Day,
  method: z.enum(["coil", "sterilisation", "other"]),
  ...Asked,
});

/** Leave for contraception: at most 7 days for a coil, 15 for sterilisation, of a woman or a man; days of rest counted (41/2024 Điều 57); money a day: average ÷ 30 (Điều 59 khoản 3). */
export function contraceptionLeave(raw: z.input<typeof ContraceptionInput>): Entitlement {
  const input = parseInput("contraception-leave", ContraceptionInput, raw);
  const frame = {
    calculation: "contraception-leave" as const,
    on: input.on,
    inputs: input,
    references: [
      cite("insuranceLaw", "57", "1"),
      cite("insuranceLaw", "57", "2"),
      cite("insuranceLaw", "59", "3"),
    ] as const,
  };
  const early = beforeLaw(frame, "insuranceLaw");
  if (early) return early;
  if (input.method === "other") return computed(frame, { value: { kind: "none", because: "contraception-not-named" } });
  const days = input.method === "coil" ? 7 : 15;
  return computed(frame, {
    value: { kind: "duration", amount: days, unit: "day" },
    steps: daySteps(input, days),
    caveats: ["rest-days-counted", "doctor-decides-days", "hospital-paper"],
    whatWouldChange: ["contraception"],
  });
}

const MOST_VISITS = 5;
const MOST_DAYS_A_VISIT = 2;

export const PrenatalInput = z.object({
  on: Day,
  averageWage: AverageWage.nullable().default(null),
  /** Days off for examinations, all together; `null`: the most are asked about. */
  days: Days.nullable().default(null),
  /** Visits whose days were not told: one or two each. */
  visits: z.int().min(1).max(50).nullable().default(null),
  visitsUsed: z.int().min(0).max(50).nullable().default(null),
  paid: Dong.nullable().default(null),
});

/** Leave for examinations before the birth: at most 5 visits of at most 2 working days (41/2024 Điều 51); money a day: average ÷ 24 (Điều 59 khoản 2). */
export function prenatalChecks(raw: z.input<typeof PrenatalInput>): Entitlement {
  const input = parseInput("prenatal-checks", PrenatalInput, raw);
  const frame = {
    calculation: "prenatal-checks" as const,
    on: input.on,
    inputs: input,
    references: [
      cite("insuranceLaw", "51", "1"),
      cite("insuranceLaw", "51", "2"),
      cite("insuranceLaw", "59", "2"),
    ] as const,
  };
  const early = beforeLaw(frame, "insuranceLaw");
  if (early) return early;
  const most = MOST_VISITS * MOST_DAYS_A_VISIT;
  const { averageWage, visits, visitsUsed } = input;
  const details = { caveats: ["working-days-only", "hospital-paper"], whatWouldChange: ["wage"] } as const;
  const left: Step[] =
    visitsUsed === null
      ? []
      : [{ id: "visits-left", figures: { used: visitsUsed, visits: Math.max(0, MOST_VISITS - visitsUsed) } }];
  if (averageWage === null) {
    return computed(frame, {
      value: { kind: "duration", amount: most, unit: "working-day" },
      formula: [quantity(MOST_VISITS, "visit"), TIMES, quantity(MOST_DAYS_A_VISIT, "day")],
      steps: left,
      ...details,
    });
  }
  const daily = (days: number) => toDong((averageWage / DAYS_IN_VISIT_MONTH) * days);
  const formula = (days: number) => [
    quantity(averageWage, "dong"),
    OVER,
    quantity(DAYS_IN_VISIT_MONTH, "day"),
    TIMES,
    quantity(days, "day"),
  ];
  const limit: Step = { id: "visits-at-most", figures: { visits: MOST_VISITS, days: MOST_DAYS_A_VISIT } };
  if (input.days === null && visits !== null) {
    const counted = Math.min(visits, MOST_VISITS);
    return computed(frame, {
      value: { kind: "money-range", from: daily(counted), to: daily(counted * MOST_DAYS_A_VISIT) },
      formula: formula(counted),
      steps: [limit, ...left],
      ...details,
    });
  }
  const days = Math.min(input.days ?? most, most);
  return computed(frame, {
    value: money(daily(days)),
    formula: formula(days),
    steps: [...paidSteps(daily(days), input.days === null ? null : input.paid), limit, ...left],
    ...details,
  });
}
