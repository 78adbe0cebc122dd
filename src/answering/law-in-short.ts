import type { CuratedAnswer, KnowledgeText } from "../knowledge/index.ts";
import { inShort } from "../language/in-short.ts";
import type { Citation } from "../vocabulary/answer.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import { citePassage } from "./cite.ts";
import { citedPassages } from "./curated.ts";

export type LawInShort = { text: string; citations: readonly [Citation, ...Citation[]] };

/**
 * What the law is, in at most two sentences of a checked answer: of the first of these questions whose answer holds
 * on the day. `null` where none does, or none says anything but what to do.
 */
export function lawInShort(
  knowledge: KnowledgeText,
  questions: readonly string[],
  on: CalendarDate,
): LawInShort | null {
  for (const question of questions) {
    for (const answer of knowledge.answers.filter((each) => each.question === question)) {
      const short = shortenAnswer(knowledge, answer, on);
      if (short) return short;
    }
  }
  return null;
}

function shortenAnswer(knowledge: KnowledgeText, answer: CuratedAnswer, on: CalendarDate): LawInShort | null {
  const [main, ...rest] = citedPassages(knowledge, answer, on) ?? [];
  const text = inShort(answer.text);
  if (!main || text === null) return null;
  const cite = (passage: typeof main) => citePassage(knowledge, passage);
  return { text, citations: [cite(main), ...rest.map(cite)] };
}
