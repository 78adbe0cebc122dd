import { entitlementCaveats } from "../texts/entitlement-caveats.ts";
import { deductionLeads } from "../texts/entitlement-deductions.ts";
import {
  entitlementChanges,
  entitlementInputs,
  entitlementInputWords,
  entitlementSaidWith,
  entitlementWouldChange,
} from "../texts/entitlement-inputs.ts";
import { entitlementChoices, entitlementQuestions } from "../texts/entitlement-questions.ts";
import { entitlementSteps } from "../texts/entitlement-steps.ts";
import {
  entitlementDays,
  entitlementLeads,
  entitlementRows,
  entitlementUnknowns,
  entitlementValues as words,
  entitlementZeros,
} from "../texts/entitlements.ts";
import { formatDate, formatNumber } from "../texts/format.ts";
import type {
  CalculationId,
  CaveatCode,
  ChangeCode,
  DayName,
  RowLabel,
  StepId,
  UnknownReason,
  ZeroReason,
} from "./codes.ts";
import type { LeadCode } from "./codes-of-deductions.ts";
import { evaluateFormula } from "./formula.ts";
import type { InputChoice, InputId, MissingInput } from "./recognise/missing-inputs.ts";
import type { Entitlement, FormulaPart, Step, Value } from "./result.ts";

/** Longest answer in words, the formula line not counted. What does not fit is left out from the end: caveats come last. */
export const MOST_WORDS = 110;

// Every code has its words: a missing one is an error here, before it could be a gap in an answer.
const leads: Record<CalculationId, (value: string) => string> = entitlementLeads;
const otherLeads: Record<LeadCode, (value: string) => string> = deductionLeads;
const steps: Record<StepId, (figures: Step["figures"]) => string> = entitlementSteps;
const caveats: Record<CaveatCode, string> = entitlementCaveats;
const zeros: Record<ZeroReason, string> = entitlementZeros;
const rows: Record<RowLabel, string> = entitlementRows;
const days: Record<DayName, string> = entitlementDays;
const unknowns: Record<UnknownReason, (known: { amount: string; from: string } | null) => string> = entitlementUnknowns;
const changes: Record<ChangeCode, string> = entitlementChanges;
const questions: Record<InputId, string> = entitlementQuestions;
const choices: Record<InputChoice, string> = entitlementChoices;

/** What the worker reads: the figure first, its formula on a line of its own, then what explains and limits it. */
export function renderEntitlement(result: Entitlement): string {
  if (result.kind === "unknown") {
    const { lastKnown } = result;
    return unknowns[result.reason](
      lastKnown && { amount: renderValue(lastKnown.value, false), from: formatDate(lastKnown.from) },
    );
  }
  const lead = leadOf(result);
  const said = fitted(lead, [
    ...inputsOf(result),
    ...result.steps.map(({ id, figures }) => steps[id](figures)),
    ...(result.whatWouldChange.length === 0
      ? []
      : [entitlementWouldChange(result.whatWouldChange.map((code) => changes[code]).join(", "))]),
    ...result.caveats.map((code) => caveats[code]),
  ]);
  const formula = renderFormula(result);
  return [lead, formula, said.join(" ")].filter((part) => part !== "").join("\n");
}

/** "12 năm × ½ tháng × 8.000.000 = **48.000.000 đồng**", or "" where there is nothing to multiply. */
export function renderFormula(result: Extract<Entitlement, { kind: "computed" }>): string {
  const { formula, value } = result;
  if (value.kind === "rows") {
    return value.rows
      .flatMap((row) =>
        row.formula && row.formula.length > 0
          ? [words.line(rows[row.label], `${written(row.formula)} ${words.equals} ${renderValue(row.value, false)}`)]
          : [],
      )
      .join("\n");
  }
  if (formula.length === 0) return "";
  // The formula of a range is that of one end of it: the lead has said both.
  const amount = value.kind === "money-range" ? { kind: "money" as const, dong: evaluateFormula(formula) } : value;
  return `${written(formula)} ${words.equals} ${renderValue(amount, true)}`;
}

function written(formula: readonly FormulaPart[]): string {
  return formula.map(renderPart).join(" ").replaceAll("( ", "(").replaceAll(" )", ")");
}

/** What was put in and the formula does not show, in one sentence. */
function inputsOf(result: Extract<Entitlement, { kind: "computed" }>): string[] {
  const shown = new Set(result.formula.flatMap((part) => (part.kind === "quantity" ? [part.value] : [])));
  const said = Object.entries(result.inputs).flatMap(([key, value]) => {
    // No insurance counts only where it was asked about; elsewhere nothing was said of it.
    if (key === "monthsInsured" && value === 0 && result.calculation === "sick-pay") return [];
    if (key === "monthsPaid" && value === 0) return [];
    if (typeof value === "number") return shown.has(value) ? [] : (entitlementInputs[key]?.(value) ?? []);
    return typeof value === "string" ? (entitlementInputWords[key]?.(value) ?? []) : [];
  });
  return said.length === 0 ? [] : [entitlementSaidWith(said.join("; "))];
}

