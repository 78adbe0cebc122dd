import { type Abbreviations, writeOut } from "../../language/abbreviations.ts";
import { findViews, type Term, type Terms, type ViewName, viewsOfTerms } from "../../language/terms.ts";
import { tokenise } from "../../language/tokens.ts";
import { PostingIndex } from "./posting-index.ts";
import { buildPostings, type Postings } from "./postings.ts";

/** Marks decide where they are; a marks-free comparison still counts a little. */
const SHARES: Partial<Record<ViewName, number>> = { syllables: 0.4, pairs: 0.4, bareSyllables: 0.1, barePairs: 0.1 };
const VIEWS = Object.keys(SHARES) as ViewName[];

/** The indexes over known questions, a view each. */
export type QuestionPostings = Partial<Record<ViewName, Postings>>;

export function buildQuestionPostings(
  terms: Terms,
  abbreviations: Abbreviations,
  questions: readonly string[],
): QuestionPostings {
  const views = questions.map((text) => viewsOfTerms(terms, terms.internAll(writeOut(tokenise(text), abbreviations))));
  const postings: QuestionPostings = {};
  for (const view of VIEWS) {
    postings[view] = buildPostings(
      views.map((each) => each[view]),
      "cosine",
    );
  }
  return postings;
}

/** Finds, among known questions, those nearest to a new one: a weighted cosine over syllables and pairs. */
export class QuestionMatcher<Owner> {
  /** Each owner once; and the place among these of the owner of each question. */
  readonly #owners: readonly Owner[];
  readonly #ownerOf: Int32Array;
  readonly #fields: ReadonlyMap<ViewName, PostingIndex>;
  readonly #terms: Terms;

  /** `owners`: of each question, in the order of the questions that `postings` was built over. */
  constructor(terms: Terms, owners: readonly Owner[], postings: QuestionPostings) {
    this.#terms = terms;
    this.#owners = [...new Set(owners)];
    const places = new Map(this.#owners.map((owner, at) => [owner, at]));
    this.#ownerOf = Int32Array.from(owners, (owner) => places.get(owner) ?? 0);
    this.#fields = new Map(
      VIEWS.flatMap((view) => {
        const built = postings[view];
        return built ? [[view, new PostingIndex(built)] as const] : [];
      }),
    );
  }

  /** The owners of the nearest questions, each once, best first, with the similarity (0 to 1) of its nearest. */
  match(tokens: readonly string[], limit = 5): { owner: Owner; similarity: number }[] {
    const scores = new Float32Array(this.#ownerOf.length);
    const views = findViews(
      this.#terms,
      tokens.map((token) => this.#terms.find(token)),
    );
    for (const [view, index] of this.#fields) {
      const counts = new Map<Term, number>();
      for (const term of views[view]) counts.set(term, (counts.get(term) ?? 0) + 1);
      let squares = 0;
      for (const [term, count] of counts) {
        const weight = count * index.idf(term);
        counts.set(term, weight);
        squares += weight * weight;
      }
      // A word nobody here ever wrote still makes the question less like any known one.
      squares += this.#unknownMass(tokens, index);
      if (squares > 0) index.addScores(counts, scores, (SHARES[view] ?? 0) / Math.sqrt(squares));
    }
    const best = new Float32Array(this.#owners.length);
    const found: number[] = []; // in the order of their first question that is near at all
    for (let at = 0; at < scores.length; at++) {
      const score = scores[at] as number;
      if (score <= 0) continue;
      const owner = this.#ownerOf[at] as number;
      if (best[owner] === 0) found.push(owner);
      if (score > (best[owner] as number)) best[owner] = score;
    }
    return found
      .sort((a, b) => (best[b] as number) - (best[a] as number))
      .slice(0, limit)
      .map((owner) => ({ owner: this.#owners[owner] as Owner, similarity: best[owner] as number }));
  }

  #unknownMass(tokens: readonly string[], index: PostingIndex): number {
    const unknown = tokens.filter((token) => this.#terms.find(token) === 0).length;
    return unknown * index.idf(-1) ** 2;
  }
}
