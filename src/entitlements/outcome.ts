import type { Reference } from "../knowledge/index.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import type { CalculationId, CaveatCode, ChangeCode, UnknownReason } from "./codes.ts";
import { IN_FORCE_FROM } from "./parameters.ts";
import type { Entitlement, FormulaPart, Inputs, SimpleValue, Step, Value } from "./result.ts";

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
