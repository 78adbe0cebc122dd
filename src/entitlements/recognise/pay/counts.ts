import { fold } from "../../../language/fold.ts";
import { readNumber } from "../../../language/numbers.ts";

/** Number words with their marks, and those that mean nothing else without. */
const WORDS = new Map<string, number>([
  ["m\u1ed9t", 1],
  ["hai", 2],
  ["ba", 3],
  ["b\u1ed1n", 4],
  ["n\u0103m", 5],
  ["s\u00e1u", 6],
  ["b\u1ea3y", 7],
  ["t\u00e1m", 8],
  ["ch\u00edn", 9],
  ["m\u01b0\u1eddi", 10],
]);

/** A count of days, shifts or pieces that begins at a token, whatever is counted: "12", "ba", "mười hai". */
export function countAt(tokens: readonly string[], at: number): { value: number; to: number } | null {
  const number = readNumber(tokens, at);
  if (number) return { value: number.value, to: number.to };
  const value = WORDS.get(tokens[at] ?? "");
  if (value === undefined) return null;
  const next = WORDS.get(tokens[at + 1] ?? "");
  if (value === 10 && next !== undefined && next < 10) return { value: 10 + next, to: at + 2 };
  if (fold(tokens[at + 1] ?? "") === "muoi" && value > 1) {
    const unit = WORDS.get(tokens[at + 2] ?? "");
    return unit === undefined ? { value: value * 10, to: at + 2 } : { value: value * 10 + unit, to: at + 3 };
  }
  return { value, to: at + 1 };
}
