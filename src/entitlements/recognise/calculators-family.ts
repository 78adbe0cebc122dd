import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { adoptionLeave } from "../calculations/adoption.ts";
import { birthAllowance } from "../calculations/birth-allowance.ts";
import { childSickPay } from "../calculations/child-sick.ts";
import { maternityLeave, maternityMoney } from "../calculations/maternity.ts";
import { paternityLeave } from "../calculations/paternity.ts";
import { contraceptionLeave, miscarriageLeave, prenatalChecks } from "../calculations/pregnancy.ts";
import { recoveryLeave } from "../calculations/recovery.ts";
import { sickPay } from "../calculations/sickness.ts";
import { addDays, addMonths } from "../calendar-arithmetic.ts";
import type { RowLabel } from "../codes.ts";
import type { Entitlement } from "../result.ts";
import { sideBySide } from "../side-by-side.ts";
import { type Calculators, insuredMonths, isHard } from "./calculator.ts";
import type { Facts } from "./facts.ts";

/** Of births, pregnancies, adopted and sick children, illness and recovery. */
export const FAMILY = {
  "maternity-leave": (facts, on) =>
    byChildOrder(facts, (childOrder) =>
      maternityLeave({
        ...birthOf(facts, on),
        childOrder,
        leaveFrom: leaveFromOf(facts, on),
        asksEarliestReturn: facts.family?.asksEarliestReturn ?? false,
        monthsGranted: facts.family?.monthsGranted ?? null,
        asksEarliestLeave: facts.family?.asksEarliestLeave ?? false,
        monthsRested: facts.family?.monthsRested ?? null,
        averageWage: facts.wage ?? null,
        withOneOff: facts.family?.withOneOff ?? false,
      }),
    ),
  "maternity-money": (facts, on) =>
    byChildOrder(facts, (childOrder) =>
      maternityMoney({
        ...birthOf(facts, on),
        childOrder,
        averageWage: facts.wage ?? 1_000, // not asked for, and not used, where nothing is due
        averageParts: facts.family?.averageParts?.map((part) => ({ ...part })) ?? [],
        monthsInsuredInYear: insuredInYear(facts),
        leaveFrom: facts.leaveFrom === undefined ? null : leaveFromOf(facts, on),
        monthsRested: facts.family?.monthsRested ?? null,
        withoutOneOff: facts.family?.withoutOneOff ?? false,
        paid: facts.family?.paid ?? null,
      }),
    ),
  "miscarriage-leave": (facts, on) => {
    const leave = (weeks: number | null) =>
      miscarriageLeave({
        on: facts.family?.leaveFrom ?? on,
        weeks,
        ectopic: facts.family?.loss === "ectopic",
        monthsInsuredInYear: typeof facts.monthsInsured === "number" ? Math.min(12, facts.monthsInsured) : null,
        daysUsed: facts.family?.asksDaysLeft ? (facts.family.daysUsed ?? null) : null,
        ...askedDays(facts),
      });
    const weeks = facts.family?.weeks;
    if (weeks !== undefined && weeks >= 0) return leave(weeks);
    if (facts.family?.daysNow !== undefined && facts.wage !== undefined) return leave(null);
    return sideBySide(
      LOSS_CASES.map(([label, from]) => [label, leave(from)]),
      ["pregnancy-weeks"],
    );
  },
  "prenatal-checks": (facts, on) => {
    const { visits, daysPerVisit, visitsUsed, daysNow, mostVisits, paid } = facts.family ?? {};
    const each = daysPerVisit ?? (mostVisits ? 2 : undefined);
    const days = daysPerVisit !== undefined || mostVisits ? (visits ?? (mostVisits ? 5 : 1)) * (each ?? 1) : daysNow;
    return prenatalChecks({
      on,
      averageWage: facts.wage ?? null,
      days: days ?? (visits === undefined && facts.family?.asksRate ? 1 : null),
      visits: visits ?? null,
      visitsUsed: visitsUsed ?? null,
      paid: paid ?? null,
    });
  },
  "contraception-leave": (facts, on) => {
    const leave = (method: "coil" | "sterilisation" | "other") =>
      contraceptionLeave({ on: facts.family?.leaveFrom ?? on, method, ...askedDays(facts) });
    return leave(facts.family?.contraception ?? "coil");
  },
  "paternity-leave": (facts, on) => {
    const { family } = facts;
    return paternityLeave({
      ...birthOf(facts, on),
      bornOnDay: family?.bornOnDay === true,
      daysUsed: family?.asksDaysLeft ? (family.daysUsed ?? null) : null,
      surgery: facts.surgery ?? false,
      early: family?.underThirtyTwoWeeks ?? (family === undefined && (facts.premature ?? false)),
      averageWage: facts.wage ?? null,
      daysTaken: facts.days ?? null,
      daysGranted: family?.daysGranted ?? null,
      paid: family?.paid ?? null,
    });
  },
  "birth-allowance": (facts, on) =>
    birthAllowance({
      ...birthOf(facts, on),
      ...(facts.family?.receivedOn ? { bornOn: facts.family.receivedOn } : {}),
      voluntary: facts.family?.voluntary ?? false,
      paid: facts.family?.paid ?? null,
    }),
  "adoption-leave": (facts, on) =>
    adoptionLeave({
      receivedOn: facts.family?.receivedOn ?? facts.family?.leaveFrom ?? today(facts, on),
      childAgeMonths: facts.childAgeMonths ?? 0,
      childBornOn: facts.childAgeMonths === undefined ? (facts.family?.bornOn ?? null) : null,
      averageWage: facts.wage ?? null,
      withOneOff: facts.family?.withOneOff ?? false,
      paid: facts.family?.paid ?? null,
    }),
  "sick-pay": (facts, on) =>
    sickPay({
      on,
      wage: facts.wage ?? null,
      monthsInsured: insuredMonths(facts),
      daysOff: facts.days ?? null,
      allDays: facts.days === undefined && facts.family?.allDays === true,
      hardConditions: isHard(facts),
      daysUsed: isLongTermAfterwards(facts) ? 0 : (facts.family?.daysUsed ?? 0),
      longTerm: isLongTermAfterwards(facts),
      daysGranted: facts.family?.daysGranted ?? null,
      paid: facts.family?.paid ?? null,
      countedWithoutSundays: facts.family?.countedWithoutSundays ?? false,
    }),
  "child-sick": (facts, on) => childSick(facts, today(facts, on)),
  recovery: (facts, on) => recovery(facts, on),
} satisfies Partial<Calculators>;

