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

/** One line a source, each article, clause and point once: "Điều 98 khoản 1 Bộ luật Lao động 2019 (áp dụng từ 01/01/2021)". */
export function sourceLines(citations: readonly Citation[], on: CalendarDate): SourceLine[] {
  const lines = new Map<string, SourceLine>();
  for (const { law, lawTitle, article, clause, point, effectiveFrom, effectiveUntil } of citations) {
    const place = answerTexts.place(articleName(article), clause, point, lawTitle);
    const label = `${place} (${answerTexts.period(effectiveFrom, effectiveUntil)})`;
    lines.set(label, { label, law, article, on });
  }
  return [...lines.values()];
}
