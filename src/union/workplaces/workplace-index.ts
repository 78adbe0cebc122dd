import type { Area, Enterprise, Unit } from "../unit.ts";
import type { UnionSnapshot } from "../snapshot.ts";
import { nameWords, type Word } from "./name-words.ts";
import { NearWords } from "./near-words.ts";

/** What a typed name may mean, with its names and the words of the places around it. */
export type Entry = {
  subject: { kind: "enterprise"; is: Enterprise } | { kind: "unit"; is: Unit } | { kind: "area"; is: Area };
  names: readonly (readonly Word[])[];
  /** The first letters of its names: "mtn". */
  initials: ReadonlySet<string>;
  around: ReadonlySet<string>;
};

export type WorkplaceIndex = {
  entries: readonly Entry[];
  near: NearWords;
  /** Entries by a word of their names or of the places around them. */
  byWord: ReadonlyMap<string, readonly Entry[]>;
  byInitials: ReadonlyMap<string, readonly Entry[]>;
  /** 0 to 1: how much a word tells workplaces apart. */
  weightOf: (word: Pick<Word, "key" | "kind">) => number;
};

/** What kinds of words weigh at most, whatever their rarity. */
const MOST: Record<Word["kind"], number> = { name: 1, filler: 1, trade: 0.3, place: 0.15, form: 0.02 };
const LEAST = 0.2;
/** A union of a dozen factories must not take "may" for a rare word, nor a single one for a common word. */
const FEWEST_ENTRIES = 200;

export function indexWorkplaces({ tree, enterprises, areas, units }: UnionSnapshot): WorkplaceIndex {
  const areasByPlace = new Map<string, Area[]>();
  for (const area of areas) {
    const key = placeKey(area.place);
    areasByPlace.set(key, [...(areasByPlace.get(key) ?? []), area]);
  }
  const entries: Entry[] = [];
  for (const each of enterprises) {
    const around = [each.commune, each.industrialPark, tree.find(each.unitId, each.effectiveFrom)?.name];
    const formerly = each.commune === null ? [] : (areasByPlace.get(placeKey(each.commune)) ?? []);
    for (const { formerNames, province } of formerly) around.push(...formerNames, province);
    entries.push(entry({ kind: "enterprise", is: each }, [each.name, ...each.otherNames], around));
  }
  for (const each of areas) {
    const around = [each.place, ...each.formerNames, each.province, tree.find(each.unitId, each.effectiveFrom)?.name];
    entries.push(entry({ kind: "area", is: each }, [each.place, ...each.formerNames], around));
  }
  for (const each of units) entries.push(entry({ kind: "unit", is: each }, [each.name, ...each.formerNames], []));
  return indexed(entries);
}

function entry(subject: Entry["subject"], names: readonly string[], around: readonly (string | null | undefined)[]) {
  const words = names.map((name) => nameWords(withoutRemarks(name)));
  const initials = words.map((name) =>
    name
      .filter(({ kind }) => kind !== "form")
      .map(firstLetters)
      .join(""),
  );
  return {
    subject,
    names: words,
    initials: new Set(initials.filter((letters) => letters.length >= 3)),
    around: new Set(around.flatMap((text) => nameWords(withoutRemarks(text ?? "")).map(({ key }) => key))),
  };
}

/** "(mẫu)", "(cũ)" and other remarks are no part of a name. */
function withoutRemarks(name: string): string {
  return name.replace(/\([^)]*\)/gu, " ");
}

function firstLetters({ key }: Word): string {
  return key
    .split("-")
    .map((part) => part[0] ?? "")
    .join("");
}

function placeKey(place: string): string {
  return nameWords(withoutRemarks(place))
    .map(({ key }) => key)
    .join(" ");
}

function indexed(entries: readonly Entry[]): WorkplaceIndex {
  const byWord = new Map<string, Entry[]>();
  const byInitials = new Map<string, Entry[]>();
  const named = new Map<string, number>();
  const put = (map: Map<string, Entry[]>, key: string, value: Entry) => {
    const known = map.get(key);
    if (known) known.push(value);
    else map.set(key, [value]);
  };
  for (const each of entries) {
    const own = new Set(each.names.flat().map(({ key }) => key));
    for (const key of own) named.set(key, (named.get(key) ?? 0) + 1);
    for (const key of new Set([...own, ...each.around])) put(byWord, key, each);
    for (const letters of each.initials) put(byInitials, letters, each);
  }
  const scale = Math.log(Math.max(entries.length, FEWEST_ENTRIES));
  return {
    entries,
    near: new NearWords(new Set(byWord.keys())),
    byWord,
    byInitials,
    weightOf: ({ key, kind }) =>
      Math.min(MOST[kind], Math.max(LEAST, 1 - Math.log(Math.max(1, named.get(key) ?? 1)) / scale)),
  };
}
