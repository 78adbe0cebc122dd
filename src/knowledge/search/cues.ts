import { fold } from "../../language/fold.ts";
import { readNumber } from "../../language/numbers.ts";
import type { ReadQuestion } from "../../language/read-question.ts";
import { tokenise } from "../../language/tokens.ts";

/** How far apart, in syllables, the parts of one cue may begin. */
const REACH = 8;
/** The same for what a wrong belief is known by: it fills a sentence, and the "is it not" stands at the end. */
export const PREMISE_REACH = 16;
/** Share of marked syllables below which a syllable typed without marks may stand for any with marks. */
const LOOSE_BELOW = 0.4;

/**
 * Syllables that follow one another. An exact phrase is found with its marks only.
 * With `number`, a number other than these follows, and then what it counts: "nghỉ sinh ≠6/7 tháng".
 */
type Phrase = {
  syllables: readonly string[];
  bare: readonly string[];
  exact: boolean;
  number: { otherThan: readonly number[]; counted: Phrase } | null;
};

/** Words that give away what a message is: one phrase of each part, near each other, and none of `except` nearby. */
export type Cue = {
  parts: readonly (readonly Phrase[])[];
  except: readonly Phrase[];
  weight: number;
  /** True when nothing else the message says takes the cue back. */
  always: boolean;
};

/** Named lists of words, so that "SẾP" is written once. */
export type WordLists = ReadonlyMap<string, string>;

const WEAK = 0.5;
const OTHER_THAN = /^(.*)\u2260([\d,/]+) (.+)$/u;
/** Under this key stand the phrases that begin with a number. */
const NUMBER = "#";

/**
 * Reads the cues of one line: "a; b c; d|e f + g - h".
 * `;` parts cues, `|` either, `+` both nearby, `-` but not nearby; before a cue `~` says a hint only and `*` says
 * whatever else is asked; before words `!` says with these marks only, `≠6/8 tháng` any other number of them.
 * `null` when a cue has no words.
 */
export function parseCues(line: string, lists: WordLists): Cue[] | null {
  const cues = line
    .split(";")
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => {
      const sign = /^[~*]/u.exec(text)?.[0] ?? "";
      const [wanted = "", ...excepted] = text.slice(sign.length).split(/\s-\s/u);
      const parts = wanted.split(/\s?\+\s?/u).map((part) => readPhrases(part, lists));
      const except = excepted.flatMap((part) => readPhrases(part, lists));
      return { parts, except, weight: sign === "~" ? WEAK : 1, always: sign === "*" };
    });
  return cues.some(({ parts }) => parts.some((part) => part.length === 0)) ? null : cues;
}

function readPhrases(part: string, lists: WordLists): Phrase[] {
  return part.split("|").flatMap((words) => {
    const text = words.trim();
    const list = lists.get(text);
    if (list !== undefined) return readPhrases(list, new Map());
    const [, before = "", numbers = "", after = ""] = OTHER_THAN.exec(text) ?? [];
    if (after !== "") {
      const [counted] = readPhrases(after, lists);
      if (!counted) return [];
      const otherThan = numbers.split("/").map((each) => Number(each.replace(",", ".")));
      return [{ ...phraseOf(before), number: { otherThan, counted } }];
    }
    const phrase = phraseOf(text);
    return phrase.syllables.length === 0 ? [] : [phrase];
  });
}

function phraseOf(text: string): Phrase {
  const syllables = tokenise(text);
  return { syllables, bare: syllables.map(fold), exact: text.startsWith("!"), number: null };
}

export type FoundCues = { weight: number; always: boolean };

type Entry<Owner> = { phrase: Phrase; cue: Cue; part: number; owner: Owner };

/** Finds the cues of many owners in a message in one pass over its syllables. */
export class CueMatcher<Owner> {
  readonly #byFirst = new Map<string, Entry<Owner>[]>();
  readonly #reach: number;

