import { fold } from "../../language/fold.ts";
import { readNumber } from "../../language/numbers.ts";
import type { Seen } from "./linear-model.ts";

/**
 * Syllables that say who speaks, when, or that something is asked: alone they prove nothing, or whoever begins with
 * "em đang" would be in danger.
 */
const EMPTY: ReadonlySet<string> = new Set(
  (
    "# a ah ai anh ae ba ban bac bay bi bon bua bui cac cai chau chi chieu cho chu chung co con cong cua cung da dang day " +
    "de dem di do duoc dua e em gi gio ha hai han ho hoai hoi hom khi khong la lai lam luc luon ma mai may me minh mn mot " +
    "moi nay nam ne nen nguoi nha ngay nhe nhu no noi o oi ong qua rat roi sang se sep ta tao tau thang thi thoi ti toi " +
    "bao nhieu nao sao gi luat quy qui dinh huong phep dung hop " +
    "trong trua tu tui tuan tuc ty va vao vay ve voi vo vua vui xuong tai ten tien"
  ).split(" "),
);

/**
 * What the recogniser of calls sees of a message: what is told of, not how. Its syllables with and without marks, its
 * neighbours and those one apart, and ages; other numbers are all alike. Whether it asks is weighed by the caller: a
 * model that saw it would take everything that is told for a call.
 */
export function seeMessage(tokens: readonly string[]): Seen {
  const places = new Set<number>();
  const see = (...parts: readonly string[]) => places.add(hash(parts.join(" ")));
  const bare = tokens.map((token) => (/\d/u.test(token) ? "#" : fold(token)));
  const says = (...syllables: readonly string[]) => syllables.some((each) => !EMPTY.has(each));
  bare.forEach((syllable, at) => {
    const [next, afterNext] = [bare[at + 1], bare[at + 2]];
    if (says(syllable)) {
      see("1", syllable);
      see("m", tokens[at] as string);
    }
    if (next !== undefined && says(syllable, next)) see("2", syllable, next);
    if (afterNext !== undefined && says(syllable, afterNext)) see("3", syllable, afterNext);
  });
  for (const age of agesIn(tokens, bare)) see("age", age);
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

/** FNV-1a, its halves mixed so that any remainder of it is fit to sort by. */
function hash(text: string): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return (value ^ (value >>> 15)) >>> 1;
}
