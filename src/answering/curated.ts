import {
  type AnswerMatch,
  type CuratedAnswer,
  type KnowledgeText,
  quoteOf,
  type SearchResult,
} from "../knowledge/index.ts";
import { tokenise } from "../language/tokens.ts";
import { type CalendarDate, isWithin } from "../vocabulary/calendar.ts";
import { asksForFine } from "./asks-for-fine.ts";
import type { Passage } from "./quote-passage.ts";

/** A curated answer is given when its question is this near, whatever retrieval leads to… */
const SURE = 0.8;
/** …or this near, where it cites the article that retrieval puts first, or believes in at least as much as `BELIEVED`… */
const SURE_WITH_RETRIEVAL = 0.55;
/** …or only this near, where it cites the first article and retrieval believes in that one. */
const SURE_WITH_BELIEF = 0.4;
const BELIEVED = 0.3;
/** …or this near, where the article would be quoted anyway, this answer stands mainly on it and no other is nearer. */
const SURE_AS_MAIN = 0.3;
/** …or this near, where it stands mainly on the very clause that would be quoted, believed in at least this much. */
const SURE_OF_CLAUSE = 0.32;
const CLAUSE_BELIEVED = 0.75;
/** Where the nearest does not hold on the day, the next one must be this near, or as near, to answer the same question. */
const AS_NEAR = 0.9;
/** Where a fine is asked for, an answer that tells of one is given when its question is this near. */
const SURE_OF_FINE = 0.3;
/** How much belief in the cited clause weighs beside nearness, where several curated answers are near. */
const BELIEF_WEIGHT = 0.4;
/** How much the fit of the whole answer weighs beside the nearness of one of its questions. */
const FIT_WEIGHT = 0.4;
/** What fits as a whole as well as this is likely the one asked for, though none of its questions is very near… */
const BEST_FIT = 0.95;
/** …given this near where the article would be quoted anyway and it stands mainly on it… */
const SURE_AS_MAIN_FITTING = 0.25;
/** …or this near where retrieval thinks of an article it cites at all, this much. */
const SURE_FITTING = 0.7;
const THOUGHT_OF = 0.05;
/** What is less near than this, and fits less well than the best by more than this, answers a question beside it. */
const HALF_NEAR = 0.5;
const FITTING = 0.85;

/** The checked answer to exactly this question, holding on the day; `null` when there is none near enough. */
export function findCurated(
  knowledge: KnowledgeText,
  matches: readonly AnswerMatch[],
  { ranked }: Pick<SearchResult, "ranked">,
  on: CalendarDate,
  { isSure = false, ofFine = false }: { isSure?: boolean; ofFine?: boolean } = {},
): { answer: CuratedAnswer; passages: [Passage, ...Passage[]]; similarity: number } | null {
  const belief = new Map(ranked.map(({ article, score }) => [`${article.law}|${article.number}`, score]));
  const first = ranked[0] && `${ranked[0].article.law}|${ranked[0].article.number}`;
  const fines = ofFine
    ? matches.filter(({ answer, similarity }) => tellsOfFine(answer) && similarity >= SURE_OF_FINE)
    : [];
  const near = (fines.length > 0 ? fines : matches)
    .map(({ answer, similarity, fit }, at) => {
      const cited = answer.references.map(({ law, article }) => `${law}|${article}`);
      const believed = Math.max(...cited.map((key) => belief.get(key) ?? 0));
      const isMain = isSure && first !== undefined && cited[0] === first;
      const citesFirst = first !== undefined && cited.includes(first);
      const needed = [
        nearnessNeeded(believed, citesFirst),
        fines.length > 0 ? SURE_OF_FINE : 1,
        isMain && at === 0 ? SURE_AS_MAIN : 1,
        isMain && isOfClause(answer, ranked[0]) ? SURE_OF_CLAUSE : 1,
        isMain && fit >= BEST_FIT ? SURE_AS_MAIN_FITTING : 1,
        believed >= THOUGHT_OF && fit >= BEST_FIT ? SURE_FITTING : 1,
      ];
      return { answer, similarity, fit, needed: Math.min(...needed) };
    })
    .filter(({ similarity, fit, needed }) => similarity >= needed && (similarity >= HALF_NEAR || fit >= FITTING))
    .map(({ answer, similarity, fit }, _, all) => {
      // clauses are read only where there is something to choose between
      const believed = all.length < 2 ? 0 : Math.max(...answer.references.map((each) => beliefIn(ranked, each)));
      return { answer, similarity, weight: similarity + BELIEF_WEIGHT * believed + FIT_WEIGHT * fit };
    })
    .sort((a, b) => b.weight - a.weight);
  // Where the nearest does not hold on the day, the next one answers another question, unless it is as near.
  const nearest = near[0]?.similarity ?? 0;
  for (const [at, { answer, similarity }] of near.entries()) {
    if (at > 0 && similarity < Math.min(AS_NEAR, nearest)) continue;
    const [main, ...rest] = citedPassages(knowledge, answer, on) ?? [];
    if (main) return { answer, passages: [main, ...rest], similarity };
  }
  return null;
}

