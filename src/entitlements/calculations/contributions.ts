import { z } from "zod";
import type { CaveatCode, RowLabel } from "../codes.ts";
import { Day, Dong, MonthlyWage, parseInput, WageRegion } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed, unknownMinimumWage, unknownReferenceLevel } from "../outcome.ts";
import { findOn, MINIMUM_WAGES, REFERENCE_LEVELS } from "../parameters.ts";
import {
  type Entitlement,
  type FormulaPart,
  MINUS,
  money,
  OPEN,
  CLOSE,
  quantity,
  type Row,
  type Step,
  TIMES,
} from "../result.ts";
import { toDong } from "../rounding.ts";

const Kind = z.enum(["social", "unemployment", "health"]);
type Kind = z.infer<typeof Kind>;
type Payer = "worker" | "employer";

export const ContributionsInput = z.object({
  on: Day,
  /** The wage that insurance is paid on. */
  wage: MonthlyWage,
  /** Allowances that count beside it. */
  extras: Dong.default(0),
  region: WageRegion.nullable().default(null),
  kinds: z.array(Kind).nullable().default(null),
  payer: z.enum(["worker", "employer", "both"]).nullable().default(null),
  /** Rates the worker named, in percent. */
  rates: z.partialRecord(Kind, z.number().min(0).max(40)).default({}),
  /** For how many months a total is asked. */
  months: z.int().min(1).max(600).default(1),
  /** What was kept back in a month. */
  taken: Dong.nullable().default(null),
  asksNet: z.boolean().default(false),
});

/** What the laws in the knowledge set: worker 8%, employer 3% + 14%, unemployment insurance at most 1% each. */
const RATES: Readonly<Record<Payer, Partial<Record<Kind, number>>>> = {
  worker: { social: 8, unemployment: 1 },
  employer: { social: 17, unemployment: 1 },
};
/** The worker's health insurance as payslips show it. In no text of the knowledge: always said to be an assumption. */
const ASSUMED_HEALTH_PERCENT = 1.5;

/**
 * Monthly contributions: worker 8%, employer 3% + 14% of the insured wage (41/2024 Điều 33 khoản 1, 34 khoản 1), the wage counted
 * from 1 to 20 reference levels (Điều 31 khoản 1 điểm đ), with its steady allowances (điểm b); unemployment insurance at most 1% each (74/2025
 * Điều 33 khoản 1) of at most 20 regional minimum wages (Điều 34 khoản 2). Health insurance is in a law that the knowledge does not hold: counted
 * at the rate the worker names, or at the one on payslips, which is said. Told what was taken, says how far that is off.
 */
