import { type Term, type Terms, VIEW_NAMES, type ViewName, type Views } from "../../language/terms.ts";
import type { Article } from "../document.ts";
import type { KnowledgeText } from "../load-knowledge.ts";
import type { Phrasing } from "../phrasings.ts";
import { buildPostings, type Postings, type Scheme } from "./postings.ts";
import { findPredecessors } from "./predecessors.ts";
import { joinViews, NO_VIEWS } from "./read-views.ts";
import { packRows, type Rows } from "./rows.ts";

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

/** What is dear to work out about articles, as plain data; articles and phrasings by their place in the knowledge. */
export type ArticleImage = {
  /** By field and view: "clause.pairs". */
  fields: Record<string, Postings>;
  /** The articles each phrasing asks about. */
  articlesOfPhrasing: Rows;
  /** Distinct syllables of each title, as they come. */
  titles: Rows;
  /** Distinct syllables, and concepts, of each article and its phrasings, in ascending order. */
  words: Rows;
  concepts: Rows;
  /** By term: how many phrasings hold it. */
  askedCounts: Int32Array;
};

/** The image, and what the syllable model learns from: the syllables of each clause and of each phrasing. */
export type BuiltArticles = {
  image: ArticleImage;
  clauseTerms: readonly (readonly Term[])[];
  phrasingTerms: readonly (readonly Term[])[];
};

export function buildArticleImage(
  knowledge: KnowledgeText,
  phrasings: readonly Phrasing[],
  { terms, viewsOf }: { terms: Terms; viewsOf: (text: string) => Views },
): BuiltArticles {
  const articles = knowledge.documents.flatMap((document) => document.articles);
  const positions = new Map(articles.map((article, at) => [article.id, at]));
  const titles = articles.map((article) => viewsOf(article.title));
  const texts = articles.map((article) => article.clauses.map((clause) => viewsOf(clause.text)));
  const predecessors = findPredecessors(knowledge, ({ id }) => {
    const at = positions.get(id) ?? 0;
    return { title: titles[at] ?? NO_VIEWS, clauses: texts[at] ?? [] };
  });
  const placesOf = createPlacing(knowledge, (wording) => positions.get(wording.id) ?? 0, predecessors);
  const articlesOfPhrasing = phrasings.map(({ law, article }) => placesOf(law, article));
  const nearest = phrasings.map(({ text }) => viewsOf(text));
  const askedOf: Views[][] = articles.map(() => []);
  articlesOfPhrasing.forEach((places, at) => {
    for (const article of places) askedOf[article]?.push(nearest[at] ?? NO_VIEWS);
  });
  const asked = askedOf.map(joinViews);
  const bodies = articles.map((_, at) => joinViews([titles[at] ?? NO_VIEWS, ...(texts[at] ?? [])]));
  const titleOf = new Map(knowledge.documents.map(({ meta }) => [meta.number, `${meta.title} ${meta.shortTitle}`]));
  const views: Record<FieldName, readonly Views[]> = {
    body: bodies,
    title: titles,
    place: articles.map((article) => viewsOf([titleOf.get(article.law), article.chapter, article.section].join(" "))),
    clause: texts.flatMap((clauses, at) => clauses.map((clause) => joinViews([titles[at] ?? NO_VIEWS, clause]))),
    asked,
    nearest,
  };

  const fields: Record<string, Postings> = {};
  for (const name of FIELD_NAMES) {
    for (const view of VIEWS[name]) {
      fields[`${name}.${view}`] = buildPostings(
        views[name].map((each) => each[view]),
        SCHEMES[name],
      );
    }
  }
  const held = (view: "syllables" | "concepts") =>
    packRows(
      articles.map((_, at) =>
        Int32Array.from(new Set([...(bodies[at]?.[view] ?? []), ...(asked[at]?.[view] ?? [])])).sort(),
      ),
    );
  return {
    image: {
      fields,
      articlesOfPhrasing: packRows(articlesOfPhrasing),
      titles: packRows(titles.map(({ syllables }) => new Set(syllables))),
      words: held("syllables"),
      concepts: held("concepts"),
      askedCounts: countHolding(nearest, terms.limit),
    },
    clauseTerms: texts.flat().map(({ syllables }) => syllables),
    phrasingTerms: nearest.map(({ syllables }) => syllables),
  };
}

/** For an article, where its wordings stand and those of the articles it took the place of. */
function createPlacing(
  knowledge: KnowledgeText,
  placeOf: (wording: Article) => number,
  predecessors: ReadonlyMap<string, readonly Article[]>,
): (law: string, number: string) => readonly number[] {
  const places = new Map<string, readonly number[]>();
  return (law, number) => {
    const key = `${law}|${number}`;
    const known = places.get(key);
    if (known) return known;
    const found = [...knowledge.listWordings(law, number), ...(predecessors.get(key) ?? [])].map(placeOf);
    places.set(key, found);
    return found;
  };
}

/** How many questions hold each term in any of their views. */
function countHolding(questions: readonly Views[], limit: number): Int32Array {
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
  return counts;
}
