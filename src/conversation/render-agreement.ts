import { shortTitle, sourceLines } from "../answering/index.ts";
import {
  type Agreement,
  articleName,
  type Compared,
  type Comparison,
  type Knowledge,
  measureOf,
  quoteOf,
} from "../knowledge/index.ts";
import { agreementTexts as texts } from "../texts/agreements.ts";
import { answerTexts } from "../texts/answers.ts";
import type { Citation } from "../vocabulary/answer.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import type { SourceLine } from "../vocabulary/message.ts";

/** A place in an agreement. */
export type Where = Pick<Comparison, "article" | "clause" | "point">;

/** One clause beside the law in plain words: both amounts, where each stands, and which is for the worker. */
export function renderCompared(
  knowledge: Knowledge,
  { meta }: Agreement,
  compared: Compared,
  { isNamed }: { isNamed: boolean },
): string {
  const { comparison, verdict, law } = compared;
  const { comparable, amount, article, clause, point } = comparison;
  const own = texts.agreementSets(
    texts.owner(meta.employer, meta.isSample),
    amount.written,
    placeOf(article.number, clause, point, ""),
  );
  const sentences = [own];
  if (law) {
    const { reference, article: wording } = law.wordings[0] ?? {};
    const where =
      reference && wording
        ? placeOf(wording.number, reference.clause, reference.point, shortTitle(knowledge.text, wording))
        : "";
    sentences.push(texts.lawSets(texts.bounds[law.bound], law.amount.written, where));
  }
  switch (verdict) {
    case "better":
      sentences.push(texts.better[comparable.better][measureOf(comparable.unit)](amount.written));
      break;
    case "worse":
      sentences.push(texts.worse(`${texts.bounds[law.bound]}${law.amount.written}`));
      break;
    case "same":
      sentences.push(texts.same);
      break;
    case "agreed":
    case "unknown":
      break;
  }
  return isNamed ? texts.named(comparable.name, sentences.join(" ")) : sentences.join(" ");
}

function placeOf(article: string, clause: string | null, point: string | null, document: string): string {
  const part = answerTexts.part(clause, point === null ? [] : [point]);
  return answerTexts.place(articleName(article), part === "" ? [] : [part], document);
}

/** A clause of an agreement as a citation: the agreement's id stands where a law's number stands. */
export function citeAgreement({ meta }: Agreement, { article, clause, point }: Where): Citation {
  return {
    law: meta.id,
    lawTitle: texts.title(meta.title, meta.isSample),
    article: article.number,
    clause,
    point,
    title: article.title,
    quote: quoteOf(article, clause, point) ?? article.text,
    effectiveFrom: article.effectiveFrom,
    effectiveUntil: article.effectiveUntil,
  };
}

/** Below the message: they name the clause and open no public page. */
export function sourcesOfAgreement(citations: readonly Citation[], on: CalendarDate): SourceLine[] {
  return sourceLines(citations, on).map((line) => ({ ...line, isPrivate: true }));
}
