import { phraseOf, readLexemes, standsAt } from "./lexemes.ts";
import { type Part, type Quantity, readParts } from "./read-quantities.ts";
import { BOUNDS, BOUNDS_AFTER, PARTIES, POLARITY, REFERENCE, SAME_MEANING } from "./words.ts";

export type Party = keyof typeof PARTIES;
export type Bound = keyof typeof BOUNDS;
export type Polarity = keyof typeof POLARITY;
export type Item =
  | { kind: "word"; text: string }
  | { kind: "party"; party: Party }
  | { kind: "polarity"; polarity: Polarity }
  | { kind: "bound"; bound: Bound; isAfter: boolean; length: number }
  | ({ kind: "quantity" } & Quantity);

type Rule = { phrase: string[]; items: Item[] };

const rules: Rule[] = [
  ...SAME_MEANING.map(([from, to]) => rule(from, wordsOrRules(to))),
  ...entries(PARTIES).map(([party, phrase]) => rule(phrase, [{ kind: "party", party }])),
  ...entries(POLARITY).map(([polarity, phrase]) => rule(phrase, [{ kind: "polarity", polarity }])),
  ...entries(BOUNDS).map(([bound, phrase]) => rule(phrase, [boundItem(bound, phrase, false)])),
  ...entries(BOUNDS_AFTER).map(([bound, phrase]) => rule(phrase, [boundItem(bound, phrase, true)])),
].sort((a, b) => b.phrase.length - a.phrase.length);

const byFirstWord = new Map<string, Rule[]>();
for (const each of rules) {
  const [first = ""] = each.phrase;
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), each]);
}

/**
 * A stretch of text as what the rules compare: words in one spelling and one
 * synonym, parties, amounts, and the small words that turn a rule around.
 * Longest phrase first, so that the bound "không quá" is no negation.
 */
export function readItems(text: string): Item[] {
  const parts = readParts(readLexemes(text.replace(REFERENCE, " ")));
  const texts = parts.map((part) => (part.kind === "quantity" ? "" : part.text));
  const items: Item[] = [];
  for (let at = 0; at < parts.length;) {
    const found = byFirstWord.get(texts[at] ?? "")?.find(({ phrase }) => standsAt(texts, at, phrase));
    if (found) items.push(...found.items);
    else items.push(...itemOf(parts[at]));
    at += found?.phrase.length ?? 1;
  }
  return items;
}

function itemOf(part: Part | undefined): Item[] {
  if (!part || part.kind === "sign") return [];
  return part.kind === "quantity" ? [part] : [{ kind: "word", text: part.text }];
}

/** What a synonym stands for is read by the same rules, but for synonyms, bounds and amounts. */
function wordsOrRules(text: string): Item[] {
  const words = phraseOf(text);
  const [first, ...rest] = words;
  const party = (Object.keys(PARTIES) as Party[]).find((key) => (PARTIES[key] as readonly string[]).includes(text));
  if (party) return [{ kind: "party", party }];
  if (first !== undefined && (POLARITY.not as readonly string[]).includes(first)) {
    return [{ kind: "polarity", polarity: "not" }, ...rest.map((word): Item => ({ kind: "word", text: word }))];
  }
  return words.map((word) => ({ kind: "word", text: word }));
}

function boundItem(bound: Bound, phrase: string, isAfter: boolean): Item {
  return { kind: "bound", bound, isAfter, length: phraseOf(phrase).length };
}

function rule(phrase: string, items: Item[]): Rule {
  return { phrase: phraseOf(phrase), items };
}

function entries<Key extends string>(lists: Record<Key, readonly string[]>): [Key, string][] {
  return (Object.keys(lists) as Key[]).flatMap((key) => lists[key].map((phrase): [Key, string] => [key, phrase]));
}
