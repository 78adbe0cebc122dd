import { fold } from "../../language/fold.ts";
import type { ReadQuestion } from "../../language/read-question.ts";
import { isWithin, type CalendarDate } from "../../vocabulary/calendar.ts";
import type { Article, LegalDocument } from "../document.ts";
import type { KnowledgeText } from "../load-knowledge.ts";

const ARTICLE_REFERENCE = /\bdieu (\d{1,3})\b(?! (?:nam|thang|ngay|gio|lan|trieu))/gu;
const CLAUSE_REFERENCE = /\bkhoan (\d{1,2}[a-z]?)\b/u;
const DOCUMENT_NUMBER = /\b(\d{1,3})\s*\/\s*(\d{4})\b/u;

/** What laws are called in short, without marks, most specific first. The Labour Code is meant where none is named. */
const CALLED: readonly [RegExp, RegExp][] = [
  [/\bluat (bao hiem xa hoi|bhxh)\b/u, /^luat bao hiem xa hoi/u],
  [/\bluat cong doan\b/u, /^luat cong doan/u],
  [/\bluat viec lam\b/u, /^luat viec lam/u],
  [/\bluat (an toan|atvsld)/u, /^luat an toan/u],
  [/\b(bo luat|luat) lao dong|blld|\bluat\b/u, /^bo luat lao dong/u],
];

/** The articles a question asks for by number, where exactly such an article is in force on the day. */
export function findNamedArticles(
  knowledge: KnowledgeText,
  question: ReadQuestion,
  on: CalendarDate,
): { article: Article; clause: string | null }[] {
  const text = fold(question.raw);
  const numbers = [...text.matchAll(ARTICLE_REFERENCE)].map((match) => match[1] ?? "");
  if (numbers.length === 0) return [];
  const document = findCalledDocument(knowledge, text, on);
  if (!document) return [];
  const clause = CLAUSE_REFERENCE.exec(text)?.[1] ?? null;
  return numbers.flatMap((number) => {
    const article = knowledge.findArticle(document.meta.number, number, on);
    return article ? [{ article, clause }] : [];
  });
}

function findCalledDocument(knowledge: KnowledgeText, text: string, on: CalendarDate): LegalDocument | null {
  const inForce = knowledge.documents.filter(({ meta }) => isWithin(meta, on));
  const numbered = DOCUMENT_NUMBER.exec(text);
  if (numbered) {
    const start = `${numbered[1] ?? ""}/${numbered[2] ?? ""}`;
    const named = knowledge.documents.find(({ meta }) => meta.number.startsWith(`${start}/`));
    if (named) return named;
  }
  const decree = /\b(?:nghi dinh|nd|thong tu)\s+(?:so\s+)?(\d{1,3})\b/u.exec(text)?.[1];
  if (decree) return inForce.find(({ meta }) => meta.number.startsWith(`${decree}/`)) ?? null;
  const called = CALLED.find(([said]) => said.test(text))?.[1] ?? /^bo luat lao dong/u;
  return inForce.find(({ meta }) => called.test(fold(meta.title))) ?? null;
}
