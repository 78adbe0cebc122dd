import * as e from "../../../src/entitlements/index.ts";
import type { CalculationId, Entitlement } from "../../../src/entitlements/index.ts";

const month = (wage: number, workingDays: number | null = null) => ({ by: "month" as const, wage, workingDays });
const day = (wage: number) => ({ by: "day" as const, wage });

/** At least one result of every calculation of work stopped, changed, left or broken off, and of its unusual branches. */
export function samplesOfWork(on: string): readonly [name: CalculationId, result: Entitlement][] {
  const stopped = { on, days: 20, region: "III" as const, workingDays: 24 };
  return [
    ["stoppage-pay", e.stoppagePay({ on, cause: "employer", pay: month(7_800_000), days: 6, paid: 900_000 })],
    ["stoppage-pay", e.stoppagePay({ on, cause: "employer", pay: { by: "hour", wage: 34_000 }, days: null, hours: 5 })],
    ["stoppage-pay", e.stoppagePay({ ...stopped, cause: "outside" })],
    ["stoppage-pay", e.stoppagePay({ ...stopped, cause: "other-worker", paid: 5_000_000 })],
    ["stoppage-pay", e.stoppagePay({ ...stopped, cause: "strike-aside" })],
    ["stoppage-pay", e.stoppagePay({ ...stopped, cause: "strike-joined" })],
    ["stoppage-pay", e.stoppagePay({ ...stopped, cause: "own-fault" })],
    ["stoppage-pay", e.stoppagePay({ ...stopped, on: "2027-02-01", cause: "outside" })],
    ["transfer-pay", e.transferPay({ on, by: "month", oldPay: 8_000_000, newPay: 6_000_000 })],
    ["transfer-pay", e.transferPay({ on, by: "month", oldPay: 4_600_000, region: "III" })],
    ["transfer-pay", e.transferPay({ on, by: "day", oldPay: 260_000, newPay: 200_000, transferDays: 45 })],
    ["transfer-pay", e.transferPay({ on, by: "day", oldPay: 300_000, newPay: 350_000, transferDays: 15 })],
    ["transfer-pay", e.transferPay({ on, by: "month", oldPay: 10_000_000, newPay: 9_000_000, transferDays: 20 })],
    ["transfer-days", e.transferDays({ on, used: 38 })],
    ["transfer-days", e.transferDays({ on, used: 55, planned: 10 })],
    ["transfer-days", e.transferDays({ on })],
    ["personal-leave", e.personalLeave({ on, events: ["own-wedding"], pay: day(340_000), given: 2 })],
    ["personal-leave", e.personalLeave({ on, events: ["child-wedding", "close-death"], pay: day(350_000) })],
    ["personal-leave", e.personalLeave({ on, events: ["sibling-wedding"], pay: month(9_100_000, 26), daysOff: 3 })],
    ["personal-leave", e.personalLeave({ on, events: ["parent-wedding", "far-death"] })],
    ["personal-leave", e.personalLeave({ on, events: ["other"] })],
    ["nursing-break", e.nursingBreak({ on, kind: "nursing", pay: { by: "hour", wage: 36_000 }, days: 26 })],
    ["nursing-break", e.nursingBreak({ on, kind: "period", pay: month(8_320_000), minutesGiven: 15 })],
    ["nursing-break", e.nursingBreak({ on, kind: "nursing" })],
    ["nursing-break", e.nursingBreak({ on, kind: "nursing", childAgeMonths: 12 })],
    ["worker-breach", e.workerBreach({ on, pay: month(7_800_000), contract: "under-12", claimed: 20_000_000 })],
    ["worker-breach", e.workerBreach({ on, pay: month(7_800_000), noticeMissing: 10, training: 20_000_000 })],
    ["worker-breach", e.workerBreach({ on, pay: day(300_000) })],
    ["employer-breach", e.employerBreach({ on, pay: month(9_000_000), monthsOut: 3, noticeMissing: 30 })],
    [
      "employer-breach",
      e.employerBreach({
        on,
        pay: month(8_000_000),
        monthsOut: 2,
        after: "not-taken-back",
        monthsWorked: 48,
        monthsInsured: 0,
        paid: 16_000_000,
      }),
    ],
    ["employer-breach", e.employerBreach({ on, pay: day(300_000), monthsOut: null, daysOut: 78, after: "leaves" })],
  ];
}
