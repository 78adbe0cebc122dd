import { z } from "zod";
import { Day, Days, Dong, Months, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { type Entitlement, type FormulaPart, money, PLUS, quantity, type Row, type Step, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";
import { paidSteps } from "./paid-steps.ts";
import { countedYears } from "./severance.ts";
import { dayRate, monthRate, ContractPay } from "./contract-pay.ts";

/** Whether the worker comes back, does not want to, or is not taken back and agrees (45/2019 Điều 41 khoản 1, 2, 3). */
export const AfterBreach = z.enum(["returns", "leaves", "not-taken-back", "unknown"]);
export type AfterBreach = z.infer<typeof AfterBreach>;

const LEAST_MONTHS = 2;

export const EmployerBreachInput = z.object({
  on: Day,
  pay: ContractPay,
  /** A day's wage, where it was said beside the month's. */
  dayPay: ContractPay.nullable().default(null),
  /** Time not allowed to work, in months or in working days. */
  monthsOut: z.number().min(0).max(240).nullable(),
  daysOut: Days.nullable().default(null),
  after: AfterBreach.default("unknown"),
  noticeMissing: Days.default(0),
  /** For the severance that is due besides to one who does not come back; `null`: not said. */
  monthsWorked: Months.nullable().default(null),
  monthsInsured: Months.nullable().default(null),
  paid: Dong.nullable().default(null),
});
type Input = z.infer<typeof EmployerBreachInput>;

/**
 * What an employer owes at least who ended the contract against the law: the wages of the time not allowed to work + 2 months' wage + the
 * wage of the days of notice not given (45/2019 Điều 41 khoản 1); besides, severance by Điều 46 where the worker does not want to come back
 * (khoản 2), and at least 2 months' wage more where the employer does not want them back and they agree (khoản 3).
 */
export function employerBreach(raw: z.input<typeof EmployerBreachInput>): Entitlement {
  const input = parseInput("employer-breach", EmployerBreachInput, raw);
  const isLeaving = input.after === "leaves" || input.after === "not-taken-back";
  const frame = {
    calculation: "employer-breach" as const,
    on: input.on,
    inputs: input,
    references: [
      cite("labourCode", "41", "1"),
      ...(isLeaving
        ? [cite("labourCode", "41", input.after === "leaves" ? "2" : "3"), cite("labourCode", "46", "1")]
        : []),
    ] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  const parts = partsOf(input);
  const total = toDong(parts.reduce((sum, { dong }) => sum + dong, 0));
  const rows: Row[] = [
    ...parts.map(({ label, dong, formula }) => ({ label, value: money(toDong(dong)), formula })),
    {
      label: "in-all",
      value: money(total),
      formula: parts.flatMap(({ dong }, at) => [...(at === 0 ? [] : [PLUS]), quantity(toDong(dong), "dong")]),
    },
  ];
  const severance = severanceOf(input);
  const steps: Step[] = [
    ...paidSteps(total, input.paid),
    ...(isLeaving && severance === "open" ? [{ id: "severance-besides" as const, figures: {} }] : []),
    ...(isLeaving && severance === 0 ? [{ id: "severance-none" as const, figures: {} }] : []),
    ...(input.monthsOut === null && input.daysOut === null
      ? [{ id: "wages-of-time-out-besides" as const, figures: { amount: toDong(monthRate(input.pay).dong) } }]
      : []),
    ...(input.after === "unknown" ? [{ id: "if-not-coming-back" as const, figures: {} }] : []),
  ];
  return computed(frame, {
    value: { kind: "rows", rows },
    steps,
    caveats: [
      "insurance-for-that-time-too",
      ...(parts.some(({ isAssumed }) => isAssumed) ? (["assumed-working-days"] as const) : []),
    ],
    whatWouldChange: ["time-out-of-work", "coming-back"],
  });
}

type Part = { label: Row["label"]; dong: number; formula: FormulaPart[]; isAssumed: boolean };

function partsOf(input: Input): Part[] {
  const [month, day] = [monthRate(input.pay), dayRate(input.dayPay ?? input.pay)];
  const times = (rate: typeof month, amount: number, unit: "month" | "day") => ({
    dong: rate.dong * amount,
    formula: [quantity(amount, unit), TIMES, ...rate.formula],
    isAssumed: rate.isAssumed,
  });
  const parts: Part[] = [];
  if (input.daysOut !== null) parts.push({ label: "wages-out-of-work", ...times(day, input.daysOut, "day") });
  else if (input.monthsOut !== null && input.monthsOut > 0)
    parts.push({ label: "wages-out-of-work", ...times(month, input.monthsOut, "month") });
  parts.push({ label: "at-least-2-months", ...times(month, LEAST_MONTHS, "month") });
  if (input.noticeMissing > 0) parts.push({ label: "wages-of-notice", ...times(day, input.noticeMissing, "day") });
  const severance = severanceOf(input);
  if (typeof severance === "number" && severance > 0) {
    parts.push({
      label: "severance-too",
      dong: severance * 0.5 * month.dong,
      formula: [quantity(severance, "year"), TIMES, quantity(0.5, "month"), TIMES, ...month.formula],
      isAssumed: month.isAssumed,
    });
  }
  if (input.after === "not-taken-back")
    parts.push({ label: "at-least-2-months-more", ...times(month, LEAST_MONTHS, "month") });
  return parts;
}

/** Counted years for severance; "open" where it is due besides and the time was not said. */
function severanceOf({ after, monthsWorked, monthsInsured }: Input): number | "open" {
  if (after !== "leaves" && after !== "not-taken-back") return 0;
  if (monthsWorked !== null && monthsWorked < 12) return 0;
  if (monthsWorked === null || monthsInsured === null) return "open";
  return countedYears(Math.max(0, monthsWorked - monthsInsured));
}
