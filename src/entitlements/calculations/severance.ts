import { z } from "zod";
import type { CaveatCode, ZeroReason } from "../codes.ts";
import { Day, Dong, MonthlyWage, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { type Entitlement, type FormulaPart, money, quantity, TIMES } from "../result.ts";
import { paidSteps } from "./paid-steps.ts";
import { toDong } from "../rounding.ts";

/** How the contract ends. Severance: the cases of 45/2019 Điều 46 khoản 1 and what takes it away. */
export const Ending = z.enum(["entitled", "dismissed", "pension-eligible", "abandoned", "unlawful-quit"]);

export type Ending = z.infer<typeof Ending>;

const Length = z
  .number()
  .min(0)
  .max(70 * 12);

export const SeveranceInput = z
  .object({
    on: Day,
    /** Average contract wage of the last six months. */
    wage: MonthlyWage,
    /** Days that make no whole month are half of one. */
    monthsWorked: Length,
    /** Months of unemployment insurance within them; `null`: the worker does not know. */
    monthsInsured: Length.nullable(),
    /** Months for which severance or job-loss allowance was already paid. */
    monthsPaid: Length.default(0),
    /** What was paid or is offered, to be set against what is due. */
    amountPaid: Dong.nullable().default(null),
    ending: Ending.default("entitled"),
  })
  .refine((input) => (input.monthsInsured ?? 0) + input.monthsPaid <= input.monthsWorked, { path: ["monthsInsured"] });

/** Years that count: every 12 months one; 1 to 6 odd months half a year, more than 6 a year (145/2020 Điều 8 khoản 3 điểm c). */
export function countedYears(months: number): number {
  const odd = months % 12;
  return Math.floor(months / 12) + (odd === 0 ? 0 : odd <= 6 ? 0.5 : 1);
}

const SEVERANCE: Allowance = { calculation: "severance", monthsPerYear: 0.5, leastMonths: 0 };
const JOB_LOSS: Allowance = { calculation: "job-loss", monthsPerYear: 1, leastMonths: 2 };

type Allowance = { calculation: "severance" | "job-loss"; monthsPerYear: number; leastMonths: number };

/**
 * Severance: (months worked − months of unemployment insurance − months already paid), in counted years, × ½ month × wage
 * (45/2019 Điều 46; 145/2020 Điều 8). Due after at least 12 months of regular work.
 */
export function severanceAllowance(raw: z.input<typeof SeveranceInput>): Entitlement {
  return allowance(SEVERANCE, raw);
}

/**
 * Job-loss allowance: counted years × 1 month × wage, at least 2 months' wage (45/2019 Điều 47; 145/2020 Điều 8
 * khoản 2), for people let go by restructuring or for economic reasons (Điều 34 khoản 11).
 */
export function jobLossAllowance(raw: z.input<typeof SeveranceInput>): Entitlement {
  return allowance(JOB_LOSS, raw);
}

const NOT_DUE: Partial<Record<z.infer<typeof Ending>, ZeroReason>> = {
  dismissed: "dismissed",
  "pension-eligible": "pension-eligible",
  abandoned: "abandoned",
  "unlawful-quit": "unlawful-quit",
};

function allowance(rule: Allowance, raw: unknown): Entitlement {
  const input = parseInput(rule.calculation, SeveranceInput, raw);
  const article = rule.calculation === "severance" ? "46" : "47";
  const frame = {
    calculation: rule.calculation,
    on: input.on,
    inputs: input,
    references: [
      cite("labourCode", article, "1"),
      cite("labourCode", article, "2"),
      cite("labourDecree", "8", "3"),
    ] as const,
  };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;
  const refused = rule.calculation === "severance" ? NOT_DUE[input.ending] : undefined;
  if (refused) {
    const reference = input.ending === "unlawful-quit" ? cite("labourCode", "40", "1") : cite("labourCode", "46", "1");
    return computed({ ...frame, references: [reference] }, { value: { kind: "none", because: refused } });
  }
  if (input.monthsWorked < 12) return computed(frame, { value: { kind: "none", because: "under-12-months" } });

  const amountFor = (insured: number) => {
    const years = countedYears(input.monthsWorked - insured - input.monthsPaid);
    return { years, ...payFor(rule, years, input.wage) };
  };
  const caveats: CaveatCode[] = ["average-of-six-months"];
  if (input.monthsInsured === null) {
    const full = amountFor(0);
    const least = amountFor(input.monthsWorked - input.monthsPaid);
    return computed(frame, {
      value: { kind: "money-range", from: least.dong, to: full.dong },
      formula: full.formula,
      steps: [
        { id: "if-insured-throughout", figures: { amount: least.dong } },
        { id: "if-never-insured", figures: { amount: full.dong } },
      ],
      caveats: ["insured-months-paid-by-fund", "look-up-vssid"],
      whatWouldChange: ["months-insured"],
    });
  }
  const due = amountFor(input.monthsInsured);
  if (due.dong === 0) {
    return computed(frame, {
      value: { kind: "none", because: "insured-throughout" },
      caveats: ["trial-months-not-insured"],
      whatWouldChange: ["months-insured"],
    });
  }
  const counted = input.monthsWorked - input.monthsInsured - input.monthsPaid;
  return computed(frame, {
    value: money(due.dong),
    formula: due.formula,
    steps: [
      ...(input.monthsInsured + input.monthsPaid > 0
        ? [
            {
              id: "months-counted" as const,
              figures: { worked: input.monthsWorked, off: input.monthsInsured + input.monthsPaid, counted },
            },
          ]
        : []),
      ...(counted % 12 !== 0
        ? [{ id: "odd-months-rounded" as const, figures: { months: counted % 12, years: due.years } }]
        : []),
      ...(due.atLeast ? [{ id: "at-least-two-months" as const, figures: { years: due.years } }] : []),
      ...paidSteps(due.dong, input.amountPaid),
    ],
    caveats,
    whatWouldChange: ["months-insured", "wage"],
  });
}

export const MergerInput = SeveranceInput.safeExtend({
  /** Months worked before the merger, and how many of them were insured. */
  before: z.object({ worked: Length, insured: Length }),
});

/**
 * Let go after a merger, split or sale: severance for the time before it, job-loss allowance for the time after it, and both together
 * (145/2020 Điều 8 khoản 4 điểm c2).
 */
export function allowancesAfterMerger(raw: z.input<typeof MergerInput>): Entitlement {
  const { before, ...input } = parseInput("job-loss", MergerInput, raw);
  const insuredAfter = Math.max(0, (input.monthsInsured ?? 0) - before.insured);
  const severance = payFor(
    SEVERANCE,
    countedYears(Math.max(0, before.worked - before.insured - input.monthsPaid)),
    input.wage,
  );
  const jobLoss = payFor(JOB_LOSS, countedYears(input.monthsWorked - before.worked - insuredAfter), input.wage);
  const total = severance.dong + jobLoss.dong;
  const frame = {
    calculation: "job-loss" as const,
    on: input.on,
    inputs: { wage: input.wage, monthsWorked: input.monthsWorked, monthsInsured: input.monthsInsured },
    references: [
      cite("labourDecree", "8", "4"),
      cite("labourCode", "47", "1"),
      cite("labourCode", "46", "1"),
      cite("labourDecree", "8", "3"),
    ] as const,
  };
  return (
    beforeLaw(frame, "labourCode") ??
    computed(frame, {
      value: {
        kind: "rows",
        rows: [
          { label: "after-merger", value: money(jobLoss.dong), formula: jobLoss.formula },
          { label: "before-merger", value: money(severance.dong), formula: severance.formula },
          { label: "in-all", value: money(total) },
        ],
      },
      steps: [
        ...(jobLoss.atLeast ? [{ id: "at-least-two-months" as const, figures: {} }] : []),
        ...paidSteps(total, input.amountPaid),
      ],
      caveats: ["average-of-six-months"],
      whatWouldChange: ["months-insured", "wage"],
    })
  );
}

function payFor(
  rule: Allowance,
  years: number,
  wage: number,
): { dong: number; formula: FormulaPart[]; atLeast: boolean } {
  const months = years * rule.monthsPerYear;
  if (months < rule.leastMonths) {
    return {
      dong: toDong(rule.leastMonths * wage),
      formula: [quantity(rule.leastMonths, "month"), TIMES, quantity(wage, "dong")],
      atLeast: true,
    };
  }
  return {
    dong: toDong(months * wage),
    formula: [quantity(years, "year"), TIMES, quantity(rule.monthsPerYear, "month"), TIMES, quantity(wage, "dong")],
    atLeast: false,
  };
}
