import { fold, unifySpelling } from "../language/fold.ts";
import { distinctiveWords, type FoundWorkplace, nameOf } from "./workplaces.ts";

/** Where a message may name a workplace: what stands there, and whether the writer says to work there. */
export type Mention = {
  /** "I work at …", where a bare "company …" may be anybody's. */
  isOwn: boolean;
  /** The words from there to the next stop: the name is at their beginning. */
  words: string;
  /** Nothing but who works there, and the name: "em làm ở may tây nguyên". */
  isWhole: boolean;
  /** Begins with what workplaces are called: "công ty", "nông trường". */
  hasKind: boolean;
  tokens: readonly Token[];
  /** Index of the first token of the whole phrase, and of the name. */
  from: number;
  nameFrom: number;
};

type Token = { word: string; start: number; end: number; /** A stop stands before it. */ afterStop: boolean };

const WORKS_AT =
  /(?:^| )(?:(?:em|toi|minh|tui|chau|con|anh|chi|ben em|ben toi|tui em|chung toi|chung em) )*(?:hien |dang |con |van )*(?:lam cong nhan|lam viec|cong tac|lam|cong nhan) (?:o|tai|ben|cho|trong|cua) (?=\S)/u;
const PLACE_IS =
  /(?:^| )(?:noi|cho) (?:toi |em |minh |tui )?lam(?: viec)?(?: cua (?:toi|em|minh|tui))?(?: la)? (?=\S)/u;
const KIND =
  /(?:^| )(?:cong ti|cti|cty|ct|nong truong|lam truong|xi nghiep|nha may|doanh nghiep|hop tac xa|htx) (?=\S)/u;
const SUBJECT = /^(?: ?(?:da|vang|a|ad|chao|xin|cong doan|anh|chi|em|toi|minh|tui|chau|con|ben))*$/u;
const COUNTED = /^(?:thang|nam|ngay|tuan|gio|tieng|nguoi|lan|trieu|ca|buoi|hom)$/u;
const LONGEST_NAME = 9;

/** Every place where a message may name a workplace, those that say "I work at" first. */
export function findMentions(text: string): Mention[] {
  const tokens = split(text);
  const said = tokens.map(({ word }) => word).join(" ");
  const mentions: Mention[] = [];
  for (const [pattern, isOwn] of [
    [WORKS_AT, true],
    [PLACE_IS, true],
    [KIND, false],
  ] as const) {
    const match = pattern.exec(said);
    if (!match) continue;
    const from = countWords(said.slice(0, match.index));
    const phraseWords = countWords(match[0]);
    // "công ty" belongs to what is searched, "làm ở" does not.
    const nameFrom = isOwn ? from + phraseWords : from;
    const end = endOfName(tokens, nameFrom);
    if (end <= nameFrom) continue;
    mentions.push({
      isOwn,
      words: text.slice(tokens[nameFrom]?.start, tokens[end - 1]?.end),
      isWhole:
        SUBJECT.test(
          ` ${tokens
            .slice(0, from)
            .map(({ word }) => word)
            .join(" ")}`.trimEnd(),
        ) && end === tokens.length,
      hasKind: KIND.test(
        ` ${tokens
          .slice(nameFrom, end)
          .map(({ word }) => word)
          .join(" ")} .`.replace(/^ /u, " "),
      ),
      tokens,
      from,
      nameFrom,
    });
  }
  return mentions;
}

/** The workplaces whose whole name stands at the mention, the longest name first; and the message without it. */
export function matchMention(
  text: string,
  mention: Mention,
  found: readonly FoundWorkplace[],
): { workplaces: FoundWorkplace[]; rest: string } | null {
  const matches = found.flatMap((workplace) => {
    const run = findRun(mention, distinctiveWords(nameOf(workplace)));
    return run ? [{ workplace, ...run }] : [];
  });
  const longest = Math.max(0, ...matches.map(({ words }) => words));
  const best = matches.filter(({ words }) => words === longest);
  const [first] = best;
  if (!first) return null;
  const cutFrom = mention.isOwn ? mention.from : first.at;
  const before = text.slice(0, mention.tokens[cutFrom]?.start ?? 0);
  const after = text.slice(mention.tokens[first.at + longest - 1]?.end ?? text.length);
  return { workplaces: best.map(({ workplace }) => workplace), rest: tidy(`${before} ${after}`) };
}

/** Where the words of a name stand one after the other at a mention. */
function findRun({ tokens, nameFrom }: Mention, name: readonly string[]): { at: number; words: number } | null {
  if (name.length === 0) return null;
  for (let at = nameFrom; at < Math.min(tokens.length, nameFrom + LONGEST_NAME); at++) {
    const holds = name.every((word, step) => tokens[at + step]?.word === word);
    // "may tây nguyên 2 tháng chưa trả lương" names no second factory.
    const counts = /^\d+$/u.test(name.at(-1) ?? "") && COUNTED.test(tokens[at + name.length]?.word ?? "");
    if (holds && !counts) return { at, words: name.length };
  }
  return null;
}

function split(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}\d]+/gu)) {
    const word = fold(unifySpelling(match[0].normalize("NFC").toLowerCase()));
    tokens.push({
      word,
      start: match.index,
      end: match.index + match[0].length,
      afterStop: /[,.;:?!\n]/u.test(text.slice(last, match.index)),
    });
    last = match.index + match[0].length;
  }
  return tokens;
}

function endOfName(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < tokens.length && end - from < LONGEST_NAME && (end === from || !tokens[end]?.afterStop)) end++;
  return end;
}

function countWords(said: string): number {
  return said.split(" ").filter((word) => word !== "").length;
}

function tidy(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/^[\s,.;:–-]+/u, "")
    .replace(/\s+([,.;:?!])/gu, "$1")
    .replace(/(?:\s+(?:thì|thi|mà|ma))?\s*$/u, "")
    .trim();
}
