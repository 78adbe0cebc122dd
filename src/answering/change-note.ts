import { type KnowledgeText, quoteOf } from "../knowledge/index.ts";
import { answerTexts } from "../texts/answers.ts";
import { formatDate } from "../texts/format.ts";
import type { Citation } from "../vocabulary/answer.ts";
import { type CalendarDate, isWithin } from "../vocabulary/calendar.ts";

/** A change is mentioned for a year after it. */
const RECENT_DAYS = 365;

/**
 * One sentence when the words an answer stands on changed within the last year, or are known to change; `null` otherwise.
 * Only the cited clause or point counts: an article amended elsewhere has not changed for this answer. What an answer
 * says already, by the day, is not said again.
 */
export function changeNote(
  knowledge: KnowledgeText,
  citations: readonly Citation[],
  on: CalendarDate,
  said: string,
): string | null {
  const changes = citations.flatMap((each) => changesOf(knowledge, each, on));
  const coming = changes.filter(({ day }) => day > on).sort((a, b) => (a.day < b.day ? -1 : 1));
  const past = changes.filter(({ day }) => day <= on).sort((a, b) => (a.day < b.day ? 1 : -1));
  const [change] = [...coming, ...past];
  return change && !said.includes(formatDate(change.day)) ? change.text : null;
}

type ChangeOfWords = { day: CalendarDate; text: string };

function changesOf(knowledge: KnowledgeText, citation: Citation, on: CalendarDate): ChangeOfWords[] {
  const { law, article, clause, point, effectiveFrom, effectiveUntil } = citation;
  const wordings = knowledge.listWordings(law, article);
  const own = wordings.find((each) => isWithin(each, effectiveFrom));
  if (!own) return [];
  const words = quoteOf(own, clause, point);
  const changes: ChangeOfWords[] = [];
  const before = wordings.find((each) => each.effectiveUntil === effectiveFrom);
  if (before && isRecent(effectiveFrom, on) && quoteOf(before, clause, point) !== words) {
    changes.push({ day: effectiveFrom, text: answerTexts.changedRecently(effectiveFrom) });
  }
  const after = wordings.find((each) => each.effectiveFrom === effectiveUntil);
  if (after && effectiveUntil !== null && quoteOf(after, clause, point) !== words) {
    changes.push({ day: effectiveUntil, text: answerTexts.changesSoon(effectiveUntil) });
  }
  return [...changes, ...changesOfDocument(knowledge, law, on)];
}

/** A law that took another's place lately, or is known to give way to another. */
function changesOfDocument(knowledge: KnowledgeText, law: string, on: CalendarDate): ChangeOfWords[] {
  const meta = knowledge.findDocument(law)?.meta;
  if (!meta) return [];
  const replaces = knowledge.documents.some((each) => each.meta.replacedBy === law);
  const { effectiveFrom, effectiveUntil, shortTitle } = meta;
  return [
    ...(replaces && isRecent(effectiveFrom, on)
      ? [{ day: effectiveFrom, text: answerTexts.newLaw(shortTitle, effectiveFrom) }]
      : []),
    ...(effectiveUntil !== null && effectiveUntil > on && meta.replacedBy
      ? [{ day: effectiveUntil, text: answerTexts.lawEnds(shortTitle, effectiveUntil) }]
      : []),
  ];
}

function isRecent(day: CalendarDate, on: CalendarDate): boolean {
  return day <= on && (Date.parse(on) - Date.parse(day)) / 86_400_000 <= RECENT_DAYS;
}
