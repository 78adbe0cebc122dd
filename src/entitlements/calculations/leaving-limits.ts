import { z } from "zod";
import { addDays, addMonths } from "../calendar-arithmetic.ts";
import { Day, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import type { Entitlement } from "../result.ts";
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
