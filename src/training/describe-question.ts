import type { Phrasing } from "../knowledge/index.ts";
import type { Article } from "../knowledge/document.ts";
import type { KnowledgeText } from "../knowledge/load-knowledge.ts";
import { asksForPenalty } from "../knowledge/search/penalty.ts";
import { createExpansion, createQuery } from "../knowledge/search/query.ts";
import { rankFirst } from "../knowledge/search/rank-articles.ts";
import { describeCandidates, type DocumentFacts } from "../knowledge/search/ranking-features.ts";
import { askedPhrasings, buildSearchImage, openSearchImage } from "../knowledge/search/search-image.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";

/** How many articles of the first stage are described: as many as the search orders anew. */
const CANDIDATES = 50;
/** "xử phạt": the title of a decree on sanctions. */
const PENALTY_TITLE = /(^|\s)xử phạt(\s|$)/u;

/** The first candidates for a question, best first, and what the ranking looks at in each. */
export type Describer = (question: string, on: CalendarDate) => { articles: Article[]; rows: Float32Array[] };

/**
 * Reads and searches as the search does up to the learned ranking, over any part of the phrasings: a phrasing
 * may only be learned from where the index does not hold it, or it would always be its own nearest.
 */
export function createDescriber(knowledge: KnowledgeText, phrasings: readonly Phrasing[]): Describer {
  const asked = askedPhrasings(knowledge, phrasings);
  const { index, read } = openSearchImage(knowledge, asked, buildSearchImage(knowledge, asked));
  const expand = createExpansion(knowledge.lexicon);
  const factsOf = documentFacts(knowledge);
  return (question, on) => {
    const readQuestion = read(question);
    const query = createQuery(index, expand, readQuestion);
    const { signals, ranked } = rankFirst(index, query, on, CANDIDATES);
    const rows = describeCandidates(index, query, signals, ranked, factsOf, asksForPenalty(readQuestion.tokens));
    return { articles: ranked.flatMap(({ position }) => index.articles[position] ?? []), rows };
  };
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
