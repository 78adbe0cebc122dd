import type { Article, ClauseBelief } from "../knowledge/index.ts";
import { fold } from "../language/fold.ts";
import { countWords, introduces, type Passage, quotePassage } from "./quote-passage.ts";

/** A second clause is quoted beside the first from this belief in it, where both fit whole… */
const SECOND_CLAUSE = 0.2;
/** …or shortened, where it is this much as likely as the first… */
const AS_LIKELY = 0.5;
/** …or begun where there is still this much room… */
const ROOM_TO_BEGIN = 45;
/** …and one that holds what is asked for, where the first does not, from this little belief… */
const HOLDS_WANTED = 0.05;
/** …the article's first clause being the plain case, and counted for a little more… */
const FIRST_CLAUSE = 1.5;
/** …and an item of a list that an opening introduces from this. */
const FURTHER_ITEM = 0.12;
/** An article of this many words is quoted whole: nothing of it can be missing then. */
const SHORT_ARTICLE = 60;
/** Clauses none of which is longer are items of a list that the title opens. */
const LONGEST_ITEM = 25;
/** Items say nothing without their opening, which may take this share of the words. */
const SHARE_OF_OPENING = 0.6;
/** An opening that tells only that something follows. */
const SAYS_NOTHING = /được quy định (cụ thể )?như sau:$/u;
/** The longest clause, in words, that is added because it takes something back from the one that answers. */
const LONGEST_EXCEPTION = 45;

/**
 * The clauses that answer, in the order of the article: the one believed in most with the sentence that opens the
 * article's list, a second one nearly as likely, and one that makes an exception of the first, as far as they fit.
 */
export function quoteClauses(
  article: Article,
  beliefs: readonly ClauseBelief[],
  tokens: readonly string[],
  { words, point = null }: { words: number; point?: string | null },
): Passage[] {
  const opening = article.clauses[0];
  const isList = opening !== undefined && introduces(article, 0);
  const lengths = article.clauses.map(({ text }) => countWords(text));
  const all = lengths.reduce((sum, each) => sum + each, 0);
  const isItems = isList || hasOnlyItems(article);
  if (all <= Math.min(words, isItems ? words : SHORT_ARTICLE) && point === null) {
    return article.clauses.flatMap((_, at) => whole(article, at));
  }
  const wanted = isList ? beliefs.filter(({ clause }) => clause !== 0) : beliefs;
  const main = wanted[0];
  if (!main) return quotePassage(article, isList ? 0 : (beliefs[0]?.clause ?? 0), tokens, { words, point });
  const lead =
    isList && !SAYS_NOTHING.test(opening.text) && countWords(opening.text) <= words * SHARE_OF_OPENING
      ? opening.text
      : null;
  let left = words - (lead === null ? 0 : countWords(lead));
  const quoted = new Map<number, Passage[]>();
  const add = (clause: number, passages: Passage[]) => {
    quoted.set(clause, passages);
    left -= passages.reduce((sum, { quote }) => sum + countWords(quote), 0);
  };
  add(
    main.clause,
    quotePassage(article, main.clause, tokens, { words: left, point: point ?? main.point, asked: main.asked }),
  );
  const fits = (clause: number, longest = left) =>
    !quoted.has(clause) && countWords(article.clauses[clause]?.text ?? "") <= Math.min(longest, left);
  const exception = article.clauses.findIndex((_, at) => isExceptionTo(article, at, main.clause));
  if (exception >= 0 && fits(exception, LONGEST_EXCEPTION)) add(exception, whole(article, exception));
  const enough = isItems ? FURTHER_ITEM : SECOND_CLAUSE;
  const worth = (each: ClauseBelief) => {
    if (!main.holdsWanted && each.holdsWanted && each.share >= HOLDS_WANTED) return Math.max(each.share, 1);
    return each.share * (each.clause === 0 ? FIRST_CLAUSE : 1);
  };
  const others = wanted.slice(1).sort((x, y) => worth(y) - worth(x));
  for (const other of others.slice(0, isItems ? 3 : 1)) {
    const { clause } = other;
    if (worth(other) < enough || quoted.has(clause)) continue;
    if (fits(clause)) add(clause, whole(article, clause));
    else if (quoted.size === 1 && left >= ROOM_TO_BEGIN) {
      add(clause, quotePassage(article, clause, tokens, { words: left, point: other.point, asked: other.asked }));
    } else if (
      quoted.size === 1 &&
      worth(other) >= main.share * AS_LIKELY &&
      !hasPoints(article, main.clause, clause)
    ) {
      left = words - (lead === null ? 0 : countWords(lead));
      add(
        main.clause,
        quotePassage(article, main.clause, tokens, {
          words: Math.ceil(left * 0.6),
          point: main.point,
          asked: main.asked,
        }),
      );
      add(clause, quotePassage(article, clause, tokens, { words: left, asked: other.asked }));
    }
  }
  const passages = [...quoted].sort(([a], [b]) => a - b).flatMap(([, each]) => each);
  return lead === null ? passages : [{ article, clause: null, point: null, quote: lead }, ...passages];
}

/** True of an article any clause of which says nothing without its opening or its title: an item of their list. */
export function isListed(article: Article): boolean {
  return introduces(article, 0) || (article.clauses.length > 1 && hasOnlyItems(article));
}

function hasOnlyItems({ clauses }: Article): boolean {
  return clauses.every(({ text }) => countWords(text) <= LONGEST_ITEM);
}

function hasPoints({ clauses }: Article, ...at: number[]): boolean {
  return at.some((each) => (clauses[each]?.points.length ?? 0) > 0);
}

function whole(article: Article, at: number): Passage[] {
  const clause = article.clauses[at];
  return clause ? [{ article, clause: clause.number, point: null, quote: clause.text }] : [];
}

const TAKES_BACK = /\b(tru truong hop|khong ap dung|khong phai bao truoc|khong thuoc truong hop|ngoai le)\b/u;

/** True of a clause that names the other one and says where it does not hold. */
function isExceptionTo(article: Article, at: number, main: number): boolean {
  const number = article.clauses[main]?.number;
  const text = fold((article.clauses[at]?.text ?? "").toLowerCase());
  if (at === main || !number || !TAKES_BACK.test(text)) return false;
  return new RegExp(String.raw`\b(cac khoan [^;.]*\b|khoan )${number}\b[^;.]{0,40}dieu nay`, "u").test(text);
}
