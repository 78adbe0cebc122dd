import type { Term, Terms, ViewName, Views } from "../../language/terms.ts";
import { findViews } from "../../language/terms.ts";
import type { CuratedAnswer } from "../answers.ts";
import { PostingIndex } from "./posting-index.ts";
import { buildPostings, type Bm25, type Postings } from "./postings.ts";
import { joinViews } from "./read-views.ts";

/** What of a checked answer a question is held against: all the ways it is asked, what it says, and its name. */
const FIELDS = {
  asked: { scheme: { k1: 2, b: 0.4 }, weight: 1 },
  said: { scheme: { k1: 1.5, b: 0.75 }, weight: 0.5 },
  name: { scheme: { k1: 1.2, b: 0.5 }, weight: 0.4 },
} satisfies Record<string, { scheme: Bm25; weight: number }>;
type Field = keyof typeof FIELDS;
const FIELD_NAMES = Object.keys(FIELDS) as Field[];
const VIEWS = ["syllables", "pairs", "concepts", "conceptPairs"] as const satisfies readonly ViewName[];

/** How well an answer fits a question, as a whole and by each field, from 0 to 1: the best of all answers has 1. */
export type Fit = Record<"whole" | Field, number>;

/** The indexes over whole answers, by field and view: "asked.pairs". */
export type FitPostings = Record<string, Postings>;

export function buildFitPostings(answers: readonly CuratedAnswer[], viewsOf: (text: string) => Views): FitPostings {
  const views: Record<Field, readonly Views[]> = {
    asked: answers.map(({ question, asked }) => joinViews([question, ...asked].map(viewsOf))),
    said: answers.map(({ text }) => viewsOf(text)),
    name: answers.map(({ question }) => viewsOf(question)),
  };
  const postings: FitPostings = {};
  for (const field of FIELD_NAMES) {
    for (const view of VIEWS) {
      postings[`${field}.${view}`] = buildPostings(
        views[field].map((each) => each[view]),
        FIELDS[field].scheme,
      );
    }
  }
  return postings;
}

/**
 * How well whole answers fit a question, each by all the ways it is asked and by what it says: the nearest of its
 * questions alone is often a chance likeness of words.
 */
export class AnswerFit {
  readonly #answers: readonly CuratedAnswer[];
  readonly #fields: Record<Field, readonly { view: (typeof VIEWS)[number]; index: PostingIndex }[]>;
  readonly #terms: Terms;
  readonly #toConcepts: (tokens: readonly string[]) => string[];

  /** `answers`: in the order that `postings` was built over. */
  constructor(
    terms: Terms,
    toConcepts: (tokens: readonly string[]) => string[],
    answers: readonly CuratedAnswer[],
    postings: FitPostings,
  ) {
    this.#terms = terms;
    this.#toConcepts = toConcepts;
    this.#answers = answers;
    const of = (field: Field) =>
      VIEWS.flatMap((view) => {
        const built = postings[`${field}.${view}`];
        return built ? [{ view, index: new PostingIndex(built) }] : [];
      });
    this.#fields = { asked: of("asked"), said: of("said"), name: of("name") };
  }

  /** The fit of every answer that has any. */
  of(tokens: readonly string[]): ReadonlyMap<CuratedAnswer, Fit> {
    const find = (words: readonly string[]) => words.map((word) => this.#terms.find(word));
    const views = findViews(this.#terms, find(tokens), find(this.#toConcepts(tokens)));
    const total = new Float32Array(this.#answers.length);
    const shares = FIELD_NAMES.map((field) => {
      const scores = new Float32Array(this.#answers.length);
      for (const { view, index } of this.#fields[field]) {
        // a rare word says more of what is asked than a common one, once more than BM25 has it
        const weights = new Map<Term, number>();
        for (const term of views[view]) if (term > 0) weights.set(term, index.idf(term));
        index.addScores(weights, scores);
      }
      const highest = Math.max(...scores);
      if (highest > 0) for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] as number) / highest;
      scores.forEach((score, at) => (total[at] = (total[at] as number) + FIELDS[field].weight * score));
      return scores;
    });
    const best = Math.max(...total);
    const shareOf = (field: Field, at: number) => shares[FIELD_NAMES.indexOf(field)]?.[at] ?? 0;
    const fits = new Map<CuratedAnswer, Fit>();
    this.#answers.forEach((answer, at) => {
      const whole = (total[at] as number) / best;
      if (whole > 0) {
        const fit = { whole, asked: shareOf("asked", at), said: shareOf("said", at), name: shareOf("name", at) };
        fits.set(answer, fit);
      }
    });
    return fits;
  }
}
