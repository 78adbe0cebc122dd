import { quoteOf } from "../quote-of.ts";
import type { Article } from "../document.ts";
import { type Lines, readFrontMatter } from "../front-matter.ts";
import { CLAUSE_START, COMPARISON, NOTE, POINT_START } from "../legal-markers.ts";
import { parseArticles } from "../parse-document.ts";
import { type Agreement, AgreementMeta, type Comparison, type UnreadComparison } from "./agreement.ts";
import { readAmount, standsIn } from "./amounts.ts";
import { findComparable } from "./comparables.ts";

/** Reads one collective agreement: the grammar of a law, and comparison lines under the clauses that set something. */
export function parseAgreement(file: string, source: string): Agreement {
  const { meta, body } = readFrontMatter(file, source, AgreementMeta);
  const isComparison = (text: string) => NOTE.exec(text)?.[1] === COMPARISON;
  const articles = parseArticles(
    file,
    { number: meta.id, caution: meta.caution, effectiveFrom: meta.effectiveFrom, effectiveUntil: meta.effectiveUntil },
    body.filter(({ text }) => !isComparison(text)),
  );
  const lines = body
    .filter(({ text }) => isComparison(text))
    .flatMap(({ text, number }) => readComparisons(text, number, whereabouts(articles, body, number)));
  return {
    meta,
    articles,
    comparisons: lines.flatMap((each) => ("comparable" in each ? [each] : [])),
    unread: lines.flatMap((each) => ("reason" in each ? [each] : [])),
    file,
  };
}

type Whereabouts = Pick<Comparison, "article" | "clause" | "point">;

/** The article, clause and point that a line stands under. */
function whereabouts(articles: readonly Article[], body: Lines, line: number): Whereabouts | null {
  const article = articles.filter((each) => each.line < line).at(-1);
  if (!article) return null;
  const above = body.filter(({ number, text }) => number > article.line && number < line && !text.startsWith("> "));
  let clause = article.clauses.find(({ number }) => number === null) ?? null;
  let point: string | null = null;
  for (const { text } of above) {
    const started = article.clauses.find((each) => each.number === CLAUSE_START.exec(text)?.[1]);
    if (started?.text.startsWith(text)) [clause, point] = [started, null];
    const label = POINT_START.exec(text)?.[1];
    if (label !== undefined && clause?.points.some((each) => each.label === label)) point = label;
  }
  return { article, clause: clause?.number ?? null, point };
}

function readComparisons(text: string, line: number, at: Whereabouts | null): (Comparison | UnreadComparison)[] {
  return (NOTE.exec(text)?.[2] ?? "").split(";").map((each) => {
    const [name = "", written = "", ...more] = each.split("=").map((part) => part.trim());
    if (!at) return { reason: "misplaced", name, written, line };
    const comparable = findComparable(name);
    if (!comparable) return { reason: "unknown-name", name, written, line };
    const amount = more.length === 0 ? readAmount(written, comparable.unit) : null;
    if (!amount) return { reason: "not-an-amount", name, written, line, unit: comparable.unit };
    const words = quoteOf(at.article, at.clause, at.point) ?? "";
    return { comparable, amount, ...at, stands: standsIn(words, amount, comparable.unit), line };
  });
}
