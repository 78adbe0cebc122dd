import { z } from "zod";
import { firstDayOf, lastDayOfMonth, monthOf, yearOfMonth } from "../calendar-arithmetic.ts";
import type { CaveatCode } from "../codes.ts";
import { Birth, Day, parseInput, Sex } from "../inputs.ts";
import { cite } from "../laws.ts";
import { computed, unknown } from "../outcome.ts";
import { RETIREMENT_ROAD } from "../parameters.ts";
import { type Entitlement, PLUS, quantity, type Row, type Step, TIMES } from "../result.ts";

/** How early: hard, dangerous work or a very hard region for 15 years, or 61% less able to work: up to 5 years; coal mining underground or 81% less able: up to 10. */
export const EarlyRetirement = z.enum(["none", "hard-work", "less-able-61", "less-able-81", "coal-underground"]);
export type EarlyRetirement = z.infer<typeof EarlyRetirement>;

export const RetirementInput = z.object({ on: Day, birth: Birth, sex: Sex, early: EarlyRetirement.default("none") });

const MONTHS_EARLIER: Record<EarlyRetirement, number> = {
  none: 0,
  "hard-work": 60,
  "less-able-61": 60,
  "less-able-81": 120,
  "coal-underground": 120,
};

/** The retirement age in months for people who retire in a year (45/2019 Điều 169 khoản 2; 135/2020 Điều 4 khoản 2). */
export function retirementAge(sex: z.infer<typeof Sex>, year: number): number {
  const { start, step, end } = RETIREMENT_ROAD[sex];
  return Math.min(end, start + Math.max(0, year - RETIREMENT_ROAD.fromYear) * step);
}

/**
 * The age in months and the month in which it is reached, or `null` for people who reached it before 2021. The age is
 * that of the year of retirement, so the first year whose age is reached within it decides (135/2020 Phụ lục I, II).
 */
export function findRetirementMonth(
  birthMonth: number,
  sex: z.infer<typeof Sex>,
  earlierBy: number,
): { ageMonths: number; month: number } | null {
  const { fromYear } = RETIREMENT_ROAD;
  // Those who had reached the age of the older law (a step below the first) by the end of 2020 retired under it.
  const olderAge = retirementAge(sex, fromYear) - RETIREMENT_ROAD[sex].step - earlierBy;
  if (yearOfMonth(birthMonth + olderAge) < fromYear) return null;
  for (let year = fromYear; ; year++) {
    const ageMonths = retirementAge(sex, year) - earlierBy;
    const month = birthMonth + ageMonths;
    if (yearOfMonth(month) <= year) return { ageMonths, month };
  }
}

/**
 * Retirement at the end of the month in which the age is reached (135/2020 Điều 3 khoản 1); the pension begins on the first of
 * the next (12/2025 Điều 15 khoản 1). Only the year of birth known: counted from 1 January (135/2020 Điều 3 khoản 3).
 */
export function retirement(raw: z.input<typeof RetirementInput>): Entitlement {
  const input = parseInput("retirement", RetirementInput, raw);
  const frame = {
    calculation: "retirement" as const,
    on: input.on,
    inputs: input,
    references: referencesFor(input.early),
  };
  const born = monthOf(input.birth.year, input.birth.month ?? 1);
  const found = findRetirementMonth(born, input.sex, MONTHS_EARLIER[input.early]);
  if (!found) {
    // Born in December 1960 (men) or 1965 (women): retired on the last day of the older law (135/2020 Điều 7 khoản 2).
    const onTheEve =
      input.early === "none" && input.birth.month === 12 && input.birth.year === (input.sex === "male" ? 1960 : 1965);
    // An early age that was passed before the road map began is simply reached by now.
    const [year = 0, month = 1] = input.on.split("-").map(Number);
    const reached = monthOf(year, month) - born >= retirementAge(input.sex, year) - MONTHS_EARLIER[input.early];
    if (input.early !== "none" && reached) {
      return computed(frame, {
        value: { kind: "none", because: "early-age-reached" },
        caveats: [...earlyCaveats(input.early), "years-of-insurance-too"],
      });
    }
    return onTheEve
      ? computed(
          { ...frame, references: [cite("retirementDecree", "7", "2")] },
          { value: { kind: "date", on: "2020-12-31" } },
        )
      : unknown(frame, "before-this-law");
  }
  const caveats: CaveatCode[] = ["years-of-insurance-too", ...earlyCaveats(input.early)];
  const [year = 0, month = 1] = input.on.split("-").map(Number);
  const left = found.month - monthOf(year, month);
  if (input.birth.month === null) caveats.push("counted-from-january");
  return computed(frame, {
    value: { kind: "date", on: lastDayOfMonth(found.month) },
    steps: [
      { id: "retirement-age", figures: { years: Math.floor(found.ageMonths / 12), months: found.ageMonths % 12 } },
      { id: "reached-in-month", figures: { on: firstDayOf(found.month) } },
      { id: "pension-from", figures: { from: firstDayOf(found.month + 1) } },
      ...(left > 0 ? [{ id: "time-left" as const, figures: { months: left } }] : []),
    ],
    caveats,
    whatWouldChange: input.early === "none" ? ["early-retirement"] : [],
  });
}

