import type { Article } from "./document.ts";
import type { KnowledgeText } from "./load-knowledge.ts";
import { createStepReader, type ReadSteps, type WrittenStep } from "./reference-grammar.ts";
import { bareTitle, findLaw, type FoundReference, type Law, type Place, resolvePlace } from "./resolve-reference.ts";

export type { FoundReference } from "./resolve-reference.ts";

/**
 * The references inside an article, resolved in the knowledge as it was during
 * the article's period. An article that amends other laws quotes their text, where
 * "Điều 5 của Luật này" means the other law: of it only laws named by number count.
 */
export function listReferences(knowledge: KnowledgeText, article: Article): FoundReference[] {
  const own = knowledge.findDocument(article.law);
  if (!own) return [];
  const readSteps = stepReaderOf(knowledge);
  const isAmending = amendsOtherTexts(article);
  return article.clauses.flatMap((clause) => {
    const groups = readSteps(clause.text).map((steps) => ({
      written: clause.text.slice(steps[0]?.start, steps.at(-1)?.end).replace(/\s+/gu, " "),
      places: isAmending
        ? namedLawsOnly(steps, knowledge, article)
        : placesOf(steps, knowledge, article, clause.number),
    }));
    return groups.flatMap(({ written, places }, at) => {
      const later = groups.slice(at + 1).flatMap((group) => group.places.flatMap(({ law }) => law ?? []))[0] ?? null;
      return places
        .flatMap((place) => resolvePlace(knowledge, article, own, place, later))
        .map((each): FoundReference => ({ written, inClause: clause.number, ...each }));
    });
  });
}

const stepReaders = new WeakMap<KnowledgeText, ReadSteps>();

function stepReaderOf(knowledge: KnowledgeText): ReadSteps {
  let reader = stepReaders.get(knowledge);
  if (!reader) {
    reader = createStepReader(
      knowledge.documents.map(({ meta }) => bareTitle(meta.title)).filter((title) => /luật/iu.test(title.slice(0, 7))),
    );
    stepReaders.set(knowledge, reader);
  }
  return reader;
}

/** True for an article that consists of changes to other laws. */
export function amendsOtherTexts(article: Pick<Article, "title" | "text">): boolean {
  return (
    /sửa đổi|bãi bỏ|thay thế/iu.test(article.title) ||
    /(?:^|\n)[^\n]{0,40}(?:Sửa đổi|Bãi bỏ|Thay thế|Bổ sung)[^\n]{0,80}(?:Điều|khoản|điểm|cụm từ)/u.test(article.text)
  );
}

/** Reads a group from left to right: points wait for their clause, clauses for their article, articles for their law. */
function placesOf(
  steps: readonly WrittenStep[],
  knowledge: KnowledgeText,
  article: Article,
  inClause: string | null,
): Place[] {
  const places: Place[] = [];
  const open = (part: "clauses" | "articles") =>
    places.filter((place) => place[part].length === 0 && place.law === null);
  for (const step of steps) {
    switch (step.kind) {
      case "points":
        places.push({ points: step.labels, clauses: [], articles: [], law: null });
        break;
      case "clauses":
      case "own-clause": {
        const clauses = step.kind === "clauses" ? step.labels : inClause === null ? [] : [inClause];
        const waiting = open("clauses").filter((place) => place.points.length > 0 && place.articles.length === 0);
        for (const place of waiting) place.clauses = clauses;
        if (waiting.length === 0) places.push({ points: [], clauses, articles: [], law: null });
        if (step.kind === "own-clause") for (const place of open("articles")) place.articles = [article.number];
        break;
      }
      case "articles":
      case "own-article": {
        const articles = step.kind === "articles" ? step.labels : [article.number];
        const waiting = open("articles");
        for (const place of waiting) place.articles = articles;
        if (waiting.length === 0) places.push({ points: [], clauses: [], articles, law: null });
        if (step.kind === "own-article") setLaw(places, findLaw(knowledge, article, { kind: "own-law" }));
        break;
      }
      case "own-law":
      case "numbered-law":
      case "named-law": {
        const law = findLaw(knowledge, article, step);
        const isBare = setLaw(places, law) === 0;
        if (isBare && step.kind !== "own-law") places.push({ points: [], clauses: [], articles: [], law });
      }
    }
  }
  // "khoản 2" of nothing said, as in "Bổ sung khoản 2", points nowhere.
  return places.filter((place) => place.articles.length > 0 || place.law !== null);
}

function namedLawsOnly(steps: readonly WrittenStep[], knowledge: KnowledgeText, article: Article): Place[] {
  return steps
    .filter((step) => step.kind === "numbered-law")
    .map((step) => ({ points: [], clauses: [], articles: [], law: findLaw(knowledge, article, step) }));
}

/** Gives a law to every article that waits for one; returns how many did. */
function setLaw(places: readonly Place[], law: Law): number {
  const waiting = places.filter((place) => place.law === null && place.articles.length > 0);
  for (const place of waiting) place.law = law;
  return waiting.length;
}
