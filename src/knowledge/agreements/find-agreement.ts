import { type CalendarDate, isWithin } from "../../vocabulary/calendar.ts";
import type { KnowledgeText } from "../load-knowledge.ts";
import { type Agreement, isServed } from "./agreement.ts";

/**
 * The agreement of the nearest unit that has one: `unitIds` are the worker's own unit and those above it, nearest first.
 * One that has lapsed is given where none is in force, and says so by its days; one yet to come is not given.
 */
export function findAgreementOf(
  { agreements }: Pick<KnowledgeText, "agreements">,
  unitIds: readonly string[],
  on: CalendarDate,
): { agreement: Agreement; isInForce: boolean } | null {
  const theirs = unitIds.flatMap((unit) => agreements.filter((each) => each.meta.unit === unit && isServed(each)));
  const current = theirs.find(({ meta }) => isWithin(meta, on));
  if (current) return { agreement: current, isInForce: true };
  const lapsed = theirs
    .filter(({ meta }) => meta.effectiveUntil !== null && meta.effectiveUntil <= on)
    .sort((a, b) => (a.meta.effectiveFrom < b.meta.effectiveFrom ? 1 : -1));
  return lapsed[0] ? { agreement: lapsed[0], isInForce: false } : null;
}
