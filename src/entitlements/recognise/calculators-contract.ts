import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { employerBreach } from "../calculations/employer-breach.ts";
import { nursingBreak } from "../calculations/nursing-break.ts";
import { personalLeave } from "../calculations/personal-leave.ts";
import { type StopCause, stoppagePay } from "../calculations/stoppage.ts";
import { isMinimumInDoubt, transferDays, transferPay } from "../calculations/transfer.ts";
import { NOTICE_DUE, workerBreach } from "../calculations/worker-breach.ts";
import { ASSUMED_WORKING_DAYS, WageRegion } from "../inputs.ts";
import type { RegionList } from "../regions/region-list.ts";
import type { Entitlement, Row } from "../result.ts";
import { sideBySide } from "../side-by-side.ts";
import { type Calculators, regionFrom } from "./calculator.ts";
import type { Facts } from "./facts.ts";
import type { ContractFacts } from "./contracts/contract-facts.ts";

/** Of work stopped, changed, left for family events, and contracts broken off. */
export const CONTRACT = {
  "stoppage-pay": stoppage,
  "transfer-pay": transfer,
  "transfer-days": ({ contracts = {} }, on) => {
    return transferDays({ on, used: contracts.daysInAll ?? null, planned: contracts.daysPlanned ?? null });
  },
  "personal-leave": (facts, on) => {
    const { contracts = {} } = facts;
    return personalLeave({
      on,
      events: [...(contracts.events ?? ["own-wedding"])],
      pay: payOf(facts),
      daysOff: contracts.days ?? null,
      given: contracts.given ?? null,
      paid: paidFor(facts, contracts.given ?? contracts.days ?? null),
    });
  },
  "nursing-break": (facts, on) => {
    const { contracts = {} } = facts;
    return nursingBreak({
      on,
      kind: contracts.breakKind ?? "nursing",
      pay: payOf(facts),
      days: daysWithoutBreak(facts),
      months: contracts.months ?? 1,
      minutesGiven: contracts.minutesGiven ?? null,
      childAgeMonths: contracts.childAgeMonths ?? facts.childAgeMonths ?? null,
      paid: paidFor(facts, contracts.days ?? null),
    });
  },
  "worker-breach": (facts, on) => {
    const { contracts = {} } = facts;
    const contract = contracts.contract ?? facts.contract;
    const owed = contracts.noticeDue ?? (contract && contract !== "unknown" ? NOTICE_DUE[contract] : null);
    const missing =
      contracts.noticeMissing ??
      (owed !== null && contracts.noticeDue !== undefined
        ? Math.max(0, owed - (contracts.noticeGiven ?? 0))
        : (daysOfNoticeMeant(contracts) ?? null));
    return workerBreach({
      on,
      ...breachPay(facts),
      contract: contract ?? "unknown",
      noticeMissing: missing,
      noticeGiven: contracts.noticeGiven ?? 0,
      training: contracts.training ?? 0,
      claimed: contracts.claimed ?? null,
    });
  },
  "employer-breach": (facts, on) => {
    const { contracts = {} } = facts;
    // A length that named no sort is that of the time out of work, not of the work before.
    const said = facts.monthsWorked ?? 0;
    const worked = said >= 12 && said !== contracts.months ? Math.floor(said) : null;
    const insured = typeof facts.monthsInsured === "number" ? Math.floor(facts.monthsInsured) : null;
    const uncovered = contracts.monthsNotInsured ?? null;
    return employerBreach({
      on,
      ...breachPay(facts),
      monthsOut: contracts.months ?? null,
      daysOut: contracts.months === undefined ? (contracts.days ?? null) : null,
      after: contracts.after ?? "unknown",
      noticeMissing:
        contracts.noticeMissing ??
        (contracts.noticeDue === undefined
          ? missingByContract(facts)
          : Math.max(0, contracts.noticeDue - (contracts.noticeGiven ?? 0))),
      monthsWorked: worked ?? uncovered ?? insured ?? (contracts.insuredThroughout ? 0 : null),
      monthsInsured: contracts.insuredThroughout
        ? (worked ?? uncovered ?? insured ?? 0)
        : uncovered !== null
          ? Math.max(0, (worked ?? uncovered) - uncovered)
          : insured === null
            ? null
            : Math.min(insured, worked ?? insured),
      paid: contracts.paid ?? null,
    });
  },
} satisfies Partial<Calculators>;

/** Of notice that was given, what is missing of the days that the contract asks for. */
function missingByContract({ contracts = {}, contract }: Facts): number {
  const kind = contracts.contract ?? contract;
  if (contracts.noticeGiven === undefined || kind === undefined || kind === "unknown") return 0;
  return Math.max(0, NOTICE_DUE[kind] - contracts.noticeGiven);
}

type Pay = NonNullable<Parameters<typeof workerBreach>[0]>["pay"];

/** The contract pay as it was said; a month's wage stands before a day's, which stands before an hour's. */
export function payOf(facts: Facts, prefer: "month" | "day" = "day"): Pay | null {
  const workingDays = workingDaysOf(facts);
  const { wage, dailyWage, hourlyWage } = facts;
  if (dailyWage !== undefined && (prefer === "day" || wage === undefined))
    return { by: "day", wage: dailyWage, workingDays };
  if (hourlyWage !== undefined && wage === undefined) return { by: "hour", wage: hourlyWage, workingDays };
  return wage === undefined ? null : { by: "month", wage, workingDays };
}

