import type { CalendarDate } from "../../vocabulary/calendar.ts";
import type { CalculationId } from "../codes.ts";
import type { WageRegion } from "../inputs.ts";
import { findRegion } from "../regions/find-region.ts";
import type { RegionList } from "../regions/region-list.ts";
import type { Entitlement } from "../result.ts";
import { sideBySide } from "../side-by-side.ts";
import type { Facts } from "./facts.ts";

/** Facts to a result; called only when nothing that the calculation needs is missing. */
export type Calculator = (facts: Facts, on: CalendarDate, regions: RegionList | null) => Entitlement | null;
export type Calculators = Readonly<Record<CalculationId, Calculator>>;

export const insuredMonths = (facts: Facts) => (typeof facts.monthsInsured === "number" ? facts.monthsInsured : 0);
export const isHard = (facts: Facts) => (facts.conditions ?? "normal") !== "normal";

/** The result for the sex that was said, or both side by side. */
export function bySex(facts: Facts, of: (sex: "male" | "female") => Entitlement): Entitlement {
  if (facts.sex === "male" || facts.sex === "female") return of(facts.sex);
  return sideBySide(
    [
      ["male", of("male")],
      ["female", of("female")],
    ],
    ["sex"],
  );
}

/** The wage region said, or that of the place said; `null` when neither decides it. */
export function regionFrom(facts: Facts, regions: RegionList | null): WageRegion | null {
  if (facts.region !== undefined && facts.region !== "unknown") return facts.region;
  if (!regions || (facts.commune === undefined && facts.province === undefined)) return null;
  const found = findRegion(regions, { commune: facts.commune ?? null, province: facts.province ?? null });
  return found.kind === "listed" ? found.place.commune.region : found.kind === "rest" ? found.region : null;
}
