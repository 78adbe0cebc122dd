import { align, type Aligned } from "../align.ts";
import { agree, type Amount, amountsOf, isSameAmount } from "../bounds.ts";
import type { Check, Rule } from "../context.ts";
import type { Item } from "../items.ts";
import { type Segment, sentencesOf } from "../segments.ts";
import { unitsOf } from "../units.ts";

/** A segment without the amount may match this much better before the amount counts as put to the wrong case. */
const SLACK = 1e-9;
/** Two amounts found together say by themselves which piece of law is meant, so the words around them need to agree less. */
const SHARE_WHEN_SEVERAL = 0.35;

/**
 * Every amount stands in the cited law, with the same unit and bound, in the
 * piece of law that the words around it are about, together with the other
 * amounts of its clause; or it is one the worker gave, repeated as a fact.
 *
 * Catches changed figures (in digits or words), changed units, "tối đa" for
 * "ít nhất", right figures put to the wrong case (45 days for a fixed-term
 * contract), and a worker's own figure handed back as the rule.
 */
export const checkNumbers: Rule = (check) => {
  const reasons = new Set<string>();
  for (const sentence of check.sentences) {
    let strong: Amount["bound"] = null;
    for (const unit of unitsOf(sentence)) {
      const amounts = amountsOf(unit);
      if (amounts.length === 0) continue;
      const inherited = strong;
      strong = amounts.find(({ bound }) => bound === "atLeast" || bound === "atMost")?.bound ?? strong;
      for (const reason of judge(check, unit, amounts, inherited)) reasons.add(reason);
    }
  }
  return [...reasons];
};

function judge(check: Check, unit: readonly Item[], amounts: readonly Amount[], inherited: Amount["bound"]): string[] {
  const legal = amounts.filter((amount) =>
    check.segments.some(({ items }) => amountsOf(items).some((held) => isSameAmount(amount, held))),
  );
  const given = amounts.filter((amount) => !legal.includes(amount));
  const asked = amountsOf(check.question);
  if (given.some((amount) => !asked.some((held) => isSameAmount(amount, held)))) return ["number-unsupported"];
  if (given.some((amount) => isAsserted(unit, amount.at))) return ["number-from-question"];
  if (legal.length === 0) return [];

  const aligned = align(unit, check.segments);
  const best = aligned[0]?.score ?? 0;
  const holders = aligned.filter((each) => legal.every((amount) => holds(each, amount, [amount.bound, inherited])));
  const needed = legal.length > 1 ? best * SHARE_WHEN_SEVERAL : best;
  const fitting = holders.filter(({ score }) => score >= needed - SLACK);
  if (fitting.some(({ segment }) => isWithinItsPart(unit, legal, segment))) return [];
  if (holders.length > 0) return ["number-misplaced"];
  const unbounded = aligned.filter(({ segment }) =>
    legal.every((amount) => amountsOf(segment.items).some((held) => isSameAmount(amount, held))),
  );
  return [unbounded.length > 0 ? "bound-changed" : "number-misplaced"];
}

function holds({ segment }: Aligned, amount: Amount, bounds: readonly Amount["bound"][]): boolean {
  return amountsOf(segment.items).some((held) => {
    if (!isSameAmount(amount, held)) return false;
    if (amount.isRate || held.isRate || isPer(amount)) return true;
    return (
      agree(amount.bound, held.bound) ||
      (amount.bound === null && bounds.some((bound) => bound !== null && agree(bound, held.bound)))
    );
  });
}

/** "trong 01 tháng", "một tháng": one unit of time is a rate, and rates have no bound. */
function isPer({ value, unit }: Amount): boolean {
  return value === "1" && unit !== null && ["day", "week", "month", "year", "hour"].includes(unit);
}

/** True when a word of right, duty or bound stands before the amount: then it is said to be the rule. */
function isAsserted(unit: readonly Item[], at: number): boolean {
  return unit
    .slice(0, at)
    .some(
      (item) =>
        item.kind === "polarity" || (item.kind === "bound" && (item.bound === "atLeast" || item.bound === "atMost")),
    );
}

/**
 * A sentence of law with two amounts of a kind ("hành kinh … 30 phút, nuôi con … 60 phút") is read part by part:
 * the part that the words are about must be the one with the amount.
 */
function isWithinItsPart(unit: readonly Item[], amounts: readonly Amount[], segment: Segment): boolean {
  const held = amountsOf(segment.own);
  const isDrafted = (each: Amount) => amounts.some((amount) => isSameAmount(amount, each));
  const rivals = held.filter(
    (each) => !isDrafted(each) && amounts.some(({ unit: kind }) => kind !== null && kind === each.unit),
  );
  const kinds = [...amounts, ...rivals].map((each) => each.unit);
  const parts = sentencesOf(segment.text)
    .flatMap(unitsOf)
    .filter((items) => amountsOf(items).some((each) => !each.isRate && !isPer(each) && kinds.includes(each.unit)));
  if (rivals.length === 0 || parts.length < 2) return true;
  const own = amounts.filter(
    (amount) => rivals.some((each) => each.unit === amount.unit) || amount.isRate || isPer(amount),
  );
  const kept = own.filter((amount) => held.some((each) => isSameAmount(amount, each)));
  const aligned = align(
    unit,
    parts.map((items) => ({ ...segment, own: items, items, title: [] })),
  );
  const best = aligned[0]?.score ?? 0;
  return aligned.some((each) => each.score >= best - SLACK && kept.every((amount) => holdsAnyBound(each, amount)));
}

function holdsAnyBound({ segment }: Aligned, amount: Amount): boolean {
  return amountsOf(segment.items).some((held) => isSameAmount(amount, held));
}
