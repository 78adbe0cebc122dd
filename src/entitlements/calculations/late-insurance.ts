import { z } from "zod";
import { Day, Days, Dong, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { type Entitlement, money, quantity, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";

/** Percent a day of what was paid in late or evaded (41/2024 Điều 40 khoản 1, 41 khoản 1). */
const PERCENT_A_DAY = 0.03;

export const LateInsuranceInput = z.object({ on: Day, owed: Dong, days: Days, isEvaded: z.boolean() });

/**
 * What an employer pays in beside the contributions themselves where they come late or were evaded: the sum × 0,03% × days (41/2024 Điều
 * 40 khoản 1, 41 khoản 1). It goes to the fund, not to the worker.
 */
export function lateInsurance(raw: z.input<typeof LateInsuranceInput>): Entitlement {
  const { on, owed, days, isEvaded } = parseInput("contributions", LateInsuranceInput, raw);
  const frame = {
    calculation: "contributions" as const,
    on,
    inputs: {},
    references: [cite("insuranceLaw", isEvaded ? "41" : "40", "1")] as const,
  };
  return (
    beforeLaw(frame, "insuranceLaw") ??
    computed(frame, {
      value: money(toDong((owed * PERCENT_A_DAY * days) / 100)),
      formula: [quantity(owed, "dong"), TIMES, quantity(PERCENT_A_DAY, "percent"), TIMES, quantity(days, "day")],
      caveats: ["late-insurance-to-the-fund"],
      lead: "insurance-late",
    })
  );
}