/** "Nửa tháng lương cộng 45 ngày lương": a length of notice said without the word. */
export function daysOfNoticeMeant(contracts: ContractFacts): number | undefined {
  return contracts.noticeGiven === undefined && [3, 30, 45].includes(contracts.days ?? 0) ? contracts.days : undefined;
}

/** The month's wage where it was said, with the day's beside it; nothing said is refused by the calculation. */
function breachPay(facts: Facts): { pay: Pay; dayPay: Pay | null } {
  const pay = payOf(facts, "month") ?? { by: "month" as const, wage: 0 };
  return { pay, dayPay: pay.by === "month" && facts.dailyWage !== undefined ? payOf(facts, "day") : null };
}

const workingDaysOf = ({ contracts, workingDays }: Facts) =>
  contracts?.workingDays ?? (contracts?.days === workingDays ? null : (workingDays ?? null));

/** What was paid for the days: in all, or so much a day. */
function paidFor({ contracts = {} }: Facts, days: number | null): number | null {
  if (contracts.paid !== undefined) return contracts.paid;
  return contracts.paidDaily !== undefined && days !== null ? Math.round(contracts.paidDaily * days) : null;
}

function daysWithoutBreak(facts: Facts): number | null {
  const { contracts = {} } = facts;
  if (contracts.days !== undefined) return contracts.days;
  if (contracts.months !== undefined && contracts.breakKind === "nursing")
    return contracts.workingDays ?? ASSUMED_WORKING_DAYS;
  return null;
}

function stoppage(facts: Facts, on: CalendarDate, regions: RegionList | null): Entitlement {
  const { contracts = {} } = facts;
  const pay = payOf(facts);
  const days =
    contracts.days ??
    (contracts.months === undefined ? null : contracts.months * (workingDaysOf(facts) ?? ASSUMED_WORKING_DAYS));
  const of = (cause: StopCause, region: WageRegion | null) =>
    stoppagePay({
      on,
      cause,
      pay,
      days,
      hours: days === null ? (contracts.hours ?? null) : null,
      workingDays: workingDaysOf(facts),
      region,
      paid: paidFor(facts, days),
      paidPercent: contracts.paidPercent ?? null,
    });
  const region = regionFrom(facts, regions);
  const cause = contracts.stopCause;
  const byRegion = (each: StopCause) =>
    region
      ? of(each, region)
      : sideBySide(
          WageRegion.options.map((one) => [`region-${one}`, of(each, one)]),
          ["region"],
        );
  if (cause !== undefined && cause !== "unclear")
    return cause === "employer" || cause === "own-fault" || cause === "strike-joined"
      ? of(cause, null)
      : byRegion(cause);
  // Whose fault it is was not said: both, and the worker sees what it hangs on.
  return pay
    ? ofEitherCause(of("employer", null), [of("outside", region ?? "IV"), of("outside", region ?? "I")])
    : byRegion("outside");
}

/** The company's fault and nobody's side by side; where the region is open the second is a range. */
function ofEitherCause(atFault: Entitlement, [least, most]: readonly [Entitlement, Entitlement]): Entitlement {
  const both = sideBySide(
    [
      ["by-employers-fault", atFault],
      ["nobodys-fault", least],
    ],
    ["stop-cause", "region"],
  );
  if (both.kind !== "computed" || both.value.kind !== "rows" || most.kind !== "computed" || most.value.kind !== "money")
    return both;
  const to = most.value.dong;
  const rows = both.value.rows.map((row): Row =>
    row.label === "nobodys-fault" && row.value.kind === "money" && row.value.dong !== to
      ? { label: row.label, value: { kind: "money-range", from: row.value.dong, to } }
      : row,
  );
  return { ...both, value: { kind: "rows", rows } };
}

function transfer(facts: Facts, on: CalendarDate, regions: RegionList | null): Entitlement {
  const { contracts = {} } = facts;
  const { by, oldPay, newPay } = transferPays(facts);
  const of = (region: WageRegion | null) =>
    transferPay({
      on,
      by,
      oldPay: oldPay ?? 0,
      newPay,
      transferDays: contracts.days ?? null,
      workingDays: workingDaysOf(facts),
      region,
      paid: contracts.paid ?? null,
    });
  const region = regionFrom(facts, regions);
  if (region || !isTransferMinimumInDoubt(facts)) return of(region);
  return of(null);
}

export function transferPays({ contracts = {}, wage, dailyWage }: Facts) {
  const oldPay = contracts.oldPay ?? wage ?? dailyWage;
  const by: "month" | "day" =
    contracts.oldPay !== undefined ? (contracts.payBy ?? "month") : wage === undefined ? "day" : "month";
  return { by, oldPay, newPay: contracts.newPay ?? null };
}

/** True where the minimum wage of the place could decide what is due after the first 30 days. */
export function isTransferMinimumInDoubt(facts: Facts): boolean {
  const { by, oldPay, newPay } = transferPays(facts);
  if (oldPay === undefined || (facts.contracts?.days ?? 31) <= 30) return false;
  return isMinimumInDoubt(by, oldPay, newPay, workingDaysOf(facts) ?? ASSUMED_WORKING_DAYS);
}
