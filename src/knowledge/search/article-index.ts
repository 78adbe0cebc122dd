import type { Abbreviations } from "../../language/abbreviations.ts";
import type { ToConcepts } from "../../language/concepts.ts";
import { isWithin, type CalendarDate } from "../../vocabulary/calendar.ts";
import type { Article } from "../document.ts";
import type { KnowledgeText } from "../load-knowledge.ts";
import type { Phrasing } from "../phrasings.ts";
import { PostingIndex, type Scheme } from "./posting-index.ts";
import { findPredecessors } from "./predecessors.ts";
import { createViewReader, joinViews, NO_VIEWS } from "./read-views.ts";
import { type Term, type Terms, VIEW_NAMES, type ViewName, type Views } from "../../language/terms.ts";

/** What is searched: whole articles, their titles, where they stand, their clauses, and the ways people ask. */
export const FIELD_NAMES = ["body", "title", "place", "clause", "asked", "nearest"] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

const SCHEMES: Record<FieldName, Scheme> = {
  body: { k1: 2, b: 0.8 },
  title: { k1: 1.2, b: 0.5 },
  place: { k1: 1.2, b: 0.5 },
  clause: { k1: 1.5, b: 0.75 },
  asked: { k1: 2, b: 0.4 },
  nearest: "cosine",
};

/** The views of a field that some signal reads; the others are not built. */
const VIEWS: Record<FieldName, readonly ViewName[]> = {
  body: ["syllables", "pairs", "bareSyllables", "barePairs"],
  title: VIEW_NAMES,
  place: ["syllables"],
  clause: VIEW_NAMES,
  asked: VIEW_NAMES,
  nearest: ["syllables", "pairs", "concepts", "conceptPairs"],
};

export type ClausePart = { article: number; clause: number };
export type PhrasingPart = { phrasing: Phrasing; articles: readonly number[] };

export type ArticleIndex = {
  terms: Terms;
  abbreviations: Abbreviations;
  toConcepts: ToConcepts;
  /** The syllables of each clause and each phrasing, as the indexes hold them: what the syllable model learns from. */
  clauseTerms: readonly (readonly Term[])[];
  phrasingTerms: readonly (readonly Term[])[];
  articles: readonly Article[];
  clauses: readonly ClausePart[];
  phrasings: readonly PhrasingPart[];
  /** The article of each clause, in the order of `clauses`. */
  articleOfClause: Int32Array;
  /** The articles of phrasing n are `articlesOfPhrasing[phrasingStarts[n] … phrasingStarts[n + 1] − 1]`. */
  articlesOfPhrasing: Int32Array;
  phrasingStarts: Int32Array;
  field: (name: FieldName, view: ViewName) => PostingIndex;
  /** 1 for every article whose wording is in force on the day, 0 otherwise. */
  inForce: (on: CalendarDate) => Uint8Array;
  /** Weight of a term by how rare it is in questions: 1 for a word nobody asks with, 0.1 for "được không". */
  questionWeight: (term: Term) => number;
  /** Share of the title's syllables, by rarity, that the question holds (0 without a title). */
  coverTitle: (position: number, question: ReadonlyMap<Term, number>) => number;
  /** Share of the question's syllables, by rarity, that the article or its phrasings hold. */
  coverQuestion: (position: number, question: ReadonlyMap<Term, number>) => number;
  /** The same of the question's concepts. */
  coverConcepts: (position: number, concepts: ReadonlyMap<Term, number>) => number;
};

