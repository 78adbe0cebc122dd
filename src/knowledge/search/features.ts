import type { CalendarDate } from "../../vocabulary/calendar.ts";
import type { FieldName } from "./article-image.ts";
import type { ArticleIndex } from "./article-index.ts";
import type { Query } from "./query.ts";
import type { ViewName } from "../../language/terms.ts";

/** The scores an article gets from each field and view; each is also a feature of the ranking. */
export const SIGNALS = [
  "body.syllables",
  "body.pairs",
  "title.syllables",
  "title.pairs",
  "place.syllables",
  "clause.syllables",
  "clause.pairs",
  "asked.syllables",
  "asked.pairs",
  "nearest.best",
  "nearest.three",
  "body.bare",
  "title.bare",
  "clause.bare",
  "asked.bare",
  "body.added",
  "title.added",
  "clause.added",
  "title.concepts",
  "clause.concepts",
  "asked.concepts",
  "nearest.concepts",
  "nearest.conceptThree",
] as const;
export type Signal = (typeof SIGNALS)[number];

export type Signals = {
  /** Raw score of each article for each signal, in the order of `SIGNALS`. */
  scores: readonly Float32Array[];
  /** The best score of each signal among the articles in force, in the same order. */
  best: readonly number[];
  /** How well each clause matches, in the order of `index.clauses`. */
  clauses: Float32Array;
  /** Cosine of the question with each phrasing, by its words and by its concepts. */
  phrasings: { words: Float32Array; concepts: Float32Array };
  /** The phrasing nearest to the question in each article, −1 where none is near. */
  bestPhrasing: Int32Array;
};

/** Scores every article in force on the day by every signal. */
export function scoreSignals(index: ArticleIndex, query: Query, on: CalendarDate): Signals {
  const size = index.articles.length;
  const mask = index.inForce(on);
  const field = (name: FieldName, view: ViewName, weights = query.views) => {
    const scores = new Float32Array(size);
    index.field(name, view).addScores(weights[view], scores);
    return scores;
  };
  const bare = (name: FieldName) => {
    const scores = field(name, "bareSyllables");
    index.field(name, "barePairs").addScores(query.views.barePairs, scores, 0.5);
    return scores;
  };
  const added = (name: FieldName) => {
    const scores = field(name, "syllables", query.added);
    index.field(name, "pairs").addScores(query.added.pairs, scores, 1);
    return scores;
  };
  const concepts = (name: FieldName) => {
    const scores = field(name, "concepts");
    index.field(name, "conceptPairs").addScores(query.views.conceptPairs, scores);
    return scores;
  };
  const clauses = bestParts(index, query);
  const nearest = nearestPhrasings(index, query);
  const scores = [
    field("body", "syllables"),
    field("body", "pairs"),
    field("title", "syllables"),
    field("title", "pairs"),
    field("place", "syllables"),
    clauses.syllables,
    clauses.pairs,
    field("asked", "syllables"),
    field("asked", "pairs"),
    nearest.best,
    nearest.three,
    bare("body"),
    bare("title"),
    clauses.bare,
    bare("asked"),
    added("body"),
    added("title"),
    clauses.added,
    concepts("title"),
    clauses.concepts,
    concepts("asked"),
    nearest.conceptBest,
    nearest.conceptThree,
  ];
  const best = scores.map((each) => keepInForce(each, mask));
  return {
    scores,
    best,
    clauses: clauses.total,
    phrasings: { words: nearest.words, concepts: nearest.concepts },
    bestPhrasing: nearest.phrasing,
  };
}

/** Sets the scores of articles not in force to 0; returns the best of the others. */
function keepInForce(scores: Float32Array, mask: Uint8Array): number {
  let best = 0;
  for (let at = 0; at < scores.length; at++) {
    if (mask[at] === 0) scores[at] = 0;
    else if ((scores[at] as number) > best) best = scores[at] as number;
  }
  return best;
}

