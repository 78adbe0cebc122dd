import { fold } from "../../language/fold.ts";
import { type Comparable, foldedWords } from "./comparable.ts";
import { AGREED } from "./comparable-agreed.ts";
import { PAY } from "./comparable-pay.ts";
import { TIME } from "./comparable-time.ts";

/** Everything of an agreement that can be laid beside the law, and how each is recognised: a closed list. */
export const COMPARABLES: readonly Comparable[] = [...PAY, ...TIME, ...AGREED];

const byName = new Map(
  COMPARABLES.flatMap((each) => [each.name, ...each.alsoCalled].map((name) => [foldedWords(name), each])),
);

/** The entry of this name, however its marks and capitals are written; `null` when the list has none. */
export function findComparable(name: string): Comparable | null {
  return byName.get(foldedWords(name)) ?? null;
}

/** The entry whose name shares most words with this one; `null` when none shares half of them. */
export function suggestComparable(name: string): Comparable | null {
  const wanted = new Set(foldedWords(name).split(" "));
  const shared = (key: string) => {
    const words = key.split(" ");
    return words.filter((word) => wanted.has(word)).length / Math.max(words.length, wanted.size);
  };
  const [best] = [...byName].map(([key, entry]) => ({ entry, share: shared(key) })).sort((a, b) => b.share - a.share);
  return best && best.share >= 0.5 ? best.entry : null;
}

/** True when a question is about this entry. */
export function isAskedAbout({ asked, notAsked }: Comparable, tokens: readonly string[]): boolean {
  const said = ` ${tokens.map(fold).join(" ")} `;
  const says = (words: string) => said.includes(` ${words} `);
  return asked.every((group) => group.some(says)) && !notAsked.some((words) => words !== "" && says(words));
}
