import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { adoptionLeave, birthAllowance } from "../calculations/birth-allowance.ts";
import { contributions, unionDues } from "../calculations/contributions.ts";
import { maternityLeave, maternityMoney, paternityLeave } from "../calculations/maternity.ts";
import { childSickPay, recoveryLeave, sickPay } from "../calculations/sickness.ts";
import { addDays, addMonths } from "../calendar-arithmetic.ts";
import type { Entitlement } from "../result.ts";
import { sideBySide } from "../side-by-side.ts";
import { type Calculators, insuredMonths, isHard, regionFrom } from "./calculator.ts";
import { INSURANCE_MONEY } from "./calculators-insurance-money.ts";
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
  ...INSURANCE_MONEY,
  contributions: (facts, on, regions) =>
    contributions({ on, wage: facts.wage ?? 0, region: regionFrom(facts, regions) }),
  "union-dues": (facts, on) => unionDues({ on, payer: "employer", insuredPayroll: facts.payroll ?? null }),
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
