import type { Bound, Item } from "./items.ts";
import type { Quantity } from "./read-quantities.ts";

export type Amount = Quantity & { bound: Bound | null; at: number };

/** A strong bound may stand a few words before its amount ("ít nhất phải bằng 85%"); a weak one stands right before it. */
const REACH: Record<Bound, number> = { atLeast: 6, atMost: 6, below: 1, above: 1, from: 1, to: 1, about: 1 };

/** The amounts of a stretch, each with the word that bounds it ("ít nhất", "không quá", "dưới"). */
export function amountsOf(items: readonly Item[]): Amount[] {
  return items.flatMap((item, at) => {
    if (item.kind !== "quantity") return [];
    return [{ value: item.value, unit: item.unit, isRate: item.isRate, bound: boundOf(items, at), at }];
  });
}

function boundOf(items: readonly Item[], at: number): Bound | null {
  const after = items.slice(at + 1, at + 4).find((item) => item.kind === "bound" && item.isAfter);
  if (after?.kind === "bound") return after.bound;
  for (let distance = 1; distance <= REACH.atLeast; distance += 1) {
    const item = items[at - distance];
    if (!item || item.kind === "quantity") return null;
    if (item.kind === "bound" && !item.isAfter) return distance <= REACH[item.bound] ? item.bound : null;
  }
  return null;
}

/** Whether a draft may say `drafted` of an amount of which the law says `written`. A dropped "không quá" is a changed rule. */
export function agree(drafted: Bound | null, written: Bound | null): boolean {
  if (drafted === written) return true;
  const loose: readonly (Bound | null)[] = [null, "from", "to"];
  if (loose.includes(drafted) && loose.includes(written)) return drafted === null || written === null;
  const pair = [drafted, written].join();
  return ["atLeast,from", "from,atLeast", "to,atMost"].includes(pair);
}

export function isSameAmount(drafted: Quantity, written: Quantity): boolean {
  if (drafted.value !== written.value) return false;
  if (drafted.unit === written.unit || drafted.unit === null) return true;
  return drafted.unit === "month" && (written.unit === "monthOfAge" || written.unit === "monthOfPay");
}