const LOSS_CASES = [
  ["weeks-under-5", 4],
  ["weeks-5-to-13", 5],
  ["weeks-13-to-22", 13],
  ["weeks-from-22", 22],
] as const satisfies readonly (readonly [RowLabel, number])[];
const ABILITY_CASES = [
  ["ability-15", 15],
  ["ability-31", 31],
  ["ability-51", 51],
] as const satisfies readonly (readonly [RowLabel, number])[];

const today = (facts: Facts, on: CalendarDate) => facts.family?.today ?? on;

/** The day said is the birth's; none said, the birth is taken to be about now. */
function birthOf(facts: Facts, on: CalendarDate) {
  const said = facts.dateSaid && facts.dateSaid > "2021" ? facts.dateSaid : on;
  // A birth told by its month only lies no later than the leave that began in it.
  const from = facts.family?.bornOnDay === true ? undefined : facts.family?.leaveFrom;
  const bornOn = from !== undefined && from > said ? from : said;
  return { bornOn, childrenBorn: facts.childrenBorn ?? 1 };
}

/** The first day of leave as the law allows it; counted from the birth where the birth was told to the day. */
function leaveFromOf(facts: Facts, on: CalendarDate): CalendarDate | null {
  const { family } = facts;
  const { bornOn } = birthOf(facts, on);
  if (family?.leaveFrom !== undefined && family.bornOnDay !== true)
    return family.leaveFrom > bornOn ? bornOn : family.leaveFrom < addMonths(bornOn, -2) ? null : family.leaveFrom;
  const asked =
    family?.leaveFrom ?? facts.leaveFrom ?? beforeBirth(facts, bornOn) ?? (family?.bornOnDay ? bornOn : undefined);
  if (asked === undefined || asked < addMonths(bornOn, -2)) return null;
  return asked > bornOn ? bornOn : asked;
}

function beforeBirth({ family }: Facts, bornOn: CalendarDate): CalendarDate | undefined {
  if (family?.daysBeforeBirth !== undefined) return addDays(bornOn, -family.daysBeforeBirth);
  if (family?.monthsBeforeBirth === undefined) return undefined;
  const whole = Math.floor(family.monthsBeforeBirth);
  return addDays(addMonths(bornOn, -whole), -Math.round((family.monthsBeforeBirth - whole) * 30));
}

/** Fewer than six months of insurance in all are fewer in the last twelve, too. */
function insuredInYear({ monthsInsured, family }: Facts): number | null {
  if (family?.averageParts) return null;
  if (family) return family.insuredMonths !== undefined && family.insuredMonths < 6 ? family.insuredMonths : null;
  return typeof monthsInsured === "number" && monthsInsured < 6 ? monthsInsured : null;
}

