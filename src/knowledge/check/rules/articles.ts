import { knowledgeCheckTexts as texts } from "../../../texts/knowledge-check.ts";
import type { Article, Clause, LegalDocument } from "../../document.ts";
import { articleName, CLAUSE_START, LEFT_OUT, NOTES } from "../../legal-markers.ts";
import { amendsOtherTexts } from "../../references.ts";
import { type Checked, type Finding, finding, type Rule } from "../finding.ts";
import { lineOf, notesOf } from "../place-names.ts";

const RULE = "articles";
/** The letters of points, in the order of Vietnamese law: đ follows d, and f, j, w, z are not used. */
const POINTS = [..."abcdđeghiklmnopqrstuvxy"];

/** Articles are numbered without a gap, clauses from 1 upwards, points in the order of the Vietnamese alphabet. */
export const checkArticles: Rule = (checked) =>
  checked.knowledge.documents.flatMap((document) => [
    ...(document.meta.kind === "plan" ? [] : checkNumbers(document)),
    ...document.articles.flatMap((article) => checkArticle(checked, article)),
  ]);

function checkNumbers({ meta, articles, file }: LegalDocument): Finding[] {
  const present = new Set(articles.map(({ number }) => number));
  const highest = Math.max(0, ...articles.map(({ number }) => (/^\d+$/u.test(number) ? Number(number) : 0)));
  const absent = Array.from({ length: highest }, (_, at) => String(at + 1)).filter(
    (number) => !present.has(number) && !meta.missingArticles.includes(number),
  );
  const findings = meta.missingArticles
    .filter((number) => present.has(number))
    .map((number) => finding("error", { file, line: 1 }, RULE, texts.articleNotMissing(number)));
  if (absent.length > 0)
    findings.push(finding("error", { file, line: 1 }, RULE, texts.articleMissing(absent.join(", "))));
  return findings;
}

/** The numbering inside one article: clauses from 1 upwards, points by the alphabet. */
export function checkArticle(checked: Checked, article: Article): Finding[] {
  if (amendsOtherTexts(article) || !/^\d/u.test(article.number)) return []; // quoted texts and annexes number as they like
  const lines = checked.sources.get(article.file) ?? [];
  const isWhole = !article.partial && !notesOf(checked, article).has(NOTES.repealed) && !hasOmission(lines, article);
  return [
    ...(isWhole ? checkClauses(checked, article) : []),
    ...article.clauses.flatMap((clause) => checkPoints(checked, article, clause)),
  ];
}

function hasOmission(lines: readonly string[], article: Article): boolean {
  for (let at = article.line; at < lines.length && !lines[at]?.startsWith("### "); at++) {
    if (LEFT_OUT.test(lines[at] ?? "")) return true;
  }
  return false;
}

function checkClauses(checked: Checked, article: Article): Finding[] {
  const name = articleName(article.number);
  const numbered = article.clauses.flatMap(({ number, text }) => (number === null ? [] : [{ number, text }]));
  const findings: Finding[] = [];
  const report = (words: string, message: string) =>
    findings.push(finding("error", { file: article.file, line: lineOf(checked, article, words) }, RULE, message));
  numbered.forEach(({ number, text }, at) => {
    const before = numbered[at - 1]?.number;
    const [value, previous] = [Number.parseInt(number, 10), Number.parseInt(before ?? "0", 10)];
    const words = text.split("\n")[0] ?? "";
    if (before === undefined && value !== 1) report(words, texts.clauseFirst(name, number));
    else if (before !== undefined && value > previous + 1) report(words, texts.clauseGap(name, before, number));
    // A numbered line that does not go on counting is read as words of the clause before it.
    for (const line of text.split("\n").slice(1)) {
      const repeated = CLAUSE_START.exec(line)?.[1];
      if (repeated && !line.startsWith("1. ")) report(line, texts.clauseRepeated(name, repeated));
    }
  });
  return findings;
}

function checkPoints(checked: Checked, article: Article, { points }: Clause): Finding[] {
  if (article.partial || notesOf(checked, article).has(NOTES.repealed)) return [];
  for (const [at, { label, text }] of points.entries()) {
    const before = points[at - 1]?.label ?? null;
    if (before !== null && label.startsWith(before[0] ?? "") && label.length > 1) continue; // a1 follows a
    const expected = before === null ? "a" : (POINTS[POINTS.indexOf(before[0] ?? "") + 1] ?? "a");
    if (label === expected) continue;
    const line = lineOf(checked, article, `${label}) ${text.slice(0, 20)}`);
    return [
      finding(
        "warning",
        { file: article.file, line },
        RULE,
        texts.pointOrder(articleName(article.number), label, expected),
      ),
    ];
  }
  return [];
}
