import { z } from "zod";
import type { CaveatCode } from "../codes.ts";
import {
  ASSUMED_HOURS_PER_DAY,
  ASSUMED_WORKING_DAYS,
  Day,
  Hours,
  HoursPerDay,
  MonthlyWage,
  parseInput,
  WorkingDaysInMonth,
} from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import { CLOSE, type Entitlement, type FormulaPart, money, OPEN, OVER, quantity, type Row, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";

export const DayKind = z.enum(["weekday", "rest-day", "holiday", "compensatory-day"]);
export type DayKind = z.infer<typeof DayKind>;

const HoursPerWeek = z.number().min(4).max(56);
/** Six days of eight hours (45/2019 Điều 105 khoản 1), where the worker did not say. */
const ASSUMED_HOURS_PER_WEEK = 48;

export const Pay = z.discriminatedUnion("by", [
  z.object({
    by: z.literal("month"),
    wage: MonthlyWage,
    /** Normal working days of the month and hours of the day, as the company counts; absent: assumed, and said so. */
    workingDays: WorkingDaysInMonth.optional(),
    hoursPerDay: HoursPerDay.optional(),
    /** Normal hours of the month, where they are told instead: 208. */
    hoursPerMonth: z.number().min(100).max(260).optional(),
  }),
  z.object({
    by: z.literal("week"),
    wage: z.number().min(1_000).max(100_000_000),
    hoursPerWeek: HoursPerWeek.optional(),
  }),
  z.object({ by: z.literal("day"), wage: z.number().min(1_000).max(100_000_000), hoursPerDay: HoursPerDay.optional() }),
  z.object({ by: z.literal("hour"), wage: z.number().min(100).max(10_000_000) }),
  z.object({ by: z.literal("piece"), price: z.number().min(1).max(1_000_000_000) }),
]);

export const OvertimeInput = z.object({
  on: Day,
  pay: Pay,
  /** Hours, or pieces for piece wages. */
  amount: Hours.positive(),
  dayKind: DayKind,
  night: z.boolean().default(false),
  /** False only for a normal night shift; every hour of a rest day or holiday is paid as overtime. */
  overtime: z.boolean().default(true),
  /** Overtime by daylight had already been worked that weekday before the night. */
  afterDayOvertime: z.boolean().default(false),
});

/** What an hour is worth by day, in percent of a normal hour (45/2019 Điều 98 khoản 1; 145/2020 Điều 55 khoản 3 for the day in lieu). */
const DAY_PERCENT: Record<DayKind, number> = { weekday: 150, "rest-day": 200, holiday: 300, "compensatory-day": 200 };

/**
 * The least percentage of a normal hour (45/2019 Điều 98; 145/2020 Điều 55, 56, 57):
 * by day 150 / 200 / 300; a normal night hour 100 + 30; overtime at night that day's percentage + 30 + 20% of what
 * the same day's hour is worth by daylight (100, or 150 after overtime by day; 200; 300).
 */
export function overtimePercent(hours: {
  dayKind: DayKind;
  night: boolean;
  overtime: boolean;
  afterDayOvertime: boolean;
}): { percent: number; parts: readonly number[] } {
  const isOvertime = hours.overtime || hours.dayKind !== "weekday";
  if (!isOvertime) return hours.night ? { percent: 130, parts: [100, 30] } : { percent: 100, parts: [100] };
  const byDay = DAY_PERCENT[hours.dayKind];
  if (!hours.night) return { percent: byDay, parts: [byDay] };
  const daylight = hours.dayKind === "weekday" ? (hours.afterDayOvertime ? 150 : 100) : byDay;
  const nightPart = (daylight * 20) / 100;
  return { percent: byDay + 30 + nightPart, parts: [byDay, 30, nightPart] };
}

/**
 * Overtime and night pay: normal hourly wage × percentage × hours (45/2019 Điều 98; 145/2020 Điều 55 khoản 1, 56, 57).
 * The hourly wage of a monthly wage is the wage ÷ normal days of the month ÷ normal hours of the day (145/2020 Điều 54 khoản 1, 55
 * khoản 1 điểm a). Piece wages: unit price × percentage × pieces (khoản 2). Rounded once, to whole đồng.
 */
export function overtimePay(raw: z.input<typeof OvertimeInput>): Entitlement {
  const input = parseInput("overtime", OvertimeInput, raw);
  const frame = { calculation: "overtime" as const, on: input.on, inputs: input, references: referencesFor(input) };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;

  const { percent, parts } = overtimePercent(input);
  const { hourly, formula, assumed } = hourlyWage(input.pay);
  const caveats: CaveatCode[] = assumed ? ["assumed-working-time"] : [];
  if (input.dayKind === "holiday")
    caveats.push(input.pay.by === "month" ? "holiday-in-monthly-wage" : "holiday-own-pay-separate");
  if (input.on.endsWith("-11-24") && input.on >= "2026-07-01") caveats.push("culture-day-by-reading");
  if (input.pay.by !== "piece") caveats.push("wage-without-extras");
  if (input.pay.by !== "piece" && input.overtime && input.amount > 40) caveats.push("over-40-hours-a-month");
  if (!input.night && input.dayKind !== "weekday") caveats.push("night-hours-more");
  return computed(frame, {
    value: money(toDong((hourly * percent * input.amount) / 100)),
    formula: [
      ...formula,
      TIMES,
      quantity(percent, "percent"),
      TIMES,
      quantity(input.amount, input.pay.by === "piece" ? "piece" : "hour"),
    ],
    steps: [
      ...(parts.length > 1 ? [{ id: "percent-parts" as const, figures: { parts: parts.join("|"), percent } }] : []),
      ...(percent === 130
        ? [{ id: "night-extra" as const, figures: { amount: toDong((hourly * 30 * input.amount) / 100) } }]
        : []),
    ],
    caveats,
    whatWouldChange: assumed ? ["working-days", "day-kind", "night"] : ["day-kind", "night"],
  });
}

const Part = OvertimeInput.pick({ amount: true, dayKind: true, night: true, overtime: true, afterDayOvertime: true });
const TotalInput = OvertimeInput.pick({ on: true, pay: true }).extend({ parts: z.array(Part).min(2).max(10) });

/** Overtime of several kinds: a row each, and what they come to (45/2019 Điều 98; 145/2020 Điều 55, 57). */
export function overtimeTotal(raw: z.input<typeof TotalInput>): Entitlement {
  const { on, pay, parts } = parseInput("overtime", TotalInput, raw);
  const results = parts.map((part) => overtimePay({ on, pay, ...part }));
  const [first] = results;
  if (!first) throw new Error("a total needs its parts");
  if (first.kind === "unknown") return first;
  const rows = results.flatMap((result, at): Row[] => {
    const part = parts[at];
    if (!part || result.kind !== "computed" || result.value.kind !== "money") return [];
    const isNormal = !part.overtime && part.dayKind === "weekday";
    const day = isNormal ? ("normal" as const) : part.dayKind;
    return [{ label: part.night ? `${day}-night` : day, value: result.value, formula: result.formula }];
  });
  // Rounded once: the total is that of the hours, not of the rounded rows.
  const { hourly } = hourlyWage(pay);
  const total = parts.reduce((sum, part) => sum + (hourly * overtimePercent(part).percent * part.amount) / 100, 0);
  const references = new Map(
    results.flatMap((result) => result.references.map((each) => [JSON.stringify(each), each] as const)),
  );
  return computed(
    { ...first, inputs: { on, pay, parts }, references: [first.references[0], ...[...references.values()].slice(1)] },
    {
      value: { kind: "rows", rows: [...rows, { label: "in-all", value: money(toDong(total)) }] },
      caveats: [...new Set(results.flatMap((each) => (each.kind === "computed" ? each.caveats : [])))],
      whatWouldChange: first.whatWouldChange,
    },
  );
}

export function hourlyWage(pay: z.infer<typeof Pay>): { hourly: number; formula: FormulaPart[]; assumed: boolean } {
  if (pay.by === "hour") return { hourly: pay.wage, formula: [quantity(pay.wage, "dong")], assumed: false };
  if (pay.by === "piece") return { hourly: pay.price, formula: [quantity(pay.price, "dong")], assumed: false };
  if (pay.by === "day") {
    const hours = pay.hoursPerDay ?? ASSUMED_HOURS_PER_DAY;
    return {
      hourly: pay.wage / hours,
      formula: [OPEN, quantity(pay.wage, "dong"), OVER, quantity(hours, "hour"), CLOSE],
      assumed: false,
    };
  }
  if (pay.by === "week") {
    const hours = pay.hoursPerWeek ?? ASSUMED_HOURS_PER_WEEK;
    return {
      hourly: pay.wage / hours,
      formula: [OPEN, quantity(pay.wage, "dong"), OVER, quantity(hours, "hour"), CLOSE],
      assumed: pay.hoursPerWeek === undefined,
    };
  }
  if (pay.hoursPerMonth !== undefined) {
    return {
      hourly: pay.wage / pay.hoursPerMonth,
      formula: [OPEN, quantity(pay.wage, "dong"), OVER, quantity(pay.hoursPerMonth, "hour"), CLOSE],
      assumed: false,
    };
  }
  const days = pay.workingDays ?? ASSUMED_WORKING_DAYS;
  const hours = pay.hoursPerDay ?? ASSUMED_HOURS_PER_DAY;
  return {
    hourly: pay.wage / days / hours,
    formula: [OPEN, quantity(pay.wage, "dong"), OVER, quantity(days, "day"), OVER, quantity(hours, "hour"), CLOSE],
    assumed: pay.workingDays === undefined || pay.hoursPerDay === undefined,
  };
}

function referencesFor(input: z.infer<typeof OvertimeInput>): Entitlement["references"] {
  const day = { weekday: "a", "rest-day": "b", holiday: "c", "compensatory-day": "b" }[input.dayKind];
  const isOvertime = input.overtime || input.dayKind !== "weekday";
  const first = isOvertime ? cite("labourCode", "98", "1", day) : cite("labourCode", "98", "2");
  const rest = [];
  if (isOvertime && input.night)
    rest.push(cite("labourCode", "98", "2"), cite("labourCode", "98", "3"), cite("labourDecree", "57", "1"));
  if (!isOvertime) rest.push(cite("labourDecree", "56", "1"));
  if (input.dayKind === "compensatory-day") rest.push(cite("labourDecree", "55", "3"));
  rest.push(cite("labourDecree", "55", input.pay.by === "piece" ? "2" : "1"));
  return [first, ...rest];
}
