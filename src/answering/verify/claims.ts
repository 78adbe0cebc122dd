import type { Item, Party, Polarity } from "./items.ts";
import { phraseOf, readLexemes, standsIn } from "./lexemes.ts";
import type { Segment } from "./segments.ts";
import { ARTICLES, EMPTY_WORDS, FORBIDDEN_LIST, GIVING, NOT_ACTING, ONLY_WORD, TOWARDS } from "./words.ts";

/**
 * One "may / must / must not / need not / gets" with what it is about:
 * "người sử dụng lao động phải trả lương" is must + [trả, lương], done by the employer.
 */
export type Claim = {
  polarity: Polarity;
  head: string[];
  doer: Party | null;
  receiver: Party | null;
  /** "chỉ được …": allowed so and not otherwise. */
  isOnly: boolean;
};

const EMPTY: ReadonlySet<string> = new Set(EMPTY_WORDS);
const HEAD_LENGTH = 3;
const AHEAD = 8;

export const isNegative = ({ polarity }: Claim): boolean => NEGATIVE.includes(polarity);
const NEGATIVE: readonly Polarity[] = ["mustNot", "needNot", "not"];

export function claimsOf(items: readonly Item[]): Claim[] {
  return items.flatMap((item, at) => {
    if (item.kind !== "polarity") return [];
    const head = headAfter(items, at);
    if (head.length === 0) return [];
    const before = items[at - 1];
    const isOnly = before?.kind === "word" && before.text === ONLY_WORD;
    return [{ polarity: item.polarity, head, isOnly, ...partiesAt(items, at, item.polarity, head) }];
  });
}

/** The claims of a segment; in an article that lists what is forbidden, each point is one, though it has no "không". Where nobody is named, it binds the employer. */
export function claimsOfSegment({ title, items, own, passage }: Segment): Claim[] {
  const claims = claimsOf(items);
  const heading = readLexemes(passage.citation.title).map(({ text }) => text);
  if (!FORBIDDEN_LIST.some((phrase) => standsIn(heading, phraseOf(phrase)))) return claims;
  const head = own
    .flatMap((item) => (item.kind === "word" && !EMPTY.has(item.text) ? [item.text] : []))
    .slice(0, HEAD_LENGTH);
  const doer = title.find((item) => item.kind === "party");
  return [
    ...claims,
    {
      polarity: "mustNot",
      head,
      doer: doer?.kind === "party" ? doer.party : "employer",
      receiver: null,
      isOnly: false,
    },
  ];
}

/** The first words that carry meaning after a marker, past parties and further markers, before the next amount. */
function headAfter(items: readonly Item[], at: number): string[] {
  const head: string[] = [];
  for (const item of items.slice(at + 1, at + 1 + AHEAD)) {
    if (item.kind === "polarity" && head.length > 0) break;
    if (item.kind === "word" && !EMPTY.has(item.text)) head.push(item.text);
    if (head.length === HEAD_LENGTH) break;
  }
  return head;
}

function partiesAt(
  items: readonly Item[],
  at: number,
  polarity: Polarity,
  head: readonly string[],
): Pick<Claim, "doer" | "receiver"> {
  const subject = subjectBefore(items, at);
  const next = items[at + 1];
  if (polarity !== "gets" && next?.kind === "polarity") return { doer: null, receiver: null }; // "có thể bị": the second marker tells who
  if (polarity === "suffers") return { doer: next?.kind === "party" ? next.party : null, receiver: subject };
  if (polarity === "gets" || (isPassive(items, at) && next?.kind !== "word")) {
    if (next?.kind === "party") return { doer: next.party, receiver: subject };
    return GIVING.includes(head[0] ?? "") ? { doer: null, receiver: subject } : { doer: subject, receiver: null };
  }
  if (isPassive(items, at) && GIVING.includes(head[0] ?? "")) return { doer: null, receiver: subject };
  return { doer: subject, receiver: towards(items, at) };
}

/** "không được trả lương" is about who is paid; "không được sa thải" about who acts. Only the verb can tell, so both read it. */
function isPassive(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return item?.kind === "polarity" && item.polarity === "mustNot";
}

function subjectBefore(items: readonly Item[], at: number): Party | null {
  for (let index = at - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (item?.kind !== "party") continue;
    const counted = items[index - 1];
    const start = counted?.kind === "word" && ARTICLES.includes(counted.text) ? index - 1 : index;
    const before = items[start - 1];
    const isObject = before?.kind === "word" && (NOT_ACTING.includes(before.text) || isPhrase(items, start));
    const isAgent = before?.kind === "polarity" && (before.polarity === "gets" || before.polarity === "suffers");
    if (!isObject && !isAgent && before?.kind !== "bound") return item.party;
  }
  return null;
}

/** "đối với công ty": the preposition has two words. */
function isPhrase(items: readonly Item[], at: number): boolean {
  const words = items.slice(Math.max(0, at - 2), at).map((item) => (item.kind === "word" ? item.text : ""));
  return NOT_ACTING.some((phrase) => phrase === words.join(" "));
}

function towards(items: readonly Item[], at: number): Party | null {
  for (let index = at + 1; index < Math.min(items.length - 1, at + AHEAD); index += 1) {
    const item = items[index];
    const next = items[index + 1];
    if (item?.kind === "polarity") return null;
    if (item?.kind === "word" && TOWARDS.includes(item.text) && next?.kind === "party") return next.party;
  }
  return null;
}

/** About the same act: the same first word, or two words of the few. */
export function isAbout(drafted: Claim, written: Claim): boolean {
  return drafted.head[0] === written.head[0] || shared(drafted, written) >= 2;
}

/** About the same act beyond doubt: one shared verb such as "trả" is not enough to call two sentences contrary. */
export function isSurelyAbout(drafted: Claim, written: Claim): boolean {
  const needed = Math.min(2, drafted.head.length, written.head.length);
  return shared(drafted, written) >= needed;
}

function shared(one: Claim, other: Claim): number {
  return one.head.filter((word) => other.head.includes(word)).length;
}
