import type { Term, Views } from "../../language/terms.ts";
import type { Article } from "../document.ts";
import type { KnowledgeText } from "../load-knowledge.ts";
import { PostingIndex } from "./posting-index.ts";
import { buildPostings } from "./postings.ts";

/** Below this cosine two articles of an old and a new law do not speak of the same thing. */
const SAME_MATTER = 0.3;
const TITLE_WEIGHT = 4;
/** The matter of an article shows in its opening; the rest costs load time and changes no match. */
const OPENING = 160;

/**
 * For each article of a law in force ("law|number"), the articles it took the
 * place of in the repealed law: workers ask about both in the same words, so
 * that the ways of asking written for the new article serve the old one on its day.
 */
export function findPredecessors(
  knowledge: KnowledgeText,
  viewsOfArticle: (article: Article) => { title: Views; clauses: readonly Views[] },
): ReadonlyMap<string, readonly Article[]> {
  const predecessors = new Map<string, Article[]>();
  const profile = (article: Article) => profileOf(viewsOfArticle(article));
  for (const { meta, articles } of knowledge.documents) {
    const successor = meta.replacedBy ? knowledge.findDocument(meta.replacedBy) : null;
    if (!successor) continue;
    const index = new PostingIndex(buildPostings(successor.articles.map(profile), "cosine"));
    const scores = new Float32Array(index.size);
    for (const article of articles) {
      scores.fill(0);
      index.addScores(unitQuery(index, profile(article)), scores);
      let best = -1;
      let similarity = SAME_MATTER;
      scores.forEach((score, at) => {
        if (score > similarity) [best, similarity] = [at, score];
      });
      const heir = successor.articles[best];
      if (!heir) continue;
      const key = `${heir.law}|${heir.number}`;
      predecessors.set(key, [...(predecessors.get(key) ?? []), article]);
    }
  }
  return predecessors;
}

function profileOf({ title, clauses }: { title: Views; clauses: readonly Views[] }): Term[] {
  const text: Term[] = [];
  for (const clause of clauses) {
    text.push(...clause.pairs.slice(0, OPENING - text.length));
    if (text.length >= OPENING) break;
  }
  return [...Array.from({ length: TITLE_WEIGHT }, () => title.pairs).flat(), ...text];
}

function unitQuery(index: PostingIndex, terms: readonly Term[]): Map<Term, number> {
  const counts = new Map<Term, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  let squares = 0;
  for (const [term, count] of counts) squares += (count * index.idf(term)) ** 2;
  const norm = Math.sqrt(squares) || 1;
  // The index's impacts already hold idf once; the query brings its own.
  return new Map([...counts].map(([term, count]) => [term, (count * index.idf(term)) / norm]));
}
