import { z } from "zod";
import type { CaveatCode, ChangeCode } from "../codes.ts";
import { Day, MonthlyWage, parseInput, WageRegion } from "../inputs.ts";
import { ANNEX, cite } from "../laws.ts";
import { computed, unknown, unknownMinimumWage } from "../outcome.ts";
import { findOn, MINIMUM_WAGES } from "../parameters.ts";
import { findRegion, type RegionFound } from "../regions/find-region.ts";
import { PlaceAsked, type RegionList } from "../regions/region-list.ts";
import { type Entitlement, money, type Row, type Step } from "../result.ts";
import { toDong } from "../rounding.ts";
import { convertWage, OtherWage } from "./wage-conversion.ts";

export const MinimumWageInput = PlaceAsked.extend({
  on: Day,
  region: WageRegion.nullable().default(null),
  /** The contract wage to compare with, if one was said. */
  wage: MonthlyWage.nullable().default(null),
  hourlyWage: z.number().min(100).max(10_000_000).nullable().default(null),
  /** A wage of another form, to be converted (Điều 4 khoản 3). */
  otherWage: OtherWage.nullable().default(null),
  convertTo: z.enum(["hour", "month"]).nullable().default(null),
  /** Normal hours of a day and days of a month, for what the hourly minimum comes to in a month. */
  hoursPerDay: z.number().min(0.5).max(12).nullable().default(null),
  workingDays: z.number().min(1).max(31).nullable().default(null),
  /** Hours worked in all, for what is missing of an hourly wage. */
  hours: z.number().min(0).max(2500).nullable().default(null),
  /** Months for which the missing part is added up. */
  months: z.number().min(1).max(120).nullable().default(null),
  /** Several regions meet in the industrial park: the highest holds (Điều 3 khoản 3 điểm c). */
  severalRegions: z.boolean().default(false),
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
      ...(input.otherWage ? [cite("minimumWageDecree", "4", "3")] : []),
      ...(input.severalRegions ? [cite("minimumWageDecree", "3", "3", "c")] : []),
      ...(told?.clause ? [cite("minimumWageDecree", ANNEX, told.clause)] : []),
    ] as const,
  };
  const wages = findOn(MINIMUM_WAGES, input.on);
  if (!wages) return unknownMinimumWage(frame, told?.regions.length === 1 ? (told.regions[0] ?? null) : null);
  if (!told) return unknown(frame, "place-not-found");
  const [only, ...others] = told.regions;
  const caveats: CaveatCode[] = [...told.caveats, "where-the-employer-works"];
  if (only === undefined || others.length > 0) {
    const rows: Row[] = told.regions.map((region) => ({
      label: `region-${region}`,
      value: money(input.hourlyWage === null ? wages.value[region].monthly : wages.value[region].hourly),
    }));
    return computed(frame, { value: { kind: "rows", rows }, steps: told.steps, caveats, whatWouldChange: told.change });
  }
  const { monthly, hourly } = wages.value[only];
  const told_ = [
    ...told.steps,
    ...(input.severalRegions ? [{ id: "highest-region" as const, figures: { region: only } }] : []),
  ];
  const compared = [...compareWage(input, monthly, hourly), ...hoursOfMonth(input, hourly)];
  return computed(frame, {
    value: {
      kind: "rows",
      rows: [
        { label: "per-month", value: money(monthly) },
        { label: "per-hour", value: money(hourly) },
      ],
    },
    steps: [{ id: "in-region", figures: { region: only } }, ...compared, ...told_],
    caveats,
    whatWouldChange: told.change,
  });
}

/** The wage beside the minimum of its own form, or of those that it converts to. */
function compareWage(input: z.infer<typeof MinimumWageInput>, monthly: number, hourly: number): Step[] {
  const converted = input.otherWage ? convertWage(input.otherWage) : {};
  const steps: Step[] = [];
  const months = input.months ?? 1;
  for (const per of ["hour", "month"] as const) {
    const other = converted[per];
    if (other && input.convertTo !== null && input.convertTo !== per && converted[input.convertTo]) continue;
    const wage = other ? other.dong : per === "month" ? input.wage : input.hourlyWage;
    if (wage === null) continue;
    const least = per === "month" ? monthly : hourly;
    const found = compare(toDong(wage), least);
    steps.push(...(other ? [other.step] : []), ...found);
    const hours = input.hours ?? (input.hoursPerDay ?? 0) * (input.workingDays ?? 0);
    const times = per === "month" ? months : hours * months;
    if (wage < least && times > 1)
      steps.push({ id: "short-in-all", figures: { missing: toDong((least - toDong(wage)) * times) } });
  }
  return steps;
}

function compare(wage: number | null, least: number): Step[] {
  if (wage === null) return [];
  return wage < least
    ? [{ id: "below-minimum", figures: { wage, missing: least - wage } }]
    : [{ id: "not-below-minimum", figures: { wage } }];
}

/** "Ngày 4 tiếng, tháng 26 ngày": hourly minimum × hours × days. */
function hoursOfMonth(input: z.infer<typeof MinimumWageInput>, hourly: number): Step[] {
  const { workingDays: days } = input;
  if (input.wage !== null || input.otherWage !== null) return [];
  // Hours in all: they are multiplied as they are.
  if (input.hours !== null && input.hourlyWage === null)
    return [{ id: "hours-of-day", figures: { hours: input.hours, hourly, total: toDong(hourly * input.hours) } }];
  const { hoursPerDay: hours } = input;
  if (hours === null) return [];
  if (days === null) return [{ id: "hours-of-day", figures: { hours, hourly, total: toDong(hourly * hours) } }];
  return [{ id: "hours-of-month", figures: { hours, days, hourly, total: toDong(hourly * hours * days) } }];
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
