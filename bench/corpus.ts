import { readQuestions } from "../src/evaluation/index.ts";
import type { Article, KnowledgeText } from "../src/knowledge/index.ts";
import { findDateAskedAbout } from "../src/language/dates.ts";
import { foldTokens, tokenise } from "../src/language/tokens.ts";
import { isWithin } from "../src/vocabulary/calendar.ts";

/** The day nearly all gold questions are asked; peers know no dates, so all are given the law of this one day. */
export const DAY = "2026-11-23";

/** An article as a peer gets it: marks folded away, so that questions typed without them have a chance too. */
export type PlainArticle = { id: string; title: string; text: string; asked: string };

export function listInForce({ documents }: KnowledgeText): Article[] {
  return documents.flatMap(({ articles }) => articles).filter((article) => isWithin(article, DAY));
}

export function toPlain(knowledge: KnowledgeText): PlainArticle[] {
  const asked = new Map<string, string[]>();
  for (const { law, article, text } of knowledge.phrasings) {
    const key = keyOf(law, article);
    const list = asked.get(key);
    if (list) list.push(text);
    else asked.set(key, [text]);
  }
  return listInForce(knowledge).map(({ law, number, title, text }) => ({
    id: keyOf(law, number),
    title: plain(title),
    text: plain(text),
    asked: plain((asked.get(keyOf(law, number)) ?? []).join("\n")),
  }));
}

export function plain(text: string): string {
  return foldTokens(tokenise(text)).join(" ");
}

export function keyOf(law: string, article: string): string {
  return `${law}|${article}`;
}

/** The gold questions that are about this day's law, with the articles that answer them. */
export function listQuestions(): { question: string; gold: ReadonlySet<string> }[] {
  return readQuestions("tests/evaluation/gold.jsonl")
    .filter(({ expect, gold, on, question }) => {
      return (
        expect === "answer" && gold.length > 0 && (on ?? DAY) === DAY && findDateAskedAbout(question, DAY) === null
      );
    })
    .map(({ question, gold }) => ({ question, gold: new Set(gold.map((each) => keyOf(each.law, each.article))) }));
}
