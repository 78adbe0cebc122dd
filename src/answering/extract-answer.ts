import { articleName, type ClauseBelief, type KnowledgeText, quoteOf, type Ranked } from "../knowledge/index.ts";
import { answerTexts } from "../texts/answers.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import { shortTitle } from "./cite.ts";
import { isListed, quoteClauses } from "./quote-clauses.ts";
import { countWords, type Passage, quotePassage } from "./quote-passage.ts";

/** A second article is quoted beside the first when belief in it is at least this share of belief in the first. */
const SECOND_SHARE = 0.12;
const MAX_WORDS = 120;
const LONGEST_QUOTE = 98;
/** The first article has at least this many words, whatever else is said; the second is left out below its own. */
const SHORTEST_QUOTE = 28;
/** What the first article says is not cut below this many words for the second's sake. */
const ROOM_OF_FIRST = 60;
const SHORTEST_SECOND = 12;
const LONGEST_SECOND = 40;
/** A change of wording is mentioned for this long after it. */
const RECENT_DAYS = 365;

export type Extracted = { text: string; passages: [Passage, ...Passage[]] };

/** The clause that answers, word for word, with a plain sentence before it; at most 120 words. */
export function extractAnswer(
  knowledge: KnowledgeText,
  ranked: readonly Ranked[],
  tokens: readonly string[],
  on: CalendarDate,
  options: { named?: { article: Ranked["article"]; clause: string | null }; second?: boolean } = {},
): Extracted | null {
  const first = ranked[0];
  if (!first) return null;
  const { article } = first;
  const beliefs = options.named ? [certainly(clauseNamed(article, options.named.clause))] : beliefsIn(first);
  const introduction = (options.named ? answerTexts.introduceNamed : introduce(article.title))(
    articleName(article.number),
    shortTitle(knowledge, article),
  );
  const notes = notesOn(knowledge, article, on, article.clauses[beliefs[0]?.clause ?? 0]?.number ?? null);
  const room = MAX_WORDS - countWritten([introduction, ...notes]);
  const quote = (words: number) =>
    options.named
      ? quotePassage(article, beliefs[0]?.clause ?? 0, tokens, { words })
      : quoteClauses(article, beliefs, tokens, { words });
  const natural = quote(Math.min(LONGEST_QUOTE, room)).reduce((sum, each) => sum + countWords(each.quote), 0);
  const second = options.second
    ? quoteSecond(knowledge, ranked, tokens, room - Math.max(SHORTEST_QUOTE, Math.min(natural, ROOM_OF_FIRST)))
    : null;

  const write = (words: number): Extracted | null => {
    const [main, ...rest] = quote(words);
    if (!main) return null;
    return {
      text: [introduction, inQuotes([main, ...rest]), ...(second?.lines ?? []), ...notes].join("\n"),
      passages: [main, ...rest, ...(second ? [second.passage] : [])],
    };
  };
  let words = Math.min(LONGEST_QUOTE, room - countWritten(second?.lines ?? []));
  let written = write(words);
  // The marks of what is left out count as words too, and how many there will be is only known afterwards.
  for (let over = overLength(written); over > 0 && words > over; over = overLength(written)) {
    words -= over;
    written = write(words);
  }
  return written;
}

/** A second article beside the first: its introduction and a short quotation, where there is room for them. */
function quoteSecond(knowledge: KnowledgeText, ranked: readonly Ranked[], tokens: readonly string[], room: number) {
  const second = secondOf(ranked);
  if (!second || isListed(second.article)) return null;
  const introduction = answerTexts.introduceSecond(
    articleName(second.article.number),
    shortTitle(knowledge, second.article),
  );
  const words = Math.min(LONGEST_SECOND, room - countWritten([introduction]) - 2 * countWritten([LEFT_OUT]));
  if (words < SHORTEST_SECOND) return null;
  const [passage] = quotePassage(second.article, beliefsIn(second)[0]?.clause ?? 0, tokens, { words });
  // Half a sentence beside the answer helps nobody.
  if (!passage || !/[.;:,]$/u.test(passage.quote)) return null;
  return { lines: [introduction, inQuotes([passage])], passage };
}

function countWritten(lines: readonly string[]): number {
  return lines.join(" ").split(/\s+/u).filter(Boolean).length;
}

