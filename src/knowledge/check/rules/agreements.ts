import { formatDate } from "../../../texts/format.ts";
import { knowledgeCheckTexts as texts } from "../../../texts/knowledge-check.ts";
import { type CalendarDate, isWithin } from "../../../vocabulary/calendar.ts";
import { type Agreement, isServed } from "../../agreements/agreement.ts";
import { compareWithLaw } from "../../agreements/compare.ts";
import { suggestComparable } from "../../agreements/comparables.ts";
import { type Checked, type Finding, finding, type Rule } from "../finding.ts";
import { placeName } from "../place-names.ts";
import { checkArticle } from "./articles.ts";

const RULE = "agreements";

/**
 * An agreement belongs to a known unit, its clauses are numbered as law is, every compared amount stands in its clause,
 * the law it is laid beside stands there that day, and a clause that gives less than the law is pointed out.
 */
export const checkAgreements: Rule = (checked) => {
  const { agreements } = checked.knowledge;
  return [...checkTwins(agreements), ...agreements.flatMap((each) => checkAgreement(checked, each))];
};

function checkAgreement(checked: Checked, agreement: Agreement): Finding[] {
  const { meta, file, articles } = agreement;
  const { today, units } = checked;
  const report = (severity: "error" | "warning" | "note", message: string, line = 1) =>
    finding(severity, { file, line }, RULE, message);
  return [
    ...(isServed(agreement) ? [] : [report("note", texts.agreementUnread(meta.id))]),
    ...(units && !units.has(meta.unit) ? [report("warning", texts.agreementUnit(meta.unit))] : []),
    ...(meta.checkedOn > today ? [report("error", texts.checkedInFuture(formatDate(meta.checkedOn)))] : []),
    ...(meta.effectiveUntil !== null && meta.effectiveUntil <= today
      ? [report("note", texts.agreementLapsed(meta.id, formatDate(meta.effectiveUntil)))]
      : []),
    ...articles.flatMap((article) => checkArticle(checked, article)),
    ...checkComparisons(checked, agreement),
  ];
}

function checkComparisons({ knowledge, today }: Checked, { meta, comparisons, unread, file }: Agreement): Finding[] {
  const on = dayWithin(meta, today);
  const report = (severity: "error" | "warning", line: number, message: string) =>
    finding(severity, { file, line }, RULE, message);
  const unreadable = unread.map((each) => {
    if (each.reason === "not-an-amount") {
      return report("error", each.line, texts.comparisonAmount(each.name, each.written, each.unit));
    }
    return report(
      "error",
      each.line,
      each.reason === "misplaced"
        ? texts.comparisonMisplaced
        : texts.comparisonUnknown(each.name, suggestComparable(each.name)?.name ?? null),
    );
  });
  const compared = comparisons.flatMap((comparison): Finding[] => {
    const { comparable, amount, line, stands, article, clause, point } = comparison;
    const where = placeName({ article: article.number, clause, point });
    if (!stands) return [report("error", line, texts.comparisonNotInClause(comparable.name, amount.written, where))];
    const { verdict, law } = compareWithLaw(knowledge, comparison, on);
    if (verdict === "unknown" && comparable.law) {
      const place = placeName(comparable.law.place);
      return [report("warning", line, texts.comparisonNoLaw(comparable.name, place, formatDate(on)))];
    }
    if (verdict !== "worse") return [];
    return [
      report(
        "warning",
        line,
        texts.comparisonWorse(comparable.name, amount.written, law.amount.written, placeName(law.place)),
      ),
    ];
  });
  return [...unreadable, ...compared];
}

/** The day asked about, or the nearest on which the agreement holds. */
function dayWithin(meta: Agreement["meta"], today: CalendarDate): CalendarDate {
  return isWithin(meta, today) || today > meta.effectiveFrom ? today : meta.effectiveFrom;
}

function checkTwins(agreements: readonly Agreement[]): Finding[] {
  return agreements.flatMap((agreement, at) => {
    const { id, unit, effectiveFrom } = agreement.meta;
    const report = (message: string) => finding("error", { file: agreement.file, line: 1 }, RULE, message);
    return agreements.slice(0, at).flatMap((other) => {
      if (other.meta.id === id) return [report(texts.agreementTwin(id, other.file))];
      const overlaps = isWithin(other.meta, effectiveFrom) || isWithin(agreement.meta, other.meta.effectiveFrom);
      const isTwin = other.meta.unit === unit && overlaps && isServed(agreement) && isServed(other);
      return isTwin ? [report(texts.agreementOverlap(unit, other.file))] : [];
    });
  });
}
