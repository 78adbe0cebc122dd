import { fold } from "../../language/fold.ts";

type Named = { id: number; name: string };

/**
 * Who is meant by `@` in a note: somebody's whole name, or their given name where only one of these people has it.
 * With or without marks.
 */
export function findMentions(text: string, people: readonly Named[]): number[] {
  const folded = fold(text.normalize("NFC"));
  const found = new Set<number>();
  for (const { index } of folded.matchAll(/@/gu)) {
    const rest = folded.slice(index + 1).trimStart();
    const id = byWholeName(rest, people) ?? byGivenName(rest, people);
    if (id !== null) found.add(id);
  }
  return [...found];
}

function byWholeName(rest: string, people: readonly Named[]): number | null {
  const named = people.filter(({ name }) => startsWithWord(rest, fold(name)));
  return named.sort((a, b) => b.name.length - a.name.length)[0]?.id ?? null;
}

function byGivenName(rest: string, people: readonly Named[]): number | null {
  const named = people.filter(({ name }) => startsWithWord(rest, fold(name).split(/\s+/u).at(-1) ?? ""));
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

const startsWithWord = (text: string, word: string): boolean =>
  word !== "" && text.startsWith(word) && !/^[\p{L}\p{N}]/u.test(text.slice(word.length));
