import { compose, fold, hasMarks, unifySpelling } from "../../language/fold.ts";
import { groupBy } from "./answer-subject.ts";
import { countPeople } from "./group-verdicts.ts";

const MOST = 6;
/** Syllables that say nothing of the matter, folded; none that folded may be a word of substance ("con", "hon", "ban"). */
const EMPTY = new Set(
  `a anh ai ah ao bao biet bi cac cai chi cho chua co cua da dang den de do duoc em gi gio ha hay hoi j k khi khong ko la lam
  luon may minh mot muon nao nay neu nen nhe nhi nhieu nhu nhung o oi phai qua ra rang roi sao se sep sau tai the thi thoi toi
  tren trong tui va vay ve vi voi vua xin y`.split(/\s+/u),
);

/** Two neighbouring syllables as they were typed, and what they are the same by, however they were. */
type Pair = { typed: string; key: string };

/** The pairs of a text that say something of its matter. */
export function pairsOf(text: string): Pair[] {
  const pairs: Pair[] = [];
  for (const part of text.split(/\[[^\]]*\]|[.,;?!\n]/u)) {
    const syllables = compose(part).match(/[\p{L}\p{M}\d]+/gu) ?? [];
    syllables.forEach((first, at) => {
      const second = syllables[at + 1];
      if (second === undefined || !says(first) || !says(second)) return;
      pairs.push({ typed: `${first} ${second}`, key: `${keyOf(first)} ${keyOf(second)}` });
    });
  }
  return pairs;
}

const keyOf = (syllable: string): string => fold(unifySpelling(syllable));
const says = (syllable: string): boolean => !/\d/u.test(syllable) && !EMPTY.has(keyOf(syllable));

/** `typed`: as most people typed it who use marks. */
export type CommonWords = { typed: string; key: string; people: number };

/**
 * Pairs that at least so many different people said, with or without marks; the most people first. Of two that run
 * into each other in the mouths of the same people ("nghi thai", "thai san") the first stands for both.
 */
export function commonWords(said: readonly { person: string; text: string }[], fewest: number): CommonWords[] {
  const uses = said.flatMap(({ person, text }) => pairsOf(text).map((pair) => ({ ...pair, person })));
  const counted = [...groupBy(uses, ({ key }) => key)]
    .map(([key, all]) => ({
      key,
      typed: mostTyped(all.map(({ typed }) => typed)),
      who: [...new Set(all.map(({ person }) => person))].sort().join("|"),
      people: countPeople(all),
    }))
    .filter(({ people }) => people >= fewest)
    .sort((a, b) => b.people - a.people || (a.key < b.key ? -1 : 1));
  const kept: typeof counted = [];
  for (const each of counted) {
    const [first, last] = each.key.split(" ");
    const isSaid = kept.some(({ key, who }) => {
      const [keptFirst, keptLast] = key.split(" ");
      return who === each.who && (keptLast === first || keptFirst === last);
    });
    if (!isSaid) kept.push(each);
    if (kept.length === MOST) break;
  }
  return kept.map(({ typed, key, people }) => ({ typed, key, people }));
}

/** With marks where anybody typed them. */
function mostTyped(all: readonly string[]): string {
  const counts = [...groupBy(all, (typed) => typed)].map(([typed, uses]) => ({ typed, uses: uses.length }));
  const marked = counts.filter(({ typed }) => hasMarks(typed));
  return (marked.length > 0 ? marked : counts).sort((a, b) => b.uses - a.uses)[0]?.typed ?? "";
}
