import { compose, fold } from "./fold.ts";
import { tokenise } from "./tokens.ts";

export type AbbreviationEntry = { everyday: string; terms: readonly string[] };

/** What each typed abbreviation may stand for, as syllables. */
export type Abbreviations = ReadonlyMap<string, readonly (readonly string[])[]>;

export function createAbbreviations(entries: readonly AbbreviationEntry[]): Abbreviations {
  const abbreviations = new Map<string, (readonly string[])[]>();
  for (const { everyday, terms } of entries) {
    const key = compose(everyday);
    abbreviations.set(key, [...(abbreviations.get(key) ?? []), ...terms.map((term) => tokenise(term))]);
  }
  return abbreviations;
}

const certain = new WeakMap<Abbreviations, ReadonlyMap<string, readonly string[]>>();

/** Writes out every abbreviation that has one meaning and is no syllable itself ("bhxh"), in texts and questions alike. */
export function writeOut(tokens: readonly string[], abbreviations: Abbreviations): string[] {
  let sure = certain.get(abbreviations);
  if (!sure) {
    sure = new Map(
      [...abbreviations].flatMap(([token, meanings]) => {
        const [meaning] = meanings;
        return meaning && meanings.length === 1 && !/[aeiouy]/u.test(fold(token)) ? [[token, meaning] as const] : [];
      }),
    );
    certain.set(abbreviations, sure);
  }
  const written: string[] = [];
  for (const token of tokens) {
    const meaning = sure.get(token);
    if (meaning) written.push(...meaning);
    else written.push(token);
  }
  return written;
}
