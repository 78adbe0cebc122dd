import type { CalculationId } from "../../codes.ts";
import type { Facts } from "../facts.ts";
import type { Leaving } from "./read-leaving.ts";

const OF_LEAVING = new Set<CalculationId>(["severance", "job-loss"]);

/** The facts of a calculation of leaving with what its own reader made of the sentence, which knows more than the general one. */
export function assignLeaving(calculation: CalculationId, facts: Facts, leaving: Leaving): Facts {
  if (OF_LEAVING.has(calculation)) return assignAllowance(facts, leaving);
  if (calculation === "unused-leave") return assignUnusedLeave(facts, leaving);
  if (calculation === "annual-leave") return assignAnnualLeave(facts, leaving);
  return assignDays(calculation, facts, leaving);
}

function assignDays(calculation: CalculationId, read: Facts, { days, contract }: Leaving): Facts {
  const facts: Facts = calculation === "notice" ? { ...contract, ...read } : read;
  const { dateSaid, ...others } = facts;
  const on = (day: Facts["dateSaid"], more: Facts = {}): Facts => {
    const told = day ?? dateSaid;
    return {
      ...others,
      ...more,
      ...(told === undefined ? {} : { dateSaid: told }),
      ...(days.restDays ? { restDays: days.restDays } : {}),
    };
  };
  // What others must do is counted from the day that was told, behind us or ahead.
  if (facts.procedure) return on(undefined);
  switch (calculation) {
    case "notice":
      return days.lastDayWanted
        ? { ...others, lastDayWanted: days.lastDayWanted, ...(days.restDays ? { restDays: days.restDays } : {}) }
        : on(days.givenOn);
    case "dispute":
      return on(days.knownOn, days.collective ? { collective: true } : {});
    case "employer-action":
      return on(days.actOn);
    case "final-payment":
      return on(days.endedOn, days.longer ? { longer: true } : {});
    case "unemployment-deadline":
      return on(days.endedOn);
    case "papers-deadline":
      return on(days.backOn, {
        ...(days.maternity ? { maternity: true } : {}),
        // Of maternity leave its end counts, of sickness the return.
        ...(!days.leaveEndedOn || (days.backOn && !days.maternity) ? {} : { leaveEndedOn: days.leaveEndedOn }),
      });
    default:
      return facts;
  }
}

function assignAllowance(facts: Facts, { pay, service, insuredAll }: Leaving): Facts {
  const { monthsWorked, monthsInsured, contractMonths, ...others } = facts;
  const whole =
    typeof service.insured === "number" && service.uninsured !== undefined
      ? service.insured + service.uninsured
      : undefined;
  const worked = service.worked ?? contractMonths ?? whole;
  const told: Facts = { ...others };
  const wage = pay.wage ?? (pay.dailyWage === undefined ? undefined : facts.wage);
  if (wage !== undefined) told.wage = wage;
  if (service.paid !== undefined) told.monthsPaid = service.paid;
  if (pay.paid !== undefined && pay.wage !== undefined) told.amountPaid = pay.paid;
  if (service.before) told.beforeMerger = service.before;
  if (worked !== undefined) {
    told.monthsWorked = worked;
    const insured =
      service.uninsured !== undefined && service.uninsured < worked
        ? worked - service.uninsured
        : (service.insured ?? (insuredAll ? worked : monthsInsured));
    if (insured !== undefined) told.monthsInsured = insured === "unknown" ? insured : Math.min(worked, insured);
  } else if (service.uninsured !== undefined && service.uninsured >= 12) {
    // All that counts was told, though not the whole time of work.
    told.monthsWorked = service.uninsured;
    told.monthsInsured = 0;
  } else {
    if (monthsWorked !== undefined && service.uninsured === undefined && service.insured === undefined)
      told.monthsWorked = monthsWorked;
    if (service.insured !== undefined) told.monthsInsured = service.insured;
    if (service.uninsured !== undefined) told.monthsUninsured = service.uninsured;
  }
  return told;
}

