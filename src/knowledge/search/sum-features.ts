import { fold } from "../../language/fold.ts";
import { readQuantities } from "../../language/quantities.ts";
import { hash } from "./call-features.ts";
import type { Seen } from "./linear-model.ts";

const END = "$";

/**
 * What the chooser of calculations sees of a message: its syllables without marks, their neighbours and those one and
 * two apart, with every figure seen only as its sort (money, months, days, a date): whose wage it is changes nothing
 * of what is asked. How the message ends and which sorts of figures stand in it are seen once more.
 */
export function seeSum(tokens: readonly string[]): Seen {
  const places = new Set<number>();
  const see = (...parts: readonly string[]) => places.add(hash(parts.join(" ")));
  const words = wordsOf(tokens);
  words.forEach((word, at) => {
    const [next, second, third] = [words[at + 1], words[at + 2], words[at + 3]];
    see("1", word);
    see("2", word, next ?? END);
    if (second !== undefined) see("3", word, second);
    if (second !== undefined && next !== undefined) see("4", word, next, second);
    if (third !== undefined) see("5", word, third);
    if (word.startsWith("<")) see("has", word);
  });
  for (const word of words.slice(-4)) see("end", word);
  for (const word of words.slice(0, 3)) see("start", word);
  see("always");
  return Int32Array.from(places);
}

/** The tokens without marks, each figure put as its sort, a bare number as "#". */
function wordsOf(tokens: readonly string[]): string[] {
  const words: string[] = [];
  let at = 0;
  for (const { from, to, kind } of readQuantities(tokens)) {
    for (; at < from; at++) words.push(bare(tokens[at] as string));
    words.push(`<${kind}>`);
    at = to;
  }
  for (; at < tokens.length; at++) words.push(bare(tokens[at] as string));
  return words;
}

function bare(token: string): string {
  return /\d/u.test(token) ? "#" : fold(token);
}
