import type { CalculationId } from "../../codes.ts";
import { MINIMUM_WAGES } from "../../parameters.ts";
import type { Facts } from "../facts.ts";
import type { InputId } from "../missing-inputs.ts";

/** Where the sums of a sentence need less: only a day, a number of days, or what was taken is asked about. */
export function neededForSums(calculation: CalculationId, facts: Facts): readonly InputId[] | null {
  const { sums, days, damage } = facts;
  if (sums?.asks !== undefined && sums.asks !== "net") return [];
  if (calculation === "deduction-limit" && sums?.fines !== undefined) return [];
  if (calculation === "damages" && sums?.threshold) return ["place"];
  if (calculation === "damages" && damage !== undefined && isAlikeEverywhere(damage)) return ["wage-for-damage"];
  if (calculation === "late-pay" && days !== undefined && days < 15) return [];
  if (calculation === "union-dues" && (sums?.member || sums?.dueOn !== undefined)) return [];
  return null;
}

/** Whether a damage is on the same side of ten months' minimum wage in every region (45/2019 Điều 129 khoản 1): then the place need not be told. */
export function isAlikeEverywhere(damage: number): boolean {
  const newest = MINIMUM_WAGES.at(-1);
  if (!newest) return false;
  const thresholds = Object.values(newest.value).map(({ monthly }) => 10 * monthly);
  return damage <= Math.min(...thresholds) || damage > Math.max(...thresholds);
}
