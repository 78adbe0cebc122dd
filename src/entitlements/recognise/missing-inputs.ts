import type { CalculationId } from "../codes.ts";
import type { Facts } from "./facts.ts";

/** What can be asked about, one at a time. */
export type InputId =
  | "wage"
  | "net-wage"
  | "months-worked"
  | "months-insured"
  | "years-of-insurance"
  | "months-before-2014"
  | "hours"
  | "day-kind"
  | "contract"
  | "job-level"
  | "birth"
  | "sex"
  | "child-order"
  | "days-off"
  | "unused-days"
  | "days-late"
  | "bank-rate"
  | "damage"
  | "place"
  | "found-on";

export type InputChoice =
  | "insured-throughout"
  | "never-insured"
  | "weekday"
  | "rest-day"
  | "holiday"
  | "indefinite"
  | "12-to-36"
  | "under-12"
  | "manager"
  | "college"
  | "skilled"
  | "other"
  | "male"
  | "female"
  | "first-child"
  | "second-child"
  | "third-child"
  | "region-I"
  | "region-II"
  | "region-III"
  | "region-IV"
  | "none-before-2014"
  | "unknown";

/** One question to ask: its choices as codes, in order. Free answers are read by `readInput`. */
export type MissingInput = { id: InputId; choices: readonly InputChoice[]; allowsUnknown: boolean };

type InputRule = { isSaid: (facts: Facts) => boolean; choices: Partial<Record<InputChoice, (facts: Facts) => Facts>> };

export const INPUTS: Record<InputId, InputRule> = {
  wage: { isSaid: (f) => f.wage !== undefined || f.hourlyWage !== undefined, choices: {} },
  "net-wage": { isSaid: (f) => f.wage !== undefined, choices: {} },
  "months-worked": { isSaid: (f) => f.monthsWorked !== undefined, choices: {} },
  "months-insured": {
    isSaid: (f) => f.monthsInsured !== undefined,
    choices: {
      "insured-throughout": (f) => ({ ...f, monthsInsured: f.monthsWorked ?? 0 }),
      "never-insured": (f) => ({ ...f, monthsInsured: 0 }),
      unknown: (f) => ({ ...f, monthsInsured: "unknown" }),
    },
  },
  "years-of-insurance": { isSaid: (f) => typeof f.monthsInsured === "number", choices: {} },
  "months-before-2014": {
    isSaid: (f) => f.monthsBefore2014 !== undefined,
    choices: { "none-before-2014": (f) => ({ ...f, monthsBefore2014: 0 }) },
  },
  hours: { isSaid: (f) => f.hours !== undefined, choices: {} },
  "day-kind": {
    isSaid: (f) => f.dayKind !== undefined,
    choices: {
      weekday: (f) => ({ ...f, dayKind: "weekday" }),
      "rest-day": (f) => ({ ...f, dayKind: "rest-day" }),
      holiday: (f) => ({ ...f, dayKind: "holiday" }),
      unknown: (f) => ({ ...f, dayKind: "unknown" }),
    },
  },
  contract: {
    isSaid: (f) => f.contract !== undefined,
    choices: {
      indefinite: (f) => ({ ...f, contract: "indefinite" }),
      "12-to-36": (f) => ({ ...f, contract: "12-to-36" }),
      "under-12": (f) => ({ ...f, contract: "under-12" }),
      unknown: (f) => ({ ...f, contract: "unknown" }),
    },
  },
  "job-level": {
    isSaid: (f) => f.jobLevel !== undefined,
    choices: {
      manager: (f) => ({ ...f, jobLevel: "manager" }),
      college: (f) => ({ ...f, jobLevel: "college" }),
      skilled: (f) => ({ ...f, jobLevel: "skilled" }),
      other: (f) => ({ ...f, jobLevel: "other" }),
      unknown: (f) => ({ ...f, jobLevel: "unknown" }),
    },
  },
  birth: { isSaid: (f) => f.birth !== undefined, choices: {} },
  sex: {
    isSaid: (f) => f.sex !== undefined,
    choices: {
      male: (f) => ({ ...f, sex: "male" }),
      female: (f) => ({ ...f, sex: "female" }),
      unknown: (f) => ({ ...f, sex: "unknown" }),
    },
  },
  "child-order": {
    isSaid: (f) => f.childOrder !== undefined,
    choices: {
      "first-child": (f) => ({ ...f, childOrder: 1 }),
      "second-child": (f) => ({ ...f, childOrder: 2 }),
      "third-child": (f) => ({ ...f, childOrder: 3 }),
      unknown: (f) => ({ ...f, childOrder: "unknown" }),
    },
  },
  "days-off": { isSaid: (f) => f.days !== undefined, choices: {} },
  "unused-days": { isSaid: (f) => f.days !== undefined, choices: {} },
  "days-late": { isSaid: (f) => f.days !== undefined, choices: {} },
  "bank-rate": { isSaid: (f) => f.bankRate !== undefined, choices: {} },
  damage: { isSaid: (f) => f.damage !== undefined, choices: {} },
  place: {
    isSaid: (f) => f.region !== undefined || f.commune !== undefined || f.province !== undefined,
    choices: {
      "region-I": (f) => ({ ...f, region: "I" }),
      "region-II": (f) => ({ ...f, region: "II" }),
      "region-III": (f) => ({ ...f, region: "III" }),
      "region-IV": (f) => ({ ...f, region: "IV" }),
      unknown: (f) => ({ ...f, region: "unknown" }),
    },
  },
  "found-on": { isSaid: (f) => f.dateSaid !== undefined, choices: {} },
};

/** What each calculation needs, in the order of asking. A calculation not named here is not offered in a conversation. */
export const NEEDED: Partial<Record<CalculationId, readonly InputId[]>> = {
  overtime: ["wage", "hours", "day-kind"],
  "minimum-wage": ["place"],
  "trial-length": ["job-level"],
  "trial-pay": ["wage"],
  notice: ["contract"],
  severance: ["wage", "months-worked", "months-insured"],
  "job-loss": ["wage", "months-worked", "months-insured"],
  "annual-leave": ["months-worked"],
  "unused-leave": ["wage", "unused-days"],
  "deduction-limit": ["net-wage"],
  damages: ["damage", "wage", "place"],
  suspension: ["wage"],
  "late-pay": ["wage", "days-late", "bank-rate"],
  "maternity-leave": ["child-order"],
  "maternity-money": ["wage", "child-order"],
  "sick-pay": ["wage", "days-off", "years-of-insurance"],
  retirement: ["birth", "sex"],
  pension: ["sex", "years-of-insurance"],
  "lump-sum": ["wage", "years-of-insurance", "months-before-2014"],
  unemployment: ["wage", "years-of-insurance"],
  contributions: ["wage"],
  dispute: ["found-on"],
};

/** What is still to be asked, in order; ask the first and come back. */
export function missingInputs(calculation: CalculationId, facts: Facts): MissingInput[] {
  return (NEEDED[calculation] ?? [])
    .filter((id) => !INPUTS[id].isSaid(facts))
    .map((id) => {
      const choices = Object.keys(INPUTS[id].choices) as InputChoice[];
      return { id, choices, allowsUnknown: choices.includes("unknown") };
    });
}

/** The facts after a choice was taken; `null` when that question has no such choice. */
export function takeChoice(facts: Facts, input: InputId, choice: string): Facts | null {
  const taken = Object.entries(INPUTS[input].choices).find(([code]) => code === choice)?.[1];
  return taken ? taken(facts) : null;
}
