import { formatDate } from "../../../texts/format.ts";
import { knowledgeCheckTexts as texts } from "../../../texts/knowledge-check.ts";
import type { Article, LegalDocument } from "../../document.ts";
import { articleName, NOTES } from "../../legal-markers.ts";
import { type Checked, type Finding, finding, type Rule } from "../finding.ts";
import { notesOf } from "../place-names.ts";

const RULE = "periods";

/** On every day of a document exactly one wording of each article is in force, and no day lies where it cannot. */
export const checkPeriods: Rule = (checked) => {
  const { knowledge, today } = checked;
  const inFuture = [...knowledge.documents.map(({ meta, file }) => ({ day: meta.checkedOn, file }))]
    .filter(({ day }) => day > today)
    .map(({ day, file }) => finding("error", { file, line: 1 }, RULE, texts.checkedInFuture(formatDate(day))));
  return [
    ...inFuture,
    ...knowledge.documents.flatMap((document) => [
      ...checkSuccessor(checked, document),
      ...checkWordings(checked, document),
    ]),
  ];
};

function checkWordings(checked: Checked, { meta, articles }: LegalDocument): Finding[] {
  const numbers = [...new Set(articles.map(({ number }) => number))];
  return numbers.flatMap((number) => {
    const wordings = checked.knowledge.listWordings(meta.number, number);
    const name = articleName(number);
    const findings = wordings.flatMap((wording, at) => compareWithNext(name, wording, wordings[at + 1]));
    const report = (severity: "error" | "warning", wording: Article, message: string) =>
      findings.push(finding(severity, wording, RULE, message));

    for (const wording of wordings) {
      const endsLater = meta.effectiveUntil !== null && (wording.effectiveUntil ?? "9999") > meta.effectiveUntil;
      if (wording.effectiveFrom < meta.effectiveFrom || endsLater) report("error", wording, texts.wordingOutside(name));
    }
    const [first, last] = [wordings[0], wordings.at(-1)];
    if (first && first.effectiveFrom > meta.effectiveFrom && first.amendedBy === null) {
      report("warning", first, texts.wordingStartsLate(name, formatDate(first.effectiveFrom)));
    }
    const until = last?.effectiveUntil ?? null;
    const isRepealed = last !== undefined && notesOf(checked, last).has(NOTES.repealed);
    if (last && until !== null && until < (meta.effectiveUntil ?? "9999") && !isRepealed) {
      report("warning", last, texts.wordingEndsEarly(name, formatDate(until)));
    }
    return findings;
  });
}

function compareWithNext(name: string, wording: Article, next: Article | undefined): Finding[] {
  if (!next) return [];
  const until = wording.effectiveUntil;
  if (until === null || until > next.effectiveFrom) {
    return [finding("error", next, RULE, texts.wordingsOverlap(name, wording.line))];
  }
  if (until === next.effectiveFrom) return [];
  return [finding("error", next, RULE, texts.wordingsHole(name, formatDate(until), formatDate(next.effectiveFrom)))];
}

function checkSuccessor({ knowledge }: Checked, { meta, file }: LegalDocument): Finding[] {
  if (!meta.replacedBy) return [];
  const successor = knowledge.findDocument(meta.replacedBy);
  if (!successor) return [finding("note", { file, line: 1 }, RULE, texts.successorMissing(meta.replacedBy))];
  const [from, until] = [successor.meta.effectiveFrom, meta.effectiveUntil];
  if (until === null || until === from) return [];
  return [
    finding(
      "warning",
      { file, line: 1 },
      RULE,
      texts.successorLater(meta.replacedBy, formatDate(from), formatDate(until)),
    ),
  ];
}
