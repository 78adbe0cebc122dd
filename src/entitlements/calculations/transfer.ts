import { z } from "zod";
import { ASSUMED_WORKING_DAYS, Day, Days, Dong, parseInput, WageRegion, WorkingDaysInMonth } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { findOn, MINIMUM_WAGES } from "../parameters.ts";
import { type Entitlement, type FormulaPart, money, OVER, quantity, type Row, type Step, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";
import { paidSteps } from "./paid-steps.ts";

/** Working days for which the old wage is kept, and the share of it that is kept afterwards. */
const KEPT_DAYS = 30;
const KEPT_PERCENT = 85;
export const MOST_TRANSFER_DAYS = 60;
export const TRANSFER_NOTICE_DAYS = 3;

export const TransferPayInput = z.object({
  on: Day,
  by: z.enum(["month", "day"]),
  oldPay: z.number().min(10_000).max(1_000_000_000),
  newPay: z.number().min(10_000).max(1_000_000_000).nullable().default(null),
  /** Working days at the other job; `null`: not said. */
  transferDays: Days.nullable().default(null),
  workingDays: WorkingDaysInMonth.nullable().default(null),
  /** `null`: the minimum wage is so low that it does not matter, or the worker does not know. */
  region: WageRegion.nullable().default(null),
  /** What was paid: for all the days where they were said, else for a month or day after the first 30. */
  paid: Dong.nullable().default(null),
});
type Input = z.infer<typeof TransferPayInput>;

/**
 * Wage at another job than the contract's (45/2019 Điều 29 khoản 3): that of the new job; where it is lower, the old wage for the first 30
 * working days, and after them max(new wage, 85% × old wage, regional minimum wage).
 */
export function transferPay(raw: z.input<typeof TransferPayInput>): Entitlement {
  const input = parseInput("transfer-pay", TransferPayInput, raw);
  const frame = {
    calculation: "transfer-pay" as const,
    on: input.on,
    inputs: input,
    references: [cite("labourCode", "29", "3")] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  if (input.newPay !== null && input.newPay >= input.oldPay) return atNewPay(input, frame, input.newPay);

  const later = laterPay(input);
  const first = Math.min(input.transferDays ?? KEPT_DAYS, KEPT_DAYS);
  const rest = (input.transferDays ?? 0) - first;
  const rate = (pay: number) => (input.by === "day" ? pay : pay / divisorOf(input));
  const rateFormula = (pay: number): FormulaPart[] =>
    input.by === "day" ? [quantity(pay, "dong")] : [quantity(pay, "dong"), OVER, quantity(divisorOf(input), "day")];
  const firstPart: FormulaPart[] = [...rateFormula(input.oldPay), TIMES, quantity(first, "day")];
  const references = [...frame.references, ...later.references] as const;
  const isAssumed = input.by === "month" && input.transferDays !== null && input.workingDays === null;
  const caveats = [
    "only-where-new-job-pays-less",
    ...(isAssumed ? (["assumed-working-days"] as const) : []),
    ...(later.isMinimumOpen ? (["never-under-minimum-wage"] as const) : []),
  ] as const;
  if (input.transferDays !== null) {
    const total = toDong(rate(input.oldPay) * first + rate(later.pay) * rest);
    const sum: Row[] = [
      { label: "first-30-days", value: money(toDong(rate(input.oldPay) * first)), formula: firstPart },
      {
        label: "after-30-days",
        value: money(toDong(rate(later.pay) * rest)),
        formula: [...rateFormula(later.pay), TIMES, quantity(rest, "day")],
      },
      { label: "in-all", value: money(total) },
    ];
    return computed(
      { ...frame, references },
      {
        value: rest > 0 ? { kind: "rows", rows: sum } : money(total),
        formula: rest > 0 ? [] : firstPart,
        steps: [
          ...(rest > 0
            ? [...later.steps, { id: "after-30-days" as const, figures: { amount: later.pay } }]
            : [{ id: "old-wage-kept" as const, figures: { days: first } }]),
          ...paidSteps(total, input.paid),
        ],
        caveats,
        whatWouldChange: ["wage", "transfer-days"],
      },
    );
  }
  const rows: Row[] = [
    { label: "first-30-days", value: money(toDong(input.oldPay)) },
    { label: "after-30-days", value: money(later.pay), formula: later.formula },
  ];
  const compared = input.paid ?? (input.newPay !== null && input.newPay < later.pay ? input.newPay : null);
  return computed(
    { ...frame, references },
    {
      value: { kind: "rows", rows },
      steps: [
        ...later.steps,
        ...(input.by === "month" ? belowOld(compared, input.oldPay) : []),
        ...belowLater(compared, later.pay),
      ],
      caveats,
      whatWouldChange: ["wage", "transfer-days"],
    },
  );
}

function atNewPay(input: Input, frame: Parameters<typeof computed>[0], newPay: number): Entitlement {
  const days = input.transferDays;
  const divisor = divisorOf(input);
  const rate: FormulaPart[] =
    input.by === "day" ? [quantity(newPay, "dong")] : [quantity(newPay, "dong"), OVER, quantity(divisor, "day")];
  const total = days === null ? newPay : (input.by === "day" ? newPay : newPay / divisor) * days;
  return computed(frame, {
    value: money(toDong(total)),
    formula: days === null ? [] : [...rate, TIMES, quantity(days, "day")],
    steps: [{ id: "new-wage-higher", figures: {} }, ...paidSteps(toDong(total), input.paid)],
    caveats: days !== null && input.by === "month" && input.workingDays === null ? ["assumed-working-days"] : [],
    whatWouldChange: ["wage"],
  });
}

const divisorOf = ({ workingDays }: Input) => workingDays ?? ASSUMED_WORKING_DAYS;

function laterPay(input: Input) {
  const share = (input.oldPay * KEPT_PERCENT) / 100;
  const wages = findOn(MINIMUM_WAGES, input.on);
  const monthly = wages && input.region ? wages.value[input.region].monthly : 0;
  const least = input.by === "month" ? monthly : monthly / divisorOf(input);
  const pay = toDong(Math.max(share, input.newPay ?? 0, least));
  const isLeast = least > share && least >= (input.newPay ?? 0);
  const isShare = !isLeast && share >= (input.newPay ?? 0);
  const steps: Step[] = isLeast
    ? [{ id: "minimum-instead-of-share", figures: { share: toDong(share), amount: pay } }]
    : isShare
      ? []
      : [{ id: "new-wage-above-share", figures: { share: toDong(share) } }];
  const formula: FormulaPart[] = isShare
    ? [quantity(input.oldPay, "dong"), TIMES, quantity(KEPT_PERCENT, "percent")]
    : [];
  return {
    pay,
    formula,
    steps,
    references: wages && input.region ? [wages.sources[0]] : [],
    isMinimumOpen: input.region === null,
  };
}

/** What is missing of the old wage in the first 30 working days, where less is paid from the beginning. */
function belowOld(wage: number | null, oldPay: number): Step[] {
  return wage !== null && wage < oldPay
    ? [{ id: "below-old-wage", figures: { wage, missing: toDong(oldPay) - wage } }]
    : [];
}

function belowLater(wage: number | null, least: number): Step[] {
  if (wage === null) return [];
  return wage < least
    ? [{ id: "below-minimum", figures: { wage, missing: least - wage } }]
    : [{ id: "not-below-minimum", figures: { wage } }];
}

/** The pay below which the minimum wage of some region could decide: then the place is asked for. */
export function isMinimumInDoubt(by: "month" | "day", oldPay: number, newPay: number | null, days: number): boolean {
  if (newPay !== null && newPay >= oldPay) return false;
  const highest = Math.max(...MINIMUM_WAGES.flatMap(({ value }) => Object.values(value).map(({ monthly }) => monthly)));
  const share = Math.max((oldPay * KEPT_PERCENT) / 100, newPay ?? 0);
  return share < (by === "month" ? highest : highest / days);
}

export const TransferDaysInput = z.object({
  on: Day,
  /** Working days at another job already this year, and those that are planned. */
  used: Days.nullable().default(null),
  planned: Days.nullable().default(null),
});

/** Working days that may still be spent at another job without the worker's written consent: 60 a year − those already (45/2019 Điều 29 khoản 1); 3 working days' notice (khoản 2). */
export function transferDays(raw: z.input<typeof TransferDaysInput>): Entitlement {
  const input = parseInput("transfer-days", TransferDaysInput, raw);
  const frame = {
    calculation: "transfer-days" as const,
    on: input.on,
    inputs: input,
    references: [cite("labourCode", "29", "1"), cite("labourCode", "29", "2")] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  const days = (amount: number) => ({ kind: "duration" as const, amount, unit: "working-day" as const });
  const said = (input.used ?? 0) + (input.planned ?? 0);
  const over = Math.max(0, said - MOST_TRANSFER_DAYS);
  const left = Math.max(0, MOST_TRANSFER_DAYS - (input.used ?? 0));
  const rows: Row[] = [
    { label: "most-in-a-year", value: days(MOST_TRANSFER_DAYS) },
    ...(input.used !== null && input.used <= MOST_TRANSFER_DAYS
      ? [
          {
            label: "still-left" as const,
            value: days(left),
            formula: [
              quantity(MOST_TRANSFER_DAYS, "day"),
              { kind: "sign", sign: "−" },
              quantity(input.used, "day"),
            ] as FormulaPart[],
          },
        ]
      : []),
    ...(over > 0 ? [{ label: "over-the-limit" as const, value: days(over) }] : []),
    { label: "notice-before", value: days(TRANSFER_NOTICE_DAYS) },
  ];
  return computed(frame, {
    value: { kind: "rows", rows },
    caveats: ["beyond-60-days-written-consent", "stopped-if-refused"],
    whatWouldChange: ["transfer-days"],
  });
}
