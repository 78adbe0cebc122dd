import type { Rule } from "../context.ts";
import { introductionOf } from "../passage.ts";

/** Shorter quotes stand in almost any text, so they prove nothing. */
const SHORTEST_QUOTE = 20;

/**
 * Every citation is one of the passages given, and every quote stands in it word for word.
 * Catches invented passages, quotes that were retold, joined or cut together, and quotes too short to prove anything.
 */
export const checkCitations: Rule = ({ draft, passages }) => {
  if (draft.citations.length === 0) return ["citation-missing"];
  return draft.citations.flatMap(({ passageId, quote }) => {
    const passage = passages.find(({ id }) => id === passageId);
    if (!passage) return ["citation-unknown"];
    const wanted = plain(quote);
    if (wanted.length < SHORTEST_QUOTE) return ["quote-too-short"];
    const held = [passage.citation.quote, introductionOf(passage)].map(plain);
    return held.some((text) => text.includes(wanted)) ? [] : ["quote-not-verbatim"];
  });
};

/** Composed letters and single spaces; nothing else may differ. */
export function plain(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}
