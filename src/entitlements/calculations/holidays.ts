import { z } from "zod";
import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { cultureDay, fixedHolidays } from "../../vocabulary/fixed-holidays.ts";
import { addDays, weekdayOf } from "../calendar-arithmetic.ts";
import type { CaveatCode } from "../codes.ts";
import { EntitlementInputError } from "../errors.ts";
import { Day, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { type Entitlement, type NamedDay, PLUS, quantity } from "../result.ts";

export const HolidaysInput = z.object({
  year: z.int().min(2000).max(2100),
  /** The five days of Tết, the day beside 2/9 and Hùng Kings' day follow the lunar calendar or a yearly decision: given, never computed. */
  tet: z.array(Day).max(5).default([]),
  besideNationalDay: Day.nullable().default(null),
  hungKings: Day.nullable().default(null),
  /** 0 is Sunday; the weekly rest a company's work rules name. */
  weeklyRestDays: z.array(z.int().min(0).max(6)).min(1).max(2).default([0]),
  /** Only the holidays from a day through another of that year. */
  from: Day.nullable().default(null),
  until: Day.nullable().default(null),
  /** A foreigner at work in Vietnam: two days of their own country more (Điều 112 khoản 2). */
  foreigner: z.boolean().default(false),
  /** Some of the holidays by name, to be added up. */
  named: z.array(z.enum(["new-year", "tet", "hung-kings", "victory", "labour", "national", "culture"])).default([]),
});

/**
 * Paid holidays of a year: 11 days (45/2019 Điều 112 khoản 1) and, from 2026, 24/11 (28/2026/QH16 Điều 2: in force since
 * 01/07/2026). A holiday of Điều 112 khoản 1 on a weekly day of rest gives the next working day off (Điều 111 khoản 3); 24/11 is
 * not among the days that rule names.
 */
export function publicHolidays(raw: z.input<typeof HolidaysInput>): Entitlement {
  const input = parseInput("holidays", HolidaysInput, raw);
  const { year } = input;
  const onCulture = cultureDay(year);
  const frame = {
    calculation: "holidays" as const,
    on: `${year}-12-31`,
    inputs: input,
    references: [
      cite("labourCode", "112", "1"),
      ...(input.foreigner ? [cite("labourCode", "112", "2")] : []),
      ...(onCulture ? [cite("cultureDayResolution", "2")] : []),
      cite("labourCode", "111", "3"),
    ] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  const listed = [...new Set(input.named)].filter((name) => name !== "culture" || year >= 2026);
  if (listed.length > 1) {
    const counts = listed.map((name) => DAYS_OF[name] ?? 1);
    return computed(frame, {
      value: { kind: "duration", amount: counts.reduce((sum, each) => sum + each, 0), unit: "day" },
      formula: counts.flatMap((count, at) => [...(at > 0 ? [PLUS] : []), quantity(count, "day")]),
      lead: "holidays-named",
    });
  }
  const beside = input.besideNationalDay;
  const wrong = [
    ...(input.tet.some((day) => !day.startsWith(`${year}-`)) ? ["tet"] : []),
    ...(beside !== null && beside !== `${year}-09-01` && beside !== `${year}-09-03` ? ["besideNationalDay"] : []),
    ...(input.hungKings !== null && !input.hungKings.startsWith(`${year}-`) ? ["hungKings"] : []),
  ];
  if (wrong.length > 0) throw new EntitlementInputError("holidays", wrong);

  const named: NamedDay[] = [
    ...fixedHolidays(year),
    ...input.tet.map((on) => ({ on, name: "tet" as const })),
    ...(input.hungKings ? [{ on: input.hungKings, name: "hung-kings" as const }] : []),
    ...(beside ? [{ on: beside, name: "beside-national" as const }] : []),
  ];
  const culture: NamedDay[] = onCulture ? [{ on: onCulture, name: "culture" }] : [];
  const inLieu = daysInLieu(named, [...named, ...culture], new Set(input.weeklyRestDays));
  const part = partOf(input.from, input.until, [...named, ...culture], year);
  if (part) return computed(frame, { value: { kind: "days", ...part }, lead: "holidays-of-part" });
  const caveats: CaveatCode[] = [];
  if (input.tet.length < 5) caveats.push("tet-days-decided-yearly");
  if (!beside) caveats.push("beside-national-day-decided-yearly");
  if (!input.hungKings) caveats.push("hung-kings-lunar");
  if (culture.some(({ on }) => input.weeklyRestDays.includes(weekdayOf(on))))
    caveats.push("culture-day-no-day-in-lieu");
  return computed(frame, {
    value: {
      kind: "days",
      days: [...named, ...culture, ...inLieu].sort((a, b) => a.on.localeCompare(b.on)),
      count: (onCulture ? 12 : 11) + (input.foreigner ? OF_THEIR_OWN : 0),
    },
    steps: input.foreigner ? [{ id: "own-country-days", figures: { days: OF_THEIR_OWN } }] : [],
    caveats,
  });
}

/** Their people's New Year and their National Day (45/2019 Điều 112 khoản 2). */
const OF_THEIR_OWN = 2;

/** Holidays of more than one day (45/2019 Điều 112 khoản 1 điểm b, đ). */
const DAYS_OF: Readonly<Record<string, number>> = { tet: 5, national: 2 };

/** For every holiday on a weekly day of rest, the next day that is neither rest nor holiday nor already given. */
function daysInLieu(entitled: readonly NamedDay[], all: readonly NamedDay[], rest: ReadonlySet<number>): NamedDay[] {
  const taken = new Set<CalendarDate>(all.map(({ on }) => on));
  const inLieu: NamedDay[] = [];
  for (const { on } of [...entitled].sort((a, b) => a.on.localeCompare(b.on))) {
    if (!rest.has(weekdayOf(on))) continue;
    let day = addDays(on, 1);
    while (taken.has(day) || rest.has(weekdayOf(day))) day = addDays(day, 1);
    taken.add(day);
    inLieu.push({ on: day, name: "in-lieu" });
  }
  return inLieu;
}

/** Days in which Tết and Hùng Kings' day can fall in any year of this century, as "MM-DD". */
const TET = { first: "01-19", last: "02-26" };
const HUNG_KINGS = { first: "03-28", last: "04-29" };

/**
 * The holidays of a part of the year and how many days they come to. `null` where it cuts through the time in which a lunar
 * holiday can fall: then the part alone does not decide.
 */
function partOf(
  from: CalendarDate | null,
  until: CalendarDate | null,
  fixed: readonly NamedDay[],
  year: number,
): { days: readonly NamedDay[]; count: number } | null {
  if (from === null || until === null || from > until || !from.startsWith(`${year}-`) || !until.startsWith(`${year}-`))
    return null;
  const lies = ({ first, last }: { first: string; last: string }) =>
    from <= `${year}-${first}` && until >= `${year}-${last}`
      ? "within"
      : until < `${year}-${first}` || from > `${year}-${last}`
        ? "outside"
        : "cut";
  const [tet, hungKings, national] = [lies(TET), lies(HUNG_KINGS), lies({ first: "09-01", last: "09-03" })];
  if ([tet, hungKings, national].includes("cut")) return null;
  const days = fixed.filter(
    ({ on, name }) =>
      from <= on && on <= until && name !== "tet" && name !== "hung-kings" && name !== "beside-national",
  );
  const moving = (tet === "within" ? 5 : 0) + (hungKings === "within" ? 1 : 0) + (national === "within" ? 1 : 0);
  return { days, count: days.length + moving };
}
