import { fold } from "../../language/fold.ts";
import { tokenise } from "../../language/tokens.ts";
import { groupBy } from "./answer-subject.ts";
import { countPeople } from "./group-verdicts.ts";

const MOST = 4;
/** Syllables that say nothing of the matter, folded. */
const EMPTY = new Set(
  `a anh ai ah ban bao biet bi bon cac cai can chi cho chua co con cong cua da dang day de den di do duoc em gi gio ha hay hoi hon
  j k khi khong ko la lam luon ma may minh mot muon nao nay neu nen nhe nhi nho nhieu nhu nhung o oi phai qua ra rang roi rang sao
  se sep sau tai the thi thoi toi tren trong tu tui va vay ve vi viec voi vua xin y`.split(/\s+/u),
);

/** The pairs of neighbouring syllables of a text that say something of its matter, as they are typed. */
export function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  for (const part of text.split(/\[[^\]]*\]|[.,;?!\n]/u)) {
    const tokens = tokenise(part);
    tokens.forEach((token, at) => {
      const next = tokens[at + 1];
      if (next !== undefined && says(token) && says(next)) pairs.push(`${token} ${next}`);
    });
  }
  return pairs;
}

const says = (token: string): boolean => !/\d/u.test(token) && !EMPTY.has(fold(token));

/** What at least so many different people said, with or without marks; the most people first. */
export function commonWords(said: readonly { person: string; text: string }[], fewest: number): string[] {
  const uses = said.flatMap(({ person, text }) => pairsOf(text).map((pair) => ({ person, pair })));
  return [...groupBy(uses, ({ pair }) => fold(pair)).values()]
    .map((all) => ({ pair: mostTyped(all.map(({ pair }) => pair)), people: countPeople(all) }))
    .filter(({ people }) => people >= fewest)
    .sort((a, b) => b.people - a.people || (a.pair < b.pair ? -1 : 1))
    .slice(0, MOST)
    .map(({ pair }) => pair);
}

/** With marks where anybody typed them. */
function mostTyped(pairs: readonly string[]): string {
  const counts = [...groupBy(pairs, (pair) => pair)].map(([pair, all]) => ({ pair, uses: all.length }));
  const marked = counts.filter(({ pair }) => pair !== fold(pair));
  return (marked.length > 0 ? marked : counts).sort((a, b) => b.uses - a.uses)[0]?.pair ?? "";
}
