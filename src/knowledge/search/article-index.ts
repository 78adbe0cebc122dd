import type { Abbreviations } from "../../language/abbreviations.ts";
import type { ToConcepts } from "../../language/concepts.ts";
import type { Term, Terms, ViewName } from "../../language/terms.ts";
import { isWithin, type CalendarDate } from "../../vocabulary/calendar.ts";
import type { Article } from "../document.ts";
import type { KnowledgeText } from "../load-knowledge.ts";
import type { Phrasing } from "../phrasings.ts";
import type { ArticleImage, FieldName } from "./article-image.ts";
import { PostingIndex } from "./posting-index.ts";
import { rowAt, rowHolds, type Rows } from "./rows.ts";

export type ClausePart = { article: number; clause: number };

type Counted = ReadonlyMap<Term, number>;
export type CoveredTerms = { syllables: Counted; concepts: Counted };
export type Cover = {
  /** Share of the title's syllables, by rarity, that the question holds (0 without a title). */
  title: (position: number) => number;
  /** Share of the question's syllables, by rarity, that the article or its phrasings hold. */
  words: (position: number) => number;
  /** The same of the question's concepts. */
  concepts: (position: number) => number;
};

export type ArticleIndex = {
  terms: Terms;
  abbreviations: Abbreviations;
  toConcepts: ToConcepts;
  articles: readonly Article[];
  clauses: readonly ClausePart[];
  phrasings: readonly Phrasing[];
  /** The article of each clause, in the order of `clauses`. */
  articleOfClause: Int32Array;
  /** The articles of phrasing n are `articlesOfPhrasing[phrasingStarts[n] … phrasingStarts[n + 1] − 1]`. */
  articlesOfPhrasing: Int32Array;
  phrasingStarts: Int32Array;
  /** Clause 0 of article n is `clauses[clauseStarts[n]]`. */
  clauseStarts: Int32Array;
  /** The phrasings of an article, its own and those it is found by because it came before or after theirs. */
  phrasingsOf: (position: number) => readonly number[];
  field: (name: FieldName, view: ViewName) => PostingIndex;
  /** 1 for every article whose wording is in force on the day, 0 otherwise. */
  inForce: (on: CalendarDate) => Uint8Array;
  /** Weight of a term by how rare it is in questions: 1 for a word nobody asks with, 0.1 for "được không". */
  questionWeight: (term: Term) => number;
  /** How much of a question an article says: its terms are weighed once, for all the articles. */
  coverQuestion: (question: CoveredTerms) => Cover;
};

/** The indexes of an image that was built over this knowledge and these phrasings. Nothing in it changes afterwards. */
export function openArticleIndex(
  knowledge: KnowledgeText,
  phrasings: readonly Phrasing[],
  image: ArticleImage,
  reading: Pick<ArticleIndex, "terms" | "abbreviations" | "toConcepts">,
): ArticleIndex {
  const articles = knowledge.documents.flatMap((document) => document.articles);
  const clauses = articles.flatMap((article, at) => article.clauses.map((_, clause) => ({ article: at, clause })));
  const fields = new Map(Object.entries(image.fields).map(([name, postings]) => [name, new PostingIndex(postings)]));
  const masks = new Map<CalendarDate, Uint8Array>();
  const askedIndex = fields.get("asked.concepts");
  const bodyIndex = fields.get("body.syllables");
  const phrasingsOf: number[][] = articles.map(() => []);
  phrasings.forEach((_, at) => {
    for (const article of rowAt(image.articlesOfPhrasing, at)) phrasingsOf[article]?.push(at);
  });
  const questionWeight = weighByQuestions(image.askedCounts, phrasings.length);
  return {
    ...reading,
    articles,
    clauses,
    phrasings,
    articleOfClause: Int32Array.from(clauses, ({ article }) => article),
    articlesOfPhrasing: image.articlesOfPhrasing.values,
    phrasingStarts: image.articlesOfPhrasing.starts,
    clauseStarts: startsOf(articles),
    phrasingsOf: (position) => phrasingsOf[position] ?? [],
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
    coverQuestion: ({ syllables, concepts }) => ({
      title: (position) => {
        let [covered, total] = [0, 0];
        for (const term of rowAt(image.titles, position)) {
          const weight = bodyIndex?.idf(term) ?? 0;
          total += weight;
          if (syllables.has(term)) covered += weight;
        }
        return total === 0 ? 0 : covered / total;
      },
      words: shareHeld(image.words, syllables, bodyIndex, questionWeight),
      concepts: shareHeld(image.concepts, concepts, askedIndex, questionWeight),
    }),
  };
}

function startsOf(articles: readonly Article[]): Int32Array {
  const starts = new Int32Array(articles.length);
  let start = 0;
  articles.forEach(({ clauses }, at) => {
    starts[at] = start;
    start += clauses.length;
  });
  return starts;
}

/** Share of the question's terms, each by its rarity and by how rarely it is asked with, that a text holds. */
function shareHeld(
  held: Rows,
  question: Counted,
  index: PostingIndex | undefined,
  questionWeight: (term: Term) => number,
): (position: number) => number {
  const terms = [...question.keys()];
  const weights = [...question].map(([term, count]) => count * questionWeight(term) * (index?.idf(term) ?? 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (position) => {
    let covered = 0;
    for (let at = 0; at < terms.length; at++) {
      if (rowHolds(held, position, terms[at] as Term)) covered += weights[at] as number;
    }
    return total === 0 ? 0 : covered / total;
  };
}

/** Weight of a term by its share q of the questions: −ln q / ln N, between 0.1 and 1, so that no word vanishes. */
function weighByQuestions(counts: Int32Array, questions: number): (term: Term) => number {
  const total = Math.max(2, questions);
  return (term) => {
    const count = term > 0 && term < counts.length ? (counts[term] as number) : 0;
    return Math.max(0.1, Math.min(1, -Math.log((count + 1) / (total + 1)) / Math.log(total)));
  };
}
