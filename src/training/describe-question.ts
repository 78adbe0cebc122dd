import type { Phrasing } from "../knowledge/index.ts";
import type { Article } from "../knowledge/document.ts";
import type { KnowledgeText } from "../knowledge/load-knowledge.ts";
import { buildArticleIndex } from "../knowledge/search/article-index.ts";
import { asksForPenalty } from "../knowledge/search/penalty.ts";
import { createExpansion, createQuery } from "../knowledge/search/query.ts";
import { rankFirst } from "../knowledge/search/rank-articles.ts";
import { describeCandidates, type DocumentFacts } from "../knowledge/search/ranking-features.ts";
import { writeOut } from "../language/abbreviations.ts";
import { createReader } from "../language/read-question.ts";
import { SyllableModel } from "../language/syllable-model.ts";
import { tokenise } from "../language/tokens.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";

/** How many articles of the first stage are described: as many as the search orders anew. */
const CANDIDATES = 50;
/** As in the search: whose writing the reader's syllable model learns from, and how much. */
const PHRASING_WEIGHT = 4;
const SCOPE_WEIGHT = 2;
/** "xử phạt": the title of a decree on sanctions. */
const PENALTY_TITLE = /(^|\s)xử phạt(\s|$)/u;

/** The first candidates for a question, best first, and what the ranking looks at in each. */
export type Describer = (question: string, on: CalendarDate) => { articles: Article[]; rows: Float32Array[] };

/**
 * Reads and searches as the search does up to the learned ranking, over any part of the phrasings: a phrasing
 * may only be learned from where the index does not hold it, or it would always be its own nearest.
 */
export function createDescriber(knowledge: KnowledgeText, phrasings: readonly Phrasing[]): Describer {
  const index = buildArticleIndex(knowledge, [...phrasings, ...askedOfAnswers(knowledge)]);
  const model = new SyllableModel(index.terms, [
    ...index.phrasingTerms.map((syllables) => ({ syllables, weight: PHRASING_WEIGHT })),
    ...index.clauseTerms.map((syllables) => ({ syllables, weight: 1 })),
    ...knowledge.scope.flatMap(({ examples }) =>
      examples.map((text) => ({
        syllables: index.terms.internAll(writeOut(tokenise(text), index.abbreviations)),
        weight: SCOPE_WEIGHT,
      })),
    ),
  ]);
  const read = createReader({ terms: index.terms, model, abbreviations: index.abbreviations });
  const expand = createExpansion(knowledge.lexicon);
  const factsOf = documentFacts(knowledge);
  return (question, on) => {
    const asked = read(question);
    const query = createQuery(index, expand, asked);
    const { signals, ranked } = rankFirst(index, query, on, CANDIDATES);
    const rows = describeCandidates(index, query, signals, ranked, factsOf, asksForPenalty(asked.tokens));
    return { articles: ranked.flatMap(({ position }) => index.articles[position] ?? []), rows };
  };
}

/** As in the search, the questions of curated answers are ways of asking for the first article they cite. */
function askedOfAnswers({ answers }: KnowledgeText): Phrasing[] {
  return answers.flatMap(({ question, asked, references: [first], file, line }) =>
    first ? [question, ...asked].map((text) => ({ ...first, text, file, line })) : [],
  );
}

function documentFacts({ documents }: KnowledgeText): (law: string) => DocumentFacts {
  const facts = new Map<string, DocumentFacts>(
    documents.map(({ meta }) => [
      meta.number,
      { kind: meta.kind, isPenalty: PENALTY_TITLE.test(meta.title.toLowerCase()), details: meta.details ?? null },
    ]),
  );
  return (law) => facts.get(law) ?? { kind: "plan", isPenalty: false, details: null };
}
