import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { citedText } from "../check/cited-text.ts";
import { readCalculation } from "../check/calculation.ts";
import { readNumbers } from "../check/numbers.ts";
import type { Article } from "../document.ts";
import type { KnowledgeText } from "../load-knowledge.ts";
import type { Reference } from "../answers.ts";
import type { Comparison } from "./agreement.ts";
import { standsIn } from "./amounts.ts";
import type { Comparable, LegalMeasure } from "./comparable.ts";

/** What the law sets on a day, with the wordings it is read from. */
export type LegalAmount = LegalMeasure & { readonly wordings: readonly { reference: Reference; article: Article }[] };

/**
 * An agreement's clause beside the law.
 * `agreed`: the law leaves it to the two sides. `unknown`: the law's amount does not stand in the wording of that day,
 * so nothing is said of which is better.
 */
export type Compared = { comparison: Comparison } & (
  { verdict: "better" | "same" | "worse"; law: LegalAmount } | { verdict: "agreed" | "unknown"; law: null }
);

export function compareWithLaw(knowledge: KnowledgeText, comparison: Comparison, on: CalendarDate): Compared {
  const { comparable, amount } = comparison;
  if (comparable.law === null) return { comparison, verdict: "agreed", law: null };
  const law = findLegalAmount(knowledge, comparable, on);
  if (!law) return { comparison, verdict: "unknown", law: null };
  if (amount.value === law.amount.value) return { comparison, verdict: "same", law };
  const isHigher = amount.value > law.amount.value;
  return { comparison, verdict: isHigher === (comparable.better === "higher") ? "better" : "worse", law };
}

/** The law's amount, where it stands in the wording of that day; `null` where it does not. */
export function findLegalAmount(
  knowledge: KnowledgeText,
  { law, unit }: Comparable,
  on: CalendarDate,
): LegalAmount | null {
  if (!law) return null;
  const wordings = [law.place, ...(law.also ?? [])].map((reference) => ({
    reference,
    article: knowledge.findArticle(reference.law, reference.article, on),
  }));
  const texts = wordings.map(({ reference, article }) => article && citedText(article, reference));
  const found = wordings.flatMap(({ reference, article }) => (article ? [{ reference, article }] : []));
  if (found.length < wordings.length || texts.includes(null)) return null;
  const text = texts.join("\n");
  return saysSo(law, text, unit) ? { ...law, wordings: found } : null;
}

function saysSo(law: LegalMeasure, text: string, unit: Comparable["unit"]): boolean {
  if (law.calculation !== undefined) return followsFrom(law.calculation, text);
  return law.words !== undefined ? text.includes(law.words) : standsIn(text, law.amount, unit);
}

/** True when every number that goes into the calculation stands in the text, and it comes out even. */
function followsFrom(written: string, text: string): boolean {
  const calculation = readCalculation(written);
  const known = new Set(readNumbers(text).map(({ value }) => value));
  const [first, ...rest] = calculation?.sides ?? [];
  return (
    first !== undefined &&
    rest.every(({ value }) => Math.abs(value - first.value) < 1e-9) &&
    (calculation?.inputs ?? []).every(({ value }) => known.has(value))
  );
}
