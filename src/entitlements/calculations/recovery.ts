import { z } from "zod";
import { Day, Days, Dong, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed, unknownReferenceLevel } from "../outcome.ts";
import { findOn, REFERENCE_LEVELS } from "../parameters.ts";
import { type Entitlement, money, quantity, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";
import { grantedSteps, paidSteps } from "./paid-steps.ts";

export const RecoveryInput = z.object({
  on: Day,
  after: z.enum(["sickness", "childbirth", "accident"]),
  case: z.enum(["long-term-illness", "several-children", "surgery", "other"]).default("other"),
  /** Sick days of the year: recovery leave needs 30. `null`: not said. */
  sickDaysInYear: z.number().min(0).max(366).nullable().default(0),
  /** Percent of the ability to work lost in an accident at work or an occupational illness. */
  abilityLost: z.number().min(0).max(100).nullable().default(null),
  /** The mother went back before her leave ended: then there is none (Điều 60 khoản 4). */
  returnedEarly: z.boolean().default(false),
  /** Days rested or approved, where fewer than the most. */
  days: Days.nullable().default(null),
  daysGranted: Days.nullable().default(null),
  paid: Dong.nullable().default(null),
});
type Recovery = z.output<typeof RecoveryInput>;

const ABILITY_DAYS = [
  { from: 51, days: 10, point: "a" },
  { from: 31, days: 7, point: "b" },
  { from: 15, days: 5, point: "c" },
] as const;

/**
 * Recovery leave: at most 10, 7 (surgery) or 5 days, and 30% × reference level a day (41/2024 Điều 46 after 30 sick days in a
 * year; Điều 60 after childbirth); after an accident at work by the ability lost: 10 from 51%, 7 from 31%, 5 from 15% (84/2015 Điều 54).
 */
export function recoveryLeave(raw: z.input<typeof RecoveryInput>): Entitlement {
  const input = parseInput(
    "recovery",
    RecoveryInput.refine(
      (each) => each.case !== (each.after === "sickness" ? "several-children" : "long-term-illness"),
      { path: ["case"] },
    ),
    raw,
  );
  const { days: most, references } = mostDays(input);
  const frame = { calculation: "recovery" as const, on: input.on, inputs: input, references };
  const early = beforeLaw(frame, "insuranceLaw");
  if (early) return early;
  if (input.after === "sickness" && (input.sickDaysInYear ?? 30) < 30)
    return computed(frame, { value: { kind: "none", because: "under-30-sick-days" } });
  if (input.after === "accident" && most === 0)
    return computed(frame, { value: { kind: "none", because: "under-15-percent-lost" } });
  if (input.after === "childbirth" && input.returnedEarly) {
    return computed(
      { ...frame, references: [cite("insuranceLaw", "60", "4")] },
      { value: { kind: "none", because: "returned-early" } },
    );
  }
  const level = findOn(REFERENCE_LEVELS, input.on);
  if (!level) return unknownReferenceLevel(frame);
  const days = input.days !== null && input.days < most ? input.days : most;
  const amount = toDong(level.value * 0.3 * days);
  return computed(
    { ...frame, references: [...frame.references, ...level.sources] },
    {
      value: money(amount),
      formula: [quantity(30, "percent"), TIMES, quantity(level.value, "dong"), TIMES, quantity(days, "day")],
      steps: [
        { id: "recovery-days", figures: { most, daily: toDong(level.value * 0.3) } },
        ...grantedSteps(most, input.daysGranted),
        ...(input.daysGranted !== null && input.daysGranted < most
          ? [
              {
                id: "short-days-money" as const,
                figures: {
                  days: most - input.daysGranted,
                  amount: toDong(level.value * 0.3 * (most - input.daysGranted)),
                },
              },
            ]
          : []),
        ...paidSteps(amount, input.paid),
      ],
      caveats: [
        ...(input.after === "sickness" && input.sickDaysInYear === null ? (["thirty-sick-days-needed"] as const) : []),
        "most-days-company-decides",
        "within-30-days",
      ],
      whatWouldChange: ["recovery-case"],
    },
  );
}

function mostDays(input: Recovery) {
  if (input.after === "accident") {
    const bracket = ABILITY_DAYS.find(({ from }) => (input.abilityLost ?? 0) >= from);
    return {
      days: bracket?.days ?? 0,
      references: [cite("safetyLaw", "54", "2", bracket?.point ?? null), cite("safetyLaw", "54", "3")] as const,
    };
  }
  const article = input.after === "sickness" ? "46" : "60";
  const point = input.case === "other" ? "c" : input.case === "surgery" ? "b" : "a";
  return {
    days: input.case === "other" ? 5 : input.case === "surgery" ? 7 : 10,
    references: [
      cite("insuranceLaw", article, "2", point),
      cite("insuranceLaw", article, "3"),
      cite("insuranceLaw", article, "1"),
    ] as const,
  };
}
