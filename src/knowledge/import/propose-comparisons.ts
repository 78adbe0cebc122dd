import { readNumbers } from "../check/numbers.ts";
import { readAmount } from "../agreements/amounts.ts";
import { type AmountUnit, type Comparable, foldedWords } from "../agreements/comparable.ts";
import { COMPARABLES, isAskedAbout } from "../agreements/comparables.ts";

const FIGURE = String.raw`(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?|nửa)`;
/** Longer ways first: "tháng lương" is no "tháng", "ngày làm việc" is also a "ngày". */
const WRITTEN_UNITS: Readonly<Record<AmountUnit, string>> = {
  "%": "%",
  đồng: String.raw`(?:nghìn |triệu )?đồng`,
  "tháng lương": "tháng (?:tiền )?lương",
  tháng: "tháng(?! (?:tiền )?lương)",
  "ngày làm việc": "ngày(?: làm việc)?",
  ngày: "ngày(?: làm việc)?",
  giờ: "giờ",
  phút: "phút",
  năm: "năm",
  lần: "lần",
};
/** Words of a name that a clause may leave out. */
const LINKS = new Set(["khi", "trong", "moi", "cua"]);

/**
 * Comparison lines that a clause may deserve, for a person to confirm: what it speaks of by the names of the closed
 * list, where exactly one amount of that unit stands in it. Of two names one inside the other the longer is meant.
 */
export function proposeComparisons(heading: string, words: string): string[] {
  const said = new Set(foldedWords(`${heading} ${words}`).split(" "));
  const own = new Set(foldedWords(words).split(" "));
  const named = COMPARABLES.map((comparable) => ({ comparable, name: longestNamed(comparable, said, own) })).filter(
    ({ name, comparable }) =>
      name.length > 0 || (comparable.law === null && isAskedAbout(comparable, [...foldedWords(words).split(" ")])),
  );
  return named
    .filter(
      ({ name }) =>
        !named.some((other) => other.name.length > name.length && name.every((word) => other.name.includes(word))),
    )
    .flatMap(({ comparable }) => {
      const amount = onlyAmount(words, comparable.unit);
      return amount === null ? [] : [`${comparable.name} = ${amount}`];
    });
}

/** The words of the longest name that all stand in the clause or its heading, some of them in the clause. */
function longestNamed({ name, alsoCalled }: Comparable, said: ReadonlySet<string>, own: ReadonlySet<string>): string[] {
  const [longest] = [name, ...alsoCalled]
    .map((each) =>
      foldedWords(each)
        .split(" ")
        .filter((word) => !LINKS.has(word)),
    )
    .filter(
      (words) =>
        words.every((word) => said.has(word)) && words.filter((word) => own.has(word)).length * 2 >= words.length,
    )
    .sort((a, b) => b.length - a.length);
  return longest ?? [];
}

/** The one amount of a unit in some words; `null` where there is none, or more than one to choose from. */
function onlyAmount(words: string, unit: AmountUnit): string | null {
  const pattern = new RegExp(String.raw`(?<![\d.,/])${FIGURE}\s*${WRITTEN_UNITS[unit]}(?!\p{L})`, "giu");
  const found = [...words.matchAll(pattern)].map(([written]) => written);
  const values = new Set(found.flatMap((written) => readNumbers(written).map(({ value }) => value)));
  const [first] = found;
  return first !== undefined && values.size === 1 && readAmount(first, unit) ? first : null;
}