function overLength(written: Extracted | null): number {
  return written ? Math.max(0, countWritten([written.text]) - MAX_WORDS) : 0;
}

/** A long title takes the room of what answers, and is left out. */
const LONGEST_TITLE = 20;

function introduce(title: string) {
  const short = countWords(title) <= LONGEST_TITLE ? title : "";
  return (article: string, document: string) => answerTexts.introduceQuote(article, short, document);
}

/** The passages in quotation marks, with a mark wherever words between them are left out. */
function inQuotes(passages: readonly Passage[]): string {
  const clauses = new Map<string | null, Passage[]>();
  for (const passage of passages) clauses.set(passage.clause, [...(clauses.get(passage.clause) ?? []), passage]);
  let before: number | null = null;
  let written = "";
  for (const each of clauses.values()) {
    const article = each[0]?.article;
    const at = article?.clauses.findIndex(({ number }) => number === each[0]?.clause) ?? -1;
    if (before !== null) written += at === before + 1 || written.endsWith(LEFT_OUT) ? "\n" : `\n${LEFT_OUT}\n`;
    written += writeClause(article?.clauses[at]?.text ?? "", each);
    before = at;
  }
  return `“${written}”`;
}

/** What is quoted of one clause. */
function writeClause(clause: string, passages: readonly Passage[]): string {
  let written = "";
  let from = 0;
  for (const { quote } of passages) {
    const at = clause.indexOf(quote, from);
    const gap = at < 0 ? "" : clause.slice(from, at);
    if (gap.trim() !== "") written += written === "" ? `${LEFT_OUT} ` : `\n${LEFT_OUT}\n`;
    else if (written !== "") written += "\n";
    written += readableTable(quote);
    if (at >= 0) from = at + quote.length;
  }
  return clause.slice(from).trim() === "" ? written : `${written} ${LEFT_OUT}`;
}

const LEFT_OUT = "[…]";

/** Rows of a table as a person reads them in a chat; every other line as it is. */
function readableTable(quote: string): string {
  return quote
    .split("\n")
    .filter((line) => !/^\|[\s|:-]+\|$/u.test(line))
    .map((line) =>
      /^\|.*\|$/u.test(line)
        ? line
            .slice(1, -1)
            .split("|")
            .map((cell) => cell.trim())
            .join(" – ")
        : line,
    )
    .join("\n");
}

function secondOf(ranked: readonly Ranked[]): Ranked | undefined {
  const [first, second] = ranked;
  return first && second && second.score >= first.score * SECOND_SHARE ? second : undefined;
}

function beliefsIn({ clauses }: Ranked): readonly ClauseBelief[] {
  return clauses.length > 0 ? clauses : [certainly(0)];
}

function certainly(clause: number): ClauseBelief {
  return { clause, share: 1, point: null, asked: new Map(), holdsWanted: true };
}

function clauseNamed(article: Ranked["article"], clause: string | null): number {
  return Math.max(
    0,
    article.clauses.findIndex(({ number }) => number === clause),
  );
}

/** What a reader must know of the clause quoted: that it changed or will change, and what is uncertain about the text. */
export function notesOn(
  knowledge: KnowledgeText,
  article: Ranked["article"],
  on: CalendarDate,
  clause: string | null = null,
): string[] {
  const notes: string[] = [];
  const wordings = knowledge.listWordings(article.law, article.number);
  const words = quoteOf(article, clause, null);
  const isOther = (each: Ranked["article"] | undefined) => each !== undefined && quoteOf(each, clause, null) !== words;
  const { effectiveFrom, effectiveUntil } = article;
  const before = wordings.findLast((each) => each.effectiveFrom < effectiveFrom);
  if (isOther(before) && daysBetween(effectiveFrom, on) <= RECENT_DAYS)
    notes.push(answerTexts.changedRecently(effectiveFrom));
  const after = wordings.find((each) => each.effectiveFrom === effectiveUntil);
  if (effectiveUntil !== null && effectiveUntil > on && isOther(after))
    notes.push(answerTexts.changesSoon(effectiveUntil));
  const caution = article.cautions.at(-1);
  if (caution) notes.push(answerTexts.caution(caution));
  return notes;
}

function daysBetween(from: CalendarDate, until: CalendarDate): number {
  return (Date.parse(until) - Date.parse(from)) / 86_400_000;
}
