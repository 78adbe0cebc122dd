import { contentWords } from "../align.ts";
import type { Rule } from "../context.ts";
import type { Item } from "../items.ts";
import { REASON_WORDS } from "../words.ts";

/** How much of a sentence must be words of the cited law or of the question. */
const SUPPORTED = 0.6;
/** How much of the part that says when or why: it is short, and where an invented ground hides. */
const REASON_SUPPORTED = 0.4;
/** How much of the whole text must be words of the cited law. */
const GROUNDED = 0.5;

/**
 * Each sentence is made of the words of the law it cites (or of the question), after synonyms.
 * Catches added advice, invented rights without a figure, and a true quote under an answer about something else.
 */
export const checkSupport: Rule = ({ sentences, segments, question }) => {
  const law = new Set(segments.flatMap(({ items, title }) => contentWords([...items, ...title])));
  const asked = new Set(contentWords(question));
  const share = (words: readonly string[], known: (word: string) => boolean) =>
    words.length === 0 ? 1 : words.filter(known).length / words.length;
  const reasons: string[] = [];
  const isAlien = sentences.some(
    ({ items }) => share(contentWords(items), (word) => law.has(word) || asked.has(word)) < SUPPORTED,
  );
  const isGroundless = sentences
    .flatMap(({ items }) => reasonsOf(items))
    .some((words) => words.length > 1 && share(words, (word) => law.has(word) || asked.has(word)) < REASON_SUPPORTED);
  if (isAlien || isGroundless) reasons.push("sentence-unsupported");
  const all = sentences.flatMap(({ items }) => contentWords(items));
  if (share(all, (word) => law.has(word)) < GROUNDED) reasons.push("not-grounded");
  return reasons;
};

/** The content words of each part that begins with "vì", "nếu", "khi" …, up to the next amount, duty or right. */
function reasonsOf(items: readonly Item[]): string[][] {
  return items.flatMap((item, at) => {
    if (item.kind !== "word" || !REASON_WORDS.includes(item.text)) return [];
    const rest = items.slice(at + 1);
    const end = rest.findIndex(
      (each) =>
        each.kind === "polarity" ||
        each.kind === "quantity" ||
        (each.kind === "word" && REASON_WORDS.includes(each.text)),
    );
    return [contentWords(end < 0 ? rest : rest.slice(0, end))];
  });
}
