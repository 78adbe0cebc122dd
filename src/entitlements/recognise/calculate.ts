import type { CalendarDate } from "../../vocabulary/calendar.ts";
import type { CalculationId } from "../codes.ts";
import type { RegionList } from "../regions/region-list.ts";
import type { Entitlement } from "../result.ts";
import type { Calculators } from "./calculator.ts";
import { DEDUCTIONS } from "./calculators-deductions.ts";
import { FAMILY } from "./calculators-family.ts";
import { INSURANCE } from "./calculators-insurance.ts";
import { TIME } from "./calculators-time.ts";
import { WORK } from "./calculators-work.ts";
import type { Facts } from "./facts.ts";
import { missingInputs } from "./missing-inputs.ts";

const CALCULATORS: Calculators = { ...WORK, ...TIME, ...INSURANCE, ...FAMILY, ...DEDUCTIONS };

/**
 * The entitlement that the facts come to on a day; `null` while an input is missing. What the worker does not know is shown side by side.
 * Throws `EntitlementInputError` for facts that make no sense.
 */
export function calculate(
  calculation: CalculationId,
  facts: Facts,
  on: CalendarDate,
  regions: RegionList | null,
): Entitlement | null {
  return missingInputs(calculation, facts).length > 0 ? null : CALCULATORS[calculation](facts, on, regions);
}