  constructor(owners: readonly { owner: Owner; cues: readonly Cue[] }[], reach = REACH) {
    this.#reach = reach;
    for (const { owner, cues } of owners) {
      for (const cue of cues) {
        cue.parts.forEach((phrases, part) => phrases.forEach((phrase) => this.#add({ phrase, cue, part, owner })));
        cue.except.forEach((phrase) => this.#add({ phrase, cue, part: EXCEPT, owner }));
      }
    }
  }

  #add(entry: Entry<Owner>): void {
    const first = entry.phrase.bare[0] ?? NUMBER;
    const known = this.#byFirst.get(first);
    if (known) known.push(entry);
    else this.#byFirst.set(first, [entry]);
  }

  /** What each owner's cues weigh in a message, both as it was typed and as it was read, heaviest first. */
  match({ tokens, typed }: Pick<ReadQuestion, "tokens" | "typed">): ({ owner: Owner } & FoundCues)[] {
    const loose = looseSyllables(typed);
    const found = new Map<Cue, Owner>();
    this.#collect(tokens, loose, found);
    this.#collect(typed, loose, found);
    const weights = new Map<Owner, FoundCues>();
    for (const [cue, owner] of found) {
      const before = weights.get(owner);
      weights.set(owner, {
        weight: (before?.weight ?? 0) + cue.weight,
        always: cue.always || (before?.always ?? false),
      });
    }
    return [...weights].map(([owner, sum]) => ({ owner, ...sum })).sort((a, b) => b.weight - a.weight);
  }

  #collect(tokens: readonly string[], loose: ReadonlySet<string>, found: Map<Cue, Owner>): void {
    const bare = tokens.map(fold);
    const places = new Map<Cue, { owner: Owner; at: [part: number, place: number][] }>();
    for (let place = 0; place < tokens.length; place++) {
      const begun = this.#byFirst.get(bare[place] as string) ?? [];
      const counting = this.#byFirst.get(NUMBER) ?? [];
      for (const { phrase, cue, part, owner } of counting.length > 0 ? [...begun, ...counting] : begun) {
        if (!standsAt(phrase, place, tokens, bare, loose)) continue;
        if (part !== EXCEPT && !cue.always && isWardedOff(tokens, place)) continue;
        const known = places.get(cue);
        if (known) known.at.push([part, place]);
        else places.set(cue, { owner, at: [[part, place]] });
      }
    }
    for (const [cue, { owner, at }] of places) if (isTogether(cue, at, this.#reach)) found.set(cue, owner);
  }
}

const EXCEPT = -1;

/** In a message with few marks: what was typed without any, and so may stand for every syllable of those letters. */
function looseSyllables(typed: readonly string[]): ReadonlySet<string> {
  const words = typed.filter((token) => !/\d/u.test(token));
  const bare = words.filter((token) => fold(token) === token);
  return words.length - bare.length < LOOSE_BELOW * words.length ? new Set(bare) : NONE;
}

const NONE: ReadonlySet<string> = new Set();

function standsAt(
  { syllables, bare, exact, number }: Phrase,
  place: number,
  tokens: readonly string[],
  bareTokens: readonly string[],
  loose: ReadonlySet<string>,
): boolean {
  for (let at = 0; at < syllables.length; at++) {
    if (tokens[place + at] === syllables[at]) continue;
    const letters = bareTokens[place + at];
    if (exact || letters === undefined || letters !== bare[at] || !loose.has(letters)) return false;
  }
  if (number === null) return true;
  const read = readNumber(tokens, place + syllables.length);
  if (read === null || number.otherThan.includes(read.value)) return false;
  return standsAt(number.counted, read.to, tokens, bareTokens, loose);
}

function isTogether(cue: Cue, at: readonly (readonly [part: number, place: number])[], reach: number): boolean {
  const near = (part: number, anchor: number) =>
    at.some(([each, place]) => each === part && Math.abs(place - anchor) <= reach);
  return at.some(
    ([part, anchor]) =>
      part === 0 && cue.parts.every((_, other) => other === 0 || near(other, anchor)) && !near(EXCEPT, anchor),
  );
}

/** What is feared, supposed or prevented has not happened: "nếu bị đánh", "sợ bị điện giật", "chống cháy". */
const WARDS = new Set(["nếu", "neu", "nhỡ", "chống", "tránh", "ngăn", "cấm"]);
const WARDING_PAIRS = new Set(["sợ bị", "lỡ bị", "nguy cơ", "phòng ngừa", "khỏi bị", "không bị", "chưa bị"]);

function isWardedOff(tokens: readonly string[], place: number): boolean {
  if (tokens[place - 1] === "sợ") return true;
  for (let at = Math.max(0, place - 3); at < place; at++) {
    if (WARDS.has(tokens[at] as string) || WARDING_PAIRS.has(`${tokens[at] as string} ${tokens[at + 1] ?? ""}`))
      return true;
  }
  return false;
}
