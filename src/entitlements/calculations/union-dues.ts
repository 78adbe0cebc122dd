import { z } from "zod";
import { Day, Dong, MonthlyWage, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed, unknown } from "../outcome.ts";
import { UNION_FUND_PERCENT } from "../parameters.ts";
import { type Entitlement, type FormulaPart, money, quantity, type Step, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";
import { paidSteps } from "./paid-steps.ts";

export const UnionDuesInput = z.object({
  on: Day,
  payer: z.enum(["member", "employer"]),
  /** The insured wages of all, or of the one who asks. */
  insuredPayroll: MonthlyWage.nullable().default(null),
  /** How many workers with the same wage the payroll is of. */
  people: z.int().min(1).max(1_000_000).default(1),
  /** The member's share as the worker named it; the union's charter, which sets it, is not in the knowledge. */
  memberPercent: z.number().min(0).max(5).nullable().default(null),
  months: z.int().min(1).max(600).default(1),
  paid: Dong.nullable().default(null),
  /** By how much of it the employer's share is reduced, in percent; 20 at the most. */
  reducedPercent: z.number().min(0).max(20).nullable().default(null),
  /** The last day to pay for the month that was asked about. */
  dueOn: Day.nullable().default(null),
});

/**
 * What is paid to the union: the employer 2% of the insured payroll (50/2024 Điều 29 khoản 1 điểm b), at the latest on the last day of the month after
 * (105/2026 Điều 4 khoản 2), less what it may be reduced by, 20% of it at the most (Điều 12 khoản 3); the member's fee is set by the union's charter (điểm a), which the knowledge does not hold: computed at the rate
 * the worker names and said to be so; no rate named, it is unknown.
 */
export function unionDues(raw: z.input<typeof UnionDuesInput>): Entitlement {
  const input = parseInput("union-dues", UnionDuesInput, raw);
  const isMember = input.payer === "member";
  const reference = cite("unionLaw", "29", "1", isMember ? "a" : "b");
  const frame = {
    calculation: "union-dues" as const,
    on: input.on,
    inputs: input.insuredPayroll === null ? {} : { insuredPayroll: input.insuredPayroll },
    references: [reference] as const,
  };
  const early = beforeLaw(frame, "insuranceLaw");
  if (early) return early;
  const { insuredPayroll: payroll, months, people, dueOn } = input;
  if (isMember && (input.memberPercent === null || payroll === null)) return unknown(frame, "charter-not-in-knowledge");
  const dueSteps: Step[] = dueOn === null ? [] : [{ id: "due-by", figures: { on: dueOn } }];
  const reduced = isMember ? null : input.reducedPercent;
  const withDue = {
    ...frame,
    references: [
      reference,
      ...(dueOn === null ? [] : [cite("unionFundDecree", "4", "2", "a")]),
      ...(reduced === null ? [] : [cite("unionFundDecree", "12", "3")]),
    ] as const,
  };
  if (payroll === null) {
    if (dueOn !== null) return computed(withDue, { value: { kind: "date", on: dueOn }, lead: "dues-due" });
    return computed(frame, {
      value: { kind: "percent", percent: UNION_FUND_PERCENT },
      caveats: ["employer-pays-not-worker"],
    });
  }
  const percent = isMember ? (input.memberPercent ?? 0) : UNION_FUND_PERCENT;
  const aMonth = toDong((payroll * percent) / 100);
  const formula: FormulaPart[] = [
    ...(people > 1
      ? [quantity(people, "person"), TIMES, quantity(payroll / people, "dong")]
      : [quantity(payroll, "dong")]),
    TIMES,
    quantity(percent, "percent"),
    ...(months > 1 ? [TIMES, quantity(months, "month")] : []),
  ];
  return computed(withDue, {
    value: money(aMonth * months),
    formula,
    steps: [
      ...(months > 1 ? [{ id: "per-month-each" as const, figures: { amount: aMonth } }] : []),
      ...(reduced === null
        ? []
        : [
            {
              id: "fund-reduced" as const,
              figures: { percent: reduced, left: toDong((aMonth * months * (100 - reduced)) / 100) },
            },
          ]),
      ...paidSteps(aMonth * months, input.paid),
      ...dueSteps,
    ],
    caveats: [
      ...(reduced === null ? [] : (["fund-reduced-on-request"] as const)),
      isMember ? "dues-rate-as-told" : "employer-pays-not-worker",
    ],
    ...(isMember ? { lead: "member-dues" as const } : {}),
  });
}

/** When the employer's 2% is due: the last day of the month after (105/2026 Điều 4 khoản 2 điểm a). */
export function unionDuesDueDay(raw: { on: string }): Entitlement {
  const { on } = parseInput("union-dues", z.object({ on: Day }), raw);
  const frame = {
    calculation: "union-dues" as const,
    on,
    inputs: {},
    references: [cite("unionFundDecree", "4", "2", "a"), cite("unionLaw", "29", "1", "b")] as const,
  };
  return (
    beforeLaw(frame, "insuranceLaw") ??
    computed(frame, {
      value: { kind: "percent", percent: UNION_FUND_PERCENT },
      caveats: ["dues-due-month-after", "employer-pays-not-worker"],
    })
  );
}
