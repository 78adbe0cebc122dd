import type { Passage } from "../../src/answering/verify/index.ts";
import { realKnowledge } from "./real-knowledge.ts";

const LABOUR_CODE = "45/2019/QH14";
const knowledge = realKnowledge().text;

/** A clause of the Labour Code as retrieval gives it: the whole clause as the quote, the article around it. "113.1" or "114". */
export function aPassage(place: string, id = `đ${place}`, on = "2026-09-01"): Passage {
  const [number = "", clause] = place.split(".");
  const article = knowledge.findArticle(LABOUR_CODE, number, on);
  const document = knowledge.findDocument(LABOUR_CODE);
  const quote = clause ? article?.clauses.find((each) => each.number === clause)?.text : article?.text;
  if (!article || !document || quote === undefined) throw new Error(`no such clause: ${place}`);
  const { effectiveFrom, effectiveUntil, title } = article;
  const lawTitle = document.meta.shortTitle;
  const citation = {
    law: LABOUR_CODE,
    lawTitle,
    article: number,
    clause: clause ?? null,
    point: null,
    title,
    quote,
    effectiveFrom,
    effectiveUntil,
  };
  return { id, citation, articleText: article.text };
}

/** The longest line of the clause, which is certainly a true quote. */
export function aTrueQuote({ citation }: Passage): string {
  return citation.quote.split("\n").reduce((longest, line) => (line.length > longest.length ? line : longest), "");
}
