import { z } from "zod";
import { addDays } from "../calendar-arithmetic.ts";
import { AverageWage, Day, Days, Dong, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import type { Entitlement, Step } from "../result.ts";
import { toDong } from "../rounding.ts";
import { grantedSteps, paidSteps } from "./paid-steps.ts";

/** A day of the father's leave is a month's average ÷ 24 (41/2024 Điều 59 khoản 2). */
const DAYS_IN_PATERNITY_MONTH = 24;
/** The leave must begin within so many days of the birth (41/2024 Điều 53 khoản 3). */
const DAYS_TO_BEGIN = 60;

export const PaternityInput = z.object({
  bornOn: Day,
  /** The birth was told to the day: then the last day to begin is told. */
  bornOnDay: z.boolean().default(false),
  childrenBorn: z.int().min(1).max(6).default(1),
  surgery: z.boolean().default(false),
  /** Born before 32 weeks. */
  early: z.boolean().default(false),
  averageWage: AverageWage.nullable().default(null),
  /** Days taken already, where what is left is asked. */
  daysUsed: Days.nullable().default(null),
  /** Days really taken, where fewer than the most are asked about. */
  daysTaken: Days.nullable().default(null),
  daysGranted: Days.nullable().default(null),
  paid: Dong.nullable().default(null),
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
    steps: [
      ...(input.daysUsed === null
        ? []
        : [
            {
              id: "days-left" as const,
              figures: { used: input.daysUsed, left: Math.max(0, days - input.daysUsed) },
            },
          ]),
      ...grantedSteps(days, input.daysGranted),
      ...moneySteps(input, days),
      ...(input.bornOnDay ? [{ id: "begin-by" as const, figures: { on: addDays(input.bornOn, DAYS_TO_BEGIN) } }] : []),
    ],
    caveats: [
      "within-60-days",
      ...(input.bornOn >= "2026-07-01" ? (["father-second-child-not-confirmed"] as const) : []),
    ],
    whatWouldChange: ["kind-of-birth"],
  });
}

function moneySteps(input: z.output<typeof PaternityInput>, most: number): Step[] {
  const { averageWage, daysTaken, paid } = input;
  if (averageWage === null) return [];
  const money = (days: number): Step => ({
    id: "day-money",
    figures: { wage: averageWage, divisor: DAYS_IN_PATERNITY_MONTH, days, amount: moneyOf(averageWage, days) },
  });
  const granted = input.daysGranted;
  const days = daysTaken !== null && daysTaken < most ? daysTaken : most;
  return [
    ...(days < most ? [money(days)] : []),
    money(most),
    ...(granted !== null && granted < most
      ? [
          {
            id: "short-days-money" as const,
            figures: { days: most - granted, amount: moneyOf(averageWage, most - granted) },
          },
        ]
      : []),
    ...paidSteps(moneyOf(averageWage, days), paid),
  ];
}

const moneyOf = (wage: number, days: number) => toDong((wage / DAYS_IN_PATERNITY_MONTH) * days);
