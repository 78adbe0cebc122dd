import { contentWords } from "../align.ts";
import type { Check, Rule } from "../context.ts";
import { readItems } from "../items.ts";
import { phraseOf, readLexemes, standsIn } from "../lexemes.ts";
import type { Passage } from "../passage.ts";
import { HARMLESS_WORDS, NARROWER_GROUPS } from "../added-words.ts";

const HARMLESS: ReadonlySet<string> = new Set(HARMLESS_WORDS.flatMap((phrase) => contentWords(readItems(phrase))));
const GROUPS = NARROWER_GROUPS.map(phraseOf);
/** A sentence may join this many words of another cited clause to the one it stands on. */
const BORROWED = 1;

/**
 * No sentence says a word of weight that neither the law it cites nor the worker said, and each stands on one clause.
 * Catches an intent, a gift, a deduction or a "before" put in where every figure is right, and the condition of
 * one clause joined to the outcome of another.
 */
export const checkEntailment: Rule = (check) => {
  const asked = new Set(contentWords(check.question));
  const held = check.cited.map((passage) => wordsOf(passage, check));
  const all = new Set(held.flatMap((words) => [...words]));
  const reasons = new Set<string>();
  for (const { items } of check.sentences) {
    const words = contentWords(items).filter((word) => !asked.has(word) && !HARMLESS.has(word));
    if (words.some((word) => !all.has(word))) reasons.add("word-unknown");
    const apart = held.map((known) => new Set(words.filter((word) => !known.has(word))).size);
    if (held.length > 1 && Math.min(...apart) > BORROWED) reasons.add("clauses-merged");
  }
  return [...reasons];
};

function wordsOf(passage: Passage, { segments }: Check): Set<string> {
  const own = segments.filter((segment) => segment.passage === passage);
  const name = readItems(passage.citation.lawTitle);
  return new Set([...contentWords(name), ...own.flatMap(({ items, title }) => contentWords([...items, ...title]))]);
}

/** A group of people ("lao động nữ") is named only where the law or the worker names it: else the rule is narrowed to it. */
export const checkGroups: Rule = ({ draft, cited, questionText }) => {
  const texts = (text: string) => readLexemes(text).map((lexeme) => lexeme.text);
  const said = texts(draft.text);
  const known = [questionText, ...cited.map(({ citation, articleText }) => `${citation.title} ${articleText}`)].map(
    texts,
  );
  const isAdded = GROUPS.some((group) => standsIn(said, group) && !known.some((each) => standsIn(each, group)));
  return isAdded ? ["scope-narrowed"] : [];
};
