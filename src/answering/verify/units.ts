import type { Item } from "./items.ts";
import { phraseOf, standsAt } from "./lexemes.ts";
import type { Sentence } from "./segments.ts";
import { AND_WORDS, CONDITION_STARTS } from "./words.ts";

const STARTS = CONDITION_STARTS.map(phraseOf);

/**
 * The stretches of a sentence that each say one thing about their amounts.
 * Parts between commas without an amount belong to the amount they describe:
 * before it ("ngày thường, được 150%") or after it ("150% vào ngày thường, …").
 */
export function unitsOf({ pieces }: Sentence): Item[][] {
  const parts = pieces.flatMap(splitAtAnd);
  const leading = parts.find(hasAmount);
  const isAfter = leading !== undefined && trailsOff(leading) && leading === parts[0];
  const units: Item[][] = [];
  let waiting: Item[] = [];
  for (const part of parts) {
    if (!hasAmount(part) && part[0]?.kind === "polarity" && units.length > 0) continue; // "… và phải thông báo": another statement
    const last = units.at(-1);
    if (hasAmount(part)) {
      const isCondition = STARTS.some((phrase) => standsAt(part.map(textOf), 0, phrase)) && parts.at(-1) !== part;
      if (isCondition) waiting = [...waiting, ...part];
      else {
        units.push([...waiting, ...part]);
        waiting = [];
      }
    } else if (isAfter && last) last.push(...part);
    else waiting = [...waiting, ...part];
  }
  const last = units.at(-1);
  if (waiting.length > 0 && last) last.push(...waiting);
  else if (waiting.some(({ kind }) => kind === "quantity")) units.push(waiting);
  return units;
}

/** "150% ngày thường và 200% ngày nghỉ" says two things; "ngày lễ và tết" says one. */
function splitAtAnd(piece: Item[]): Item[][] {
  const at = piece.findIndex(
    (item, index) =>
      item.kind === "word" &&
      AND_WORDS.includes(item.text) &&
      piece.slice(0, index).some(isResult) &&
      (piece.slice(index).some(isResult) || piece[index + 1]?.kind === "polarity"),
  );
  return at < 0 ? [piece] : [piece.slice(0, at), ...splitAtAnd(piece.slice(at + 1))];
}

const isResult = (item: Item) => item.kind === "quantity" && !item.isRate;
const hasAmount = (items: readonly Item[]) => items.some(({ kind }) => kind === "quantity");
const textOf = (item: Item) => (item.kind === "word" ? item.text : "");

function trailsOff(items: readonly Item[]): boolean {
  const last = items.findLastIndex(({ kind }) => kind === "quantity");
  return items.slice(last + 1).some(({ kind }) => kind === "word");
}
