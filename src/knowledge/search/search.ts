import type { ReadQuestion, ReadQuestionFn } from "../../language/read-question.ts";
import type { ViewName } from "../../language/terms.ts";
import type { CalendarDate } from "../../vocabulary/calendar.ts";
import type { Article } from "../document.ts";
import type { KnowledgeText } from "../load-knowledge.ts";
import type { Phrasing } from "../phrasings.ts";
import type { CuratedAnswer } from "../answers.ts";
import type { ScopeGroup } from "../scope.ts";
import type { FieldName } from "./article-image.ts";
import { AnswerFit, type Fit } from "./answer-fit.ts";
import type { ArticleIndex } from "./article-index.ts";
import { believeClauses, type ClauseBelief } from "./believe-clauses.ts";
import { openSums, type SumBelief } from "./sum-model.ts";
import { openCalls, type Recognised } from "./call-model.ts";
import { CueMatcher, type FoundCues, PREMISE_REACH } from "./cues.ts";
import { SIGNALS } from "./features.ts";
import { findNamedArticles } from "./named-articles.ts";
import { asksForPenalty } from "./penalty.ts";
import { QuestionMatcher } from "./question-matcher.ts";
import { createExpansion, createQuery, type Query } from "./query.ts";
import { rankFirst } from "./rank-articles.ts";
import { type DocumentFacts, describeCandidates, FEATURES } from "./ranking-features.ts";
import {
  answeredQuestions,
  askedPhrasings,
  buildSearchImage,
  givenAnswers,
  openSearchImage,
  scopeExamples,
  type SearchImage,
} from "./search-image.ts";
import weights from "./ranking-weights.json" with { type: "json" };

/** How many articles the first stage hands to the learned ranking. */
const CANDIDATES = 50;
/** How many articles a search gives back. */
const LISTED = 12;
/** How many checked answers are looked at: those of the nearest questions, and those that fit best as a whole. */
const NEAREST_ANSWERS = 16;
const FITTING = 16;
/** In how many of the first articles the clause that answers is looked for. */
const READ_CLOSELY = 4;
const NO_FIT: Fit = { whole: 0, asked: 0, said: 0, name: 0 };

export type Ranked = {
  article: Article;
  /** Share of belief among the candidates: they sum to 1. */
  score: number;
  /** Clauses in the order of belief that they answer; empty where nobody looked. */
  clauses: readonly ClauseBelief[];
  /** The known way of asking nearest to the question, and their cosine. */
  nearest: { phrasing: Phrasing; similarity: number } | null;
  /** How well the article matches whatever the others do: parts of the confidence in it. */
  signals: { covered: number; bodyPairs: number; askedPairs: number };
};

export type { ClauseBelief };

export type SearchResult = {
  ranked: readonly Ranked[];
  /** The question's words, and the law's words for what it says. */
  said: readonly string[];
  /** How much of the question's wording occurs at all in the ways workers ask, and in the law. */
  familiarity: Familiarity;
  /** Articles the question names by number ("điều 98 bộ luật lao động"), in force on the day. */
  named: readonly { article: Article; clause: string | null }[];
};

/** A group of messages that are no question about work, and how near the message is to it. */
export type ScopeMatch = { group: ScopeGroup; similarity: number };
/** A group some of whose cues stand in the message. */
export type CueMatch = { group: ScopeGroup } & FoundCues;
/**
 * `similarity`: of the nearest of its questions; `fit`: of the whole answer, the best fitting of all being 1; `fits`: the
 * same by what it is held against.
 */
export type AnswerMatch = { answer: CuratedAnswer; similarity: number; fit: number; fits: Fit };

/** Shares (0 to 1) of the question's syllables and neighbouring pairs that the knowledge has ever seen. */
export type Familiarity = { askedSyllables: number; askedPairs: number; lawPairs: number; conceptPairs: number };