export function contributions(raw: z.input<typeof ContributionsInput>): Entitlement {
  const input = parseInput("contributions", ContributionsInput, raw);
  const frame = {
    calculation: "contributions" as const,
    on: input.on,
    inputs: { wage: input.wage, region: input.region },
    references: [
      cite("insuranceLaw", "33", "1"),
      cite("insuranceLaw", "34", "1"),
      cite("insuranceLaw", "31", "1"),
      cite("employmentLaw", "33", "1"),
      cite("employmentLaw", "34", "2"),
    ] as const,
  };
  const early = beforeLaw(frame, "employmentLaw");
  if (early) return early;
  const level = findOn(REFERENCE_LEVELS, input.on);
  const wages = findOn(MINIMUM_WAGES, input.on);
  if (!level) return unknownReferenceLevel(frame);
  if (!wages) return unknownMinimumWage(frame, input.region ?? "IV");
  const wage = input.wage + input.extras;
  const insured = Math.min(Math.max(wage, level.value), 20 * level.value);
  const unemploymentBase = Math.min(wage, 20 * wages.value[input.region ?? "IV"].monthly);
  const { kinds, payers } = asked(input);
  const rows = payers.flatMap((payer) =>
    kinds.flatMap((kind): Row[] => {
      const percent = percentOf(payer, kind, input.rates);
      if (percent === null) return [];
      const base = kind === "unemployment" ? unemploymentBase : insured;
      const formula: FormulaPart[] = [quantity(base, "dong"), TIMES, quantity(percent, "percent")];
      return [{ label: `${payer}-${kind}`, value: money(toDong((base * percent) / 100)), formula }];
    }),
  );
  const total = rows.reduce((sum, { value }) => sum + (value.kind === "money" ? value.dong : 0), 0);
  const isNarrow =
    input.kinds !== null || input.payer !== null || input.taken !== null || input.months > 1 || input.asksNet;
  const caveats: CaveatCode[] = [];
  if (kinds.includes("health") && payers.includes("worker"))
    caveats.push(input.rates.health === undefined ? "health-rate-assumed" : "health-rate-as-told");
  else if (input.kinds === null) caveats.push("health-insurance-not-in-knowledge");
  if (insured !== wage && kinds.includes("social")) caveats.push("insured-wage-limits");
  if (input.region === null && wage > 20 * wages.value.IV.monthly && kinds.includes("unemployment"))
    caveats.push("ceiling-of-region-four");
  if (kinds.includes("unemployment")) caveats.push("unemployment-at-most");
  if (input.extras > 0) caveats.push("allowances-that-count");
  const steps: Step[] = [
    ...(input.extras > 0
      ? [{ id: "base-with-allowances" as const, figures: { wage: input.wage, extras: input.extras, base: wage } }]
      : []),
    ...takenSteps(input.taken, total),
    ...(input.asksNet ? [{ id: "left-in-hand" as const, figures: { left: wage - total } }] : []),
  ];
  const shared = { steps, caveats, whatWouldChange: ["wage" as const] };
  const withLevel = { ...frame, references: [...frame.references, ...level.sources] as const };
  const [only] = rows;
  if (isNarrow && only && rows.length === 1 && only.formula)
    return computed(withLevel, {
      ...shared,
      value: money(total * input.months),
      formula: [...only.formula, ...(input.months > 1 ? [TIMES, quantity(input.months, "month")] : [])],
      steps: [...(input.months > 1 ? [{ id: "per-month-each" as const, figures: { amount: total } }] : []), ...steps],
      lead: leadOf(only.label),
    });
  const together: Row[] = [
    ...(rows.length > 1 && isNarrow && (payers.length === 1 || input.payer === "both")
      ? [{ label: "together" as const, value: money(total) }]
      : []),
    ...(input.months > 1 ? [{ label: "together-for-months" as const, value: money(total * input.months) }] : []),
  ];
  return computed(withLevel, { ...shared, value: { kind: "rows", rows: [...rows, ...together] } });
}

function asked({ kinds, payer, taken, asksNet, rates }: z.output<typeof ContributionsInput>): {
  kinds: Kind[];
  payers: Payer[];
} {
  const payers: Payer[] = payer === null || payer === "both" ? ["worker", "employer"] : [payer];
  if (kinds !== null)
    return {
      kinds,
      payers: payer === null && (taken !== null || asksNet || kinds.includes("health")) ? ["worker"] : payers,
    };
  // What is taken from a payslip under "bảo hiểm", and what is left after it, is all three.
  if (taken !== null || asksNet || rates.health !== undefined)
    return { kinds: ["social", "unemployment", "health"], payers: ["worker"] };
  return { kinds: payer === "worker" ? ["social", "unemployment", "health"] : ["social", "unemployment"], payers };
}

/** A rate that was named is the worker's; the employer's only where it cannot be the worker's. */
function percentOf(payer: Payer, kind: Kind, named: Partial<Record<Kind, number>>): number | null {
  const told = named[kind];
  if (
    told !== undefined &&
    (kind !== "social" ? payer === "worker" || told > 1.5 : (payer === "employer") === told > 10)
  )
    return told;
  return RATES[payer][kind] ?? (payer === "worker" ? ASSUMED_HEALTH_PERCENT : null);
}

function leadOf(label: RowLabel) {
  return label.startsWith("employer") ? ("insurance-of-employer" as const) : ("insurance-asked" as const);
}

function takenSteps(taken: number | null, due: number): Step[] {
  if (taken === null) return [];
  if (taken === due) return [{ id: "taken-right", figures: { taken } }];
  return [{ id: taken > due ? "taken-too-much" : "taken-too-little", figures: { taken, off: Math.abs(taken - due) } }];
}