function bestParts(index: ArticleIndex, query: Query) {
  const size = index.articles.length;
  const parts = index.clauses.length;
  const score = (view: ViewName, weights: Query["views"], scale = 1, into = new Float32Array(parts)) => {
    index.field("clause", view).addScores(weights[view], into, scale);
    return into;
  };
  const own = { syllables: score("syllables", query.views), pairs: score("pairs", query.views) };
  const bare = score("barePairs", query.views, 0.5, score("bareSyllables", query.views));
  const added = score("pairs", query.added, 1, score("syllables", query.added));
  const concepts = score("conceptPairs", query.views, 1, score("concepts", query.views));
  const result = {
    syllables: new Float32Array(size),
    pairs: new Float32Array(size),
    bare: new Float32Array(size),
    added: new Float32Array(size),
    concepts: new Float32Array(size),
    total: new Float32Array(parts),
  };
  for (const [from, into] of [
    [own.syllables, result.syllables],
    [own.pairs, result.pairs],
    [bare, result.bare],
    [added, result.added],
    [concepts, result.concepts],
  ] as const)
    keepBest(index.articleOfClause, from, into);

  for (let part = 0; part < parts; part++) {
    result.total[part] =
      (own.syllables[part] as number) +
      (own.pairs[part] as number) +
      0.3 * (added[part] as number) +
      0.2 * (bare[part] as number) +
      (concepts[part] as number);
  }
  return result;
}

/** Cosine of the question with every phrasing, in three readings: each article's nearest, and the mean of its three nearest. */
/** Cosines below this say nothing; most phrasings share only "công ty" or "được không" with a question. */
const FAINT = 0.08;
/** Words in more than about a sixth of all phrasings do not tell one from another. */
const COMMON_IDF = 1.8;

function nearestPhrasings(index: ArticleIndex, query: Query) {
  const cosine = (first: ViewName, second: ViewName) => {
    const scores = new Float32Array(index.phrasings.length);
    for (const view of [first, second]) {
      const field = index.field("nearest", view);
      let squares = 0;
      const weights = new Map<number, number>();
      for (const [term, count] of query.plain[view]) {
        const weight = count * field.idf(term);
        weights.set(term, weight);
        squares += weight * weight;
        if (field.idf(term) < COMMON_IDF) weights.delete(term);
      }
      if (squares > 0) field.addScores(weights, scores, 0.5 / Math.sqrt(squares));
    }
    return scores;
  };
  const words = cosine("syllables", "pairs");
  const concepts = cosine("concepts", "conceptPairs");
  const marked = bestThree(index, words);
  const concept = bestThree(index, concepts);
  return {
    words,
    concepts,
    best: marked.best,
    three: marked.three,
    conceptBest: concept.best,
    conceptThree: concept.three,
    phrasing: marked.phrasing,
  };
}

/** The best score of each article's parts. */
function keepBest(articleOfPart: Int32Array, from: Float32Array, into: Float32Array): void {
  for (let part = 0; part < from.length; part++) {
    const article = articleOfPart[part] as number;
    const score = from[part] as number;
    if (score > (into[article] as number)) into[article] = score;
  }
}

function bestThree(index: ArticleIndex, scores: Float32Array) {
  const size = index.articles.length;
  const best = new Float32Array(size);
  const second = new Float32Array(size);
  const third = new Float32Array(size);
  const phrasing = new Int32Array(size).fill(-1);
  const { articlesOfPhrasing: articles, phrasingStarts: starts } = index;
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] as number;
    if (score < FAINT) continue;
    const end = starts[at + 1] as number;
    for (let slot = starts[at] as number; slot < end; slot++) {
      const article = articles[slot] as number;
      if (score <= (third[article] as number)) continue;
      if (score > (best[article] as number)) {
        third[article] = second[article] as number;
        second[article] = best[article] as number;
        best[article] = score;
        phrasing[article] = at;
      } else if (score > (second[article] as number)) {
        third[article] = second[article] as number;
        second[article] = score;
      } else third[article] = score;
    }
  }
  const three = new Float32Array(size);
  for (let at = 0; at < size; at++) {
    three[at] = ((best[at] as number) + (second[at] as number) + (third[at] as number)) / 3;
  }
  return { best, three, phrasing };
}
