import { hasMarks } from "../../language/fold.ts";
import { nameWords, type Word } from "./name-words.ts";
import type { Entry, WorkplaceIndex } from "./workplace-index.ts";

/** A word as typed, and the words of names it may stand for. */
type Asked = { word: Word; weight: number; hasMarks: boolean; meant: ReadonlyMap<string, number> };
export type AskedName = { words: readonly Asked[]; candidates: ReadonlySet<Entry> };

/** A word no name has. */
const UNKNOWN_WEIGHT = 0.6;
/** Marks were typed, and they are others than the name's: "Tấn Phú" is not "Tân Phú". */
const OTHER_MARKS = 0.88;
const BY_INITIALS = 0.85;
/** A word that names a place around the workplace rather than the workplace. */
const BY_PLACE = 0.9;
/** What agreement of the typed words alone is worth, when of the name nothing was said. */
const NAME_UNSAID = 0.55;
const PLACE_ONLY = 0.4;
const WORST_ORDER = 0.92;

const JOINED_COMPANY = /^(?:cong?t[iy]|cti|cty)(?=[a-z]{5})/u;

/** Reads what was typed against the words of all names; `null` when it holds no word that could be of a name. */
export function readAsked(index: WorkplaceIndex, text: string): AskedName | null {
  const candidates = new Set<Entry>();
  const words = joinAndSplit(index, nameWords(text.slice(0, 300)).slice(0, 40)).map((word) => {
    const meant = index.near.meantBy(word.key, word.marked);
    const initials = word.kind === "name" ? (index.byInitials.get(word.key) ?? []) : [];
    if (word.kind !== "form" && word.kind !== "filler") {
      for (const entry of initials) candidates.add(entry);
      // in a long list a place or a trade alone says nothing; with other words it is found by them
      if (word.kind === "name") for (const key of meant.keys()) addAll(candidates, index.byWord.get(key));
    }
    const isKnown = meant.size > 0 || initials.length > 0;
    const weight = isKnown || word.kind !== "name" ? index.weightOf(word) : UNKNOWN_WEIGHT;
    return { word, weight, hasMarks: hasMarks(word.marked), meant };
  });
  return candidates.size === 0 ? null : { words, candidates };
}

function addAll(set: Set<Entry>, entries: readonly Entry[] = []): void {
  for (const entry of entries) set.add(entry);
}

/** Takes "vina tex" for "vinatex" and "maytaynguyen" for three words, where only that is known. */
function joinAndSplit({ near, byInitials }: WorkplaceIndex, typed: readonly Word[]): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < typed.length; at++) {
    const [word, next] = [typed[at], typed[at + 1]];
    if (!word) continue;
    const joined = next ? word.key + next.key : "";
    if (next && near.has(joined) && !(near.has(word.key) && near.has(next.key))) {
      words.push({ key: joined, marked: word.marked + next.marked, kind: "name" });
      at++;
    } else if (word.kind === "name" && !near.has(word.key) && !byInitials.has(word.key)) {
      const joinedName = word.key.replace(JOINED_COMPANY, "");
      const isNear = near.meantBy(word.key, word.marked).size > 0;
      const parts = near.split(joinedName) ?? (isNear ? null : near.splitLetters(joinedName));
      words.push(...(parts ? nameWords(parts.join(" ")) : [word]));
    } else words.push(word);
  }
  return words;
}

/** 0 to 1: how much of what was typed is explained, and how much of the name was said. */
export function scoreEntry(entry: Entry, { words }: AskedName, index: WorkplaceIndex): number {
  return Math.max(...entry.names.map((name) => scoreName(name, entry, words, index)));
}

function scoreName(name: readonly Word[], entry: Entry, asked: readonly Asked[], index: WorkplaceIndex): number {
  const taken = new Map<number, number>();
  const places: number[] = [];
  let [typed, explained] = [0, 0];
  let byInitials = false;
  for (const each of asked) {
    const { at, strength } = bestOf(name, each, taken);
    if (at >= 0) {
      taken.set(at, strength);
      places.push(at);
      typed += each.weight;
      explained += each.weight * strength;
      continue;
    }
    if (each.word.kind === "filler") continue;
    typed += each.weight;
    const letters = each.meant.size === 0 ? findByLetters(name, each.word.key, taken) : null;
    if (entry.initials.has(each.word.key)) {
      byInitials = true;
      explained += each.weight * BY_INITIALS;
    } else if (letters) {
      for (const place of letters) taken.set(place, BY_INITIALS);
      explained += each.weight * BY_INITIALS;
    } else explained += each.weight * BY_PLACE * aroundStrength(entry, each);
  }
  if (typed === 0) return 0;
  const agreement = explained / typed;
  const said = byInitials ? BY_INITIALS : shareSaid(name, taken, index);
  if (said === 0) return agreement * PLACE_ONLY;
  return agreement * (NAME_UNSAID + (1 - NAME_UNSAID) * said) * order(places);
}

function bestOf(name: readonly Word[], asked: Asked, taken: ReadonlyMap<number, number>) {
  let [best, strongest] = [-1, 0];
  for (const [at, word] of name.entries()) {
    if (taken.has(at)) continue;
    const meant = asked.meant.get(word.key) ?? 0;
    const strength = asked.hasMarks && meant === 1 && asked.word.marked !== word.marked ? OTHER_MARKS : meant;
    if (strength > strongest) [best, strongest] = [at, strength];
  }
  return { at: best, strength: strongest };
}

/** "may tn": the words still unsaid that begin with these letters, one after another; `null` when there are none. */
function findByLetters(name: readonly Word[], letters: string, taken: ReadonlyMap<number, number>): number[] | null {
  if (!/^[a-z]{2,5}$/u.test(letters)) return null;
  for (let start = 0; start + letters.length <= name.length; start++) {
    const places = Array.from(letters, (_, offset) => start + offset);
    const fits = places.every((at, offset) => {
      const word = name[at];
      return (
        word !== undefined && word.kind !== "form" && !taken.has(at) && word.key.startsWith(letters[offset] ?? "?")
      );
    });
    if (fits) return places;
  }
  return null;
}

function aroundStrength({ around }: Entry, { meant }: Asked): number {
  let strongest = 0;
  for (const [key, strength] of meant) if (strength > strongest && around.has(key)) strongest = strength;
  return strongest;
}

function shareSaid(name: readonly Word[], taken: ReadonlyMap<number, number>, index: WorkplaceIndex): number {
  let [all, said] = [0, 0];
  for (const [at, word] of name.entries()) {
    const weight = index.weightOf(word);
    all += weight;
    said += weight * (taken.get(at) ?? 0);
  }
  // "công ty" said of a company is nothing said of it
  return all === 0 || said < 0.1 ? 0 : said / all;
}

/** 1 when the words stand one after another as in the name, less when they are shuffled. */
function order(places: readonly number[]): number {
  if (places.length < 2) return 1;
  const inOrder = places.filter((place, at) => at > 0 && place > (places[at - 1] ?? -1)).length;
  return WORST_ORDER + ((1 - WORST_ORDER) * inOrder) / (places.length - 1);
}
