import type { Step } from "../result.ts";

/** What was paid, or told, held against what is due: how much is missing, that it is enough, or how much it is over. Nothing where nothing was said. */
export function paidSteps(due: number, paid: number | null): Step[] {
  if (paid === null) return [];
  if (paid < due) return [{ id: "paid-short", figures: { paid, missing: due - paid } }];
  return [
    paid > due ? { id: "paid-over", figures: { paid, over: paid - due } } : { id: "paid-enough", figures: { paid } },
  ];
}

/** Days allowed already held against those that are due. */
export function grantedSteps(due: number, granted: number | null): Step[] {
  if (granted === null) return [];
  return granted < due
    ? [{ id: "days-short", figures: { granted, due, short: due - granted } }]
    : [{ id: "days-enough", figures: { granted, due } }];
}
