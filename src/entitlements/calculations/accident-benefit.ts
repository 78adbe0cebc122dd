import { z } from "zod";
import { Day, MonthlyWage, Months, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { computed, unknownReferenceLevel } from "../outcome.ts";
import { BASE_SALARIES, findOn } from "../parameters.ts";
import { type Entitlement, type FormulaPart, money, PLUS, quantity, type Row, TIMES } from "../result.ts";
import { toDong, toHundredths } from "../rounding.ts";
import { paidSteps } from "./paid-steps.ts";

export const AccidentBenefitInput = z.object({
  /** In the month of leaving hospital, of the finding, or of the death: its base salary counts (84/2015 Điều 50, 53). */
  on: Day,
  percentLost: z.number().min(0).max(100).nullable(),
  died: z.boolean().default(false),
  /** Insured wage of the month before the accident; `null`: only the part by base salary. */
  wage: MonthlyWage.nullable(),
  /** Months paid into the accident fund; `null`: not known. */
  monthsInsured: Months.nullable(),
  /** Spine paralysed, both eyes blind, two limbs lost or paralysed, or a mental illness (Điều 52). */
  needsCare: z.boolean().default(false),
  paid: MonthlyWage.nullable().default(null),
});

/** Times the base salary in one sum: 5 at 5%, 0.5 more for each further percent to 30% (84/2015 Điều 48 khoản 2 điểm a). */
export const oneOffTimesBase = (percentLost: number) => 5 + 0.5 * (Math.floor(percentLost) - 5);
/** Percent of the base salary a month: 30 at 31%, 2 more for each further percent (Điều 49 khoản 2 điểm a). */
export const monthlyPercentOfBase = (percentLost: number) => 30 + 2 * (Math.floor(percentLost) - 31);
/** By years paid into the fund: 0.5 for a year or less, 0.3 for each further full year; months of wage or percent of it (điểm b). */
export const byYearsPaid = (months: number) =>
  toHundredths(0.5 + 0.3 * Math.max(0, Math.floor(Math.max(months, 1) / 12) - 1));
/** Times the base salary for a death (Điều 53). */
const DEATH_TIMES = 36;

/**
 * What the insurance fund pays for a work accident or an occupational disease: in one sum from 5 to 30% (84/2015 Điều 48), monthly
 * from 31% (Điều 49) with an allowance for care (Điều 52), or for a death (Điều 53).
 */
export function accidentBenefit(raw: z.input<typeof AccidentBenefitInput>): Entitlement {
  const input = parseInput("accident-benefit", AccidentBenefitInput, raw);
  const percent = Math.floor(input.percentLost ?? 0);
  const article = input.died ? "53" : percent >= 31 ? "49" : "48";
  const base = findOn(BASE_SALARIES, input.on);
  const frame = {
    calculation: "accident-benefit" as const,
    on: input.on,
    inputs: input,
    references: [
      input.died ? cite("safetyLaw", article) : cite("safetyLaw", article, "2"),
      ...(input.needsCare && percent >= 81 ? [cite("safetyLaw", "52")] : []),
      ...(input.died ? [] : [cite("safetyLaw", "50", "1")]),
      ...(base?.sources ?? []),
    ] as const,
  };
  if (!input.died && percent < 5) return computed(frame, { value: { kind: "none", because: "under-5-percent-lost" } });
  if (!base) return unknownReferenceLevel(frame);
  if (input.died) {
    const dong = DEATH_TIMES * base.value;
    return computed(frame, {
      value: money(dong),
      formula: [quantity(DEATH_TIMES, "plain"), TIMES, quantity(base.value, "dong")],
      steps: paidSteps(dong, input.paid),
      caveats: ["death-grants-too", "accident-company-too", "base-salary-of-the-month"],
    });
  }
  const monthly = percent >= 31;
  const byBase: FormulaPart[] = monthly
    ? [quantity(monthlyPercentOfBase(percent), "percent"), TIMES, quantity(base.value, "dong")]
    : [quantity(oneOffTimesBase(percent), "plain"), TIMES, quantity(base.value, "dong")];
  const baseDong = (monthly ? monthlyPercentOfBase(percent) / 100 : oneOffTimesBase(percent)) * base.value;
  const years = input.monthsInsured === null || input.wage === null ? null : byYearsPaid(input.monthsInsured);
  const yearsDong = years === null ? 0 : (monthly ? years / 100 : years) * (input.wage ?? 0);
  const byYears: FormulaPart[] =
    years === null ? [] : [quantity(years, monthly ? "percent" : "month"), TIMES, quantity(input.wage ?? 0, "dong")];
  const sum = toDong(baseDong + yearsDong);
  const basePart: Row = { label: "by-base-salary", value: money(toDong(baseDong)), formula: byBase };
  const rows: Row[] =
    years === null
      ? [basePart]
      : [
          {
            label: monthly ? "each-month" : "in-one-sum",
            value: money(sum),
            formula: [quantity(toDong(baseDong), "dong"), PLUS, quantity(toDong(yearsDong), "dong")],
          },
          basePart,
          { label: "by-years-paid", value: money(toDong(yearsDong)), formula: byYears },
        ];
  const care = input.needsCare && percent >= 81;
  if (care) {
    rows.push({ label: "for-care", value: money(base.value), formula: [] });
    rows.push({
      label: "each-month-with-care",
      value: money(sum + base.value),
      formula: [quantity(sum, "dong"), PLUS, quantity(base.value, "dong")],
    });
  }
  return computed(frame, {
    value: { kind: "rows", rows },
    steps: [
      ...paidSteps(sum + (care ? base.value : 0), input.paid),
      monthly
        ? { id: "monthly-by-percent", figures: { further: percent - 31, percent: monthlyPercentOfBase(percent) } }
        : { id: "one-off-by-percent", figures: { further: percent - 5, times: oneOffTimesBase(percent) } },
      ...(years === null || input.monthsInsured === null
        ? []
        : [{ id: "by-years-paid" as const, figures: { years: Math.max(1, Math.floor(input.monthsInsured / 12)) } }]),
    ],
    caveats: [
      ...(years === null ? (["years-paid-part-too"] as const) : []),
      ...(monthly ? (percent >= 81 && !care ? (["care-allowance-too"] as const) : []) : []),
      "accident-company-too",
      "base-salary-of-the-month",
    ],
    whatWouldChange: ["percent-lost", "months-insured", "wage"],
  });
}
