import type { ReadQuestion } from "../../language/read-question.ts";
import { tokenise } from "../../language/tokens.ts";
import type { Term, Terms, ViewName, Views } from "../../language/terms.ts";
import { VIEW_NAMES, findViews } from "../../language/terms.ts";
import type { LexiconEntry } from "../lexicon.ts";
import type { ArticleIndex } from "./article-index.ts";

/** A question as weighted terms, one set a view. */
export type Query = {
  tokens: readonly string[];
  /** The question's own words, damped by how common they are in questions. */
  views: Record<ViewName, ReadonlyMap<Term, number>>;
  /** The same undamped, for comparing with other questions. */
  plain: Record<ViewName, ReadonlyMap<Term, number>>;
  /** Statutory words that the lexicon adds. */
  added: Record<ViewName, ReadonlyMap<Term, number>>;
};

export type ExpandFn = (tokens: readonly string[]) => readonly string[][];

/** Finds the everyday expressions of the lexicon in a question, longest first, and gives the law's words for them. */
export function createExpansion(lexicon: readonly LexiconEntry[]): ExpandFn {
  const entries = new Map<string, string[][]>();
  let longest = 1;
  for (const { everyday, terms } of lexicon) {
    const tokens = tokenise(everyday);
    longest = Math.max(longest, tokens.length);
    const key = tokens.join(" ");
    entries.set(key, [...(entries.get(key) ?? []), ...terms.map((term) => tokenise(term))]);
  }
  return (tokens) => {
    const found: string[][] = [];
    for (let from = 0; from < tokens.length;) {
      let step = 1;
      for (let length = Math.min(longest, tokens.length - from); length >= 1; length--) {
        const terms = entries.get(tokens.slice(from, from + length).join(" "));
        if (!terms) continue;
        found.push(...terms);
        step = length;
        break;
      }
      from += step;
    }
    return found;
  };
}

export function createQuery(index: ArticleIndex, expand: ExpandFn, question: Pick<ReadQuestion, "tokens">): Query {
  const { terms } = index;
  const own = findViews(terms, lookUp(terms, question.tokens), lookUp(terms, index.toConcepts(question.tokens)));
  const extra = emptyViews();
  for (const words of expand(question.tokens)) {
    const views = findViews(terms, lookUp(terms, words));
    for (const view of VIEW_NAMES) extra[view].push(...views[view]);
  }
  return {
    tokens: question.tokens,
    views: mapViews(own, (terms) => weigh(terms, index.questionWeight)),
    plain: mapViews(own, (terms) => weigh(terms, () => 1)),
    added: mapViews(extra, (terms, view) =>
      weigh(
        terms.filter((term) => !own[view].includes(term)),
        () => 1,
      ),
    ),
  };
}

function lookUp(terms: Terms, tokens: readonly string[]): Term[] {
  return tokens.map((token) => terms.find(token)).map((term) => (term === 0 ? UNKNOWN : term));
}

/** A syllable the knowledge never uses: keeps its place so that its neighbours make no false pair. */
const UNKNOWN: Term = 0;

function emptyViews(): Views {
  return { syllables: [], pairs: [], bareSyllables: [], barePairs: [], concepts: [], conceptPairs: [] };
}

function mapViews(
  views: Views,
  map: (terms: readonly Term[], view: ViewName) => ReadonlyMap<Term, number>,
): Query["views"] {
  return {
    syllables: map(views.syllables, "syllables"),
    pairs: map(views.pairs, "pairs"),
    bareSyllables: map(views.bareSyllables, "bareSyllables"),
    barePairs: map(views.barePairs, "barePairs"),
    concepts: map(views.concepts, "concepts"),
    conceptPairs: map(views.conceptPairs, "conceptPairs"),
  };
}

/** A term said twice weighs a little more than once. */
function weigh(terms: readonly Term[], weightOf: (term: Term) => number): Map<Term, number> {
  const counts = new Map<Term, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map([...counts].map(([term, count]) => [term, weightOf(term) * (1 + Math.log(count))]));
}
