import type { Abbreviations } from "./abbreviations.ts";
import { fold, hasMarks } from "./fold.ts";
import { type SyllableModel } from "./syllable-model.ts";
import { respell } from "./respell.ts";
import type { Term, Terms } from "./terms.ts";

/** Costs in nats of each way a typed token may differ from the syllable meant. */
export const COSTS = {
  /** Another mark on a syllable typed with marks. */
  otherMark: 5.5,
  /** A mark left out in a message that otherwise has its marks. */
  droppedMark: 3.5,
  /** The same where only part of the message has marks. */
  droppedMarkMixed: 1.2,
  abbreviation: 0.5,
  /** Chat spelling by rule: f for ph, j for gi, telex letters left in. */
  respelling: 2.5,
  /** Two words typed as one. */
  joined: 3,
  /** A letter too many, too few, another, or two swapped, where the token is no syllable. */
  slip: 5,
  /** The token kept though nobody writes it so. */
  unknown: 9,
} as const;

const BEAM = 24;
/** More syllables than any message read has. */
const LONGEST = 4096;

/** One reading of a typed token: the syllables meant and what reading it so costs. */
type Reading = { syllables: readonly string[]; cost: number };

/** A reading as the beam needs it. A syllable that stands nowhere in the knowledge is `NOWHERE`. */
type Weighed = Reading & { terms: readonly Term[]; changed: 0 | 1 };

const NOWHERE: Term = -1;
/** Tokens whose readings are kept: workers' words are few and come again and again. */
const TOKENS_KEPT = 20_000;

export type Repaired = {
  tokens: string[];
  /** Tokens read as other letters than typed (marks restored do not count), as a share of all tokens. */
  changed: number;
  /** True when the message came (almost) without marks. */
  unmarked: boolean;
};

export type Repair = (tokens: readonly string[]) => Repaired;

/** The first tokens read: those before are reached through `before`, so that a path is never copied. */
type Path = {
  score: number;
  last: Term;
  syllables: readonly string[];
  length: number;
  changed: number;
  before: Path | null;
};

/**
 * Reads what was typed as what was most likely meant: a noisy channel over
 * syllables (abbreviations, lost marks, chat spelling, slips), weighed against
 * the syllable model and searched by a beam from left to right.
 */
export function createRepair({
  terms,
  model,
  abbreviations,
}: {
  terms: Terms;
  model: SyllableModel;
  abbreviations: Abbreviations;
}): Repair {
  const known = new Map<string, readonly Weighed[]>();

  function weighedReadings(token: string, dropped: number): readonly Weighed[] {
    const key = `${dropped} ${token}`;
    const found = known.get(key);
    if (found) return found;
    const bare = fold(token);
    const readings = readingsOf(token, dropped, model, terms, abbreviations).map(({ syllables, cost }): Weighed => ({
      syllables,
      cost,
      terms: syllables.map((syllable) => terms.find(syllable) || NOWHERE),
      changed: fold(syllables.join("")) === bare ? 0 : 1,
    }));
    if (known.size >= TOKENS_KEPT) known.clear();
    known.set(key, readings);
    return readings;
  }

  return function repair(tokens) {
    const letters = tokens.filter((token) => /\p{L}/u.test(token));
    const marked = letters.filter((token) => hasMarks(token)).length / Math.max(1, letters.length);
    const dropped = marked > 0.4 ? COSTS.droppedMark : marked > 0.12 ? COSTS.droppedMarkMixed : 0;
    let beam: Path[] = [{ score: 0, last: 0, syllables: [], length: 0, changed: 0, before: null }];
    for (const token of tokens) {
      const readings = weighedReadings(token, dropped);
      const next = new Map<number, Path>();
      for (const path of beam) {
        for (const reading of readings) {
          let gain = 0;
          let last = path.last;
          for (const term of reading.terms) {
            gain += model.logProbability(last, term);
            last = term;
          }
          const score = path.score + gain - reading.cost;
          const length = path.length + reading.syllables.length;
          const key = (last - NOWHERE) * LONGEST + length;
          const other = next.get(key);
          if (other && other.score >= score) continue;
          const changed = path.changed + reading.changed;
          next.set(key, { score, last, syllables: reading.syllables, length, changed, before: path });
        }
      }
      beam = [...next.values()].sort((a, b) => b.score - a.score).slice(0, BEAM);
    }
    const [best = null] = beam;
    return {
      tokens: syllablesOf(best),
      changed: (best?.changed ?? 0) / Math.max(1, tokens.length),
      unmarked: letters.length > 0 && marked <= 0.12,
    };
  };
}

function syllablesOf(path: Path | null): string[] {
  const parts: (readonly string[])[] = [];
  for (let at = path; at; at = at.before) parts.push(at.syllables);
  return parts.reverse().flat();
}

function readingsOf(
  token: string,
  dropped: number,
  model: SyllableModel,
  terms: Terms,
  abbreviations: Abbreviations,
): Reading[] {
  if (/\d/u.test(token)) return [{ syllables: [token], cost: 0 }];
  const bare = fold(token);
  const marked = hasMarks(token);
  const readings: Reading[] = [];
  const meanings = abbreviations.get(token) ?? [];
  // A token without a vowel is no syllable: where it is a known abbreviation it is nothing else.
  const known = model.countOf(token) > 0 && !(meanings.length > 0 && !/[aeiouy]/u.test(bare));
  if (known) readings.push({ syllables: [token], cost: 0 });
  for (const term of model.variantsOf(bare)) {
    const word = terms.word(term);
    if (word !== token) readings.push({ syllables: [word], cost: marked ? COSTS.otherMark : dropped });
  }
  for (const syllables of meanings) {
    readings.push({ syllables, cost: COSTS.abbreviation });
  }
  if (readings.length > 0 && (meanings.length > 0 || model.isKnownBare(bare))) return readings;

  for (const spelling of respell(token)) {
    const bareSpelling = fold(spelling);
    for (const term of model.variantsOf(bareSpelling)) {
      const word = terms.word(term);
      const same = word === spelling || !hasMarks(spelling);
      if (same) readings.push({ syllables: [word], cost: COSTS.respelling + (marked ? 1 : 0) });
    }
  }
  if (readings.length === 0 || !model.isKnownBare(bare)) {
    for (const neighbour of bare.length > 1 ? model.neighboursOf(bare) : []) {
      for (const term of model.variantsOf(neighbour).slice(0, 6)) {
        const word = terms.word(term);
        const cost = marked && !sharesMarks(word, token) ? COSTS.slip + 2 : COSTS.slip;
        readings.push({ syllables: [word], cost });
      }
    }
    for (const split of splits(bare, model)) {
      for (const first of split[0]) {
        for (const second of split[1]) {
          readings.push({ syllables: [terms.word(first), terms.word(second)], cost: COSTS.joined });
        }
      }
    }
  }
  readings.push({ syllables: [token], cost: COSTS.unknown });
  return readings;
}

function sharesMarks(word: string, token: string): boolean {
  const marks = (text: string) => text.normalize("NFD").replace(/[^\p{M}]/gu, "");
  return marks(word) === marks(token);
}

/** Two known syllables typed without a space. */
function splits(bare: string, model: SyllableModel): [readonly Term[], readonly Term[]][] {
  const found: [readonly Term[], readonly Term[]][] = [];
  for (let at = 2; at <= bare.length - 2; at++) {
    const [first, second] = [bare.slice(0, at), bare.slice(at)];
    if (model.isKnownBare(first) && model.isKnownBare(second)) {
      found.push([model.variantsOf(first).slice(0, 4), model.variantsOf(second).slice(0, 4)]);
    }
  }
  return found;
}