function assignUnusedLeave(facts: Facts, { pay, leave, service }: Leaving): Facts {
  const { days: said, wage, ...others } = facts;
  const told: Facts = { ...others };
  const month = wageOfMonthBefore(pay);
  if (pay.dailyWage !== undefined && (month === undefined || pay.wages.length === 0)) told.dailyWage = pay.dailyWage;
  else if (month !== undefined || wage !== undefined) told.wage = month ?? wage ?? 0;
  if (leave.workingDays !== undefined) told.workingDays = leave.workingDays;
  if (pay.paid !== undefined && month !== undefined) told.amountPaid = pay.paid;
  if (pay.paidDaily !== undefined && month !== undefined) told.paidDaily = pay.paidDaily;
  if (pay.paidByWage !== undefined && month !== undefined) told.paidByWage = pay.paidByWage;
  if (leave.unused !== undefined) return { ...told, days: leave.unused };
  const taken = leave.taken;
  if (leave.yearly !== undefined && (leave.monthsThisYear ?? 12) < 12)
    return {
      ...told,
      leaveYearly: leave.yearly,
      leaveTaken: taken ?? 0,
      monthsThisYear: leave.monthsThisYear ?? 12,
    };
  const earned = leave.earned ?? leave.yearly;
  if (earned !== undefined)
    return {
      ...told,
      days: earned - (taken ?? 0),
      ...(taken === undefined ? {} : { leaveEarned: earned, leaveTaken: taken }),
    };
  if (taken !== undefined && leave.monthsThisYear !== undefined)
    return {
      ...told,
      leaveTaken: taken,
      monthsThisYear: leave.monthsThisYear,
      monthsWorked: leave.service ?? service.worked ?? leave.monthsThisYear,
    };
  return said === undefined ? told : { ...told, days: said };
}

/** Of several wages that of the month before the last: "tháng 10 tăng lên …, trước đó …" (145/2020 Điều 67 khoản 3). */
function wageOfMonthBefore(pay: Leaving["pay"]): number | undefined {
  return pay.monthBefore ?? pay.wages[0]?.dong;
}

function assignAnnualLeave(facts: Facts, { leave, service }: Leaving): Facts {
  const { monthsThisYear, ...others } = facts;
  const told: Facts = { ...others };
  const months = leave.monthsThisYear ?? monthsThisYear;
  if (months !== undefined) told.monthsThisYear = months;
  if (leave.absence) told.absence = leave.absence;
  if (leave.yearly !== undefined) told.leaveYearly = leave.yearly;
  if (leave.together !== undefined) {
    told.leaveTogether = leave.together;
    const yearly = leave.yearly ?? leave.earned;
    if (yearly !== undefined && yearly >= 12) told.leaveYearly = yearly;
    told.monthsWorked ??= 12;
  }
  if (leave.road !== undefined) told.daysOnRoad = leave.road;
  if (leave.earned !== undefined || leave.taken !== undefined) {
    const said = leave.earned ?? leave.taken;
    if (leave.road !== undefined && said !== undefined) told.leaveEarned = said;
  }
  // "14 ngày, xài hết 9 ngày rưỡi, còn mấy ngày": what is left is asked, of the days told or of those earned.
  if (leave.asksLeft && leave.taken !== undefined && leave.road === undefined) {
    told.leaveTaken = leave.taken;
    const whole = leave.earned ?? (months === undefined || months === 12 ? leave.yearly : undefined);
    if (whole !== undefined) told.leaveEarned = whole;
  }
  const length = service.worked ?? (typeof service.insured === "number" ? service.insured : undefined);
  // Begun this year, or told for this year only: nothing yet for seniority.
  const worked =
    leave.service ?? (months !== undefined && facts.monthsWorked === undefined ? (length ?? months) : length);
  if (worked !== undefined && (leave.service !== undefined || facts.monthsWorked === undefined))
    told.monthsWorked = Math.floor(worked);
  else if (months !== undefined && (told.monthsWorked ?? 0) < months) told.monthsWorked = months;
  else if (leave.road !== undefined) told.monthsWorked ??= 12;
  return told;
}
