import type { Step } from "../result.ts";

/** What the company paid or offers beside what is due: how much is missing, or that nothing is. */
export function paidSteps(due: number, paid: number | null): Step[] {
  if (paid === null) return [];
  return paid < due
    ? [{ id: "already-paid", figures: { paid, missing: due - paid } }]
    : [{ id: "paid-is-enough", figures: { paid } }];
}
