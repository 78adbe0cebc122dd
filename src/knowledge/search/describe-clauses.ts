import { fold } from "../../language/fold.ts";
import { tokenise } from "../../language/tokens.ts";
import type { Article } from "../document.ts";
import type { Phrasing } from "../phrasings.ts";
import type { ArticleIndex } from "./article-index.ts";
import type { Signals } from "./features.ts";
import { wantedKinds, holdsKind } from "./wanted-kinds.ts";

/** What is known of each clause of an article beside a question, a number each, between about 0 and 1. */
export const CLAUSE_FEATURES = [
  "own",
  "own-lead",
  "within",
  "within-concepts",
  "asked",
  "asked-concepts",
  "asked-often",
  "inherited",
  "wanted",
  "first",
  "delegates",
] as const;

/** Rows of `CLAUSE_FEATURES`, one a clause. `isLeftOut` leaves phrasings out: those that are the question itself. */
export function describeClauses(
  index: ArticleIndex,
  signals: Signals,
  position: number,
  tokens: readonly string[],
  isLeftOut: (phrasing: number) => boolean = () => false,
): number[][] {
  const article = index.articles[position] as Article;
  const { clauses } = article;
  const start = index.clauseStarts[position] as number;
  const own = clauses.map((_, at) => signals.clauses[start + at] as number);
  const read = readClauses(index, position);
  const within = shareWords(read.words, termsOf(tokens));
  const meanings = shareWords(read.concepts, termsOf(index.toConcepts(tokens)));
  const asked = clauses.map(() => [] as number[]);
  const concepts = clauses.map(() => 0);
  const inherited = clauses.map(() => 0);
  for (const at of index.phrasingsOf(position)) {
    if (isLeftOut(at)) continue;
    const phrasing = index.phrasings[at] as Phrasing;
    if (phrasing.clause === null) continue;
    const isOwn = phrasing.law === article.law && phrasing.article === article.number;
    const words = signals.phrasings.words[at] as number;
    const meaning = signals.phrasings.concepts[at] as number;
    if (!isOwn) {
      const heir = heirOf(index, article, phrasing);
      if (heir >= 0) inherited[heir] = Math.max(inherited[heir] as number, words, meaning);
      continue;
    }
    const clause = clauses.findIndex(({ number }) => number === phrasing.clause);
    if (clause < 0) continue;
    asked[clause]?.push(words);
    concepts[clause] = Math.max(concepts[clause] as number, meaning);
  }
  const highest = Math.max(...own, 1e-9);
  const wanted = wantedKinds(tokens);
  const sorted = asked.map((scores) => scores.sort((a, b) => b - a));
  return clauses.map((_, at) => {
    const bare = read.bare[at] as string;
    const holds = wanted.some((kind) => holdsKind(bare, kind));
    const [best = 0, second = 0, third = 0] = sorted[at] ?? [];
    return [
      (own[at] as number) / highest,
      (own[at] as number) === highest ? 1 : 0,
      within[at] as number,
      meanings[at] as number,
      best,
      concepts[at] as number,
      (best + second + third) / 3,
      inherited[at] as number,
      wanted.length > 0 && holds ? 1 : 0,
      at === 0 || (at === 1 && clauses[0]?.number === null) ? 1 : 0,
      DELEGATES.test(bare) ? 1 : 0,
    ];
  });
}

/** A clause that leaves the matter to another text, or says who writes it. */
const DELEGATES =
  /^(chinh phu|bo truong|bo lao dong|bo noi vu|thu tuong)[^.]{0,160}quy dinh|quy dinh chi tiet (dieu|khoan|muc) nay/u;

type ReadClauses = { words: ReadonlySet<string>[]; concepts: ReadonlySet<string>[]; bare: string[] };
const readBefore = new WeakMap<ArticleIndex, Map<number, ReadClauses>>();
/** Articles whose clauses are kept as they were read: those asked about again and again. */
const MOST_KEPT = 300;

/** What a question is compared with in the clauses of an article, which are long and asked about by many. */
function readClauses(index: ArticleIndex, position: number): ReadClauses {
  const kept = readBefore.get(index) ?? new Map<number, ReadClauses>();
  readBefore.set(index, kept);
  const known = kept.get(position);
  if (known) return known;
  const texts = (index.articles[position] as Article).clauses.map(({ text }) => text);
  const tokens = texts.map((text) => tokenise(text));
  const read = {
    words: tokens.map(termsOf),
    concepts: tokens.map((each) => termsOf(index.toConcepts(each))),
    bare: texts.map((text) => fold(text).replace(/^\d+\w?\. /u, "")),
  };
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(position, read);
  return read;
}

const heirs = new WeakMap<Article, Map<string, number>>();

/** The clause of this article that says what the clause a phrasing marks says in its own article; −1 where none does. */
function heirOf(index: ArticleIndex, article: Article, { law, article: number, clause }: Phrasing): number {
  const known = heirs.get(article) ?? new Map<string, number>();
  heirs.set(article, known);
  const key = `${law}|${number}|${clause ?? ""}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const marked = index.articles
    .find((each) => each.law === law && each.number === number)
    ?.clauses.find((each) => each.number === clause);
  const texts = article.clauses.map(({ text }) => wordsOf(text));
  const words = marked ? shareWords(texts, wordsOf(marked.text)) : [];
  const best = Math.max(...words, 0);
  const heir = best > 0 ? words.indexOf(best) : -1;
  known.set(key, heir);
  return heir;
}

/** How much of what is asked each text holds, a word counting by how few of the texts hold it; the best is 1. */
function shareWords(held: readonly ReadonlySet<string>[], asked: ReadonlySet<string>): number[] {
  const scores = held.map(() => 0);
  for (const term of asked) {
    const holders = held.filter((terms) => terms.has(term)).length;
    if (holders === 0) continue;
    const weight = Math.log(1 + (held.length - holders + 0.5) / (holders + 0.5)) * (term.includes(" ") ? 1.5 : 1);
    held.forEach((terms, at) => {
      if (terms.has(term)) scores[at] = (scores[at] as number) + weight / (terms.size + 20) ** 0.4;
    });
  }
  const best = Math.max(...scores, 1e-9);
  return scores.map((score) => score / best);
}

/** The words and neighbouring pairs of a text of the law. */
function wordsOf(text: string): ReadonlySet<string> {
  return termsOf(tokenise(text));
}

function termsOf(tokens: readonly string[]): Set<string> {
  const bare = tokens.map((token) => fold(token).replace(/^0+(?=\d)/u, "")); // "01 năm" is "1 năm"
  return new Set([...bare, ...bare.slice(1).map((token, at) => `${bare[at] ?? ""} ${token}`)]);
}
