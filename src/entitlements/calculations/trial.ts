import { z } from "zod";
import { Day, MonthlyWage, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { type Entitlement, money, quantity, type SimpleValue, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";

export const JobLevel = z.enum(["manager", "college", "skilled", "other", "unknown"]);
export const TrialInput = z.object({
  on: Day,
  jobLevel: JobLevel,
  /** Length of the contract in months; under one month there is no trial. */
  contractMonths: z.number().min(0).max(36).nullable().default(null),
});

const LONGEST: Record<"manager" | "college" | "skilled" | "other", { value: SimpleValue; clause: string }> = {
  manager: { value: { kind: "duration", amount: 180, unit: "day" }, clause: "1" },
  college: { value: { kind: "duration", amount: 60, unit: "day" }, clause: "2" },
  skilled: { value: { kind: "duration", amount: 30, unit: "day" }, clause: "3" },
  other: { value: { kind: "duration", amount: 6, unit: "working-day" }, clause: "4" },
};

/** The longest trial by the job's level: 180, 60, 30 days, or 6 working days (45/2019 Điều 25); none under a month (Điều 24 khoản 3). */
export function trialLength(raw: z.input<typeof TrialInput>): Entitlement {
  const input = parseInput("trial-length", TrialInput, raw);
  const frame = {
    calculation: "trial-length" as const,
    on: input.on,
    inputs: input,
    references: [cite("labourCode", "25")] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  if (input.contractMonths !== null && input.contractMonths < 1) {
    return computed(
      { ...frame, references: [cite("labourCode", "24", "3")] },
      { value: { kind: "none", because: "no-trial-under-a-month" } },
    );
  }
  if (input.jobLevel === "unknown") {
    const rows = (["manager", "college", "skilled", "other"] as const).map((label) => ({
      label,
      value: LONGEST[label].value,
    }));
    return computed(frame, {
      value: { kind: "rows", rows },
      caveats: ["one-trial-per-job"],
      whatWouldChange: ["job-level"],
    });
  }
  const { value, clause } = LONGEST[input.jobLevel];
  return computed(
    { ...frame, references: [cite("labourCode", "25", clause)] },
    { value, caveats: ["one-trial-per-job"], whatWouldChange: ["job-level"] },
  );
}

export const TrialPayInput = z.object({
  on: Day,
  wage: MonthlyWage,
  /** What is paid during the trial, to compare with. */
  paid: MonthlyWage.nullable().default(null),
});

/** The least trial wage: 85% × the job's wage (45/2019 Điều 26). */
export function trialPay(raw: z.input<typeof TrialPayInput>): Entitlement {
  const input = parseInput("trial-pay", TrialPayInput, raw);
  const frame = {
    calculation: "trial-pay" as const,
    on: input.on,
    inputs: input,
    references: [cite("labourCode", "26")] as const,
  };
  const least = toDong(input.wage * 0.85);
  return (
    beforeLaw(frame, "labourCode") ??
    computed(frame, {
      value: money(least),
      steps:
        input.paid === null
          ? []
          : input.paid < least
            ? [{ id: "below-minimum", figures: { wage: input.paid, missing: least - input.paid } }]
            : [{ id: "not-below-minimum", figures: { wage: input.paid } }],
      formula: [quantity(input.wage, "dong"), TIMES, quantity(85, "percent")],
      caveats: ["a-month-at-that-wage"],
      whatWouldChange: ["wage"],
    })
  );
}
