import { z } from "zod";
import { addMonths } from "../calendar-arithmetic.ts";
import { Day, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import type { Entitlement, Row } from "../result.ts";

export const DisputeInput = z.object({
  /** The day the wrong was found out. */
  foundOn: Day,
  kind: z.enum(["individual", "collective-rights"]).default("individual"),
});

/**
 * Last days to ask: mediator 6 months, arbitration council 9 months, court 1 year from the day the wrong was found
 * (45/2019 Điều 190, collective rights Điều 194). Given as the same day of the month, the safe reading: never a day later.
 */
export function disputeLimits(raw: z.input<typeof DisputeInput>): Entitlement {
  const input = parseInput("dispute", DisputeInput, raw);
  const article = input.kind === "individual" ? "190" : "194";
  const frame = {
    calculation: "dispute" as const,
    on: input.foundOn,
    inputs: input,
    references: [
      cite("labourCode", article, "1"),
      cite("labourCode", article, "2"),
      cite("labourCode", article, "3"),
    ] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  const until = (label: Row["label"], months: number): Row => ({
    label,
    value: { kind: "date", on: addMonths(input.foundOn, months) },
  });
  return computed(frame, {
    value: { kind: "rows", rows: [until("mediator", 6), until("arbitration", 9), until("court", 12)] },
    caveats: ["do-not-wait", ...(input.kind === "individual" ? (["some-need-no-mediation"] as const) : [])],
    whatWouldChange: ["found-on"],
  });
}

export const ActionLimitInput = z.object({
  /** The day of the act. */
  actOn: Day,
  about: z.enum(["discipline", "discipline-property", "damages"]),
});

/** Last day for an employer to discipline (6 months; 12 in money, property and secrets: 45/2019 Điều 123 khoản 1) or to claim damages (6 months: 145/2020 Điều 72 khoản 1). */
export function employerActionLimit(raw: z.input<typeof ActionLimitInput>): Entitlement {
  const input = parseInput("employer-action", ActionLimitInput, raw);
  const reference = input.about === "damages" ? cite("labourDecree", "72", "1") : cite("labourCode", "123", "1");
  const frame = {
    calculation: "employer-action" as const,
    on: input.actOn,
    inputs: input,
    references: [reference] as const,
  };
  return (
    beforeLaw(frame, "labourCode") ??
    computed(frame, {
      value: { kind: "date", on: addMonths(input.actOn, input.about === "discipline-property" ? 12 : 6) },
      caveats: ["limit-can-be-longer"],
    })
  );
}
