import type { Reference } from "../knowledge/index.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import type { CalculationId, CaveatCode, ChangeCode, UnknownReason } from "./codes.ts";
import type { LeadCode } from "./codes-of-deductions.ts";
import type { WageRegion } from "./inputs.ts";
import { findLastKnown, IN_FORCE_FROM, MINIMUM_WAGES, REFERENCE_LEVELS } from "./parameters.ts";
import {
  type Entitlement,
  type FormulaPart,
  type Inputs,
  money,
  type SimpleValue,
  type Step,
  type Value,
} from "./result.ts";

type Frame = {
  calculation: CalculationId;
  on: CalendarDate;
  inputs: Inputs;
  references: readonly [Reference, ...Reference[]];
};

export function computed(
  frame: Frame,
  result: {
    value: Value;
    formula?: readonly FormulaPart[];
    steps?: readonly Step[];
    caveats?: readonly CaveatCode[];
    whatWouldChange?: readonly ChangeCode[];
    lead?: LeadCode;
  },
): Entitlement {
  return { kind: "computed", formula: [], steps: [], caveats: [], whatWouldChange: [], ...frame, ...result };
}

export function unknown(
  frame: Frame,
  reason: UnknownReason,
  lastKnown: { value: SimpleValue; from: CalendarDate } | null = null,
): Entitlement {
  return { kind: "unknown", ...frame, reason, lastKnown };
}

/** The answer for a day before the law that the calculation applies; `null` when it applies. */
export function beforeLaw(frame: Frame, law: keyof typeof IN_FORCE_FROM): Entitlement | null {
  return frame.on < IN_FORCE_FROM[law] ? unknown(frame, "before-this-law") : null;
}

/** Said where no minimum wage is known for the day: the last level of that region, if one was known before it. */
export function unknownMinimumWage(frame: Frame, region: WageRegion | null): Entitlement {
  const last = findLastKnown(MINIMUM_WAGES, frame.on);
  return unknown(
    frame,
    last ? "minimum-wage-not-decided" : "minimum-wage-not-in-knowledge",
    last && region ? { value: money(last.value[region].monthly), from: last.effectiveFrom } : null,
  );
}

/** Said where no reference level of social insurance is known for the day. */
export function unknownReferenceLevel(frame: Frame): Entitlement {
  const last = findLastKnown(REFERENCE_LEVELS, frame.on);
  return unknown(
    frame,
    "reference-level-not-in-knowledge",
    last && { value: money(last.value), from: last.effectiveFrom },
  );
}
