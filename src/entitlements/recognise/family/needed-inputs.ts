import type { Facts } from "../facts.ts";
import type { InputId } from "../missing-inputs.ts";

/** The longest sick leave that everybody may have: up to it the years of insurance do not matter (41/2024 Điều 43). */
const SICK_DAYS_OF_ALL = 30;

/** Days alone may be asked: then the years decide, and no wage is needed; a day's or a month's pay needs no days. */
export function neededForSickPay(facts: Facts): readonly InputId[] {
  const { family } = facts;
  const isAfterwards = family?.exhausted === true || (family?.longTerm === true && family.daysUsed !== undefined);
  if (
    facts.wage === undefined &&
    (facts.days === undefined || family?.asksDays === true || family?.asksDaysLeft === true)
  )
    return ["years-of-insurance"];
  if (facts.days === undefined && facts.wage !== undefined && family?.allDays) return ["wage", "years-of-insurance"];
  const isRate = facts.days === undefined && facts.wage !== undefined && (family?.asksRate === true || isAfterwards);
  const money: readonly InputId[] = isRate ? ["wage"] : ["wage", "days-off"];
  const days = (facts.days ?? 0) + (family?.daysUsed ?? 0);
  return days <= SICK_DAYS_OF_ALL && !isAfterwards ? money : [...money, "years-of-insurance"];
}

/** Before 01/07/2026 every child gives the same leave; days before the birth and the earliest return do so always, and who lacks six months of insurance gets no money for any. */
export function neededForMaternity(
  calculation: "maternity-leave" | "maternity-money",
  facts: Facts,
  asked: readonly InputId[],
): readonly InputId[] {
  const { family } = facts;
  const isSame =
    (facts.dateSaid ?? "9") < "2026-07-01" || family?.asksEarliestLeave === true || family?.asksEarliestReturn === true;
  const isRefused = family?.averageParts === undefined && (family?.insuredMonths ?? 6) < 6;
  if (isRefused && calculation === "maternity-money") return [];
  return isSame ? asked.filter((id) => id !== "child-order") : asked;
}
