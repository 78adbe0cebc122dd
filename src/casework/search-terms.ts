import { fold } from "../language/fold.ts";

const MOST_TERMS = 12;

/**
 * What somebody typed, as a query for `to_tsquery`: every word must be there, the last of them perhaps unfinished.
 * Only letters and digits are left, so nothing typed is ever read as an operator. `null` when nothing is left.
 */
export function searchTerms(text: string): string | null {
  const words = fold(text)
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== "")
    .slice(0, MOST_TERMS);
  if (words.length === 0) return null;
  return words.map((word, index) => (index === words.length - 1 ? `${word}:*` : word)).join(" & ");
}
