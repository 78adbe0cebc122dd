import { articleName, type KnowledgeText, type Ranked } from "../knowledge/index.ts";
import { answerTexts } from "../texts/answers.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import { shortTitle } from "./cite.ts";
import { countWords, type Passage, quotePassage } from "./quote-passage.ts";

/** A second article is quoted beside the first when belief in it is at least this share of belief in the first. */
const SECOND_SHARE = 0.12;
const MAX_WORDS = 120;
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
  const at = options.named ? clauseNamed(article, options.named.clause) : clauseThatAnswers(first);
  const notes = notesOn(knowledge, article, on);
  const second = options.second ? secondOf(ranked) : undefined;
  const introduced = 2 + countWords(article.title) + countWords(shortTitle(knowledge, article)) + 8;
  const budget = MAX_WORDS - countWords(notes.join(" ")) - introduced - (second ? 42 : 0);
  const [main, ...rest] = quotePassage(article, at, tokens, {
    words: Math.max(40, Math.min(98, budget)),
    point: options.named ? null : pointThatAnswers(first),
  });
  if (!main) return null;

  const introduction = (options.named ? answerTexts.introduceNamed : introduce(article.title))(
    articleName(article.number),
    shortTitle(knowledge, article),
  );
  const lines = [introduction, inQuotes([main, ...rest])];
  const passages: [Passage, ...Passage[]] = [main, ...rest];
  if (second) {
    const [quoted] = quotePassage(second.article, clauseThatAnswers(second), tokens, { words: 30 });
    if (quoted) {
      lines.push(
        answerTexts.introduceSecond(articleName(second.article.number), shortTitle(knowledge, second.article)),
        inQuotes([quoted]),
      );
      passages.push(quoted);
    }
  }
  return { text: [...lines, ...notes].join("\n"), passages };
}

function introduce(title: string) {
  return (article: string, document: string) => answerTexts.introduceQuote(article, title, document);
}

/** The passages in quotation marks, with a mark wherever words between them are left out. */
function inQuotes(passages: readonly Passage[]): string {
  const [first] = passages;
  const clause = first?.article.clauses.find(({ number }) => number === first.clause)?.text ?? "";
  let written = "";
  let from = 0;
  for (const { quote } of passages) {
    const at = clause.indexOf(quote, from);
    const gap = at < 0 ? "" : clause.slice(from, at);
    if (gap.trim() !== "") written += written === "" ? `${LEFT_OUT} ` : `\n${LEFT_OUT}\n`;
    else if (written !== "") written += "\n";
    written += quote;
    if (at >= 0) from = at + quote.length;
  }
  if (clause.slice(from).trim() !== "") written += ` ${LEFT_OUT}`;
  return `“${written}”`;
}

const LEFT_OUT = "[…]";

function secondOf(ranked: readonly Ranked[]): Ranked | undefined {
  const [first, second] = ranked;
  return first && second && second.score >= first.score * SECOND_SHARE ? second : undefined;
}

/** The clause a person marked for the nearest phrasing; else the one that matches best. */
function clauseThatAnswers({ article, clause, nearest }: Ranked): number {
  const marked = nearest && isOwn(article, nearest) && nearest.similarity > 0.35 ? nearest.phrasing.clause : null;
  const at = marked === null ? -1 : article.clauses.findIndex(({ number }) => number === marked);
  return at >= 0 ? at : (clause ?? 0);
}

function pointThatAnswers({ article, nearest }: Ranked): string | null {
  return nearest && isOwn(article, nearest) && nearest.similarity > 0.45 ? nearest.phrasing.point : null;
}

/** A phrasing inherited from the law that took this one's place marks that law's clauses, not this one's. */
function isOwn(article: Ranked["article"], { phrasing }: NonNullable<Ranked["nearest"]>): boolean {
  return phrasing.law === article.law && phrasing.article === article.number;
}

function clauseNamed(article: Ranked["article"], clause: string | null): number {
  return Math.max(
    0,
    article.clauses.findIndex(({ number }) => number === clause),
  );
}

/** What a reader must know of the wording: that it changed or will change, and what is uncertain about the text. */
export function notesOn(knowledge: KnowledgeText, article: Ranked["article"], on: CalendarDate): string[] {
  const notes: string[] = [];
  const wordings = knowledge.listWordings(article.law, article.number);
  const earlier = wordings.some((each) => each.effectiveFrom < article.effectiveFrom);
  if (earlier && daysBetween(article.effectiveFrom, on) <= RECENT_DAYS)
    notes.push(answerTexts.changedRecently(article.effectiveFrom));
  const { effectiveUntil } = article;
  if (
    effectiveUntil !== null &&
    effectiveUntil > on &&
    wordings.some((each) => each.effectiveFrom === effectiveUntil)
  ) {
    notes.push(answerTexts.changesSoon(effectiveUntil));
  }
  const caution = article.cautions.at(-1);
  if (caution) notes.push(answerTexts.caution(caution));
  return notes;
}

function daysBetween(from: CalendarDate, until: CalendarDate): number {
  return (Date.parse(until) - Date.parse(from)) / 86_400_000;
}
