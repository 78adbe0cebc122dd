import { z } from "zod";
import { Day, Days, Dong, Hours, parseInput, WageRegion } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed, unknownMinimumWage } from "../outcome.ts";
import { findOn, MINIMUM_WAGES } from "../parameters.ts";
import { type Entitlement, type FormulaPart, money, OVER, quantity, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";
import { paidSteps } from "./paid-steps.ts";
import { dayRate, hourRate, type Rate, ContractPay, workingDaysOf } from "./contract-pay.ts";

/** Why work stopped: it decides who bears it (45/2019 Điều 99, 207). */
export const StopCause = z.enum(["employer", "other-worker", "own-fault", "outside", "strike-aside", "strike-joined"]);
export type StopCause = z.infer<typeof StopCause>;

/** The first days for which the minimum wage is assured where nobody is at fault. */
export const ASSURED_DAYS = 14;

export const StoppageInput = z.object({
  on: Day,
  cause: StopCause,
  pay: ContractPay.nullable().default(null),
  /** Working days stopped; where only hours were, `null`. */
  days: Days.nullable(),
  hours: Hours.nullable().default(null),
  workingDays: z.number().min(1).max(31).nullable().default(null),
  region: WageRegion.nullable().default(null),
  paid: Dong.nullable().default(null),
  /** The share of the contract wage that was paid, in percent. */
  paidPercent: z.number().min(0).max(100).nullable().default(null),
});
type Input = z.infer<typeof StoppageInput>;

/**
 * Pay while work is stopped. By the employer's fault: the full contract wage × days stopped (45/2019 Điều 99 khoản 1). By another worker's
 * fault, or by a strike one did not join: at least minimum wage ÷ working days × days (khoản 2, Điều 207 khoản 1). By power or water failure,
 * disaster, fire, epidemic or for economic reasons: the same for the first 14 working days, the rest by agreement (khoản 3). By one's own
 * fault, or on strike: nothing (khoản 2, Điều 207 khoản 2). Needs the contract pay, or the region, whichever decides.
 */
export function stoppagePay(raw: z.input<typeof StoppageInput>): Entitlement {
  const input = parseInput("stoppage-pay", StoppageInput, raw);
  const frame = { calculation: "stoppage-pay" as const, on: input.on, inputs: input };
  const references = referencesOf(input);
  const early = beforeLaw({ ...frame, references }, "labourCode");
  if (early) return early;
  if (input.cause === "own-fault" || input.cause === "strike-joined") {
    const because = input.cause === "own-fault" ? "stopped-by-own-fault" : "on-strike";
    return computed({ ...frame, references }, { value: { kind: "none", because } });
  }
  if (input.cause === "employer" && input.pay) {
    const rate = input.days === null ? hourRate(input.pay) : dayRate(input.pay);
    return told(input, { ...frame, references }, rate, input.days ?? input.hours ?? 0, [
      "stopped-by-employer",
      ...(rate.isAssumed ? (["assumed-working-days"] as const) : []),
    ]);
  }
  const wages = findOn(MINIMUM_WAGES, input.on);
  const region = input.region ?? "IV";
  if (!wages) return unknownMinimumWage({ ...frame, references }, input.region);
  const least = wages.value[region];
  const workingDays = input.workingDays ?? (input.pay ? input.pay.workingDays : null);
  const divisor = workingDaysOf({ workingDays });
  const rate: Rate =
    input.days === null
      ? { dong: least.hourly, formula: [quantity(least.hourly, "dong")], isAssumed: false }
      : {
          dong: least.monthly / divisor,
          formula: [quantity(least.monthly, "dong"), OVER, quantity(divisor, "day")],
          isAssumed: workingDays === null,
        };
  const isLimited = input.cause === "outside";
  const days = input.days === null ? (input.hours ?? 0) : isLimited ? Math.min(input.days, ASSURED_DAYS) : input.days;
  return told(input, { ...frame, references: [...references, wages.sources[0]] as const }, rate, days, [
    "stoppage-at-least",
    ...(isLimited ? (["first-14-days-assured"] as const) : []),
    ...(rate.isAssumed ? (["assumed-working-days"] as const) : []),
  ]);
}

type Frame = Parameters<typeof computed>[0];
type Caveats = NonNullable<Parameters<typeof computed>[1]["caveats"]>;

function told(input: Input, frame: Frame, rate: Rate, amount: number, caveats: Caveats): Entitlement {
  const due = toDong(rate.dong * amount);
  const unit = input.days === null ? "hour" : "working-day";
  const formula: FormulaPart[] = [...rate.formula, TIMES, quantity(amount, unit)];
  const paid = input.paid ?? paidByPercent(input);
  return computed(frame, {
    value: money(due),
    formula,
    steps: [
      ...paidSteps(due, paid),
      ...(input.days !== null && amount > 1
        ? [{ id: "each-day" as const, figures: { amount: toDong(rate.dong) } }]
        : []),
      ...(input.days !== null && input.days > amount
        ? [{ id: "days-by-agreement" as const, figures: { days: input.days - amount } }]
        : []),
    ],
    caveats,
    whatWouldChange: ["stop-cause", ...(input.cause === "employer" ? (["wage"] as const) : (["region"] as const))],
  });
}

/** "Trả 60% lương": that share of the contract wage for the same days. */
function paidByPercent(input: Input): number | null {
  if (input.paidPercent === null || !input.pay) return null;
  const rate = input.days === null ? hourRate(input.pay) : dayRate(input.pay);
  return toDong((rate.dong * (input.days ?? input.hours ?? 0) * input.paidPercent) / 100);
}

function referencesOf({ cause, days }: Input) {
  switch (cause) {
    case "employer":
      return [cite("labourCode", "99", "1")] as const;
    case "other-worker":
    case "own-fault":
      return [cite("labourCode", "99", "2")] as const;
    case "strike-aside":
      return [cite("labourCode", "207", "1"), cite("labourCode", "99", "2")] as const;
    case "strike-joined":
      return [cite("labourCode", "207", "2")] as const;
    case "outside":
      return [cite("labourCode", "99", "3", (days ?? 0) > ASSURED_DAYS ? "b" : "a")] as const;
  }
}
