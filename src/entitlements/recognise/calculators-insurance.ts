import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { adoptionLeave, birthAllowance } from "../calculations/birth-allowance.ts";
import { lumpSum } from "../calculations/lump-sum.ts";
import { maternityLeave, maternityMoney, paternityLeave } from "../calculations/maternity.ts";
import { pension } from "../calculations/pension.ts";
import { retirement, retirementAgeIn } from "../calculations/retirement.ts";
import { childSickPay, recoveryLeave, sickPay } from "../calculations/sickness.ts";
import { unemploymentBenefit } from "../calculations/unemployment.ts";
import { addDays, addMonths } from "../calendar-arithmetic.ts";
import type { Entitlement } from "../result.ts";
import { sideBySide } from "../side-by-side.ts";
import { bySex, type Calculators, insuredMonths, isHard, regionFrom } from "./calculator.ts";
import type { Facts } from "./facts.ts";

/** Of social and unemployment insurance, and of what is paid in. */
export const INSURANCE = {
  "maternity-leave": (facts, on) =>
    byChildOrder(facts, (childOrder) =>
      maternityLeave({ ...birthOf(facts, on), childOrder, leaveFrom: facts.leaveFrom ?? null }),
    ),
  "maternity-money": (facts, on) =>
    byChildOrder(facts, (childOrder) =>
      maternityMoney({
        ...birthOf(facts, on),
        childOrder,
        averageWage: facts.wage ?? 0,
        // Fewer than six months of insurance in all are fewer in the last twelve, too.
        monthsInsuredInYear:
          typeof facts.monthsInsured === "number" && facts.monthsInsured < 6 ? facts.monthsInsured : null,
      }),
    ),
  "paternity-leave": (facts, on) =>
    paternityLeave({
      ...birthOf(facts, on),
      surgery: facts.surgery ?? false,
      early: facts.premature ?? false,
      averageWage: facts.wage ?? null,
    }),
  "birth-allowance": (facts, on) => birthAllowance(birthOf(facts, on)),
  "adoption-leave": (facts, on) =>
    adoptionLeave({
      receivedOn: facts.dateSaid ?? on,
      childAgeMonths: facts.childAgeMonths ?? 0,
      averageWage: facts.wage ?? null,
    }),
  "sick-pay": (facts, on) =>
    sickPay({
      on,
      wage: facts.wage ?? null,
      monthsInsured: insuredMonths(facts),
      daysOff: facts.days ?? null,
      hardConditions: isHard(facts),
    }),
  "child-sick": (facts, on) =>
    childSickPay({
      on,
      childBornOn:
        facts.childAgeMonths === undefined ? (facts.dateSaid ?? on) : bornBefore(on, Math.round(facts.childAgeMonths)),
      wage: facts.wage ?? null,
      daysOff: facts.days ?? null,
    }),
  recovery: (facts, on) =>
    recoveryLeave({
      on,
      after: "childbirth",
      case: (facts.childrenBorn ?? 1) > 1 ? "several-children" : facts.surgery ? "surgery" : "other",
    }),
  retirement: (facts, on) =>
    bySex(facts, (sex) =>
      retirement({ on, birth: facts.birth ?? { year: 0, month: null }, sex, early: earlyOf(facts) }),
    ),
  "retirement-age": (facts, on) =>
    bySex(facts, (sex) => retirementAgeIn({ year: facts.year ?? Number(on.slice(0, 4)), sex, early: earlyOf(facts) })),
  pension: (facts, on) =>
    bySex(facts, (sex) => pension({ on, sex, monthsInsured: insuredMonths(facts), averageWage: facts.wage ?? null })),
  "lump-sum": (facts, on) => {
    const insured = insuredMonths(facts);
    const before = facts.monthsBefore2014 === "unknown" ? null : Math.min(facts.monthsBefore2014 ?? 0, insured);
    return lumpSum({
      on,
      case: "insured-before-2025",
      averageWage: facts.wage ?? 0,
      monthsBefore2014: before,
      monthsFrom2014: insured - (before ?? 0),
      insuredFrom: facts.insuredFrom ?? null,
    });
  },
  unemployment: (facts, on, regions) =>
    unemploymentBenefit({
      on,
      averageWage: facts.wage ?? null,
      monthsInsured: insuredMonths(facts),
      region: regionFrom(facts, regions),
    }),
} satisfies Partial<Calculators>;

/** The day said is the birth's; none said, the birth is taken to be about now. */
function birthOf(facts: Facts, on: CalendarDate) {
  const bornOn = facts.dateSaid && facts.dateSaid > "2021" ? facts.dateSaid : on;
  return { bornOn, childrenBorn: facts.childrenBorn ?? 1 };
}

function byChildOrder(facts: Facts, of: (childOrder: number) => Entitlement): Entitlement {
  if (typeof facts.childOrder === "number") return of(facts.childOrder);
  return sideBySide(
    [
      ["second-child", of(2)],
      ["other-child", of(1)],
    ],
    ["child-order"],
  );
}

/** A birth date of that age today: "3 tuổi" is three years and not a day less. */
function bornBefore(on: CalendarDate, months: number): CalendarDate {
  const born = addMonths(on, -months);
  return addMonths(born, months) > on ? addDays(born, -1) : born;
}

function earlyOf(facts: Facts) {
  return facts.early ?? (isHard(facts) ? ("hard-work" as const) : ("none" as const));
}
