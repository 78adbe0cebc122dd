import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { annualLeave, unusedLeavePay } from "../calculations/annual-leave.ts";
import { contributions } from "../calculations/contributions.ts";
import { damages, deductionLimit } from "../calculations/deduction.ts";
import { disputeLimits } from "../calculations/disputes.ts";
import { latePayInterest, suspensionAdvance } from "../calculations/late-pay.ts";
import { lumpSum } from "../calculations/lump-sum.ts";
import { maternityLeave, maternityMoney } from "../calculations/maternity.ts";
import { minimumWage } from "../calculations/minimum-wage.ts";
import { noticePeriod } from "../calculations/notice.ts";
import { overtimePay } from "../calculations/overtime.ts";
import { pension } from "../calculations/pension.ts";
import { retirement } from "../calculations/retirement.ts";
import { jobLossAllowance, severanceAllowance } from "../calculations/severance.ts";
import { sickPay } from "../calculations/sickness.ts";
import { trialLength, trialPay } from "../calculations/trial.ts";
import { unemploymentBenefit } from "../calculations/unemployment.ts";
import type { CalculationId } from "../codes.ts";
import { findRegion } from "../regions/find-region.ts";
import type { RegionList } from "../regions/region-list.ts";
import type { Entitlement } from "../result.ts";
import { sideBySide } from "../side-by-side.ts";
import type { Facts } from "./facts.ts";
import { missingInputs } from "./missing-inputs.ts";

/**
 * The entitlement that the facts come to on a day; `null` while an input is missing or the calculation is not one that a
 * conversation offers. What the worker does not know is shown side by side. Throws `EntitlementInputError` for facts that make no sense.
 */
export function calculate(
  calculation: CalculationId,
  facts: Facts,
  on: CalendarDate,
  regions: RegionList | null,
): Entitlement | null {
  if (missingInputs(calculation, facts).length > 0) return null;
  const wage = facts.wage ?? 0;
  const days = facts.days ?? 0;
  const insured = typeof facts.monthsInsured === "number" ? facts.monthsInsured : 0;
  switch (calculation) {
    case "overtime":
      return overtime(facts, on);
    case "minimum-wage":
      return (
        regions &&
        minimumWage(
          {
            on,
            region: regionSaid(facts),
            commune: facts.commune ?? null,
            province: facts.province ?? null,
            wage: facts.wage ?? null,
          },
          regions,
        )
      );
    case "trial-length":
      return trialLength({ on, jobLevel: facts.jobLevel ?? "unknown" });
    case "trial-pay":
      return trialPay({ on, wage });
    case "notice":
      return noticePeriod({ on, contract: facts.contract ?? "unknown", givenOn: facts.dateSaid ?? null });
    case "severance":
    case "job-loss": {
      const input = {
        on,
        wage,
        monthsWorked: facts.monthsWorked ?? 0,
        monthsInsured: facts.monthsInsured === "unknown" ? null : insured,
      };
      return calculation === "severance" ? severanceAllowance(input) : jobLossAllowance(input);
    }
    case "annual-leave": {
      const months = Math.floor(facts.monthsWorked ?? 0);
      return annualLeave({
        on,
        conditions: facts.conditions ?? "normal",
        monthsOfService: months,
        monthsThisYear: Math.min(12, months),
      });
    }
    case "unused-leave":
      return unusedLeavePay({
        on,
        wage,
        unusedDays: days,
        ...(facts.workingDays ? { workingDays: facts.workingDays } : {}),
      });
    case "deduction-limit":
      return deductionLimit({ on, netWage: wage });
    case "damages": {
      const region = regionSaid(facts) ?? regionOf(facts, regions);
      const damage = facts.damage ?? 0;
      if (region) return damages({ on, damage, wage, region });
      return sideBySide(
        (["I", "II", "III", "IV"] as const).map((each) => [
          `region-${each}`,
          damages({ on, damage, wage, region: each }),
        ]),
        ["region"],
      );
    }
    case "suspension":
      return suspensionAdvance({ on, wage });
    case "late-pay":
      return latePayInterest({ on, owed: wage, daysLate: days, bankRate: facts.bankRate ?? 0 });
    case "maternity-leave":
    case "maternity-money":
      return maternity(calculation, facts, on);
    case "sick-pay":
      return sickPay({
        on,
        wage,
        monthsInsured: insured,
        daysOff: days,
        hardConditions: (facts.conditions ?? "normal") !== "normal",
      });
    case "retirement": {
      const birth = facts.birth ?? { year: 0, month: null };
      const early = (facts.conditions ?? "normal") === "normal" ? ("none" as const) : ("hard-work" as const);
      const of = (sex: "male" | "female") => retirement({ on, birth, sex, early });
      return facts.sex === "male" || facts.sex === "female"
        ? of(facts.sex)
        : sideBySide(
            [
              ["male", of("male")],
              ["female", of("female")],
            ],
            ["sex"],
          );
    }
    case "pension": {
      const of = (sex: "male" | "female") =>
        pension({ on, sex, monthsInsured: insured, averageWage: facts.wage ?? null });
      return facts.sex === "male" || facts.sex === "female"
        ? of(facts.sex)
        : sideBySide(
            [
              ["male", of("male")],
              ["female", of("female")],
            ],
            ["sex"],
          );
    }
    case "lump-sum": {
      const before = Math.min(facts.monthsBefore2014 ?? 0, insured);
      return lumpSum({
        on,
        case: "insured-before-2025",
        averageWage: wage,
        monthsBefore2014: before,
        monthsFrom2014: insured - before,
      });
    }
    case "unemployment":
      return unemploymentBenefit({
        on,
        averageWage: wage,
        monthsInsured: insured,
        region: regionSaid(facts) ?? regionOf(facts, regions),
      });
    case "contributions":
      return contributions({ on, wage, region: regionSaid(facts) });
    case "dispute":
      return disputeLimits({ foundOn: facts.dateSaid ?? on });
    default:
      return null;
  }
}

