import { z } from "zod";
import { Day, Dong, MonthlyWage, parseInput, WageRegion } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed, unknownMinimumWage } from "../outcome.ts";
import { findOn, MINIMUM_WAGES } from "../parameters.ts";
import { type Entitlement, money, quantity, type Step, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";
import { monthlyLimit, payOffStep } from "./deduction.ts";

export const DamagesInput = z.object({
  on: Day,
  damage: Dong,
  wage: MonthlyWage,
  region: WageRegion,
  /** Not serious and by carelessness: the only case with a ceiling. Things lost are another (khoản 2). */
  careless: z.boolean().default(true),
  lost: z.boolean().default(false),
  /** What the company asks for or has taken. */
  demanded: Dong.nullable().default(null),
  /** The wage after insurance and tax: the most of a month is worked out from it. */
  netWage: MonthlyWage.nullable().default(null),
  /** The place was not told: `region` stands for all four. */
  anyRegion: z.boolean().default(false),
});

/**
 * Damages for things broken by carelessness: at most 3 months' wage, and never more than the damage, when the damage is
 * at most 10 × the regional minimum wage (45/2019 Điều 129 khoản 1). Above that, by intent, or for things lost (khoản 2) the
 * law sets no ceiling: nothing is computed.
 */
export function damages(raw: z.input<typeof DamagesInput>): Entitlement {
  const { demanded, netWage, anyRegion, ...input } = parseInput("damages", DamagesInput, raw);
  const { region: _, ...withoutRegion } = input;
  const frame = {
    calculation: "damages" as const,
    on: input.on,
    inputs: anyRegion ? withoutRegion : input,
    references: [
      cite("labourCode", "129", "1"),
      cite("labourCode", "102", "3"),
      cite("labourCode", "130", "1"),
    ] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  if (input.lost) {
    return computed(
      { ...frame, references: [cite("labourCode", "129", "2"), cite("labourCode", "130", "1")] },
      { value: { kind: "none", because: "lost-things-no-ceiling" }, caveats: ["fault-and-family-weighed"] },
    );
  }
  const wages = findOn(MINIMUM_WAGES, input.on);
  if (!wages) return unknownMinimumWage(frame, input.region);
  const threshold = 10 * wages.value[input.region].monthly;
  const withReferences = { ...frame, references: [...frame.references, wages.sources[0]] as const };
  if (!input.careless || input.damage > threshold) {
    return computed(withReferences, {
      value: { kind: "none", because: "damage-no-ceiling" },
      steps: [{ id: "damage-threshold", figures: { threshold: anyRegion ? 10 * wages.value.I.monthly : threshold } }],
      caveats: ["fault-and-family-weighed"],
    });
  }
  const most = Math.min(input.damage, toDong(3 * input.wage));
  const limit = netWage === null ? null : monthlyLimit(netWage);
  return computed(withReferences, {
    value: money(most),
    formula: 3 * input.wage <= input.damage ? [quantity(3, "month"), TIMES, quantity(input.wage, "dong")] : [],
    steps: [
      ...demandedSteps(demanded, most),
      ...(limit === null || netWage === null
        ? []
        : [{ id: "monthly-limit" as const, figures: { limit, netWage } }, payOffStep(most, limit)]),
      { id: anyRegion ? "below-every-threshold" : "damage-threshold", figures: { threshold } },
      ...(input.damage < 3 * input.wage ? [{ id: "not-above-damage" as const, figures: {} }] : []),
    ],
    caveats: [...(limit === null ? (["thirty-percent-a-month"] as const) : []), "fault-and-family-weighed"],
    whatWouldChange: anyRegion ? [] : ["region"],
  });
}

function demandedSteps(demanded: number | null, most: number): Step[] {
  if (demanded === null) return [];
  return demanded > most
    ? [{ id: "demanded-above", figures: { demanded, over: demanded - most } }]
    : [{ id: "demanded-within", figures: { demanded } }];
}

export const DamageThresholdInput = z.object({ on: Day, region: WageRegion, damage: Dong.nullable().default(null) });

/** Up to what damage the ceiling of 3 months' wage holds: 10 × the minimum wage of the region where the work is done (45/2019 Điều 129 khoản 1). */
export function damageThreshold(raw: z.input<typeof DamageThresholdInput>): Entitlement {
  const { damage, ...input } = parseInput("damages", DamageThresholdInput, raw);
  const frame = {
    calculation: "damages" as const,
    on: input.on,
    inputs: input,
    references: [cite("labourCode", "129", "1")] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  const wages = findOn(MINIMUM_WAGES, input.on);
  if (!wages) return unknownMinimumWage(frame, input.region);
  const { monthly } = wages.value[input.region];
  const threshold = 10 * monthly;
  const isAbove = damage !== null && damage > threshold;
  return computed(
    { ...frame, references: [...frame.references, wages.sources[0]] },
    {
      value: money(threshold),
      formula: [quantity(10, "month"), TIMES, quantity(monthly, "dong")],
      steps:
        damage === null
          ? []
          : [
              isAbove
                ? { id: "damage-above-threshold", figures: { damage, over: damage - threshold } }
                : { id: "damage-within-threshold", figures: { damage, left: threshold - damage } },
            ],
      caveats: ["limit-only-if-careless", "where-the-employer-works"],
      whatWouldChange: ["region"],
      lead: "threshold",
    },
  );
}
