import type { Article } from "./document.ts";

/** The words of a clause or point, or of the whole article; `null` when there is no such clause or point. */
export function quoteOf(article: Article, clause: string | null, point: string | null): string | null {
  if (clause === null && point === null) return article.text;
  const found =
    article.clauses.find((each) => each.number === clause) ?? (clause === null ? article.clauses[0] : undefined);
  if (!found) return null;
  if (point === null) return found.text;
  const label = found.points.find((each) => each.label === point);
  if (!label) return null;
  const line = `${point}) ${label.text}`;
  return found.text.includes(line) ? line : label.text;
}
