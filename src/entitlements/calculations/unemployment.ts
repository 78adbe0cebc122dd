import { z } from "zod";
import { Day, MonthlyWage, Months, parseInput, WageRegion } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed, unknownMinimumWage } from "../outcome.ts";
import { findOn, MINIMUM_WAGES } from "../parameters.ts";
import {
  type Entitlement,
  type FormulaPart,
  MINUS,
  money,
  PLUS,
  quantity,
  type Row,
  type Step,
  TIMES,
} from "../result.ts";
import { toDong } from "../rounding.ts";
import { paidSteps } from "./paid-steps.ts";

export const UnemploymentInput = z.object({
  /** Last month of insurance: its minimum wage makes the ceiling. */
  on: Day,
  /** Average insured wage of the last six months; `null`: only the months are asked. */
  averageWage: MonthlyWage.nullable().default(null),
  /** The amounts of the six months, where they differ: their average counts. */
  sixMonths: z.array(MonthlyWage).length(6).nullable().default(null),
  /** `null`: not said, and only the amount of a month is asked. */
  monthsInsured: Months.nullable(),
  /** What one was told or is paid a month, to be compared with. */
  paid: MonthlyWage.nullable().default(null),
  /** For how many months it is paid, where that was said instead of the time of insurance. */
  benefitMonths: z.int().min(1).max(12).nullable().default(null),
  /** The benefit of a month, where it was told: then no wage is needed. */
  benefit: MonthlyWage.nullable().default(null),
  /** Months drawn already: what is left is told too. */
  monthsDrawn: z.number().min(0).max(12).nullable().default(null),
  region: WageRegion.nullable().default(null),
  ending: z.enum(["lawful", "unlawful-quit", "pension-eligible"]).default("lawful"),
});

/** 3 months for 12 to 36 months of insurance, one more for each further full 12, at most 12 (74/2025 Điều 39 khoản 2). */
export function unemploymentMonths(monthsInsured: number): number {
  if (monthsInsured < 12) return 0;
  return Math.min(12, 3 + Math.floor(Math.max(0, monthsInsured - 36) / 12));
}

/**
 * Unemployment benefit a month: 60% × average insured wage of six months, at most 5 × regional minimum wage (74/2025 Điều 39
 * khoản 1), for the months of khoản 2. Needs 12 months within 24 (36 for short contracts) and a lawful end (Điều 38).
 */
