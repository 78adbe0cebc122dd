import { z } from "zod";
import {
  ASSUMED_HOURS_PER_DAY,
  ASSUMED_WORKING_DAYS,
  HoursPerDay,
  MonthlyWage,
  WorkingDaysInMonth,
} from "../inputs.ts";
import { type FormulaPart, OVER, quantity, TIMES } from "../result.ts";

const HoursInDay = HoursPerDay.default(ASSUMED_HOURS_PER_DAY);

/** What a worker is paid by contract, the way it was said: for a month of so many working days, for a day, or for an hour. */
export const ContractPay = z.discriminatedUnion("by", [
  z.object({
    by: z.literal("month"),
    wage: MonthlyWage,
    workingDays: WorkingDaysInMonth.nullable().default(null),
    hoursPerDay: HoursInDay,
  }),
  z.object({
    by: z.literal("day"),
    wage: z.number().min(1_000).max(50_000_000),
    workingDays: WorkingDaysInMonth.nullable().default(null),
    hoursPerDay: HoursInDay,
  }),
  z.object({
    by: z.literal("hour"),
    wage: z.number().min(500).max(5_000_000),
    workingDays: WorkingDaysInMonth.nullable().default(null),
    hoursPerDay: HoursInDay,
  }),
]);
export type ContractPay = z.infer<typeof ContractPay>;

/** A rate and how it is written; nothing is rounded before it is multiplied. */
export type Rate = { dong: number; formula: readonly FormulaPart[]; isAssumed: boolean };

export const workingDaysOf = (pay: Pick<ContractPay, "workingDays">) => pay.workingDays ?? ASSUMED_WORKING_DAYS;

/** The wage of a month: that of the contract, or a day's × the working days of a month. */
export function monthRate(pay: ContractPay): Rate {
  const days = workingDaysOf(pay);
  const isAssumed = pay.workingDays === null;
  if (pay.by === "month") return { dong: pay.wage, formula: [quantity(pay.wage, "dong")], isAssumed: false };
  const hours = pay.by === "hour" ? [quantity(pay.hoursPerDay, "hour"), TIMES] : [];
  return {
    dong: pay.wage * days * (pay.by === "hour" ? pay.hoursPerDay : 1),
    formula: [quantity(days, "day"), TIMES, ...hours, quantity(pay.wage, "dong")],
    isAssumed,
  };
}

/** The wage of a day: month ÷ working days, or hour × hours of a day. */
export function dayRate(pay: ContractPay): Rate {
  const wage = quantity(pay.wage, "dong");
  if (pay.by === "day") return { dong: pay.wage, formula: [wage], isAssumed: false };
  if (pay.by === "hour")
    return {
      dong: pay.wage * pay.hoursPerDay,
      formula: [wage, TIMES, quantity(pay.hoursPerDay, "hour")],
      isAssumed: false,
    };
  const days = workingDaysOf(pay);
  return {
    dong: pay.wage / days,
    formula: [wage, OVER, quantity(days, "day")],
    isAssumed: pay.workingDays === null,
  };
}

/** The wage of an hour: day ÷ hours of a day. */
export function hourRate(pay: ContractPay): Rate {
  if (pay.by === "hour") return { dong: pay.wage, formula: [quantity(pay.wage, "dong")], isAssumed: false };
  const day = dayRate(pay);
  return {
    dong: day.dong / pay.hoursPerDay,
    formula: [...day.formula, OVER, quantity(pay.hoursPerDay, "hour")],
    isAssumed: day.isAssumed,
  };
}
