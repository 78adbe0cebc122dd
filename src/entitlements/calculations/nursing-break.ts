import { z } from "zod";
import { Day, Days, Dong, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { type Entitlement, type FormulaPart, money, quantity, type Row, type Step, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";
import { paidSteps } from "./paid-steps.ts";
import { hourRate, ContractPay, workingDaysOf } from "./contract-pay.ts";

export const BreakKind = z.enum(["nursing", "period"]);
export type BreakKind = z.infer<typeof BreakKind>;

const MINUTES: Readonly<Record<BreakKind, number>> = { nursing: 60, period: 30 };
const LEAST_PERIOD_DAYS = 3;

export const NursingBreakInput = z.object({
  on: Day,
  kind: BreakKind,
  pay: ContractPay.nullable().default(null),
  /** Days on which the break was not taken and the work went on, in each month. */
  days: Days.nullable().default(null),
  months: z.number().min(1).max(12).default(1),
  /** Minutes a day that the company lets one have. */
  minutesGiven: z.number().min(0).max(120).nullable().default(null),
  childAgeMonths: z.number().min(0).max(216).nullable().default(null),
  paid: Dong.nullable().default(null),
});
type Input = z.infer<typeof NursingBreakInput>;

/**
 * Breaks of 60 minutes a day with full pay while nursing a child under 12 months, and of 30 minutes a day during the period on at least 3 days
 * a month (45/2019 Điều 137 khoản 4; 145/2020 Điều 80). Not taken, with the employer's consent: the work of that time is paid besides,
 * hours × hourly wage (khoản 3 điểm c, khoản 4 điểm c).
 */
export function nursingBreak(raw: z.input<typeof NursingBreakInput>): Entitlement {
  const input = parseInput("nursing-break", NursingBreakInput, raw);
  const clause = input.kind === "nursing" ? "4" : "3";
  const frame = {
    calculation: "nursing-break" as const,
    on: input.on,
    inputs: { ...input, ...(input.kind === "nursing" ? {} : { childAgeMonths: null }) },
    references: [cite("labourDecree", "80", clause), cite("labourCode", "137", "4")] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  if (input.kind === "nursing" && (input.childAgeMonths ?? 0) >= 12)
    return computed(frame, { value: { kind: "none", because: "child-twelve-months" } });
  const minutes = MINUTES[input.kind];
  const short: Step[] =
    input.minutesGiven !== null && input.minutesGiven < minutes
      ? [{ id: "minutes-short", figures: { given: input.minutesGiven, missing: minutes - input.minutesGiven } }]
      : [];
  if (!input.pay || input.days === null) return minutesOnly(input, frame, minutes, short);
  const rate = hourRate(input.pay);
  const due = toDong((rate.dong * minutes * input.days * input.months) / 60);
  const formula: FormulaPart[] = [
    ...rate.formula,
    TIMES,
    quantity(minutes / 60, "hour"),
    TIMES,
    quantity(input.days, "day"),
    ...(input.months === 1 ? [] : [TIMES, quantity(input.months, "month")]),
  ];
  return computed(
    { ...frame, references: [cite("labourDecree", "80", clause, "c"), cite("labourCode", "137", "4")] },
    {
      value: money(due),
      formula,
      steps: [...paidSteps(due, input.paid), ...short],
      caveats: [
        "break-pay-besides-wage",
        ...(rate.isAssumed ? (["assumed-working-time"] as const) : []),
        "break-worked-by-consent",
      ],
      whatWouldChange: ["wage", "days-without-break"],
    },
  );
}

function minutesOnly(
  input: Input,
  frame: Parameters<typeof computed>[0],
  minutes: number,
  steps: readonly Step[],
): Entitlement {
  const rows: Row[] = [
    { label: "break-each-day", value: { kind: "duration", amount: minutes, unit: "minute" } },
    ...(input.kind === "period"
      ? [
          {
            label: "break-days-a-month" as const,
            value: { kind: "duration" as const, amount: LEAST_PERIOD_DAYS, unit: "working-day" as const },
          },
        ]
      : []),
  ];
  if (input.pay) {
    const rate = hourRate(input.pay);
    const days = input.kind === "period" ? LEAST_PERIOD_DAYS : workingDaysOf(input.pay);
    const part: FormulaPart[] = [...rate.formula, TIMES, quantity(minutes / 60, "hour")];
    rows.push(
      { label: "break-worked-a-day", value: money(toDong((rate.dong * minutes) / 60)), formula: part },
      {
        label: input.kind === "period" ? "break-worked-3-days" : "break-worked-a-month",
        value: money(toDong((rate.dong * minutes * days) / 60)),
        formula: [...part, TIMES, quantity(days, "day")],
      },
    );
  }
  return computed(frame, {
    value: { kind: "rows", rows },
    steps,
    caveats: [
      "break-with-full-pay",
      "break-worked-by-consent",
      ...(input.pay && hourRate(input.pay).isAssumed ? (["assumed-working-time"] as const) : []),
    ],
    whatWouldChange: ["days-without-break"],
  });
}
