import { z } from "zod";
import { Day, Days, Dong, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { type Entitlement, type FormulaPart, money, PLUS, quantity, type Row, type Step, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";
import { Contract } from "./notice.ts";
import { dayRate, monthRate, ContractPay } from "./contract-pay.ts";

/** Days of notice that a worker owes by the kind of contract (45/2019 Điều 35 khoản 1); the last are working days. */
export const NOTICE_DUE: Readonly<Record<Exclude<Contract, "unknown">, number>> = {
  indefinite: 45,
  "12-to-36": 30,
  "under-12": 3,
};

export const WorkerBreachInput = z.object({
  on: Day,
  pay: ContractPay,
  /** A day's wage, where it was said beside the month's. */
  dayPay: ContractPay.nullable().default(null),
  contract: Contract.default("unknown"),
  /** Days of notice not given; `null`: what the contract asks for less what was given. */
  noticeMissing: Days.nullable().default(null),
  noticeGiven: Days.default(0),
  training: Dong.default(0),
  /** What the company claims, to compare with. */
  claimed: Dong.nullable().default(null),
});
type Input = z.infer<typeof WorkerBreachInput>;

/**
 * What a worker owes who left against the law: half a month's contract wage + the wage of the days of notice not given + training costs
 * (45/2019 Điều 40 khoản 2, 3; Điều 35 khoản 1 for the notice). No severance (khoản 1). A day of notice counts as a day's wage.
 */
export function workerBreach(raw: z.input<typeof WorkerBreachInput>): Entitlement {
  const input = parseInput("worker-breach", WorkerBreachInput, raw);
  const frame = {
    calculation: "worker-breach" as const,
    on: input.on,
    inputs: input,
    references: [
      cite("labourCode", "40", "2"),
      ...(input.training > 0 ? [cite("labourCode", "40", "3"), cite("labourCode", "62")] : []),
      ...(input.noticeMissing === null ? [cite("labourCode", "35", "1")] : []),
    ] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  if (input.noticeMissing === null && input.contract === "unknown") {
    const rows: Row[] = (["indefinite", "12-to-36", "under-12"] as const).map((contract) => {
      const { dong, formula } = owed(input, Math.max(0, NOTICE_DUE[contract] - input.noticeGiven));
      return { label: contract, value: money(dong), formula };
    });
    return computed(frame, {
      value: { kind: "rows", rows },
      caveats: caveatsOf(input),
      whatWouldChange: ["contract", "notice-given"],
    });
  }
  const due = input.contract === "unknown" ? 0 : NOTICE_DUE[input.contract];
  const missing = input.noticeMissing ?? Math.max(0, due - input.noticeGiven);
  const { dong, formula } = owed(input, missing);
  const { noticeMissing, noticeGiven } = input;
  const [month, day] = [monthRate(input.pay), dayRate(input.dayPay ?? input.pay)];
  const steps: Step[] = [
    ...(missing > 0
      ? [
          {
            id: "parts-of-breach" as const,
            figures: { half: toDong(month.dong / 2), days: missing, amount: toDong(day.dong * missing) },
          },
        ]
      : []),
    ...(noticeMissing === null
      ? [{ id: "notice-missing" as const, figures: { due, given: noticeGiven, missing } }]
      : []),
    ...(input.claimed === null
      ? []
      : input.claimed > dong
        ? [{ id: "claimed-too-much" as const, figures: { claimed: input.claimed, more: input.claimed - dong } }]
        : [{ id: "claimed-not-more" as const, figures: { claimed: input.claimed } }]),
  ];
  return computed(frame, {
    value: money(dong),
    formula,
    steps,
    caveats: caveatsOf(input),
    whatWouldChange: ["notice-given", "wage"],
  });
}

function owed({ pay, dayPay, training }: Input, missing: number): { dong: number; formula: FormulaPart[] } {
  const [month, day] = [monthRate(pay), dayRate(dayPay ?? pay)];
  return {
    dong: toDong(month.dong / 2 + day.dong * missing + training),
    formula: [
      quantity(0.5, "month"),
      TIMES,
      ...month.formula,
      ...(missing > 0 ? [PLUS, ...day.formula, TIMES, quantity(missing, "day")] : []),
      ...(training > 0 ? [PLUS, quantity(training, "dong")] : []),
    ],
  };
}

const caveatsOf = ({ pay, dayPay, training }: Input) =>
  [
    "only-if-left-unlawfully",
    ...(dayRate(dayPay ?? pay).isAssumed || monthRate(pay).isAssumed ? (["assumed-working-days"] as const) : []),
    ...(training > 0 ? (["training-by-contract"] as const) : []),
    "notice-day-is-a-days-wage",
  ] as const;