/** Builds every index over the knowledge. Nothing in it changes afterwards. */
export function buildArticleIndex(
  knowledge: KnowledgeText,
  phrasings: readonly Phrasing[] = knowledge.phrasings,
): ArticleIndex {
  const { terms, abbreviations, toConcepts, viewsOf } = createViewReader(knowledge);
  const articles = knowledge.documents.flatMap((document) => document.articles);
  const positions = new Map(articles.map((article, at) => [article.id, at]));
  const clauses = articles.flatMap((article, at) => article.clauses.map((_, clause) => ({ article: at, clause })));
  const titles = articles.map((article) => viewsOf(article.title));
  const texts = articles.map((article) => article.clauses.map((clause) => viewsOf(clause.text)));
  const predecessors = findPredecessors(knowledge, ({ id }) => {
    const at = positions.get(id) ?? 0;
    return { title: titles[at] ?? NO_VIEWS, clauses: texts[at] ?? [] };
  });
  const parts = placePhrasings(knowledge, positions, predecessors, phrasings);
  const nearest = parts.map(({ phrasing }) => viewsOf(phrasing.text));
  const askedOf: Views[][] = articles.map(() => []);
  parts.forEach((part, at) => {
    for (const article of part.articles) askedOf[article]?.push(nearest[at] ?? NO_VIEWS);
  });
  const asked = askedOf.map(joinViews);
  const bodies = articles.map((_, at) => joinViews([titles[at] ?? NO_VIEWS, ...(texts[at] ?? [])]));
  const titleOf = new Map(knowledge.documents.map(({ meta }) => [meta.number, `${meta.title} ${meta.shortTitle}`]));
  const views: Record<FieldName, readonly Views[]> = {
    body: bodies,
    title: titles,
    place: articles.map((article) => viewsOf([titleOf.get(article.law), article.chapter, article.section].join(" "))),
    clause: clauses.map(({ article, clause }) =>
      joinViews([titles[article] ?? NO_VIEWS, texts[article]?.[clause] ?? NO_VIEWS]),
    ),
    asked,
    nearest,
  };

  const fields = new Map<string, PostingIndex>();
  for (const name of FIELD_NAMES) {
    for (const view of VIEWS[name]) {
      fields.set(
        `${name}.${view}`,
        new PostingIndex(
          views[name].map((each) => each[view]),
          SCHEMES[name],
        ),
      );
    }
  }
  const masks = new Map<CalendarDate, Uint8Array>();
  const titleSets = titles.map(({ syllables }) => new Set(syllables));
  const setsOf = (view: "syllables" | "concepts") =>
    articles.map((_, at) => new Set([...(bodies[at]?.[view] ?? []), ...(asked[at]?.[view] ?? [])]));
  const [wordSets, conceptSets] = [setsOf("syllables"), setsOf("concepts")];
  const askedIndex = fields.get("asked.concepts");
  const bodyIndex = fields.get("body.syllables");
  const questionWeight = weighByQuestions(nearest, terms.limit);
  return {
    terms,
    abbreviations,
    toConcepts,
    clauseTerms: texts.flat().map(({ syllables }) => syllables),
    phrasingTerms: nearest.map(({ syllables }) => syllables),
    articles,
    clauses,
    phrasings: parts,
    articleOfClause: Int32Array.from(clauses, ({ article }) => article),
    articlesOfPhrasing: Int32Array.from(parts.flatMap((part) => part.articles)),
    phrasingStarts: startsOf(parts),
    field: (name, view) => {
      const index = fields.get(`${name}.${view}`);
      if (!index) throw new Error(`no index ${name}.${view}`);
      return index;
    },
    inForce: (on) => {
      let mask = masks.get(on);
      if (!mask) {
        mask = Uint8Array.from(articles, (article) => (isWithin(article, on) ? 1 : 0));
        if (masks.size < 1000) masks.set(on, mask);
      }
      return mask;
    },
    questionWeight,
    coverTitle: (position, question) => {
      let [covered, total] = [0, 0];
      for (const term of titleSets[position] ?? []) {
        const weight = bodyIndex?.idf(term) ?? 0;
        total += weight;
        if (question.has(term)) covered += weight;
      }
      return total === 0 ? 0 : covered / total;
    },
    coverQuestion: (position, question) => share(wordSets[position], question, bodyIndex, questionWeight),
    coverConcepts: (position, concepts) => share(conceptSets[position], concepts, askedIndex, questionWeight),
  };
}

function startsOf(parts: readonly PhrasingPart[]): Int32Array {
  const starts = new Int32Array(parts.length + 1);
  parts.forEach((part, at) => {
    starts[at + 1] = (starts[at] ?? 0) + part.articles.length;
  });
  return starts;
}

/** Share of the question's terms, each by its rarity and by how rarely it is asked with, that a text holds. */
function share(
  held: ReadonlySet<Term> | undefined,
  question: ReadonlyMap<Term, number>,
  index: PostingIndex | undefined,
  questionWeight: (term: Term) => number,
): number {
  let [covered, total] = [0, 0];
  for (const [term, count] of question) {
    const weight = count * questionWeight(term) * (index?.idf(term) ?? 0);
    total += weight;
    if (held?.has(term)) covered += weight;
  }
  return total === 0 ? 0 : covered / total;
}

/** Every phrasing with the wordings of its article and of the articles that one took the place of. */
function placePhrasings(
  knowledge: KnowledgeText,
  positions: ReadonlyMap<string, number>,
  predecessors: ReadonlyMap<string, readonly Article[]>,
  phrasings: readonly Phrasing[],
): PhrasingPart[] {
  const places = new Map<string, readonly number[]>();
  const placesOf = (law: string, number: string) => {
    const key = `${law}|${number}`;
    const known = places.get(key);
    if (known) return known;
    const wordings = [...knowledge.listWordings(law, number), ...(predecessors.get(key) ?? [])];
    const found = wordings.map((article) => positions.get(article.id) ?? 0);
    places.set(key, found);
    return found;
  };
  return phrasings.map((phrasing) => ({ phrasing, articles: placesOf(phrasing.law, phrasing.article) }));
}

/** Weight of a term by its share q of the questions: −ln q / ln N, between 0.1 and 1, so that no word vanishes. */
function weighByQuestions(questions: readonly Views[], limit: number): (term: Term) => number {
  const counts = new Int32Array(limit);
  const lastSeen = new Int32Array(limit); // the question (from 1) that was last seen to hold a term
  questions.forEach((views, at) => {
    for (const view of VIEW_NAMES) {
      for (const term of views[view]) {
        if (lastSeen[term] === at + 1) continue;
        lastSeen[term] = at + 1;
        counts[term] = (counts[term] as number) + 1;
      }
    }
  });
  const total = Math.max(2, questions.length);
  return (term) => {
    const count = term > 0 && term < limit ? (counts[term] as number) : 0;
    return Math.max(0.1, Math.min(1, -Math.log((count + 1) / (total + 1)) / Math.log(total)));
  };
}
