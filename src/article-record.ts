import type { ArticleRecord } from "./channels/index.ts";
import { articleName, type Knowledge } from "./knowledge/index.ts";
import { type CalendarDate, isWithin } from "./vocabulary/calendar.ts";

/** An article as the web chat shows it, from the knowledge at hand; `null` when there is no such article. */
export function findArticleRecord(
  knowledge: Knowledge,
  law: string,
  number: string,
  on: CalendarDate,
): ArticleRecord | null {
  const wordings = knowledge.text.listWordings(law, number);
  const document = knowledge.text.findDocument(law);
  if (wordings.length === 0 || !document) return null;
  const article = wordings.find((each) => isWithin(each, on)) ?? null;
  return {
    law,
    lawTitle: document.meta.shortTitle,
    article: number,
    name: articleName(number),
    wordings: wordings.map(({ effectiveFrom, effectiveUntil }) => ({ effectiveFrom, effectiveUntil })),
    inForce: article && {
      effectiveFrom: article.effectiveFrom,
      effectiveUntil: article.effectiveUntil,
      title: article.title,
      chapter: article.chapter,
      text: article.text,
      cautions: article.cautions,
      amendedBy: article.amendedBy,
    },
  };
}
