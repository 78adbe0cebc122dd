import type { AnswerMatch, Article, CuratedAnswer, KnowledgeText, SearchResult } from "../knowledge/index.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import type { Passage } from "./quote-passage.ts";

/** A curated answer is given when its question is this near… */
const SURE = 0.62;
/** …or only this near, where retrieval alone leads to an article it cites. */
const SURE_WITH_RETRIEVAL = 0.4;
/** How far down retrieval may put the cited article. */
const AGREEING_RANKS = 2;

/** The checked answer to exactly this question, holding on the day; `null` when there is none near enough. */
export function findCurated(
  knowledge: KnowledgeText,
  matches: readonly AnswerMatch[],
  { ranked }: SearchResult,
  on: CalendarDate,
): { answer: CuratedAnswer; passages: [Passage, ...Passage[]]; similarity: number } | null {
  const leading = new Set(ranked.slice(0, AGREEING_RANKS).map(({ article }) => `${article.law}|${article.number}`));
  for (const { answer, similarity } of matches) {
    const main = answer.references[0];
    const agrees = main !== undefined && leading.has(`${main.law}|${main.article}`);
    if (similarity < (agrees ? SURE_WITH_RETRIEVAL : SURE)) continue;
    const passages = citedPassages(knowledge, answer, on);
    const [first, ...rest] = passages ?? [];
    if (first) return { answer, passages: [first, ...rest], similarity };
  }
  return null;
}

/**
 * What a curated answer cites, as it reads on the day; `null` when any of it
 * read otherwise when the answer was checked, for then the answer may be wrong.
 */
export function citedPassages(knowledge: KnowledgeText, answer: CuratedAnswer, on: CalendarDate): Passage[] | null {
  if ((answer.from !== null && on < answer.from) || (answer.until !== null && on >= answer.until)) return null;
  const passages: Passage[] = [];
  for (const { law, article: number, clause, point } of answer.references) {
    const article = knowledge.findArticle(law, number, on);
    const checkedDay =
      answer.until !== null && answer.until <= answer.checkedOn ? (answer.from ?? answer.checkedOn) : answer.checkedOn;
    const checked = knowledge.findArticle(law, number, checkedDay);
    if (!article || article.id !== checked?.id) return null;
    const quote = quoteOf(article, clause, point);
    if (quote === null) return null;
    passages.push({ article, clause, point, quote });
  }
  return passages;
}

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