/** True of an answer to how much an employer is fined. */
function tellsOfFine({ question }: CuratedAnswer): boolean {
  return asksForFine(tokenise(question));
}

/** How much retrieval believes in the clause that is cited, or in the article where no clause is. */
function beliefIn(
  ranked: SearchResult["ranked"],
  { law, article, clause }: CuratedAnswer["references"][number],
): number {
  const found = ranked.find((each) => each.article.law === law && each.article.number === article);
  if (!found) return 0;
  const share = found.clauses.find((each) => found.article.clauses[each.clause]?.number === clause)?.share;
  return found.score * (clause === null || found.clauses.length === 0 ? 1 : (share ?? 0));
}

/** True of an answer that stands mainly on the clause of the article believed in to answer. */
function isOfClause({ references }: CuratedAnswer, believed: SearchResult["ranked"][number] | undefined): boolean {
  const clause = believed?.clauses[0];
  if (!believed || !clause || clause.share < CLAUSE_BELIEVED) return false;
  const quoted = believed.article.clauses[clause.clause]?.number ?? null;
  return references[0] !== undefined && (references[0].clause ?? quoted) === quoted;
}

/** The question asked is one that people answered, this near at least. */
const SAME_QUESTION = 0.72;

/**
 * True when people answered this question out of a law that did not yet hold on the day, and the knowledge has no
 * earlier one that it took the place of: whatever else matches would be an answer to another question.
 */
export function isBeforeKnownLaw(
  knowledge: KnowledgeText,
  [nearest]: readonly AnswerMatch[],
  on: CalendarDate,
): boolean {
  const main = nearest?.answer.references[0];
  if (!main || nearest.similarity < SAME_QUESTION) return false;
  const meta = knowledge.findDocument(main.law)?.meta;
  if (!meta || meta.effectiveFrom <= on) return false;
  const detailed = meta.details === undefined ? null : knowledge.findDocument(meta.details)?.meta;
  if (detailed && !isWithin(detailed, on)) return false; // the law before may say what a decree says now
  return !knowledge.documents.some((each) => each.meta.replacedBy === main.law && isWithin(each.meta, on));
}

/** The checked answer that corrects a wrong belief the question rests on, holding on the day; `null` when none is found. */
export function findCorrection(
  knowledge: KnowledgeText,
  premises: readonly CuratedAnswer[],
  on: CalendarDate,
): { answer: CuratedAnswer; passages: [Passage, ...Passage[]] } | null {
  for (const answer of premises) {
    const [main, ...rest] = citedPassages(knowledge, answer, on) ?? [];
    if (main) return { answer, passages: [main, ...rest] };
  }
  return null;
}

function nearnessNeeded(believed: number, citesFirst: boolean): number {
  if (citesFirst && believed >= BELIEVED) return SURE_WITH_BELIEF;
  return citesFirst || believed >= BELIEVED ? SURE_WITH_RETRIEVAL : SURE;
}

/**
 * What a curated answer cites, as it reads on the day; `null` when any of it
 * read otherwise when the answer was checked, for then the answer may be wrong.
 */
export function citedPassages(knowledge: KnowledgeText, answer: CuratedAnswer, on: CalendarDate): Passage[] | null {
  if ((answer.from !== null && on < answer.from) || (answer.until !== null && on >= answer.until)) return null;
  const passages: Passage[] = [];
  for (const { law, article: number, clause, point } of answer.references) {
    const article = knowledge.findArticle(law, number, on);
    const checkedDay =
      answer.until !== null && answer.until <= answer.checkedOn ? (answer.from ?? answer.checkedOn) : answer.checkedOn;
    const checked = knowledge.findArticle(law, number, checkedDay);
    if (!article || article.id !== checked?.id) return null;
    const quote = quoteOf(article, clause, point);
    if (quote === null) return null;
    passages.push({ article, clause, point, quote });
  }
  return passages;
}