/** The question for a missing input and the titles of its choices. */
export function renderMissingInput(input: MissingInput): {
  question: string;
  choices: { id: InputChoice; title: string }[];
} {
  return { question: questions[input.id], choices: input.choices.map((id) => ({ id, title: choices[id] })) };
}

function leadOf(result: Extract<Entitlement, { kind: "computed" }>): string {
  const { calculation, value } = result;
  if (value.kind === "none") return zeros[value.because];
  const written = renderValue(value, true);
  if (result.lead) return otherLeads[result.lead](written);
  if (calculation === "retirement" && value.kind === "date" && result.inputs["early"] !== "none") {
    return entitlementLeads["early-retirement"](written);
  }
  if (calculation === "notice" && result.inputs["by"] === "employer" && result.inputs["domestic"] !== true)
    return entitlementLeads["notice-by-employer"](written);
  if (value.kind === "rows" && calculation === "job-loss") return entitlementLeads["after-merger"](written);
  const own = leadOfWork(result) ?? leadOfInsurance(result);
  if (own) return entitlementLeads[own](written);
  if (value.kind === "duration" && (calculation === "sick-pay" || calculation === "child-sick")) {
    return entitlementLeads[Number(result.inputs["daysUsed"] ?? 0) > 0 ? "sick-days-left" : "sick-days"](written);
  }
  if (value.kind === "money" && calculation === "miscarriage-leave")
    return entitlementLeads["miscarriage-money"](written);
  if (value.kind === "duration" && calculation === "prenatal-checks") return entitlementLeads["prenatal-days"](written);
  if (calculation === "birth-allowance" && result.inputs["voluntary"] === true)
    return entitlementLeads["voluntary-allowance"](written);
  if (value.kind === "percent" || value.kind === "percent-range") {
    return leads[calculation](
      calculation === "sick-pay"
        ? words.percentOfInsured(written)
        : words.percentOf(written, calculation === "pension"),
    );
  }
  return leads[calculation](written);
}

/** What the figure is of, where the calculation alone does not say: a day's trial wage, the night's extra, all of a holiday. */
function leadOfWork({ calculation, inputs, formula }: Extract<Entitlement, { kind: "computed" }>) {
  if (inputs["nightExtra"]) return "night-extra";
  if (inputs["inAll"]) return "holiday-work-in-all";
  if (calculation !== "trial-pay") return null;
  const isFull = typeof inputs["contractMonths"] === "number" && inputs["contractMonths"] < 1;
  if (isFull) return "trial-full-pay";
  if (formula.some((part) => part.kind === "quantity" && /^(?:day|hour)$/u.test(part.unit))) return "trial-pay-in-all";
  return inputs["per"] === "day" ? "trial-pay-day" : inputs["per"] === "hour" ? "trial-pay-hour" : null;
}

/** Of one calculation several things may be asked: each begins in its own way. */
function leadOfInsurance({
  calculation,
  value,
}: Extract<Entitlement, { kind: "computed" }>): keyof typeof entitlementLeads | null {
  if (calculation === "lump-sum" && value.kind === "month") return "lump-sum-month";
  if (value.kind !== "rows") return null;
  const has = (label: RowLabel) => value.rows.some((row) => row.label === label);
  if (has("still-missing")) return "pension-missing";
  if (has("person-1")) return "several-retire";
  return has("by-company") ? "accident-both" : null;
}

function renderValue(value: Value, bold: boolean): string {
  const strong = (text: string) => (bold ? words.bold(text) : text);
  switch (value.kind) {
    case "money":
      return strong(words.money(value.dong));
    case "money-range":
      return words.range(strong(words.money(value.from)), strong(words.money(value.to)));
    case "duration":
      return strong(`${formatNumber(value.amount)} ${words.units[value.unit]}`);
    case "length":
      return strong(words.length(value.months, value.days));
    case "percent":
      return strong(words.percent(value.percent));
    case "percent-range":
      return words.range(strong(words.percent(value.from)), strong(words.percent(value.to)));
    case "date":
      return strong(words.date(value.on));
    case "age":
      return strong(words.age(value.years, value.months));
    case "month":
      return strong(words.month(value.first));
    case "days":
      return words.days(value.count, value.days.map(({ on, name }) => words.day(days[name], shortDay(on))).join(", "));
    case "rows":
      return value.rows.map(({ label, value: each }) => words.row(rows[label], renderValue(each, bold))).join("; ");
    case "none":
      return zeros[value.because];
  }
}

function renderPart(part: FormulaPart): string {
  if (part.kind === "sign") return part.sign;
  const { value, unit } = part;
  if (unit === "dong" || unit === "plain") return formatNumber(value);
  if (unit === "percent") return words.percent(value);
  return `${value === 0.5 ? words.half : formatNumber(value)} ${words.units[unit]}`;
}

/** The sentences that fit beside the lead, in order; none is cut in the middle. */
function fitted(lead: string, sentences: readonly string[]): string[] {
  let left = MOST_WORDS - countWords(lead);
  const said: string[] = [];
  for (const sentence of sentences) {
    left -= countWords(sentence);
    if (left < 0) break;
    said.push(sentence);
  }
  return said;
}

export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\d]/u.test(word)).length;
}

function shortDay(on: string): string {
  return formatDate(on).slice(0, 5).replace(/^0/u, "").replace("/0", "/");
}