export function unemploymentBenefit(raw: z.input<typeof UnemploymentInput>): Entitlement {
  const input = parseInput("unemployment", UnemploymentInput, raw);
  const frame = {
    calculation: "unemployment" as const,
    on: input.on,
    inputs: input,
    references: [
      cite("employmentLaw", "39", "1"),
      cite("employmentLaw", "39", "2"),
      cite("employmentLaw", "38", "1"),
    ] as const,
  };
  const early = beforeLaw(frame, "employmentLaw");
  if (early) return early;
  if (input.ending !== "lawful") {
    return computed(
      { ...frame, references: [cite("employmentLaw", "38", "1", "a")] },
      { value: { kind: "none", because: input.ending } },
    );
  }
  const months = input.monthsInsured === null ? input.benefitMonths : unemploymentMonths(input.monthsInsured);
  if (months === 0) {
    return computed(
      { ...frame, references: [cite("employmentLaw", "38", "1", "b")] },
      {
        value: { kind: "none", because: "under-12-months-insured" },
        caveats: ["time-is-kept"],
        whatWouldChange: ["months-insured"],
      },
    );
  }
  const caveats = ["apply-within-3-months", "twelve-in-24-months"] as const;
  const averageWage = input.sixMonths ? averageOf(input.sixMonths) : input.averageWage;
  const left = months === null || input.monthsDrawn === null ? null : Math.max(0, months - input.monthsDrawn);
  if (averageWage === null) {
    if (left !== null) return monthsLeft(frame, input, months ?? 0, left);
    return computed(frame, {
      value: { kind: "duration", amount: months ?? 0, unit: "month" },
      formula: monthsFormula(input.monthsInsured ?? 0),
      caveats,
      whatWouldChange: ["months-insured"],
    });
  }
  const wages = findOn(MINIMUM_WAGES, input.on);
  if (!wages) return unknownMinimumWage(frame, input.region ?? "IV");
  const uncapped = toDong(averageWage * 0.6);
  const ceilingIn = (region: WageRegion) => 5 * wages.value[region].monthly;
  const withCeiling = { ...frame, references: [...frame.references, wages.sources[0]] as const };
  // Without the region: below the lowest ceiling it cannot matter, above it the regions are shown side by side.
  const region = input.region ?? (uncapped <= ceilingIn("IV") ? "IV" : null);
  if (region === null) {
    const rows: Row[] = WageRegion.options.map((each) => ({
      label: `region-${each}`,
      value: money(Math.min(uncapped, ceilingIn(each))),
    }));
    return computed(withCeiling, {
      value: { kind: "rows", rows },
      steps: [
        ...averageSteps(input.sixMonths, averageWage),
        months === null
          ? { id: "unemployment-months-table", figures: {} }
          : { id: "for-months-each", figures: { months } },
      ],
      caveats,
      whatWouldChange: ["region", "months-insured"],
    });
  }
  const ceiling = ceilingIn(region);
  const capped = uncapped > ceiling;
  const monthly = Math.min(uncapped, ceiling);
  const rows: Row[] = [
    {
      label: "per-month",
      value: money(monthly),
      formula: capped
        ? [quantity(5, "plain"), TIMES, quantity(wages.value[region].monthly, "dong")]
        : [quantity(averageWage, "dong"), TIMES, quantity(60, "percent")],
    },
  ];
  if (months !== null) {
    rows.push(
      {
        label: "for-months",
        value: { kind: "duration", amount: months, unit: "month" },
        formula: monthsFormula(input.monthsInsured ?? 0),
      },
      ...(left === null
        ? [
            {
              label: "in-all" as const,
              value: money(monthly * months),
              formula: [quantity(monthly, "dong"), TIMES, quantity(months, "month")],
            },
          ]
        : [
            leftRow(months, left),
            {
              label: "left-to-draw" as const,
              value: money(toDong(monthly * left)),
              formula: [quantity(monthly, "dong"), TIMES, quantity(left, "month")],
            },
          ]),
    );
  }
  return computed(capped ? withCeiling : frame, {
    value: { kind: "rows", rows },
    steps: [
      ...averageSteps(input.sixMonths, averageWage),
      ...(capped ? [{ id: "unemployment-ceiling" as const, figures: { ceiling } }] : []),
      ...paidSteps(monthly, input.paid),
      ...(months === null ? [{ id: "unemployment-months-table" as const, figures: {} }] : []),
    ],
    caveats,
    whatWouldChange: capped ? ["region", "months-insured", "wage"] : ["months-insured", "wage"],
  });
}

const leftRow = (months: number, left: number): Row => ({
  label: "still-left",
  value: { kind: "duration", amount: left, unit: "month" },
  formula: [quantity(months, "month"), MINUS, quantity(months - left, "month")],
});

function monthsLeft(
  frame: Parameters<typeof computed>[0],
  input: z.output<typeof UnemploymentInput>,
  months: number,
  left: number,
): Entitlement {
  return computed(frame, {
    value: {
      kind: "rows",
      rows: [
        {
          label: "for-months",
          value: { kind: "duration", amount: months, unit: "month" },
          formula: monthsFormula(input.monthsInsured ?? 0),
        },
        leftRow(months, left),
        ...(input.benefit === null
          ? []
          : [
              {
                label: "left-to-draw" as const,
                value: money(toDong(input.benefit * left)),
                formula: [quantity(input.benefit, "dong"), TIMES, quantity(left, "month")],
              },
            ]),
      ],
    },
    caveats: ["apply-within-3-months", "twelve-in-24-months"],
    whatWouldChange: ["months-insured"],
  });
}

function averageOf(wages: readonly number[]): number {
  return wages.reduce((sum, wage) => sum + wage, 0) / wages.length;
}

/** "(2 × 7.000.000 + 4 × 8.200.000) ÷ 6", as the months were said. */
function averageSteps(wages: readonly number[] | null, average: number): Step[] {
  if (!wages) return [];
  const runs: { times: number; wage: number }[] = [];
  for (const wage of wages) {
    const last = runs.at(-1);
    if (last?.wage === wage) last.times += 1;
    else runs.push({ times: 1, wage });
  }
  return runs.length === 1
    ? []
    : [
        {
          id: "unemployment-average",
          figures: { parts: runs.map(({ times, wage }) => `${times}×${wage}`).join("|"), average: toDong(average) },
        },
      ];
}

/** "3 tháng + 2 tháng": three for the first 36 months of insurance and one for each further full 12; nothing to add, or cut at 12, no formula. */
function monthsFormula(monthsInsured: number): FormulaPart[] {
  const further = Math.floor(Math.max(0, monthsInsured - 36) / 12);
  return further === 0 || further > 9 ? [] : [quantity(3, "month"), PLUS, quantity(further, "month")];
}
