import { z } from "zod";
import { Day, Days, Dong, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { type Entitlement, money, quantity, type Row, type Step, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";
import { paidSteps } from "./paid-steps.ts";
import { dayRate, ContractPay } from "./contract-pay.ts";

export const FamilyEvent = z.enum([
  "own-wedding",
  "child-wedding",
  "close-death",
  "far-death",
  "parent-wedding",
  "sibling-wedding",
  "other",
]);
export type FamilyEvent = z.infer<typeof FamilyEvent>;

const DAYS: Readonly<Record<FamilyEvent, { days: number; isPaid: boolean; clause: string; point: string | null }>> = {
  "own-wedding": { days: 3, isPaid: true, clause: "1", point: "a" },
  "child-wedding": { days: 1, isPaid: true, clause: "1", point: "b" },
  "close-death": { days: 3, isPaid: true, clause: "1", point: "c" },
  "far-death": { days: 1, isPaid: false, clause: "2", point: null },
  "parent-wedding": { days: 1, isPaid: false, clause: "2", point: null },
  "sibling-wedding": { days: 1, isPaid: false, clause: "2", point: null },
  other: { days: 0, isPaid: false, clause: "3", point: null },
};

export const PersonalLeaveInput = z.object({
  on: Day,
  events: z.array(FamilyEvent).min(1).max(6),
  pay: ContractPay.nullable().default(null),
  /** Days stayed away, and days the company let one have with pay, where they were said. */
  daysOff: Days.nullable().default(null),
  given: Days.nullable().default(null),
  paid: Dong.nullable().default(null),
});

/**
 * Leave for family events (45/2019 Điều 115): with pay 3 days for one's own wedding, 1 for a child's, 3 at the death of a parent, a parent of
 * the husband or wife, the spouse or a child, by birth or adoption (khoản 1); without pay 1 day at the death of a grandparent or sibling, and
 * for the wedding of a parent or sibling (khoản 2). Money: days with pay × the wage of a day.
 */
export function personalLeave(raw: z.input<typeof PersonalLeaveInput>): Entitlement {
  const input = parseInput("personal-leave", PersonalLeaveInput, raw);
  const cases = input.events.map((event) => DAYS[event]);
  const [first = DAYS.other, ...others] = cases;
  const frame = {
    calculation: "personal-leave" as const,
    on: input.on,
    inputs: input,
    references: [
      cite("labourCode", "115", first.clause, first.point),
      ...others.map(({ clause, point }) => cite("labourCode", "115", clause, point)),
    ] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  const daysOf = (isPaid: boolean) => cases.reduce((sum, each) => sum + (each.isPaid === isPaid ? each.days : 0), 0);
  const [paidDays, unpaidDays] = [daysOf(true), daysOf(false)];
  if (paidDays + unpaidDays === 0)
    return computed(frame, { value: { kind: "none", because: "not-a-family-event" }, caveats: ["agree-on-unpaid"] });
  const rate = input.pay && dayRate(input.pay);
  const due = rate ? toDong(rate.dong * paidDays) : null;
  const rows: Row[] = [];
  const duration = (amount: number) => ({ kind: "duration" as const, amount, unit: "day" as const });
  if (paidDays > 0) {
    rows.push({ label: "leave-with-pay", value: duration(paidDays) });
    if (rate && due !== null)
      rows.push({
        label: "wages-of-these-days",
        value: money(due),
        formula: [...rate.formula, TIMES, quantity(paidDays, "day")],
      });
  }
  if (unpaidDays > 0) {
    rows.push({ label: "leave-without-pay", value: duration(unpaidDays) });
    if (rate)
      rows.push({
        label: "wages-lost",
        value: money(toDong(rate.dong * unpaidDays)),
        formula: [...rate.formula, TIMES, quantity(unpaidDays, "day")],
      });
  }
  const allowed = paidDays + unpaidDays;
  const short = input.given !== null && input.given < paidDays ? paidDays - input.given : 0;
  const steps: Step[] = [
    ...(short > 0
      ? [
          {
            id: "leave-days-short" as const,
            figures: { given: input.given ?? 0, days: short, amount: rate ? toDong(rate.dong * short) : 0 },
          },
        ]
      : []),
    ...(due === null ? [] : paidSteps(due, input.paid)),
    ...(input.daysOff !== null && input.daysOff > allowed
      ? [
          {
            id: "leave-days-beyond" as const,
            figures: {
              off: input.daysOff,
              days: input.daysOff - allowed,
              amount: rate ? toDong(rate.dong * (input.daysOff - allowed)) : 0,
            },
          },
        ]
      : []),
  ];
  return computed(frame, {
    value: { kind: "rows", rows },
    steps,
    caveats: ["tell-the-company", ...(rate?.isAssumed ? (["assumed-working-days"] as const) : []), "agree-on-unpaid"],
    whatWouldChange: ["family-event", ...(rate ? (["wage"] as const) : [])],
  });
}