/** Of up to three people at once: the month of each and what it comes from. */
export function retirementOfSeveral(people: readonly z.input<typeof RetirementInput>[]): Entitlement {
  const each = people.map((person) => ({ person, result: retirement(person) }));
  const [first] = each;
  if (!first) throw new Error("several people are at least one");
  const rows: Row[] = [];
  const steps: Step[] = [];
  for (const [at, { person, result }] of each.entries()) {
    const label = PEOPLE[at];
    if (!label || result.kind !== "computed" || result.value.kind !== "date") return first.result;
    const last = result.value.on;
    const [year = 0, month = 1] = last.split("-").map(Number);
    rows.push({ label, value: { kind: "month", first: firstDayOf(monthOf(year, month)) } });
    const age = result.steps.find(({ id }) => id === "retirement-age")?.figures ?? {};
    const born = firstDayOf(monthOf(person.birth.year, person.birth.month ?? 1));
    steps.push({
      id: "person-retires",
      figures: { ...age, born, last, from: firstDayOf(monthOf(year, month) + 1) },
    });
  }
  const { result } = first;
  if (result.kind !== "computed") return result;
  return computed(
    { calculation: "retirement", on: result.on, inputs: {}, references: result.references },
    { value: { kind: "rows", rows }, steps, caveats: result.caveats },
  );
}
const PEOPLE = ["person-1", "person-2", "person-3"] as const;

export const RetirementAgeInput = z.object({
  year: z.int().min(2021).max(2100),
  sex: Sex,
  early: EarlyRetirement.default("none"),
});

/** The retirement age of people who retire in a year (45/2019 Điều 169 khoản 2, 3; 135/2020 Điều 4 khoản 2, Điều 5). */
export function retirementAgeIn(raw: z.input<typeof RetirementAgeInput>): Entitlement {
  const input = parseInput("retirement-age", RetirementAgeInput, raw);
  const { start, step } = RETIREMENT_ROAD[input.sex];
  const months = retirementAge(input.sex, input.year) - MONTHS_EARLIER[input.early];
  const years = input.year - RETIREMENT_ROAD.fromYear;
  const reached = start + years * step < RETIREMENT_ROAD[input.sex].end;
  return computed(
    {
      calculation: "retirement-age",
      on: `${input.year}-07-01`,
      inputs: input,
      references: referencesFor(input.early),
    },
    {
      value: { kind: "age", years: Math.floor(months / 12), months: months % 12 },
      formula:
        reached && years > 0 && input.early === "none"
          ? [quantity(start, "month"), PLUS, quantity(years, "year"), TIMES, quantity(step, "month")]
          : [],
      caveats: ["years-of-insurance-too", ...earlyCaveats(input.early)],
      whatWouldChange: input.early === "none" ? ["sex", "early-retirement"] : ["sex"],
    },
  );
}

function earlyCaveats(early: EarlyRetirement): CaveatCode[] {
  if (early === "none") return [];
  return [early === "hard-work" || early === "coal-underground" ? "early-needs-15-hard-years" : "early-needs-20-years"];
}

function referencesFor(early: EarlyRetirement): Entitlement["references"] {
  const when = [cite("retirementDecree", "3", "1"), cite("insuranceCircular", "15", "1")];
  switch (early) {
    case "none":
      return [cite("labourCode", "169", "2"), cite("retirementDecree", "4", "2"), ...when];
    case "hard-work":
      return [
        cite("labourCode", "169", "3"),
        cite("retirementDecree", "5", "1", "a"),
        cite("retirementDecree", "5", "2"),
        cite("insuranceLaw", "64", "1", "b"),
        ...when,
      ];
    case "coal-underground":
      return [cite("insuranceLaw", "64", "1", "c"), ...when];
    case "less-able-61":
      return [cite("insuranceLaw", "65", "1", "a"), cite("labourCode", "169", "3"), ...when];
    case "less-able-81":
      return [cite("insuranceLaw", "65", "1", "b"), ...when];
  }
}
