import type { CalculationId } from "../codes.ts";
import type { Facts } from "./facts.ts";
import type { InputId } from "./missing-inputs.ts";

/** Of holidays and the trial, what is told decides what is asked about: days or money, worked or not. */
export function neededForWork(
  calculation: CalculationId,
  facts: Facts,
  isPaid: boolean,
  isWorked: boolean,
): readonly InputId[] | null {
  switch (calculation) {
    case "overtime":
      return facts.holidayOff ? ["wage"] : null;
    case "holiday-pay":
      if (facts.holidayOff) return isPaid || !facts.asksLength ? ["wage"] : [];
      return isWorked ? ["wage", "hours", "day-kind"] : isPaid ? ["wage"] : [];
    case "trial-length":
      return (facts.contractMonths ?? 1) < 1 || (isPaid && !facts.asksLength) ? [] : null;
    case "trial-pay":
      return !isPaid && facts.asksLength ? ((facts.contractMonths ?? 1) < 1 ? [] : ["job-level"]) : null;
    default:
      return null;
  }
}
