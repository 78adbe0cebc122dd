import type { z } from "zod";
import type { CaveatCode, ChangeCode } from "../codes.ts";
import { Day, MonthlyWage, parseInput, WageRegion } from "../inputs.ts";
import { ANNEX, cite } from "../laws.ts";
import { computed, unknown } from "../outcome.ts";
import { findLastKnown, findOn, MINIMUM_WAGES } from "../parameters.ts";
import { findRegion, type RegionFound } from "../regions/find-region.ts";
import { PlaceAsked, type RegionList } from "../regions/region-list.ts";
import { type Entitlement, money, type Row, type Step } from "../result.ts";

export const MinimumWageInput = PlaceAsked.extend({
  on: Day,
  region: WageRegion.nullable().default(null),
  /** The contract wage to compare with, if one was said. */
  wage: MonthlyWage.nullable().default(null),
});

type Told = {
  regions: readonly WageRegion[];
  steps: Step[];
  caveats: CaveatCode[];
  change: ChangeCode[];
  clause: string | null;
};

/**
 * The regional minimum wage, by month and hour, where the employer (or its branch) works: 293/2025 Điều 3, annex. Several regions are
 * shown side by side when the place does not decide; a place that is not in the list gives `unknown`.
 */
export function minimumWage(raw: z.input<typeof MinimumWageInput>, list: RegionList): Entitlement {
  const input = parseInput("minimum-wage", MinimumWageInput, raw);
  const told = tell(input, list);
  const frame = {
    calculation: "minimum-wage" as const,
    on: input.on,
    inputs: input,
    references: [
      cite("minimumWageDecree", "3", "1"),
      ...(told?.clause ? [cite("minimumWageDecree", ANNEX, told.clause)] : []),
    ] as const,
  };
  const wages = findOn(MINIMUM_WAGES, input.on);
  if (!wages) {
    const last = findLastKnown(MINIMUM_WAGES, input.on);
    const region = told?.regions[0] ?? "IV";
    return unknown(
      frame,
      last ? "minimum-wage-not-decided" : "minimum-wage-not-in-knowledge",
      last && told?.regions.length === 1
        ? { value: money(last.value[region].monthly), from: last.effectiveFrom }
        : null,
    );
  }
  if (!told) return unknown(frame, "place-not-found");
  const [only, ...others] = told.regions;
  const caveats: CaveatCode[] = [...told.caveats, "where-the-employer-works"];
  if (only === undefined || others.length > 0) {
    const rows: Row[] = told.regions.map((region) => ({
      label: `region-${region}`,
      value: money(wages.value[region].monthly),
    }));
    return computed(frame, { value: { kind: "rows", rows }, steps: told.steps, caveats, whatWouldChange: told.change });
  }
  const { monthly, hourly } = wages.value[only];
  const compared: Step[] =
    input.wage === null
      ? []
      : input.wage < monthly
        ? [{ id: "below-minimum", figures: { wage: input.wage, missing: monthly - input.wage } }]
        : [{ id: "not-below-minimum", figures: { wage: input.wage } }];
  return computed(frame, {
    value: {
      kind: "rows",
      rows: [
        { label: "per-month", value: money(monthly) },
        { label: "per-hour", value: money(hourly) },
      ],
    },
    steps: [{ id: "in-region", figures: { region: only } }, ...told.steps, ...compared],
    caveats,
    whatWouldChange: told.change,
  });
}

function tell(input: z.infer<typeof MinimumWageInput>, list: RegionList): Told | null {
  if (input.region) return { regions: [input.region], steps: [], caveats: [], change: [], clause: null };
  if (input.commune === null && input.province === null) {
    return { regions: ["I", "II", "III", "IV"], steps: [], caveats: [], change: ["commune"], clause: null };
  }
  const found: RegionFound = findRegion(list, input);
  switch (found.kind) {
    case "listed":
      return {
        regions: [found.place.commune.region],
        steps: [
          { id: "listed-in", figures: { commune: found.place.commune.name, province: found.place.province.name } },
        ],
        caveats: found.provinceSaid ? [] : ["same-name-elsewhere"],
        change: found.provinceSaid ? [] : ["province"],
        clause: found.place.province.number,
      };
    case "rest":
      return {
        regions: [found.region],
        steps: [{ id: "rest-of-province", figures: { province: found.province.name } }],
        caveats: ["name-as-today"],
        change: ["commune"],
        clause: found.province.number,
      };
    case "ambiguous":
    case "unsure": {
      const places = found.kind === "ambiguous" ? found.places : found.near;
      const names = places.slice(0, 6).map(({ commune, province }) => `${commune.name} (${province.name})`);
      const regions = [...new Set(places.map(({ commune }) => commune.region))].sort();
      const first = places[0]?.province;
      return {
        // A near name may also be one of the remaining communes.
        regions: found.kind === "unsure" && first ? [...new Set([...regions, first.rest])].sort() : regions,
        steps: [
          { id: found.kind === "ambiguous" ? "several-places" : "near-names", figures: { places: names.join(", ") } },
        ],
        caveats: [],
        change: [found.kind === "ambiguous" ? "province" : "commune"],
        clause: null,
      };
    }
    case "province":
      return {
        regions: found.regions,
        steps: [{ id: "province-has-regions", figures: { province: found.province.name } }],
        caveats: [],
        change: ["commune"],
        clause: found.province.number,
      };
    case "not-found":
      return null;
  }
}