function askedDays(facts: Facts) {
  const { family } = facts;
  return {
    averageWage: facts.wage ?? null,
    daysTaken: family?.daysNow ?? null,
    daysGranted: family?.daysGranted ?? null,
    leaveFrom: family?.leaveFrom ?? null,
    paid: family?.paid ?? null,
  };
}

function byChildOrder(facts: Facts, of: (childOrder: number) => Entitlement): Entitlement {
  if (typeof facts.childOrder === "number") return of(facts.childOrder);
  const [second, other] = [of(2), of(1)];
  if (
    second.kind === "computed" &&
    other.kind === "computed" &&
    JSON.stringify(second.value) === JSON.stringify(other.value)
  )
    return other;
  return sideBySide(
    [
      ["second-child", of(2)],
      ["other-child", of(1)],
    ],
    ["child-order"],
  );
}

/** The days of the year are used up and the treatment of a long-term illness goes on. */
function isLongTermAfterwards({ family }: Facts): boolean {
  return family?.exhausted === true || (family?.longTerm === true && family.daysUsed !== undefined);
}

function childSick(facts: Facts, on: CalendarDate): Entitlement {
  const { family } = facts;
  const ages =
    (family?.bornOn === undefined ? family?.childAges : undefined) ??
    (facts.childAgeMonths === undefined ? [] : [facts.childAgeMonths]);
  const [childBornOn, ...siblingsBornOn] =
    ages.length > 0 ? ages.map((age) => bornBefore(on, Math.round(age))) : [facts.dateSaid ?? on];
  const pay = (wage: number | null) =>
    childSickPay({
      on,
      childBornOn: childBornOn ?? on,
      siblingsBornOn,
      wage,
      daysOff: facts.days ?? null,
      daysUsed: family?.daysUsed ?? 0,
      daysGranted: family?.daysGranted ?? null,
      paid: family?.paid ?? null,
      allDays: facts.days === undefined && family?.allDays === true,
      bothParents: family?.bothParents ?? false,
    });
  if (family?.fatherWage !== undefined && family.motherWage !== undefined && facts.days !== undefined) {
    return sideBySide(
      [
        ["father", pay(family.fatherWage)],
        ["mother", pay(family.motherWage)],
      ],
      ["child-age"],
    );
  }
  return pay(facts.wage ?? null);
}

/** A birth date of that age today: "3 tuổi" is three years and not a day less. */
function bornBefore(on: CalendarDate, months: number): CalendarDate {
  const born = addMonths(on, -months);
  return addMonths(born, months) > on ? addDays(born, -1) : born;
}

function recovery(facts: Facts, on: CalendarDate): Entitlement {
  const { family } = facts;
  const after = family?.after ?? "childbirth";
  // A rest is taken about now, or on the day said of it; the birth lies months before.
  const restOn = family?.restOn ?? today(facts, on);
  const days = facts.days !== undefined && facts.days < 11 ? facts.days : null;
  const rest = (abilityLost: number | null) =>
    recoveryLeave({
      on: restOn,
      after,
      case: caseOf(facts, after, days),
      sickDaysInYear:
        after === "sickness"
          ? (family?.daysUsed ?? (facts.days !== undefined && facts.days >= 11 ? facts.days : null))
          : 0,
      abilityLost,
      days,
      daysGranted: family?.daysGranted ?? null,
      paid: family?.paid ?? null,
    });
  if (after !== "accident" || family?.abilityLost !== undefined) return rest(family?.abilityLost ?? null);
  return sideBySide(
    ABILITY_CASES.map(([label, percent]) => [label, rest(percent)]),
    ["recovery-case"],
  );
}

/** What decides the most days; where no kind of birth or illness was told, days that only one of them allows tell it. */
function caseOf(
  { family, childrenBorn, surgery }: Facts,
  after: "sickness" | "childbirth" | "accident",
  days: number | null,
) {
  const isTold =
    surgery === true || childrenBorn !== undefined || family?.loss !== undefined || family?.longTerm === true;
  if (!isTold && family?.usualBirth !== true && after !== "accident" && (days ?? 0) > 5)
    return (days ?? 0) <= 7 ? "surgery" : after === "sickness" ? "long-term-illness" : "several-children";
  if (after === "sickness") return family?.longTerm ? "long-term-illness" : surgery ? "surgery" : "other";
  if (after === "childbirth" && family?.loss === undefined && (childrenBorn ?? 1) > 1) return "several-children";
  return after === "childbirth" && surgery ? "surgery" : "other";
}
