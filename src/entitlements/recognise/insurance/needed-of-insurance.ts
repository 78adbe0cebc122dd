import type { CalculationId } from "../../codes.ts";
import type { Facts } from "../facts.ts";
import type { InputId } from "../missing-inputs.ts";

/** What insurance money needs where that depends on what was said; `null` where it does not. */
export function neededOfInsurance(calculation: CalculationId, facts: Facts): readonly InputId[] | null {
  const { insurance, monthsInsured } = facts;
  switch (calculation) {
    case "pension":
      return typeof monthsInsured === "number" && monthsInsured < 180 ? ["years-of-insurance"] : null;
    case "lump-sum":
      return facts.wage === undefined && isOnlyWhen(facts) ? [] : null;
    case "unemployment":
      if (insurance?.benefit !== undefined && insurance.monthsDrawn !== undefined)
        return insurance.benefitMonths === undefined ? ["years-of-insurance"] : [];
      if (insurance?.benefitMonths !== undefined && monthsInsured === undefined)
        return insurance.sixMonths ? [] : ["wage"];
      if (insurance?.sixMonths) return insurance.asksLength ? ["years-of-insurance"] : [];
      if (facts.wage === undefined && monthsInsured !== undefined) return ["years-of-insurance"];
      // Only the amount of a month is asked: for how long it is paid is told by a table.
      return monthsInsured === undefined && !insurance?.asksLength ? ["wage"] : null;
    case "accident-compensation":
      return insurance?.died ? ["wage"] : null;
    case "accident-benefit":
      if (insurance?.asksBase && facts.wage === undefined) return ["percent-lost"];
      return insurance?.died || (insurance?.percentLost ?? 5) < 5 ? ["percent-lost"] : null;
    default:
      return null;
  }
}

/** When a sum may be asked for needs no wage, and neither does that it may not. */
function isOnlyWhen({ insurance, insuredFrom }: Facts): boolean {
  return (
    insurance?.lastInsuredOn !== undefined || (insurance?.ground === undefined && (insuredFrom ?? "") >= "2025-07")
  );
}
