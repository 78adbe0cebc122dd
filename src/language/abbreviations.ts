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

/** Writes out every abbreviation that has one meaning and is no syllable itself ("bhxh"), in texts and questions alike. */
export function writeOut(tokens: readonly string[], abbreviations: Abbreviations): string[] {
  return tokens.flatMap((token) => {
    const meanings = abbreviations.get(token);
    const [meaning] = meanings ?? [];
    return meaning && meanings?.length === 1 && !/[aeiouy]/u.test(fold(token)) ? [...meaning] : [token];
  });
}
