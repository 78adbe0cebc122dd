import { z } from "zod";
import { Day, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { computed } from "../outcome.ts";
import { type Entitlement, money, OPEN, CLOSE, OVER, PLUS, quantity, type Step, TIMES } from "../result.ts";
import { toDong } from "../rounding.ts";
import { hourlyWage, OvertimeInput, overtimePay, overtimeTotal, Pay } from "./overtime.ts";
import { comparePaid, PaidInput } from "./paid-before.ts";

const WorkPart = OvertimeInput.pick({
  amount: true,
  dayKind: true,
  night: true,
  overtime: true,
  afterDayOvertime: true,
});
export const WorkPayInput = z.object({
  on: Day,
  pay: Pay,
  parts: z.array(WorkPart).min(1).max(10),
  paid: PaidInput.nullable().default(null),
  /** Holidays worked by somebody paid by the day: their own wage is due as well. */
  holidays: z.number().min(0).max(12).default(0),
  /** For how many months of the same work a total is asked. */
  months: z.int().min(1).max(60).default(1),
  asksFor: z.enum(["all", "night-extra", "with-holiday-pay"]).default("all"),
});
type WorkPay = z.infer<typeof WorkPayInput>;

/**
 * Overtime and night pay as a worker asks about it: what the parts come to (45/2019 Điều 98; 145/2020 Điều 55-57), beside what was paid;
 * the extra for normal hours by night alone (Điều 98 khoản 2: hourly wage × 30% × hours); a holiday's own wage added for somebody paid
 * by the day (Điều 98 khoản 1 điểm c: daily wage × days + hourly wage × 300% × hours).
 */
export function workPay(raw: z.input<typeof WorkPayInput>): Entitlement {
  const input = parseInput("overtime", WorkPayInput, raw);
  const { on, pay, parts } = input;
  const [only] = parts;
  const result = only && parts.length === 1 ? overtimePay({ on, pay, ...only }) : overtimeTotal({ on, pay, parts });
  if (result.kind !== "computed") return result;
  const due = dueOf(result);
  if (due === null) return result;
  const extra = nightExtra(input, result, due);
  if (extra) return extra;
  const own = ownHolidayPay(input);
  const steps = [
    ...(input.months > 1
      ? [{ id: "months-in-all" as const, figures: { months: input.months, total: due * input.months } }]
      : []),
    ...result.steps,
    ...comparePaid(own && input.asksFor === "with-holiday-pay" ? due + own : due, input.paid),
  ];
  if (own === 0) return { ...result, steps };
  const caveats = result.caveats.filter((code) => code !== "holiday-own-pay-separate");
  const formula = [...result.formula, PLUS, ...ownFormula(input, own)];
  if (input.asksFor === "with-holiday-pay" && result.formula.length > 0)
    return {
      ...result,
      inputs: { ...result.inputs, inAll: true },
      value: money(toDong(due + own)),
      formula,
      steps,
      caveats,
    };
  return { ...result, steps: [...steps, { id: "holiday-own-pay", figures: { own, total: due + own } }], caveats };
}

function dueOf({ value }: Extract<Entitlement, { kind: "computed" }>): number | null {
  if (value.kind === "money") return value.dong;
  const total = value.kind === "rows" ? value.rows.find(({ label }) => label === "in-all")?.value : null;
  return total?.kind === "money" ? total.dong : null;
}

/** The 30% alone, where that is asked about hours of the shift itself. */
function nightExtra(
  input: WorkPay,
  result: Extract<Entitlement, { kind: "computed" }>,
  due: number,
): Entitlement | null {
  const isNormal = input.parts.every(({ overtime, dayKind }) => !overtime && dayKind === "weekday");
  const hours = input.parts.filter(({ night }) => night).reduce((sum, { amount }) => sum + amount, 0);
  if (input.asksFor !== "night-extra" || !isNormal || hours === 0) return null;
  const { hourly, formula } = hourlyWage(input.pay);
  const extra = toDong((hourly * 30 * hours) / 100);
  const with_: Step = { id: "with-normal-pay", figures: { total: due, percent: input.parts.length === 1 ? 130 : 100 } };
  return computed(
    {
      ...result,
      inputs: { ...result.inputs, nightExtra: true },
      references: [cite("labourCode", "98", "2"), cite("labourDecree", "56", "1")],
    },
    {
      value: money(extra),
      formula: [
        ...formula,
        TIMES,
        quantity(30, "percent"),
        TIMES,
        quantity(hours, input.pay.by === "piece" ? "piece" : "hour"),
      ],
      steps: [...(input.parts.length === 1 ? [with_] : []), ...comparePaid(extra, input.paid)],
      caveats: result.caveats,
      whatWouldChange: result.whatWouldChange,
    },
  );
}

/** What the holidays themselves are worth to somebody paid by the day, in đồng; nothing for a monthly wage, which holds it. */
function ownHolidayPay({ pay, holidays, asksFor }: WorkPay): number {
  if (holidays === 0) return 0;
  if (pay.by === "day") return toDong(pay.wage * holidays);
  return pay.by === "hour" && asksFor === "with-holiday-pay" ? toDong(pay.wage * 8 * holidays) : 0;
}

function ownFormula({ pay, holidays }: WorkPay, own: number) {
  if (pay.by === "day") return [quantity(pay.wage, "dong"), TIMES, quantity(holidays, "day")];
  if (pay.by === "hour")
    return [quantity(pay.wage, "dong"), TIMES, quantity(8, "hour"), TIMES, quantity(holidays, "day")];
  return [quantity(own, "dong")];
}

export const HolidayPayInput = z.object({
  on: Day,
  pay: Pay,
  days: z.number().min(0.5).max(31),
  paid: PaidInput.nullable().default(null),
  /** 24/11 is among the days: it stands in its own resolution. */
  cultureDay: z.boolean().default(false),
});

/**
 * Wages for holidays on which nobody worked: the daily wage × days (45/2019 Điều 112 khoản 1: full wages; 28/2026/QH16 Điều 2 for 24/11).
 * The daily wage of a monthly wage is the wage ÷ normal days of the month (145/2020 Điều 54 khoản 1).
 */
export function holidayPay(raw: z.input<typeof HolidayPayInput>): Entitlement {
  const input = parseInput("holiday-pay", HolidayPayInput, raw);
  const { on, pay, days, paid } = input;
  const { formula, hourly, assumed } = hourlyWage(pay);
  const isDaily = pay.by === "day";
  const hours = pay.by === "month" || pay.by === "day" ? (pay.hoursPerDay ?? 8) : 8;
  const daily = isDaily ? pay.wage : hourly * hours;
  const dailyFormula = isDaily
    ? [quantity(pay.wage, "dong")]
    : pay.by === "month" && pay.hoursPerMonth === undefined
      ? [OPEN, quantity(pay.wage, "dong"), OVER, quantity(pay.workingDays ?? 26, "day"), CLOSE]
      : [...formula, TIMES, quantity(hours, "hour")];
  const due = toDong(daily * days);
  return computed(
    {
      calculation: "holiday-pay",
      on,
      inputs: input,
      references: input.cultureDay
        ? [cite("cultureDayResolution", "2"), cite("labourCode", "112", "1"), cite("labourDecree", "54", "1")]
        : [cite("labourCode", "112", "1"), cite("labourDecree", "54", "1")],
    },
    {
      value: money(due),
      formula: [...dailyFormula, TIMES, quantity(days, "day")],
      steps: [
        ...comparePaid(due, paid),
        ...(days !== 1 && !isDaily ? [{ id: "one-day-pay" as const, figures: { day: toDong(daily) } }] : []),
      ],
      caveats: [
        "holiday-by-contract-wage",
        ...(assumed && pay.by === "month" && !pay.workingDays ? (["assumed-working-days"] as const) : []),
      ],
      whatWouldChange: assumed ? ["working-days", "wage"] : ["wage"],
    },
  );
}
