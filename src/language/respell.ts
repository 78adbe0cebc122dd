import { unifySpelling } from "./fold.ts";

/** Chat spellings of a beginning: what is typed → what it stands for. */
const BEGINNINGS: readonly [RegExp, string][] = [
  [/^f/u, "ph"],
  [/^j/u, "gi"],
  [/^z/u, "d"],
  [/^z/u, "v"],
  [/^z/u, "gi"],
  [/^w/u, "qu"],
  [/^dz/u, "d"],
  [/^k(?=[aouăâơôư])/u, "c"],
  [/^c(?=[eiê])/u, "k"],
  [/^ng(?=[eiê])/u, "ngh"],
  [/^ngh(?=[aouăâơôư])/u, "ng"],
  [/^g(?=[eiê])/u, "gh"],
  [/^x/u, "s"],
  [/^s/u, "x"],
  [/^ch/u, "tr"],
  [/^tr/u, "ch"],
  [/^r/u, "d"],
  [/^d/u, "gi"],
  [/^n/u, "l"],
  [/^l/u, "n"],
  [/^q(?!u)/u, "qu"],
];

/** Chat spellings of an ending. */
const ENDINGS: readonly [RegExp, string][] = [
  [/g$/u, "ng"],
  [/h$/u, "nh"],
  [/ck$/u, "ch"],
  [/k$/u, "ch"],
  [/ui$/u, "ôi"],
  [/iu$/u, "iêu"],
  [/iu$/u, "êu"],
  [/in$/u, "inh"],
  [/an$/u, "ang"],
  [/ang$/u, "an"],
  [/at$/u, "ac"],
  [/ac$/u, "at"],
  [/j$/u, "i"],
  [/w$/u, "u"],
  [/y$/u, "i"],
];

const TELEX_LETTERS: readonly [RegExp, string][] = [
  [/dd/u, "đ"],
  [/aa/u, "â"],
  [/ee/u, "ê"],
  [/oo/u, "ô"],
  [/uow|uwow|uwo/u, "ươ"],
  [/aw/u, "ă"],
  [/ow/u, "ơ"],
  [/uw|w/u, "ư"],
];
const TELEX_TONES: Record<string, string> = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" };
const VOWELS = "aăâeêioôơuưy";

/** Other spellings a token may be a chat form, a telex residue or a stretched form of. May hold non-words. */
export function respell(token: string): string[] {
  const found = new Set<string>();
  const collapsed = token.replace(/(\p{L})\1+/gu, "$1");
  const bases = collapsed === token ? [token] : [token, collapsed];
  if (collapsed !== token) found.add(collapsed);
  for (const base of bases) {
    const heads = [base, ...rewrite(base, BEGINNINGS)];
    for (const head of heads) {
      if (head !== base) found.add(head);
      for (const tail of rewrite(head, ENDINGS)) found.add(tail);
    }
    const telex = decodeTelex(base);
    if (telex) found.add(telex);
  }
  found.delete(token);
  return [...found];
}

function rewrite(word: string, rules: readonly [RegExp, string][]): string[] {
  return rules.filter(([from]) => from.test(word)).map(([from, to]) => word.replace(from, to));
}

/** "luwowng" → "lương", "nghir" → "nghỉ"; `null` when no telex letter is left in the word. */
function decodeTelex(word: string): string | null {
  let letters = word;
  for (const [from, to] of TELEX_LETTERS) letters = letters.replace(from, to);
  const tone = /^(.*[aăâeêioôơuưy].*?)([sfrxj])(.*)$/u.exec(letters);
  if (tone) letters = (tone[1] ?? "") + (tone[3] ?? "");
  if (letters === word) return null;
  if (!tone) return letters;
  const at = toneSeat(letters);
  if (at < 0) return null;
  const mark = TELEX_TONES[tone[2] ?? ""] ?? "";
  return unifySpelling((letters.slice(0, at + 1) + mark + letters.slice(at + 1)).normalize("NFC"));
}

/** Where the tone mark of a syllable stands. */
function toneSeat(word: string): number {
  const marked = [...word].findIndex((letter) => "ăâêôơư".includes(letter));
  const uo = word.indexOf("ươ");
  if (uo >= 0) return uo + 1;
  if (marked >= 0) return marked;
  const first = [...word].findIndex(
    (letter, at) => VOWELS.includes(letter) && !(at > 0 && letter === "u" && word[at - 1] === "q"),
  );
  if (first < 0) return -1;
  const run = /^[aăâeêioôơuưy]+/u.exec(word.slice(first))?.[0] ?? "";
  const closed = first + run.length < word.length;
  return run.length >= 2 && closed ? first + run.length - 1 : run.length === 3 ? first + 1 : first;
}
