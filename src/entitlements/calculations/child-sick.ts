import { z } from "zod";
import { addMonths } from "../calendar-arithmetic.ts";
import { Day, Dong, MonthlyWage, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { type Entitlement, type FormulaPart, MINUS, PLUS, quantity } from "../result.ts";
import { grantedSteps, paidSteps } from "./paid-steps.ts";
import { dailyPay, grantedMoney, SHORT_TERM_PERCENT } from "./sickness.ts";

export const ChildSickInput = z.object({
  /** First day off to care for the child. */
  on: Day,
  childBornOn: Day,
  /** Births of the other children under seven: each has days of its own. */
  siblingsBornOn: z.array(Day).max(8).default([]),
  wage: MonthlyWage.nullable().default(null),
  daysOff: z.number().min(0.5).max(366).nullable().default(null),
  /** As many days as are left of the year. */
  allDays: z.boolean().default(false),
  /** The days of father and mother are asked about together. */
  bothParents: z.boolean().default(false),
  /** Days already paid for this child in the same calendar year. */
  daysUsed: z.number().min(0).max(366).default(0),
  daysGranted: z.number().min(0).max(366).nullable().default(null),
  paid: Dong.nullable().default(null),
});

/** Days to care for a sick child, each year and each child: 20 under 3, 15 from 3 to under 7, by the age on the first day off (41/2024 Điều 44; 12/2025 Điều 5 khoản 2); paid as sick pay, 75% ÷ 24. */
export function childSickPay(raw: z.input<typeof ChildSickInput>): Entitlement {
  const input = parseInput(
    "child-sick",
    ChildSickInput.refine(({ on, childBornOn }) => childBornOn <= on, { path: ["childBornOn"] }),
    raw,
  );
  const frame = {
    calculation: "child-sick" as const,
    on: input.on,
    inputs: input,
    references: [
      cite("insuranceLaw", "44", "1"),
      cite("insuranceLaw", "45", "2"),
      cite("insuranceCircular", "5", "2"),
    ] as const,
  };
  const early = beforeLaw(frame, "insuranceLaw");
  if (early) return early;
  const own = [input.childBornOn, ...input.siblingsBornOn].map((bornOn) => daysFor(bornOn, input.on));
  const each = input.bothParents ? [...own, ...own] : own;
  const most = each.reduce((sum, days) => sum + days, 0);
  if (most === 0) return computed(frame, { value: { kind: "none", because: "child-seven-or-older" } });
  const left = Math.max(0, most - input.daysUsed);
  const details = { caveats: ["each-parent-each-child", "hospital-paper"], whatWouldChange: ["child-age"] } as const;
  const daysOff = input.allDays ? left : input.daysOff;
  if (input.wage === null || daysOff === null) {
    return computed(frame, {
      value: { kind: "duration", amount: left, unit: "working-day" },
      formula: daysFormula(each, Math.min(input.daysUsed, most)),
      steps:
        input.wage === null
          ? []
          : [
              {
                id: "day-of-care",
                figures: { wage: input.wage, amount: dailyPay(input.wage, SHORT_TERM_PERCENT, 1).value.dong },
              },
            ],
      ...details,
    });
  }
  const paid = Math.min(left, daysOff);
  const pay = dailyPay(input.wage, SHORT_TERM_PERCENT, paid);
  return computed(frame, {
    ...pay,
    steps: [
      ...(paid < daysOff ? [{ id: "sick-days-capped" as const, figures: { most, used: input.daysUsed, paid } }] : []),
      ...grantedSteps(paid, input.daysGranted),
      ...grantedMoney(input.wage, SHORT_TERM_PERCENT, paid, input.daysGranted),
      ...paidSteps(pay.value.dong, input.paid),
    ],
    ...details,
  });
}

function daysFor(bornOn: string, on: string): number {
  if (on >= addMonths(bornOn, 84)) return 0;
  return on < addMonths(bornOn, 36) ? 20 : 15;
}

function daysFormula(each: readonly number[], used: number): FormulaPart[] {
  const counted = each.filter((days) => days > 0);
  if (counted.length < 2 && used === 0) return [];
  return [
    ...counted.flatMap((days, at) => [...(at > 0 ? [PLUS] : []), quantity(days, "day")]),
    ...(used > 0 ? [MINUS, quantity(used, "day")] : []),
  ];
}