export type Search = (question: ReadQuestion, on: CalendarDate, limit?: number) => SearchResult;

/**
 * The search and the reader over a knowledge text. `phrasings` stands in for its own ways of asking, to leave some
 * out; `image`, built over the same text and phrasings, saves building one and must not be used twice.
 */
export function createSearch(
  knowledge: KnowledgeText,
  phrasings: readonly Phrasing[] = askedPhrasings(knowledge, knowledge.phrasings),
  image: SearchImage = buildSearchImage(knowledge, phrasings),
): {
  read: ReadQuestionFn;
  search: Search;
  matchAnswers: (question: ReadQuestion) => AnswerMatch[];
  matchScope: (question: ReadQuestion) => ScopeMatch[];
  matchCues: (question: ReadQuestion) => CueMatch[];
  /** How surely a message calls for a person, by what its words have in common with the examples of such calls. */
  recogniseCalls: (question: ReadQuestion) => Recognised;
  /** Which calculation a message asks for, or none of them, the likeliest first. */
  recogniseSums: (question: ReadQuestion) => readonly SumBelief[];
  /** The answers that correct a wrong belief the question rests on, the surest first. */
  matchPremises: (question: ReadQuestion) => CuratedAnswer[];
} {
  const { index, read } = openSearchImage(knowledge, phrasings, image);
  const expand = createExpansion(knowledge.lexicon);
  const facts = documentFacts(knowledge);
  const learned = FEATURES.map((feature) => (weights.features as Record<string, number>)[feature] ?? 0);

  const search: Search = (question, on, limit = LISTED) => {
    const query = createQuery(index, expand, question);
    const { signals, ranked } = rankFirst(index, query, on, Math.max(CANDIDATES, limit));
    const rows = describeCandidates(index, query, signals, ranked, facts, asksForPenalty(question.tokens));
    const scores = rows.map((row) => weighedSum(row, learned));
    const highest = Math.max(...scores);
    const odds = scores.map((score) => Math.exp(score - highest));
    const total = odds.reduce((sum, each) => sum + each, 0);
    const results = ranked.flatMap(({ position }, at) => {
      const article = index.articles[position];
      if (!article) return [];
      const phrasing = index.phrasings[signals.bestPhrasing[position] ?? -1];
      const similarity = signals.scores[NEAREST]?.[position] ?? 0;
      return [
        {
          article,
          score: (odds[at] ?? 0) / total,
          position,
          nearest: phrasing ? { phrasing, similarity } : null,
          signals: {
            covered: rows[at]?.[COVERED] ?? 0,
            bodyPairs: rows[at]?.[BODY_PAIRS] ?? 0,
            askedPairs: rows[at]?.[ASKED_PAIRS] ?? 0,
          },
        },
      ];
    });
    const listed = results
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ position, ...found }, at): Ranked => {
        if (at >= READ_CLOSELY) return { ...found, clauses: [] };
        let read: readonly ClauseBelief[] | null = null; // closely only when asked for: a call for a person never is
        return {
          ...found,
          get clauses() {
            return (read ??= believeClauses(index, signals, position, question.tokens));
          },
        };
      });
    const familiarity = {
      askedSyllables: shareKnown(index, "nearest", "syllables", query, question.tokens.length),
      askedPairs: shareKnown(index, "nearest", "pairs", query, question.tokens.length - 1),
      lawPairs: shareKnown(index, "body", "pairs", query, question.tokens.length - 1),
      conceptPairs: shareKnown(index, "nearest", "conceptPairs", query, query.plain.conceptPairs.size),
    };
    const concepts = index.toConcepts(question.tokens).flatMap((concept) => concept.split("_"));
    const said = [...question.tokens, ...expand(question.tokens).flat(), ...concepts];
    return { ranked: listed, said, familiarity, named: findNamedArticles(knowledge, question, on) };
  };
  const ownersOf = <Owner>(questions: readonly { owner: Owner }[]) => questions.map(({ owner }) => owner);
  const answers = new QuestionMatcher(index.terms, ownersOf(answeredQuestions(knowledge)), image.answers);
  const fit = new AnswerFit(index.terms, index.toConcepts, givenAnswers(knowledge), image.fit);
  const scope = new QuestionMatcher(index.terms, ownersOf(scopeExamples(knowledge)), image.scope);
  const cues = new CueMatcher(knowledge.scope.map((group) => ({ owner: group, cues: group.cues })));
  const premises = new CueMatcher(
    knowledge.answers.flatMap((answer) => (answer.premise ? [{ owner: answer, cues: answer.premise.cues }] : [])),
    PREMISE_REACH,
  );
  const searched = new WeakMap<ReadQuestion, Map<string, SearchResult>>();
  return {
    read,
    // Several steps of one turn look the same question up: it is searched once.
    search: (question, on, limit = LISTED) => {
      const known = searched.get(question) ?? new Map<string, SearchResult>();
      searched.set(question, known);
      const key = `${on}|${limit}`;
      const result = known.get(key) ?? search(question, on, limit);
      known.set(key, result);
      return result;
    },
    matchAnswers: once((question) => {
      const fits = fit.of(question.tokens);
      const matches = answers.match(question.tokens, Infinity).map(({ owner, similarity }) => ({
        answer: owner,
        similarity,
        fit: fits.get(owner)?.whole ?? 0,
        fits: fits.get(owner) ?? NO_FIT,
      }));
      const fitting = [...matches].sort((a, b) => b.fit - a.fit).slice(0, FITTING);
      return matches.filter((match, at) => at < NEAREST_ANSWERS || fitting.includes(match));
    }),
    matchScope: once((question) =>
      scope.match(question.tokens).map(({ owner, similarity }) => ({ group: owner, similarity })),
    ),
    matchCues: once((question) => cues.match(question).map(({ owner, ...found }) => ({ group: owner, ...found }))),
    recogniseCalls: once(openCalls(knowledge, image.calls)),
    recogniseSums: once(openSums(image.sums)),
    matchPremises: once((question) => premises.match(question).map(({ owner }) => owner)),
  };
}

