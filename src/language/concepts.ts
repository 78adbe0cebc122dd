import { tokenise } from "./tokens.ts";

export type SynonymEntry = { everyday: string; terms: readonly string[] };

/** Rewrites syllables as concepts: every way of saying the same thing becomes one token, words without meaning vanish. */
export type ToConcepts = (tokens: readonly string[]) => string[];

type Expression = { rest: readonly string[]; concept: string | null };

/** Longest match first, from left to right. A concept is one token: its standard words joined by "_". */
export function createConcepts(entries: readonly SynonymEntry[]): ToConcepts {
  const byFirst = new Map<string, Expression[]>();
  const known = new Set<string>();
  for (const { everyday, terms } of entries) {
    const [first, ...rest] = tokenise(everyday);
    const key = [first, ...rest].join(" ");
    if (first === undefined || known.has(key)) continue; // the first line that names an expression decides
    known.add(key);
    const concept = terms[0] === undefined ? null : tokenise(terms[0]).join("_");
    byFirst.set(first, [...(byFirst.get(first) ?? []), { rest, concept }]);
  }
  for (const expressions of byFirst.values()) expressions.sort((a, b) => b.rest.length - a.rest.length);

  return (tokens) => {
    const found: string[] = [];
    for (let from = 0; from < tokens.length;) {
      const token = tokens[from] ?? "";
      const match = byFirst.get(token)?.find(({ rest }) => rest.every((each, at) => tokens[from + 1 + at] === each));
      const concept = match ? match.concept : token;
      if (concept !== null) found.push(concept);
      from += match ? match.rest.length + 1 : 1;
    }
    return found;
  };
}
