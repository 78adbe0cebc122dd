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

/** One reading of a typed token: the syllables meant and what reading it so costs. */
type Reading = { syllables: readonly string[]; cost: number };

export type Repaired = {
  tokens: string[];
  /** Tokens read as other letters than typed (marks restored do not count), as a share of all tokens. */
  changed: number;
  /** True when the message came (almost) without marks. */
  unmarked: boolean;
};

export type Repair = (tokens: readonly string[]) => Repaired;

type Path = { score: number; last: Term; syllables: readonly string[]; changed: number };

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
  const score = (previous: Term, syllables: readonly string[]): [number, Term] => {
    let total = 0;
    let last = previous;
    for (const syllable of syllables) {
      const term = terms.find(syllable);
      total += model.logProbability(last, term === 0 ? -1 : term);
      last = term === 0 ? -1 : term;
    }
    return [total, last];
  };

  return function repair(tokens) {
    const letters = tokens.filter((token) => /\p{L}/u.test(token));
    const marked = letters.filter((token) => hasMarks(token)).length / Math.max(1, letters.length);
    const dropped = marked > 0.4 ? COSTS.droppedMark : marked > 0.12 ? COSTS.droppedMarkMixed : 0;
    let beam: Path[] = [{ score: 0, last: 0, syllables: [], changed: 0 }];
    for (const token of tokens) {
      const readings = readingsOf(token, dropped, model, terms, abbreviations);
      const next = new Map<string, Path>();
      for (const path of beam) {
        for (const { syllables, cost } of readings) {
          const [gain, last] = score(path.last, syllables);
          const total = path.score + gain - cost;
          const key = `${last}|${syllables.length}`;
          const known = next.get(key);
          if (known && known.score >= total) continue;
          const differs = fold(syllables.join("")) === fold(token) ? 0 : 1;
          next.set(key, {
            score: total,
            last,
            syllables: [...path.syllables, ...syllables],
            changed: path.changed + differs,
          });
        }
      }
      beam = [...next.values()].sort((a, b) => b.score - a.score).slice(0, BEAM);
    }
    const best = beam[0] ?? { syllables: [], changed: 0 };
    return {
      tokens: [...best.syllables],
      changed: best.changed / Math.max(1, tokens.length),
      unmarked: letters.length > 0 && marked <= 0.12,
    };
  };
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