function weighedSum(row: Float32Array, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < row.length; at++) sum += (row[at] as number) * (weights[at] as number);
  return sum;
}

function once<Result>(work: (question: ReadQuestion) => Result): (question: ReadQuestion) => Result {
  const done = new WeakMap<ReadQuestion, Result>();
  return (question) => {
    const result = done.get(question) ?? work(question);
    done.set(question, result);
    return result;
  };
}

/** Pairs with a syllable nobody ever wrote are missing from the query, so the count of all is told from outside. */
function shareKnown(index: ArticleIndex, field: FieldName, view: ViewName, query: Query, all: number): number {
  const postings = index.field(field, view);
  let known = 0;
  for (const [term, count] of query.plain[view]) if (postings.has(term)) known += Math.max(1, count);
  return all <= 0 ? 0 : Math.min(1, known / all);
}

const NEAREST = SIGNALS.indexOf("nearest.best");
const COVERED = FEATURES.indexOf("question-covered");
const BODY_PAIRS = FEATURES.indexOf("abs:body.pairs");
const ASKED_PAIRS = FEATURES.indexOf("abs:asked.pairs");

function documentFacts(knowledge: KnowledgeText): (law: string) => DocumentFacts {
  const facts = new Map<string, DocumentFacts>(
    knowledge.documents.map(({ meta }) => [
      meta.number,
      { kind: meta.kind, isPenalty: isPenaltyTitle(meta.title), details: meta.details ?? null },
    ]),
  );
  return (law) => facts.get(law) ?? { kind: "plan", isPenalty: false, details: null };
}

function isPenaltyTitle(title: string): boolean {
  return /\bx\u1eed ph\u1ea1t\b/u.test(title); // "xử phạt"
}
