import { align, nearest } from "../align.ts";
import type { Rule } from "../context.ts";
import type { Item } from "../items.ts";
import { phraseOf, readLexemes, standsIn } from "../lexemes.ts";
import { readItems } from "../items.ts";
import type { Sentence } from "../segments.ts";
import { unitsOf } from "../units.ts";
import { ABSOLUTES, OPPOSITES } from "../words.ts";

const opposites = OPPOSITES.map(([one, other]) => [itemTexts(readItems(one)), itemTexts(readItems(other))] as const);
const absolutes = ABSOLUTES.map(phraseOf);

/**
 * The draft does not say the opposite word of the law's nearest piece: "sau khi" for "trước khi", "ban ngày" for "ban đêm".
 * A word the worker used may be repeated.
 */
export const checkOpposites: Rule = ({ sentences, segments, question }) => {
  const asked = itemTexts(question);
  const isTurned = sentences.flatMap(stretchesOf).some((items) => {
    const said = itemTexts(items);
    const written = nearest(align(items, segments)).map((segment) => itemTexts([...segment.title, ...segment.items]));
    const isWritten = (phrase: readonly string[]) => written.some((texts) => standsIn(texts, phrase));
    const turns = (mine: readonly string[], theirs: readonly string[]) =>
      standsIn(said, mine) && !standsIn(asked, mine) && !isWritten(mine) && isWritten(theirs);
    return opposites.some(([one, other]) => turns(one, other) || turns(other, one));
  });
  return isTurned ? ["opposite-word"] : [];
};

/** "mọi", "luôn", "tuyệt đối" only where the law says them. Catches a rule whose exceptions were swept away. */
export const checkAbsolutes: Rule = ({ draft, cited }) => {
  const said = readLexemes(draft.text).map(({ text }) => text);
  const written = cited.map(({ citation }) =>
    readLexemes(`${citation.title} ${citation.quote}`).map(({ text }) => text),
  );
  const isAdded = absolutes.some(
    (phrase) => standsIn(said, phrase) && !written.some((texts) => standsIn(texts, phrase)),
  );
  return isAdded ? ["absolute-word"] : [];
};

/** A sentence that says several amounts is compared amount by amount: each may lie nearest to another piece of law. */
function stretchesOf(sentence: Sentence): readonly (readonly Item[])[] {
  const units = unitsOf(sentence);
  return units.length > 1 ? units : [sentence.items];
}

/** A bound is spelt by its kind, so that "cao hơn" and "thấp hơn" can be compared as words. */
function itemTexts(items: readonly Item[]): string[] {
  return items.map((item) => {
    if (item.kind === "word") return item.text;
    return item.kind === "bound" ? `<${item.bound}>` : `<${item.kind}>`;
  });
}
