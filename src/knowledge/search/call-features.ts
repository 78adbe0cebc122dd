import { fold } from "../../language/fold.ts";
import { type Manner, readManner } from "../../language/manner.ts";
import { readNumber } from "../../language/numbers.ts";
import type { Seen } from "./linear-model.ts";

/**
 * What the recogniser of calls sees of a message: its syllables, its neighbours and those one apart, without marks;
 * how it begins and ends; and how it speaks (asks, tells, cries). Numbers are all alike.
 */
export function seeMessage(raw: string, tokens: readonly string[]): Seen {
  const places = new Set<number>();
  const see = (...parts: readonly string[]) => places.add(hash(parts.join(" ")));
  const bare = tokens.map((token) => (/\d/u.test(token) ? "#" : fold(token)));
  bare.forEach((syllable, at) => {
    see("1", syllable);
    see("m", tokens[at] as string);
    const [next, afterNext] = [bare[at + 1], bare[at + 2]];
    if (next !== undefined) see("2", syllable, next);
    if (afterNext !== undefined) see("3", syllable, afterNext);
  });
  for (const age of agesIn(tokens, bare)) see("age", age);
  see("^", bare[0] ?? "");
  see("$", bare.at(-1) ?? "");
  see("$$", bare.at(-2) ?? "", bare.at(-1) ?? "");
  see("length", String(Math.min(6, Math.floor(bare.length / 3))));
  for (const sign of signsOf(readManner({ raw, tokens }))) see("manner", sign);
  see("always");
  return Int32Array.from(places);
}

/** "12 tuổi", "13t": how old somebody is decides what their work is. */
function agesIn(tokens: readonly string[], bare: readonly string[]): string[] {
  return tokens.flatMap((_, at) => {
    const read = readNumber(tokens, at);
    if (read === null || (bare[read.to] !== "tuoi" && bare[read.to] !== "t")) return [];
    return [read.value < 13 ? "child" : read.value < 15 ? "under 15" : read.value < 18 ? "under 18" : "grown"];
  });
}

function signsOf({ asksLaw, asksYesNo, asks, urgency, tells, past }: Manner): string[] {
  const signs = { asksLaw, asksYesNo, asks, tells, past };
  return [...Object.entries(signs).flatMap(([sign, holds]) => (holds ? [sign] : [])), `urgency ${urgency ?? "none"}`];
}

/** FNV-1a, its halves mixed so that any remainder of it is fit to sort by. */
function hash(text: string): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return ((value ^ (value >>> 15)) >>> 1);
}
