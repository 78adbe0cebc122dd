import type { Article, Clause } from "../knowledge/index.ts";
import { foldTokens, tokenise } from "../language/tokens.ts";

/** A part of one clause, word for word as the article writes it. */
export type Passage = { article: Article; clause: string | null; point: string | null; quote: string };

/** Longest quotation shown whole, in words; longer clauses are cut to the lines that answer. */
const WHOLE_CLAUSE_WORDS = 98;

const NOT_ASKED: ReadonlyMap<string, number> = new Map();

/**
 * The lines of a clause that answer the question: all of it when it is short;
 * otherwise its opening line and the points that share most with the question,
 * or the sentence that does. Every line stands in the article word for word.
 */
export function quotePassage(
  article: Article,
  clauseAt: number,
  tokens: readonly string[],
  {
    point = null,
    asked = NOT_ASKED,
    words = WHOLE_CLAUSE_WORDS,
  }: { point?: string | null; asked?: ReadonlyMap<string, number>; words?: number } = {},
): Passage[] {
  const clause = article.clauses[clauseAt];
  if (!clause) return [];
  const introduced = article.clauses.slice(clauseAt + 1);
  if (introduces(article, clauseAt)) {
    return quoteIntroduced(article, clause, introduced, tokens, words);
  }
  const whole: Passage = { article, clause: clause.number, point: null, quote: clause.text };
  if (countWords(clause.text) <= words && point === null) return [whole];
  if (clause.points.length > 0) return quotePoints(article, clause, tokens, { point, asked, words });
  return [{ ...whole, quote: bestStretch(clause.text, tokens, words) }];
}

/** True of an opening without a number that says nothing alone: the clauses after it are its list. */
export function introduces({ clauses }: Article, at: number): boolean {
  const clause = clauses[at];
  return clause?.number === null && clause.text.endsWith(":") && at + 1 < clauses.length;
}

/** Words as a reader counts them: the bars of a table are none. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== "" && word !== "|").length;
}

type Point = Clause["points"][number];

/** An opening that only introduces the article's clauses says nothing alone: the clauses that answer stand with it. */
function quoteIntroduced(
  article: Article,
  opening: Clause,
  clauses: readonly Clause[],
  tokens: readonly string[],
  words: number,
): Passage[] {
  const relevance = createRelevance(
    tokens,
    clauses.map(({ text }) => text),
  );
  const ranked = clauses.map((clause) => ({ clause, score: relevance(clause.text) })).sort((a, b) => b.score - a.score);
  const opened: Passage = { article, clause: null, point: null, quote: bestStretch(opening.text, tokens, words) };
  let left = words - countWords(opened.quote);
  const chosen = new Map<string | null, Passage>();
  for (const { clause } of ranked) {
    const fits = countWords(clause.text) <= left;
    if (!fits && chosen.size > 0) continue;
    const quote = fits ? clause.text : bestStretch(clause.text, tokens, left);
    if (left < 1) break;
    chosen.set(clause.number, { article, clause: clause.number, point: null, quote });
    left -= countWords(quote);
  }
  return [opened, ...clauses.flatMap(({ number }) => chosen.get(number) ?? [])];
}

/** An opening up to this many words is not cut, as half a sentence says nothing, while there is room for a point… */
const LONGEST_OPENING = 40;
/** …of at least this many. */
const SHORTEST_POINT = 12;
/** A further point is quoted when it is at least this relevant beside the best one. */
const WORTH_QUOTING = 0.3;
/** Short points are cases of one list, and are quoted as long as there is room. */
const SHORT_POINT = 15;
/** How much the nearest way of asking that marks a point counts beside the words they share. */
const ASKED_WEIGHT = 2;
/** The first point is most often the plain case, and the others what is special. */
const FIRST_POINT = 1.3;

function quotePoints(
  article: Article,
  clause: Clause,
  tokens: readonly string[],
  { point: wanted, asked, words }: { point: string | null; asked: ReadonlyMap<string, number>; words: number },
): Passage[] {
  const opening = clause.text.split("\n")[0] ?? "";
  const relevance = createRelevance(
    tokens,
    clause.points.map(({ text }) => text),
  );
  const own = clause.points.map(({ text }, at) => relevance(text) * (at === 0 ? FIRST_POINT : 1));
  const highest = Math.max(...own, 1e-9);
  const ranked = clause.points
    .map((point, at) => ({
      point,
      score:
        point.label === wanted ? Infinity : (own[at] ?? 0) / highest + ASKED_WEIGHT * (asked.get(point.label) ?? 0),
    }))
    .sort((a, b) => b.score - a.score);
  const openingWords = Math.max(Math.floor(words / 2), Math.min(LONGEST_OPENING, words - SHORTEST_POINT));
  const openingQuote = bestStretch(opening, tokens, openingWords);
  const passages: Passage[] = [{ article, clause: clause.number, point: null, quote: openingQuote }];
  let left = words - countWords(openingQuote);
  const chosen = new Map<Point, Passage>();
  const enough = (ranked[0]?.score === Infinity ? (ranked[1]?.score ?? 0) : (ranked[0]?.score ?? 0)) * WORTH_QUOTING;
  for (const { point, score } of ranked) {
    const line = `${point.label}) ${point.text}`;
    const quote = clause.text.includes(line) ? line : point.text;
    if (chosen.size > 0 && score < enough && countWords(quote) > SHORT_POINT) continue;
    const fits = countWords(quote) <= left;
    if (!fits && chosen.size > 0) continue;
    // The lines of a long point need not follow one another in the clause: its first one stands there word for word.
    const fitted = fits ? quote : firstWords(clause.text.includes(quote) ? quote : (quote.split("\n")[0] ?? ""), left);
    chosen.set(point, { article, clause: clause.number, point: point.label, quote: fitted });
    left -= countWords(fitted);
  }
  return [...passages, ...clause.points.flatMap((point) => chosen.get(point) ?? [])];
}

