import { fold } from "../../language/fold.ts";
import { respell } from "../../language/respell.ts";

/** How far a typed word may be trusted to mean another: 1 is the same word. */
const STRENGTH = { same: 1, respelt: 0.85, beginning: 0.75 };
/** One letter wrong means less in a short word. By length; shorter ones are not guessed at. */
const ONE_EDIT: Readonly<Record<number, number>> = { 3: 0.55, 4: 0.75, 5: 0.8 };
const SHORTEST_BEGINNING = 3;

/** The words of all names, found also by what is typed for them. */
export class NearWords {
  readonly #words: ReadonlySet<string>;
  readonly #sorted: readonly string[];
  readonly #shorter = new Map<string, string[]>();

  constructor(words: ReadonlySet<string>) {
    this.#words = words;
    this.#sorted = [...words].sort();
    for (const word of words) {
      if (!isGuessable(word)) continue;
      for (const part of withoutOneLetter(word)) {
        const known = this.#shorter.get(part);
        if (known) known.push(word);
        else this.#shorter.set(part, [word]);
      }
    }
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** The words a typed one may stand for, with their strengths. A number stands for itself only. */
  meantBy(key: string, marked: string): Map<string, number> {
    const found = new Map<string, number>();
    const add = (word: string, strength: number) => {
      if (this.#words.has(word) && (found.get(word) ?? 0) < strength) found.set(word, strength);
    };
    add(key, STRENGTH.same);
    if (!/^[a-z]+$/u.test(key)) return found;
    for (const other of respell(marked)) add(fold(other), STRENGTH.respelt);
    for (const other of respell(key)) add(fold(other), STRENGTH.respelt);
    for (const near of this.#oneEditFrom(key)) add(near, ONE_EDIT[Math.min(key.length, 5)] ?? 0);
    if (key.length >= SHORTEST_BEGINNING) for (const word of this.#startingWith(key)) add(word, STRENGTH.beginning);
    return found;
  }

  #oneEditFrom(key: string): Set<string> {
    const near = new Set<string>(this.#shorter.get(key) ?? []);
    if (!isGuessable(key)) return near;
    for (const part of withoutOneLetter(key)) {
      near.add(part);
      for (const word of this.#shorter.get(part) ?? []) if (word.length === key.length) near.add(word);
    }
    return near;
  }

  #startingWith(key: string): string[] {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] ?? "") < key) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (let at = low; this.#sorted[at]?.startsWith(key) && found.length < 30; at++) found.push(this.#sorted[at] ?? "");
    return found;
  }

  /** "maytn": a known word and the first letters of others; `null` when it is none. */
  splitLetters(joined: string): [string, string] | null {
    for (let letters = 2; letters <= 4 && joined.length - letters >= 2; letters++) {
      const word = joined.slice(0, -letters);
      if (this.#words.has(word)) return [word, joined.slice(-letters)];
    }
    return null;
  }

  /** A word typed without spaces ("maytaynguyen") as the fewest known ones; `null` when it is none. */
  split(joined: string): string[] | null {
    if (!/^[a-z]{5,40}$/u.test(joined)) return null;
    const best: (string[] | null)[] = [[]];
    for (let end = 1; end <= joined.length; end++) {
      let shortest: string[] | null = null;
      for (let start = Math.max(0, end - 9); start <= end - 2; start++) {
        const before = best[start];
        const word = joined.slice(start, end);
        if (before && this.#words.has(word) && (!shortest || before.length + 1 < shortest.length))
          shortest = [...before, word];
      }
      best[end] = shortest;
    }
    return best[joined.length] ?? null;
  }
}

function isGuessable(word: string): boolean {
  return /^[a-z]{3,}$/u.test(word);
}

function withoutOneLetter(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
