import type { Step } from "../result.ts";

/** What was paid beside what is due: how much is missing, or that it is enough. */
export function comparedWithPaid(due: number, paid: number | null): Step[] {
  if (paid === null) return [];
  return paid < due
    ? [{ id: "paid-missing", figures: { paid, missing: due - paid } }]
    : [{ id: "paid-all-due", figures: { paid } }];
}
