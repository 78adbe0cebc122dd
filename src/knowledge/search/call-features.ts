import { fold } from "../../language/fold.ts";
import { type Manner, readManner } from "../../language/manner.ts";
import { readNumber } from "../../language/numbers.ts";
import type { ReadQuestion } from "../../language/read-question.ts";
import type { Seen } from "./linear-model.ts";

const END = "$";

/**
 * What the recogniser of calls sees of a message: its syllables with and without marks, its neighbours and those one
 * apart, how it begins and ends, ages (other numbers are all alike), and how it speaks. Syllables and neighbours are
 * seen once more together with the way of speaking, for "bị đánh" told and "bị đánh" looked up are two things.
 */
export function seeMessage({ raw, tokens }: Pick<ReadQuestion, "raw" | "tokens">): Seen {
  const places = new Set<number>();
  const see = (...parts: readonly string[]) => places.add(hash(parts.join(" ")));
  const manner = readManner({ raw, tokens });
  const way = wayOf(manner);
  see("way", way);
  for (const [name, value] of Object.entries(manner))
    if (value !== false && value !== null) see("is", name, `${value}`);
  const bare = tokens.map((token) => (/\d/u.test(token) ? "#" : fold(token)));
  bare.forEach((syllable, at) => {
    const [next, afterNext] = [bare[at + 1], bare[at + 2]];
    see("1", syllable);
    see("marked", tokens[at] as string);
    see("2", syllable, next ?? END);
    see(way, syllable);
    if (next !== undefined) see(way, syllable, next);
    if (afterNext !== undefined) see("3", syllable, afterNext);
  });
  if (bare[0] !== undefined) see("first", bare[0]);
  for (const age of agesIn(tokens, bare)) see("age", age);
  see("always");
  return Int32Array.from(places);
}

function wayOf({ asksLaw, asksYesNo, asks, past, urgency }: Manner): string {
  if (urgency === "cry") return "cries";
  if (asksLaw) return "asks the law";
  if (past) return "tells of the past";
  return asksYesNo ? "asks whether" : asks ? "asks" : "tells";
}

/** "12 tuổi", "13t": how old somebody is decides what their work is. */
function agesIn(tokens: readonly string[], bare: readonly string[]): string[] {
  return tokens.flatMap((_, at) => {
    const read = readNumber(tokens, at);
    if (read === null || (bare[read.to] !== "tuoi" && bare[read.to] !== "t")) return [];
    return [read.value < 13 ? "child" : read.value < 15 ? "under 15" : read.value < 18 ? "under 18" : "grown"];
  });
}

/** FNV-1a, its halves mixed so that any remainder of it is fit to sort by: from 0 to below 2^31. */
export function hash(text: string): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return (value ^ (value >>> 15)) >>> 1;
}
