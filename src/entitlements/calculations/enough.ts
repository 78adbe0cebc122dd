import type { Step } from "../result.ts";

/** What was paid already held against what is due: what is still owed, or that it is enough. Nothing where nothing was said. */
export function paidSteps(due: number, paid: number | null): Step[] {
  if (paid === null) return [];
  if (paid < due) return [{ id: "paid-short", figures: { paid, due, short: due - paid } }];
  return [{ id: paid === due ? "paid-enough" : "paid-over", figures: { paid, due, over: paid - due } }];
}

/** Days allowed already held against those that are due. */
export function grantedSteps(due: number, granted: number | null): Step[] {
  if (granted === null) return [];
  return granted < due
    ? [{ id: "days-short", figures: { granted, due, short: due - granted } }]
    : [{ id: "days-enough", figures: { granted, due } }];
}
