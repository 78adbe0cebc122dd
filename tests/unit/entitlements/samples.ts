import { readFileSync } from "node:fs";
import * as entitlements from "../../../src/entitlements/index.ts";
import type { CalculationId, Entitlement } from "../../../src/entitlements/index.ts";
import { samplesOfWork } from "./samples-of-work.ts";

export const TODAY = "2026-11-23";

/** The real annex: what is tested is the list that workers are answered from. */
export const regions = entitlements.parseRegionList(readFileSync("knowledge/law/293-2025-ND-CP.md", "utf8"));

const e = entitlements;
const on = TODAY;
const month = (wage: number) => ({ by: "month" as const, wage });

/** At least one result of every calculation and of its unusual branches. */
export const samples: readonly [name: CalculationId, result: Entitlement][] = [
  ...(["weekday", "rest-day", "holiday", "compensatory-day"] as const).flatMap((dayKind) =>
    [true, false].map((night): [CalculationId, Entitlement] => [
      "overtime",
      e.overtimePay({ on, pay: month(8_500_000), amount: 12, dayKind, night }),
    ]),
  ),
  ["overtime", e.overtimePay({ on, pay: { by: "piece", price: 1_200 }, amount: 80, dayKind: "weekday" })],
  [
    "overtime",
    e.overtimePay({ on, pay: month(8_500_000), amount: 8, dayKind: "weekday", night: true, overtime: false }),
  ],
  [
    "overtime",
    e.workPay({
      on,
      pay: { by: "day", wage: 260_000 },
      parts: [{ amount: 8, dayKind: "holiday" }],
      holidays: 1,
      asksFor: "with-holiday-pay",
    }),
  ],
  [
    "overtime",
    e.workPay({
      on,
      pay: { by: "week", wage: 1_500_000 },
      parts: [{ amount: 4, dayKind: "weekday", night: true, overtime: false }],
      asksFor: "night-extra",
    }),
  ],
  [
    "minimum-wage",
    e.minimumWage({ on, region: "III", otherWage: { by: "week", wage: 950_000 }, severalRegions: true }, regions),
  ],
  ["trial-pay", e.trialPay({ on, wage: 250_000, per: "day", days: 5, contractMonths: 0.8 })],
  ["minimum-wage", e.minimumWage({ on, commune: "phường Kon Tum", wage: 3_900_000 }, regions)],
  ["minimum-wage", e.minimumWage({ on, commune: "Sa Thầy", province: "Kon Tum" }, regions)],
  ["minimum-wage", e.minimumWage({ on, commune: "An Phú" }, regions)],
  ["minimum-wage", e.minimumWage({ on, commune: "Bình Chánh", province: "TP HCM" }, regions)],
  ["minimum-wage", e.minimumWage({ on: "2027-02-01", region: "IV" }, regions)],
  ["minimum-wage", e.minimumWage({ on, commune: "Nowhere" }, regions)],
  ["trial-length", e.trialLength({ on, jobLevel: "unknown" })],
  ["trial-length", e.trialLength({ on, jobLevel: "skilled" })],
  ["trial-length", e.trialLength({ on, jobLevel: "skilled", contractMonths: 0.5 })],
  ["trial-pay", e.trialPay({ on, wage: 10_000_000 })],
  ["notice", e.noticePeriod({ on, contract: "unknown" })],
  ["notice", e.noticePeriod({ on, contract: "under-12", givenOn: "2026-11-27" })],
  ["notice", e.noticePeriod({ on, contract: "under-12", specialJob: true, contractDays: 180 })],
  ["notice", e.noticePeriod({ on, contract: "indefinite", by: "employer" })],
  ["notice", e.noticePeriod({ on, contract: "unknown", domestic: true, givenOn: "2026-11-27" })],
  ["notice", e.noticePeriod({ on, contract: "under-12", lastDayWanted: "2026-12-31", restDays: [0, 6] })],
  ["final-payment", e.finalPayment({ endedOn: "2026-11-10", restDays: [0, 6] })],
  ["final-payment", e.finalPayment({ endedOn: "2026-11-10", longer: true })],
  ["unemployment-deadline", e.unemploymentDeadline({ endedOn: "2026-11-10" })],
  ["papers-deadline", e.papersDeadline({ kind: "sickness", from: "2026-11-10" })],
  ["papers-deadline", e.papersDeadline({ kind: "maternity", from: "2026-11-10" })],
  [
    "job-loss",
    e.allowancesAfterMerger({
      on,
      wage: 10_000_000,
      monthsWorked: 84,
      monthsInsured: 0,
      before: { worked: 48, insured: 0 },
      amountPaid: 20_000_000,
    }),
  ],
  [
    "annual-leave",
    e.annualLeave({
      on,
      monthsOfService: 36,
      monthsThisYear: 9,
      absence: { months: 4, lost: 3 },
    }),
  ],
  ["annual-leave", e.annualLeave({ on, monthsOfService: 36, monthsThisYear: 12, daysOnRoad: 5 })],
  [
    "unused-leave",
    e.unusedLeavePay({
      on,
      wage: 9_100_000,
      unusedDays: 5,
      earned: 8,
      taken: 3,
      fromMonths: 8,
      workingDays: 26,
      amountPaid: 1_000_000,
    }),
  ],
  ["notice", e.noticePeriod({ on, contract: "indefinite", noNoticeCase: "dd" })],
  ["severance", e.severanceAllowance({ on, wage: 8_000_000, monthsWorked: 148, monthsInsured: 24 })],
  ["severance", e.severanceAllowance({ on, wage: 8_000_000, monthsWorked: 144, monthsInsured: null })],
  ["severance", e.severanceAllowance({ on, wage: 8_000_000, monthsWorked: 144, monthsInsured: 144 })],
  [
    "severance",
    e.severanceAllowance({ on, wage: 8_000_000, monthsWorked: 30, monthsInsured: 0, ending: "unlawful-quit" }),
  ],
  ["job-loss", e.jobLossAllowance({ on, wage: 9_000_000, monthsWorked: 48, monthsInsured: 46 })],
  ["annual-leave", e.annualLeave({ on, conditions: "hazardous", monthsOfService: 125, monthsThisYear: 7 })],
  ["unused-leave", e.unusedLeavePay({ on, wage: 9_000_000, unusedDays: 6 })],
  ["holidays", e.publicHolidays({ year: 2026 })],
  ["holiday-pay", e.holidayPay({ on, pay: month(7_800_000), days: 2, cultureDay: true })],
  ["holiday-pay", e.holidayPay({ on, pay: { by: "day", wage: 300_000 }, days: 5, paid: { by: "all", dong: 600_000 } })],
  ["deduction-limit", e.deductionLimit({ on, netWage: 7_000_000 })],
  ["damages", e.damages({ on, damage: 30_000_000, wage: 7_000_000, region: "IV" })],
  ["damages", e.damages({ on, damage: 60_000_000, wage: 7_000_000, region: "IV" })],
  ["damages", e.damages({ on, damage: 30_000_000, wage: 7_000_000, region: "IV", lost: true })],
  ["suspension", e.suspensionAdvance({ on, wage: 8_000_000, workingDaysSuspended: 13 })],
  ["late-pay", e.latePayInterest({ on, owed: 10_000_000, daysLate: 40, bankRate: 2 })],
  ["maternity-leave", e.maternityLeave({ bornOn: "2026-08-15", childOrder: 2, leaveFrom: "2026-07-20" })],
  ["maternity-leave", e.maternityLeave({ bornOn: "2026-08-15", childOrder: 1, childrenBorn: 2 })],
  ["maternity-money", e.maternityMoney({ bornOn: "2026-08-15", childOrder: 2, averageWage: 7_000_000 })],
  ["maternity-money", e.maternityMoney({ bornOn: "2026-05-15", childOrder: 2, averageWage: 7_000_000 })],
  [
    "maternity-money",
    e.maternityMoney({ bornOn: "2026-08-15", childOrder: 2, averageWage: 7_000_000, monthsInsuredInYear: 5 }),
  ],
  ["miscarriage-leave", e.miscarriageLeave({ on, weeks: 4, averageWage: 6_000_000 })],
  ["miscarriage-leave", e.miscarriageLeave({ on, weeks: 12 })],
  ["miscarriage-leave", e.miscarriageLeave({ on, weeks: 16, averageWage: 6_000_000, daysTaken: 20, paid: 3_000_000 })],
  ["miscarriage-leave", e.miscarriageLeave({ on, weeks: 25, daysGranted: 40 })],
  ["miscarriage-leave", e.miscarriageLeave({ on, weeks: 25, monthsInsuredInYear: 8, averageWage: 6_000_000 })],
  ["miscarriage-leave", e.miscarriageLeave({ on, weeks: null, daysTaken: 20, averageWage: 6_000_000 })],
  ["prenatal-checks", e.prenatalChecks({ on, visitsUsed: 3 })],
  ["prenatal-checks", e.prenatalChecks({ on, averageWage: 7_200_000, days: 2, paid: 600_000 })],
  ["prenatal-checks", e.prenatalChecks({ on, averageWage: 7_200_000, visits: 3 })],
  [
    "contraception-leave",
    e.contraceptionLeave({ on, method: "coil", averageWage: 6_000_000, leaveFrom: "2026-11-02" }),
  ],
  ["contraception-leave", e.contraceptionLeave({ on, method: "sterilisation" })],
  ["contraception-leave", e.contraceptionLeave({ on, method: "other" })],
  [
    "maternity-leave",
    e.maternityLeave({
      bornOn: "2026-12-15",
      childOrder: 1,
      leaveFrom: "2026-11-15",
      averageWage: 7_000_000,
      monthsRested: 4,
      monthsGranted: 5,
      withOneOff: true,
      asksEarliestLeave: true,
      asksEarliestReturn: true,
    }),
  ],
  [
    "maternity-money",
    e.maternityMoney({
      bornOn: "2026-08-15",
      childOrder: 1,
      averageWage: 43_400_000 / 6,
      averageParts: [
        { months: 2, wage: 7_000_000 },
        { months: 2, wage: 7_200_000 },
        { months: 2, wage: 7_500_000 },
      ],
      paid: 40_000_000,
      leaveFrom: "2026-08-15",
    }),
  ],
  ["birth-allowance", e.birthAllowance({ bornOn: "2026-10-15", childrenBorn: 2, voluntary: true, paid: 2_000_000 })],
  [
    "adoption-leave",
    e.adoptionLeave({
      receivedOn: "2026-11-11",
      childAgeMonths: 0,
      childBornOn: "2026-09-01",
      averageWage: 6_000_000,
      withOneOff: true,
    }),
  ],
  ["recovery", e.recoveryLeave({ on, after: "accident", abilityLost: 42, daysGranted: 5 })],
  ["recovery", e.recoveryLeave({ on, after: "accident", abilityLost: 10 })],
  ["recovery", e.recoveryLeave({ on, after: "sickness", sickDaysInYear: null, days: 3, paid: 2_000_000 })],
  ["sick-pay", e.sickPay({ on, monthsInsured: 120, wage: 7_200_000, longTerm: true })],
  ["sick-pay", e.sickPay({ on, monthsInsured: 120, longTerm: true })],
  ["sick-pay", e.sickPay({ on, monthsInsured: 72, wage: 7_200_000, daysOff: 12, daysUsed: 22, daysGranted: 5 })],
  [
    "child-sick",
    e.childSickPay({ on, childBornOn: "2024-10-01", siblingsBornOn: ["2021-10-01"], wage: 7_200_000, daysUsed: 3 }),
  ],
  [
    "paternity-leave",
    e.paternityLeave({
      bornOn: "2026-08-15",
      bornOnDay: true,
      surgery: true,
      averageWage: 7_200_000,
      daysGranted: 5,
      paid: 1_500_000,
    }),
  ],
  ["paternity-leave", e.paternityLeave({ bornOn: "2026-08-15", childrenBorn: 3, averageWage: 7_200_000 })],
  ["sick-pay", e.sickPay({ on, wage: 6_000_000, monthsInsured: 60, daysOff: 35 })],
  ["sick-pay", e.sickPay({ on, wage: 6_000_000, monthsInsured: 200, daysOff: 35, longTerm: true })],
  ["sick-pay", e.sickPay({ on, monthsInsured: 200 })],
  ["child-sick", e.childSickPay({ on, childBornOn: "2024-01-10", wage: 6_000_000, daysOff: 3 })],
  ["recovery", e.recoveryLeave({ on, after: "childbirth", case: "surgery" })],
  ["recovery", e.recoveryLeave({ on: "2026-03-01", after: "childbirth" })],
  ["recovery", e.recoveryLeave({ on, after: "sickness", sickDaysInYear: 31 })],
  ...(["none", "hard-work", "less-able-61", "less-able-81", "coal-underground"] as const).map(
    (early): [CalculationId, Entitlement] => [
      "retirement",
      e.retirement({ on, birth: { year: 1975, month: 5 }, sex: "female", early }),
    ],
  ),
  ["pension", e.pension({ on, sex: "female", monthsInsured: 270, averageWage: 7_000_000 })],
  [
    "pension",
    e.pension({
      on,
      sex: "male",
      monthsInsured: 252,
      averageWage: 3_000_000,
      insuredBefore2025: true,
      monthsEarly: 31,
    }),
  ],
  ["pension-raise", e.pensionRaise({ on, pension: 5_250_000 })],
  ["pension-raise", e.pensionRaise({ on, pension: 3_000_000, since1994: true })],
  ["pension-raise", e.pensionRaise({ on, pension: 3_400_000, since1994: true })],
  ["pension", e.pension({ on, sex: "male", monthsInsured: 216 })],
  ["pension", e.pension({ on, sex: "male", monthsInsured: 175, averageWage: 8_000_000 })],
  ["pension", e.pension({ on, sex: "female", monthsInsured: 396, averageWage: 8_000_000, paid: 5_000_000 })],
  ["lump-sum", e.lumpSumMonth({ on, lastInsuredOn: "2026-08-15" })],
  [
    "lump-sum",
    e.lumpSum({
      on,
      case: "insured-before-2025",
      averageWage: 6_000_000,
      monthsBefore2014: 0,
      monthsFrom2014: 64,
      lastInsuredOn: "2026-08-15",
    }),
  ],
  [
    "retirement",
    e.retirementOfSeveral([
      { on, birth: { year: 1966, month: 3 }, sex: "male" },
      { on, birth: { year: 1966, month: 4 }, sex: "male" },
    ]),
  ],
  [
    "unemployment",
    e.unemploymentBenefit({
      on,
      sixMonths: [7_000_000, 7_000_000, 8_200_000, 8_200_000, 8_200_000, 8_200_000],
      monthsInsured: 98,
      paid: 4_000_000,
    }),
  ],
  ["unemployment", e.unemploymentBenefit({ on, averageWage: 50_000_000, region: "I", monthsInsured: null })],
  ...(["other", "own", "on-the-way", "on-the-way-own", null] as const).map((fault): [CalculationId, Entitlement] => [
    "accident-compensation",
    e.accidentCompensation({ on, percentLost: 22, wage: 9_000_000, fault, paid: 20_000_000 }),
  ]),
  ["accident-compensation", e.accidentCompensation({ on, percentLost: null, died: true, wage: 8_500_000 })],
  ["accident-compensation", e.accidentCompensation({ on, percentLost: 50, wage: null })],
  ["accident-benefit", e.accidentBenefit({ on, percentLost: 15, wage: 7_000_000, monthsInsured: 96 })],
  ["accident-benefit", e.accidentBenefit({ on, percentLost: 45, wage: 8_000_000, monthsInsured: 132 })],
  ["accident-benefit", e.accidentBenefit({ on, percentLost: 85, wage: 6_000_000, monthsInsured: 12, needsCare: true })],
  ["accident-benefit", e.accidentBenefit({ on, percentLost: 30, wage: 6_000_000, monthsInsured: null })],
  ["accident-benefit", e.accidentBenefit({ on, percentLost: null, died: true, wage: null, monthsInsured: null })],
  ["accident-benefit", e.accidentBenefit({ on: "2026-06-01", percentLost: 9, wage: 6_000_000, monthsInsured: 20 })],
  [
    "accident-compensation",
    e.accidentBoth(
      e.accidentCompensation({ on, percentLost: 22, wage: 9_000_000 }),
      e.accidentBenefit({ on, percentLost: 22, wage: 9_000_000, monthsInsured: 40 }),
    ),
  ],
  [
    "lump-sum",
    e.lumpSum({ on, case: "insured-before-2025", averageWage: 6_000_000, monthsBefore2014: 30, monthsFrom2014: 66 }),
  ],
  ["unemployment", e.unemploymentBenefit({ on, averageWage: 40_000_000, monthsInsured: 60 })],
  ["unemployment", e.unemploymentBenefit({ on, averageWage: 40_000_000, monthsInsured: 60, region: "III" })],
  ["unemployment", e.unemploymentBenefit({ on, averageWage: 6_000_000, monthsInsured: 60 })],
  ["unemployment", e.unemploymentBenefit({ on, monthsInsured: 59 })],
  ["birth-allowance", e.birthAllowance({ bornOn: "2026-08-15", childrenBorn: 2 })],
  ["birth-allowance", e.birthAllowance({ bornOn: "2026-05-15" })],
  ["adoption-leave", e.adoptionLeave({ receivedOn: on, childAgeMonths: 2, averageWage: 7_000_000 })],
  ["adoption-leave", e.adoptionLeave({ receivedOn: on, childAgeMonths: 6 })],
  ["retirement-age", e.retirementAgeIn({ year: 2030, sex: "female" })],
  ["retirement-age", e.retirementAgeIn({ year: 2027, sex: "male", early: "hard-work" })],
  [
    "overtime",
    e.overtimeTotal({
      on,
      pay: month(8_500_000),
      parts: [
        { amount: 10, dayKind: "weekday" },
        { amount: 8, dayKind: "rest-day", night: true },
      ],
    }),
  ],
  ["overtime", e.overtimePay({ on, pay: { by: "day", wage: 350_000 }, amount: 8, dayKind: "rest-day" })],
  ["notice", e.noticePeriod({ on, contract: "under-12", specialJob: true, contractMonths: 8 })],
  ["trial-pay", e.trialPay({ on, wage: 7_000_000, paid: 5_000_000 })],
  [
    "lump-sum",
    e.lumpSum({ on, case: "insured-before-2025", averageWage: 6_000_000, monthsBefore2014: null, monthsFrom2014: 100 }),
  ],
  ["union-dues", e.unionDues({ on, payer: "member" })],
  ["union-dues", e.unionDues({ on, payer: "employer", insuredPayroll: 500_000_000 })],
  ["dispute", e.disputeLimits({ foundOn: "2026-08-31" })],
  ["dispute", e.disputeLimits({ foundOn: "2026-08-31", kind: "collective-rights" })],
  ["employer-action", e.employerActionLimit({ actOn: "2026-08-31", about: "damages" })],
  ["employer-action", e.employerActionLimit({ actOn: "2026-08-31", about: "discipline" })],
  ["contributions", e.contributions({ on, wage: 12_000_000 })],
  ...samplesOfWork(on),
];

/** The amount of a computed result, so that a test reads as one line. */
export function dongOf(result: Entitlement): number {
  if (result.kind !== "computed" || result.value.kind !== "money")
    throw new Error(`no amount: ${JSON.stringify(result)}`);
  return result.value.dong;
}

export function valueOf(result: Entitlement) {
  if (result.kind !== "computed") throw new Error(`not computed: ${result.reason}`);
  return result.value;
}
