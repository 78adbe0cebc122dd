import { z } from "zod";
import { addDays, addMonths } from "../calendar-arithmetic.ts";
import { Day, Dong, MonthlyWage, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { CLOSE, type Entitlement, money, OPEN, OVER, PLUS, quantity, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";
import { afterWorkingDays } from "./working-days.ts";

export const FinalPaymentInput = z.object({
  /** The day the contract ended. */
  endedOn: Day,
  /** Closing, restructuring, economic reasons, merger, disaster. */
  longer: z.boolean().default(false),
  restDays: z.array(z.int().min(0).max(6)).min(1).max(2).default([0]),
});

/**
 * Last day to pay everything when a contract ended: 14 working days from the next day on, at most 30 days where the company closes,
 * restructures, merges or is hit by a disaster (45/2019 Điều 48 khoản 1).
 */
export function finalPayment(raw: z.input<typeof FinalPaymentInput>): Entitlement {
  const input = parseInput("final-payment", FinalPaymentInput, raw);
  const frame = {
    calculation: "final-payment" as const,
    on: input.endedOn,
    inputs: input,
    references: [cite("labourCode", "48", "1")] as const,
  };
  const usual = afterWorkingDays(input.endedOn, 14, input.restDays);
  return (
    beforeLaw(frame, "labourCode") ??
    computed(frame, {
      value: input.longer
        ? {
            kind: "rows",
            rows: [
              { label: "usually", value: { kind: "date", on: usual } },
              { label: "at-the-latest", value: { kind: "date", on: addDays(input.endedOn, 30) } },
            ],
          }
        : { kind: "date", on: usual },
      caveats: ["solar-holidays-left-out", ...(input.longer ? [] : (["some-leave-takes-30-days"] as const))],
      whatWouldChange: ["rest-days"],
    })
  );
}

export const UnemploymentDeadlineInput = z.object({ endedOn: Day });

/** Last day to hand in the whole file for unemployment benefit: 3 months from the end of the contract (74/2025 Điều 38 khoản 1 điểm c). */
export function unemploymentDeadline(raw: z.input<typeof UnemploymentDeadlineInput>): Entitlement {
  const input = parseInput("unemployment-deadline", UnemploymentDeadlineInput, raw);
  const frame = {
    calculation: "unemployment-deadline" as const,
    on: input.endedOn,
    inputs: input,
    references: [cite("employmentLaw", "38", "1", "c")] as const,
  };
  return (
    beforeLaw(frame, "employmentLaw") ??
    computed(frame, { value: { kind: "date", on: addMonths(input.endedOn, 3) }, caveats: ["file-early"] })
  );
}

export const PapersDeadlineInput = z.object({
  kind: z.enum(["sickness", "maternity"]),
  /** Back at work (sickness), or the last day of the leave (maternity). */
  from: Day,
});

/** Last day to give the papers to the employer: 45 days from the return to work (41/2024 Điều 48 khoản 1) or the end of maternity leave (Điều 62 khoản 1). */
export function papersDeadline(raw: z.input<typeof PapersDeadlineInput>): Entitlement {
  const input = parseInput("papers-deadline", PapersDeadlineInput, raw);
  const frame = {
    calculation: "papers-deadline" as const,
    on: input.from,
    inputs: input,
    references: [cite("insuranceLaw", input.kind === "sickness" ? "48" : "62", "1")] as const,
  };
  return (
    beforeLaw(frame, "insuranceLaw") ??
    computed(frame, { value: { kind: "date", on: addDays(input.from, 45) }, caveats: ["file-early"] })
  );
}

export const QuitCompensationInput = z.object({
  on: Day,
  /** Wage of the contract, a month. */
  wage: MonthlyWage,
  /** Days of notice that were not given. */
  daysMissing: z.number().min(0).max(200),
  unit: z.enum(["day", "working-day"]),
  dailyWage: Dong.nullable().default(null),
  workingDays: z.number().min(1).max(27).default(26),
});

/**
 * Owed by who leaves unlawfully: half a month's wage and the wage of the days of notice not given (45/2019 Điều 40 khoản 2). Working days
 * are paid by the day; days of the calendar as a part of a month of 30, unless a daily wage was told.
 */
export function quitCompensation(raw: z.input<typeof QuitCompensationInput>): Entitlement {
  const input = parseInput("quit-compensation", QuitCompensationInput, raw);
  const frame = {
    calculation: "quit-compensation" as const,
    on: input.on,
    inputs: { wage: input.wage },
    references: [cite("labourCode", "40", "2"), cite("labourCode", "35", "1")] as const,
  };
  const divisor = input.unit === "working-day" ? input.workingDays : 30;
  const aDay = input.dailyWage ?? input.wage / divisor;
  const half = input.wage / 2;
  const missing = aDay * input.daysMissing;
  return (
    beforeLaw(frame, "labourCode") ??
    computed(frame, {
      value: money(toDong(half + missing)),
      formula: [
        quantity(input.wage, "dong"),
        OVER,
        quantity(2, "plain"),
        PLUS,
        ...(input.dailyWage === null
          ? [OPEN, quantity(input.wage, "dong"), OVER, quantity(divisor, "day"), CLOSE]
          : [quantity(input.dailyWage, "dong")]),
        TIMES,
        quantity(input.daysMissing, input.unit),
      ],
      steps: [
        { id: "half-a-month-wage", figures: { amount: toDong(half) } },
        { id: "notice-not-given", figures: { amount: toDong(missing), days: input.daysMissing } },
      ],
      caveats: ["training-costs-too", "no-notice-cases"],
      whatWouldChange: ["contract", "wage"],
    })
  );
}
