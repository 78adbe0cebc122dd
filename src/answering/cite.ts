import { articleName, type Article, type KnowledgeText } from "../knowledge/index.ts";
import { answerTexts } from "../texts/answers.ts";
import type { Citation } from "../vocabulary/answer.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import type { SourceLine } from "../vocabulary/message.ts";
import type { Passage } from "./quote-passage.ts";

export function citePassage(knowledge: KnowledgeText, { article, clause, point, quote }: Passage): Citation {
  return {
    law: article.law,
    lawTitle: shortTitle(knowledge, article),
    article: article.number,
    clause,
    point,
    title: article.title,
    quote,
    effectiveFrom: article.effectiveFrom,
    effectiveUntil: article.effectiveUntil,
  };
}

export function shortTitle(knowledge: KnowledgeText, article: Article): string {
  return knowledge.findDocument(article.law)?.meta.shortTitle ?? article.law;
}

/** One line an article, with every clause and point cited: "Điều 98 khoản 1 điểm c, khoản 2 Bộ luật Lao động 2019 (áp dụng từ 01/01/2021)". */
export function sourceLines(citations: readonly Citation[], on: CalendarDate): SourceLine[] {
  const articles = new Map<string, { first: Citation; clauses: Map<string | null, Set<string>> }>();
  for (const citation of citations) {
    const key = `${citation.law}|${citation.article}|${citation.effectiveFrom}`;
    const known = articles.get(key) ?? { first: citation, clauses: new Map<string | null, Set<string>>() };
    const points = known.clauses.get(citation.clause) ?? new Set<string>();
    if (citation.point !== null) points.add(citation.point);
    known.clauses.set(citation.clause, points);
    articles.set(key, known);
  }
  return [...articles.values()].map(({ first, clauses }) => {
    const { law, lawTitle, article, effectiveFrom, effectiveUntil } = first;
    const parts = [...clauses]
      .map(([clause, points]) => answerTexts.part(clause, [...points]))
      .filter((part) => part !== "");
    const place = answerTexts.place(articleName(article), parts, lawTitle);
    return { label: `${place} (${answerTexts.period(effectiveFrom, effectiveUntil)})`, law, article, on };
  });
}