export const InsuranceShortInput = z.object({
  on: Day,
  /** The wage that ought to be insured, and the one that is. */
  wage: MonthlyWage,
  insured: MonthlyWage,
  payer: z.enum(["worker", "employer", "both"]).nullable().default(null),
  months: z.int().min(1).max(600).default(1),
});

/** What is not paid in where a lower wage is insured: (wage − insured wage), at most 20 reference levels, × 17% by the employer and 8% by the worker (41/2024 Điều 31, 33, 34 khoản 1). */
export function insuranceShort(raw: z.input<typeof InsuranceShortInput>): Entitlement {
  const input = parseInput("contributions", InsuranceShortInput, raw);
  const frame = {
    calculation: "contributions" as const,
    on: input.on,
    inputs: {},
    references: [
      cite("insuranceLaw", "31", "1"),
      cite("insuranceLaw", "34", "1"),
      cite("insuranceLaw", "33", "1"),
    ] as const,
  };
  const early = beforeLaw(frame, "insuranceLaw");
  if (early) return early;
  const level = findOn(REFERENCE_LEVELS, input.on);
  if (!level) return unknownReferenceLevel(frame);
  const [true_, insured] = [input.wage, input.insured].map((each) =>
    Math.min(Math.max(each, level.value), 20 * level.value),
  );
  const payers: Payer[] =
    input.payer === "employer" || input.payer === "worker" ? [input.payer] : ["employer", "worker"];
  const rows = payers.map((payer): Row => {
    const percent = RATES[payer].social ?? 0;
    const amount = toDong((((true_ ?? 0) - (insured ?? 0)) * percent) / 100) * input.months;
    const formula: FormulaPart[] = [
      OPEN,
      quantity(true_ ?? 0, "dong"),
      MINUS,
      quantity(insured ?? 0, "dong"),
      CLOSE,
      TIMES,
      quantity(percent, "percent"),
      ...(input.months > 1 ? [TIMES, quantity(input.months, "month")] : []),
    ];
    return { label: `${payer}-social`, value: money(amount), formula };
  });
  const [only] = rows;
  const value = only && rows.length === 1 ? only.value : { kind: "rows" as const, rows };
  return computed(
    { ...frame, references: [...frame.references, ...level.sources] },
    {
      value,
      formula: rows.length === 1 ? (only?.formula ?? []) : [],
      caveats: ["allowances-that-count"],
      lead: "insurance-short",
    },
  );
}

export const NotInsuredInput = z.object({
  on: Day,
  because: z.enum(["trial", "unpaid"]),
  wage: MonthlyWage,
  /** The share that was kept back, or the amount. */
  percent: z.number().min(0).max(40).nullable().default(null),
  taken: Dong.nullable().default(null),
});

/** Nothing is due on a trial contract (158/2025 Điều 3 khoản 5) nor in a month with 14 working days without pay (41/2024 Điều 33 khoản 5): all that was taken is to be given back. */
export function notInsured(raw: z.input<typeof NotInsuredInput>): Entitlement {
  const input = parseInput("contributions", NotInsuredInput, raw);
  const isTrial = input.because === "trial";
  const frame = {
    calculation: "contributions" as const,
    on: input.on,
    inputs: { wage: input.wage },
    references: [isTrial ? cite("insuranceDecree", "3", "5") : cite("insuranceLaw", "33", "5")] as const,
  };
  const early = beforeLaw(frame, "insuranceLaw");
  if (early) return early;
  const caveats: CaveatCode[] = [isTrial ? "no-insurance-on-trial" : "no-insurance-when-unpaid"];
  const { percent, taken } = input;
  if (taken !== null) return computed(frame, { value: money(taken), caveats, lead: "insurance-back" });
  if (percent === null) return computed(frame, { value: money(0), caveats, lead: "insurance-asked" });
  return computed(frame, {
    value: money(toDong((input.wage * percent) / 100)),
    formula: [quantity(input.wage, "dong"), TIMES, quantity(percent, "percent")],
    caveats,
    lead: "insurance-back",
  });
}