function overtime(facts: Facts, on: CalendarDate): Entitlement {
  const { dayKind } = facts;
  const pay =
    facts.wage === undefined
      ? { by: "hour" as const, wage: facts.hourlyWage ?? 0 }
      : { by: "month" as const, wage: facts.wage, ...(facts.workingDays ? { workingDays: facts.workingDays } : {}) };
  const of = (kind: "weekday" | "rest-day" | "holiday" | "compensatory-day") =>
    overtimePay({ on, pay, amount: facts.hours ?? 0, dayKind: kind, night: facts.night ?? false });
  if (dayKind !== undefined && dayKind !== "unknown") return of(dayKind);
  return sideBySide(
    [
      ["weekday", of("weekday")],
      ["rest-day", of("rest-day")],
      ["holiday", of("holiday")],
    ],
    ["day-kind", "night"],
  );
}

function maternity(calculation: "maternity-leave" | "maternity-money", facts: Facts, on: CalendarDate): Entitlement {
  // The day said is the birth's; none said, the birth is taken to be about now.
  const bornOn = facts.dateSaid && facts.dateSaid > "2021" ? facts.dateSaid : on;
  const of = (childOrder: number) => {
    const birth = { bornOn, childOrder, childrenBorn: facts.childrenBorn ?? 1 };
    return calculation === "maternity-leave"
      ? maternityLeave(birth)
      : maternityMoney({ ...birth, averageWage: facts.wage ?? 0 });
  };
  const order = facts.childOrder;
  return typeof order === "number"
    ? of(order)
    : sideBySide(
        [
          ["second-child", of(2)],
          ["other-child", of(1)],
        ],
        ["child-order"],
      );
}

function regionSaid(facts: Facts) {
  return facts.region === undefined || facts.region === "unknown" ? null : facts.region;
}

function regionOf(facts: Facts, regions: RegionList | null) {
  if (!regions || (facts.commune === undefined && facts.province === undefined)) return null;
  const found = findRegion(regions, { commune: facts.commune ?? null, province: facts.province ?? null });
  return found.kind === "listed" ? found.place.commune.region : found.kind === "rest" ? found.region : null;
}