/** What begins in the middle needs what stands before it more often than not. */
const FROM_THE_START = 1.3;

/** The run of whole sentences within the word budget that shares most with the question; always a part of the text. */
function bestStretch(text: string, tokens: readonly string[], words: number): string {
  if (countWords(text) <= words) return text;
  const sentences = splitSentences(text);
  const relevance = createRelevance(tokens, sentences);
  let best = { score: -1, from: 0, until: 0 };
  for (let from = 0; from < sentences.length; from++) {
    let stretch = "";
    for (let until = from; until < sentences.length; until++) {
      const next = stretch + (sentences[until] ?? "");
      if (countWords(next) > words && stretch !== "") break;
      stretch = next;
      const score = relevance(stretch) * (countWords(stretch) > words ? 0.5 : 1) * (from === 0 ? FROM_THE_START : 1);
      if (score > best.score) best = { score, from, until };
    }
  }
  const quote = sentences.slice(best.from, best.until + 1).join("");
  if (countWords(quote) >= words) return firstWords(quote.trim(), words);
  const next = sentences[best.until + 1] ?? "";
  const room = words - countWords(quote);
  if (countWords(next) <= room) return (quote + next).trim();
  const begun = firstWords(next, room);
  return (countWords(begun) >= WORTH_CUTTING && /[,;]$/u.test(begun) ? quote + begun : quote).trim();
}

/** The sentence after those that answer is begun when this many words of it fit, up to a comma. */
const WORTH_CUTTING = 20;

/** Sentences and lines with the white space that follows them, so that joining them gives the text back. */
function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(/(?:(?<!^\d{1,3}\p{L}?)[.;](?=\s)|\n)\s*/gu)) {
    sentences.push(text.slice(from, index + end.length));
    from = index + end.length;
  }
  if (from < text.length) sentences.push(text.slice(from));
  return sentences;
}

/** A sentence longer than there is room for is cut after a comma where one is not far back. */
function firstWords(text: string, words: number): string {
  let seen = 0;
  let cut: { at: number; words: number } | null = null;
  for (const match of text.matchAll(/\S+/gu)) {
    seen++;
    const end = match.index + match[0].length;
    if (/[,;]$/u.test(match[0])) cut = { at: end, words: seen };
    if (seen === words) return text.slice(0, cut && cut.words >= words * 0.6 ? cut.at : end);
  }
  return text;
}

/** Questions that want a figure. */
const WANTS_FIGURE = /\b(bao nhieu|may|bao lau|toi da|toi thieu|muc|khi nao|thoi han|phan tram)\b/u;
const FIGURE_BONUS = 3;

/**
 * How much a text answers a question: the question's syllables and pairs it
 * holds, each by how few of the texts beside it hold it too, a longer text
 * needing more; a text with figures counts more where a figure is wanted.
 */
function createRelevance(tokens: readonly string[], beside: readonly string[]): (text: string) => number {
  const asked = termsOf(foldTokens(tokens));
  const holders = new Map<string, number>();
  for (const text of beside) {
    for (const term of termsOf(foldTokens(tokenise(text)))) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  const wantsFigure = WANTS_FIGURE.test(foldTokens(tokens).join(" "));
  return (text) => {
    const held = termsOf(foldTokens(tokenise(text)));
    let sum = 0;
    for (const term of asked) {
      if (held.has(term))
        sum += Math.log(1 + (beside.length + 0.5) / ((holders.get(term) ?? 0) + 0.5)) * (term.includes(" ") ? 1.5 : 1);
    }
    const figures = wantsFigure && /\d/u.test(text.replace(/^\d+\p{L}?\. /u, "")) ? FIGURE_BONUS : 1;
    return (sum * figures) / (held.size + 20) ** 0.4;
  };
}

function termsOf(tokens: readonly string[]): Set<string> {
  const plain = tokens.map((token) => token.replace(/^0+(?=\d)/u, "")); // "01 năm" is "1 năm"
  return new Set([...plain, ...plain.slice(1).map((token, at) => `${plain[at] ?? ""} ${token}`)]);
}
