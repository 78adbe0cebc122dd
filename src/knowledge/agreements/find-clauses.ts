import { fold } from "../../language/fold.ts";
import type { ReadQuestion } from "../../language/read-question.ts";
import { tokenise } from "../../language/tokens.ts";
import { type CalendarDate, isWithin } from "../../vocabulary/calendar.ts";
import type { Article } from "../document.ts";
import type { Agreement } from "./agreement.ts";

/** A clause of an agreement, and the share of the question's telling words that it holds. */
export type FoundClause = { article: Article; clause: string | null; share: number };

/** Words that every question and every clause may hold. */
const COMMON = new Set(
  (
    "cong ti nguoi lao dong su dung duoc co khong la va cua cho theo trong khi thi nhu the nao bao nhieu may gi a oi em " +
    "toi anh chi minh hoi tra tien luong muc quy dinh cac nhung nay mot moi o tai den tu thoa uoc tap ngay thang nam " +
    "lam viec neu bi phai hay hoac voi de ve ra sao vay xin dang lien quan noi ben chung tui con"
  ).split(" "),
);

/**
 * The clause whose words a question shares most of, single words and pairs; `null` when it shares none that tell.
 * Reads by bare letters: an agreement has words that the law, whose words typing is mended to, never uses.
 */
export function findClause(agreement: Agreement, question: ReadQuestion, on: CalendarDate): FoundClause | null {
  const wanted = telling([...question.typed, ...question.tokens].map(fold), [
    pairsOf(question.typed.map(fold)),
    pairsOf(question.tokens.map(fold)),
  ]);
  if (wanted.size === 0) return null;
  const total = [...wanted].reduce((sum, term) => sum + weightOf(term), 0);
  const clauses = agreement.articles
    .filter((article) => isWithin(article, on))
    .flatMap((article) => article.clauses.map((clause) => ({ article, clause })));
  const [best] = clauses
    .map(({ article, clause }) => {
      const words = tokenise(`${article.title} . ${clause.text}`).map(fold);
      const held = new Set([...words, ...pairsOf(words)]);
      const shared = [...wanted].filter((term) => held.has(term)).reduce((sum, term) => sum + weightOf(term), 0);
      return { article, clause: clause.number, share: shared / total };
    })
    .sort((a, b) => b.share - a.share);
  return best && best.share > 0 ? best : null;
}

/** A pair of neighbours says what is meant; a word alone may be chance. */
function weightOf(term: string): number {
  return term.includes(" ") ? 2 : 1;
}

function telling(words: readonly string[], pairs: readonly string[][]): Set<string> {
  const isTelling = (word: string) => !COMMON.has(word);
  return new Set([...words.filter(isTelling), ...pairs.flat().filter((pair) => pair.split(" ").every(isTelling))]);
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at] ?? ""} ${word}`);
}
