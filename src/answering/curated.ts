import { type AnswerMatch, type Article, type CuratedAnswer, type KnowledgeText, quoteOf } from "../knowledge/index.ts";
import { type CalendarDate, isWithin } from "../vocabulary/calendar.ts";
import { tellsOfFine } from "./describe-matches.ts";
import type { Passage } from "./quote-passage.ts";
import type { WeighedMatch } from "./weigh-matches.ts";

/** What is given as the answer to a question that is no known one has at least this chance to be the one meant. */
const LIKELY = 0.5;
/** …or only this one, where the article it stands mainly on would be quoted otherwise. */
const LIKELY_AS_MAIN = 0.3;
/** The question is one that people answered, this near: no doubt is left. */
const SURE = 0.8;
/** Where the likeliest does not hold on the day, the next one must be this near, or as near, to answer the same question. */
const AS_NEAR = 0.9;
/** Where a fine is asked for, an answer that tells of one comes before all others when its question is this near. */
const SURE_OF_FINE = 0.3;

/**
 * The checked answer to this very question, holding on the day; `null` when none is near or likely enough. `matches`:
 * the likeliest first. `ofFine`: how much an employer is fined is asked for; `quoted`: the article that would be quoted.
 */
export function findCurated(
  knowledge: KnowledgeText,
  matches: readonly WeighedMatch[],
  on: CalendarDate,
  { ofFine = false, quoted = null }: { ofFine?: boolean; quoted?: Article | null } = {},
): { answer: CuratedAnswer; passages: [Passage, ...Passage[]]; similarity: number } | null {
  const fines = ofFine
    ? matches.filter(({ answer, similarity }) => tellsOfFine(answer) && similarity >= SURE_OF_FINE)
    : [];
  const known = matches.filter(isKnown).sort((a, b) => b.similarity - a.similarity);
  const inOrder = fines.length > 0 ? fines : [...known, ...matches.filter((each) => !isKnown(each))];
  const likelyFrom = ({ references: [main] }: CuratedAnswer) =>
    main && main.law === quoted?.law && main.article === quoted.number ? LIKELY_AS_MAIN : LIKELY;
  const nearest = inOrder[0]?.similarity ?? 0;
  let lapsed = 0; // chance of answers that do not hold on the day
  for (const match of inOrder) {
    const { answer, similarity, chance } = match;
    const [main, ...rest] = citedPassages(knowledge, answer, on) ?? [];
    if (!main) lapsed += chance;
    else if (lapsed === 0 || similarity >= Math.min(AS_NEAR, nearest)) {
      const isGiven = fines.length > 0 || isKnown(match) || chance + lapsed >= likelyFrom(answer);
      return isGiven ? { answer, passages: [main, ...rest], similarity } : null;
    }
  }
  return null;
}

function isKnown({ similarity }: WeighedMatch): boolean {
  return similarity >= SURE;
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
