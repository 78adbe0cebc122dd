import type { CalculationId } from "../codes.ts";
import type { Facts } from "./facts.ts";
import { neededForMaternity, neededForSickPay } from "./family/needed-inputs.ts";
import type { InputChoice, InputId } from "./input-ids.ts";
import { neededOfInsurance } from "./insurance/needed-of-insurance.ts";
import { neededForContract, CONTRACT_INPUTS } from "./missing-contract.ts";
import { neededForWork } from "./needed-for-work.ts";
import { neededForSums } from "./pay-figures/needed-for-sums.ts";

export type { InputChoice, InputId };

/** One question to ask: its choices as codes, in order. Free answers are read by `readInput`. */
export type MissingInput = { id: InputId; choices: readonly InputChoice[]; allowsUnknown: boolean };

type InputRule = { isSaid: (facts: Facts) => boolean; choices: Partial<Record<InputChoice, (facts: Facts) => Facts>> };

export const INPUTS: Record<InputId, InputRule> = {
  wage: {
    isSaid: (f) => [f.wage, f.hourlyWage, f.dailyWage, f.weeklyWage, f.pieceRate].some((each) => each !== undefined),
    choices: {},
  },
  "pension-now": { isSaid: (f) => f.wage !== undefined, choices: {} },
  "net-wage": { isSaid: (f) => f.wage !== undefined, choices: {} },
  "months-worked": {
    isSaid: (f) =>
      f.monthsWorked !== undefined ||
      f.daysOnRoad !== undefined ||
      f.absence !== undefined ||
      f.leaveEarned !== undefined,
    choices: {},
  },
  "months-insured": {
    isSaid: (f) => f.monthsInsured !== undefined,
    choices: {
      "insured-throughout": (f) => ({ ...f, monthsInsured: f.monthsWorked ?? 0 }),
      "never-insured": (f) => ({ ...f, monthsInsured: 0 }),
      unknown: (f) => ({ ...f, monthsInsured: "unknown" }),
    },
  },
  "percent-lost": { isSaid: (f) => f.insurance?.percentLost !== undefined || f.insurance?.died === true, choices: {} },
  "years-in-fund": {
    isSaid: (f) => f.monthsInsured !== undefined,
    choices: { unknown: (f) => ({ ...f, monthsInsured: "unknown" }) },
  },
  "years-of-insurance": { isSaid: (f) => typeof f.monthsInsured === "number", choices: {} },
  "months-before-2014": {
    // From 20 years on, or begun after 2013, it does not matter.
    isSaid: (f) =>
      f.monthsBefore2014 !== undefined ||
      (typeof f.monthsInsured === "number" && (f.monthsInsured >= 240 || f.monthsInsured < 12)) ||
      (f.insuredFrom ?? "") >= "2014",
    choices: {
      "none-before-2014": (f) => ({ ...f, monthsBefore2014: 0 }),
      unknown: (f) => ({ ...f, monthsBefore2014: "unknown" }),
    },
  },
  hours: {
    isSaid: (f) => [f.hours, f.pieces, f.overtimeParts, f.wholeDays].some((each) => each !== undefined),
    choices: {},
  },
  "day-kind": {
    isSaid: (f) => f.dayKind !== undefined || f.normalHours === true || f.overtimeParts !== undefined,
    choices: {
      weekday: (f) => ({ ...f, dayKind: "weekday" }),
      "rest-day": (f) => ({ ...f, dayKind: "rest-day" }),
      holiday: (f) => ({ ...f, dayKind: "holiday" }),
      unknown: (f) => ({ ...f, dayKind: "unknown" }),
    },
  },
  contract: {
    isSaid: (f) =>
      f.contract !== undefined || f.domestic === true || (f.noNotice !== undefined && f.byEmployer !== true),
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
  "unused-days": {
    isSaid: (f) => f.days !== undefined || f.leaveTaken !== undefined || f.leaveYearly !== undefined,
    choices: {},
  },
  "days-late": { isSaid: (f) => f.days !== undefined, choices: {} },
  "bank-rate": {
    // Under 15 days nothing is due, whatever the rate.
    isSaid: (f) => f.bankRate !== undefined || (f.days !== undefined && f.days < 15),
    choices: { unknown: (f) => ({ ...f, bankRate: "unknown" }) },
  },
  damage: { isSaid: (f) => f.damage !== undefined || hasNoCeiling(f), choices: {} },
  "wage-for-damage": { isSaid: (f) => f.wage !== undefined || hasNoCeiling(f), choices: {} },
  place: {
    isSaid: (f) => f.region !== undefined || f.commune !== undefined || f.province !== undefined || hasNoCeiling(f),
    choices: {
      "region-I": (f) => ({ ...f, region: "I" }),
      "region-II": (f) => ({ ...f, region: "II" }),
      "region-III": (f) => ({ ...f, region: "III" }),
      "region-IV": (f) => ({ ...f, region: "IV" }),
      unknown: (f) => ({ ...f, region: "unknown" }),
    },
  },
  province: {
    isSaid: (f) => f.province !== undefined,
    choices: { "quang-ngai": (f) => ({ ...f, province: "Qu\u1ea3ng Ng\u00e3i" }) },
  },
  "found-on": { isSaid: (f) => f.dateSaid !== undefined, choices: {} },
  "ended-on": { isSaid: (f) => f.dateSaid !== undefined, choices: {} },
  "back-on": { isSaid: (f) => f.dateSaid !== undefined || f.leaveEndedOn !== undefined, choices: {} },
  "child-age": { isSaid: (f) => f.childAgeMonths !== undefined || f.dateSaid !== undefined, choices: {} },
  "pregnancy-weeks": {
    isSaid: (f) => f.family?.weeks !== undefined || f.family?.daysNow !== undefined,
    choices: {
      "weeks-under-5": (f) => ({ ...f, family: { ...f.family, weeks: 4 } }),
      "weeks-5-to-13": (f) => ({ ...f, family: { ...f.family, weeks: 5 } }),
      "weeks-13-to-22": (f) => ({ ...f, family: { ...f.family, weeks: 13 } }),
      "weeks-from-22": (f) => ({ ...f, family: { ...f.family, weeks: 22 } }),
      unknown: (f) => ({ ...f, family: { ...f.family, weeks: -1 } }),
    },
  },
  contraception: {
    isSaid: (f) => f.family?.contraception !== undefined,
    choices: {
      coil: (f) => ({ ...f, family: { ...f.family, contraception: "coil" } }),
      sterilisation: (f) => ({ ...f, family: { ...f.family, contraception: "sterilisation" } }),
    },
  },
  payroll: { isSaid: (f) => f.payroll !== undefined, choices: {} },
  ...CONTRACT_INPUTS,
};

/** Things lost, or damage on purpose: the law sets no most, so nothing more need be asked. */
function hasNoCeiling(facts: Facts): boolean {
  return facts.lost === true || facts.onPurpose === true;
}

/** What each calculation needs, in the order of asking. A calculation not named here is not offered in a conversation. */
export const NEEDED: Partial<Record<CalculationId, readonly InputId[]>> = {
  overtime: ["wage", "hours", "day-kind"],
  "holiday-pay": ["wage"],
  "minimum-wage": ["place"],
  "trial-length": ["job-level"],
  "trial-pay": ["wage"],
  notice: ["contract"],
  severance: ["wage", "months-worked", "months-insured"],
  "job-loss": ["wage", "months-worked", "months-insured"],
  "annual-leave": ["months-worked"],
  "unused-leave": ["wage", "unused-days"],
  "deduction-limit": ["net-wage"],
  damages: ["damage", "wage-for-damage", "place"],
  suspension: ["wage"],
  "late-pay": ["wage", "days-late", "bank-rate"],
  "maternity-leave": ["child-order"],
  "maternity-money": ["wage", "child-order"],
  "miscarriage-leave": ["pregnancy-weeks"],
  "prenatal-checks": [],
  "contraception-leave": ["contraception"],
  "sick-pay": [],
  "child-sick": ["child-age"],
  "paternity-leave": [],
  "birth-allowance": [],
  "adoption-leave": ["child-age"],
  recovery: [],
  "retirement-age": [],
  "pension-raise": ["pension-now"],
  "union-dues": ["payroll"],
  "employer-action": ["found-on"],
  "final-payment": ["ended-on"],
  "unemployment-deadline": ["ended-on"],
  "papers-deadline": ["back-on"],
  holidays: [],
  retirement: ["birth", "sex"],
  pension: ["sex", "years-of-insurance"],
  "lump-sum": ["wage", "years-of-insurance", "months-before-2014"],
  unemployment: ["wage", "years-of-insurance"],
  "accident-compensation": ["percent-lost", "wage"],
  "accident-benefit": ["percent-lost", "wage", "years-in-fund"],
  contributions: ["wage"],
  dispute: ["found-on"],
};

function needed(calculation: CalculationId, facts: Facts): readonly InputId[] {
  if (calculation === "sick-pay") {
    return neededForSickPay(facts);
  }
  const ofWork = neededForContract(calculation, facts);
  if (ofWork) return ofWork;
  if (calculation === "maternity-leave" || calculation === "maternity-money")
    return neededForMaternity(calculation, facts, NEEDED[calculation] ?? []);
  const inputs = NEEDED[calculation] ?? [];
  const own = neededForSums(calculation, facts);
  if (own) return own;
  // Under a year of work, or once dismissed, no allowance is due whatever was paid in.
  const isRefused = (facts.monthsWorked ?? 12) < 12 || (calculation === "severance" && facts.ending !== undefined);
  if (calculation === "severance" || calculation === "job-loss")
    return isRefused ? inputs.filter((id) => id !== "months-insured") : inputs;
  const ofInsurance = neededOfInsurance(calculation, facts);
  if (ofInsurance) return ofInsurance;
  const byWork = neededForWork(calculation, facts, INPUTS.wage.isSaid(facts), INPUTS.hours.isSaid(facts));
  if (byWork) return byWork;
  if (calculation === "minimum-wage" && facts.unlistedCommune !== undefined && facts.region === undefined)
    return ["province"];
  return inputs;
}

/** What is still to be asked, in order; ask the first and come back. */
export function missingInputs(calculation: CalculationId, facts: Facts): MissingInput[] {
  return needed(calculation, facts)
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
