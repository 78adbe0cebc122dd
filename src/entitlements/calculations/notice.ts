import { z } from "zod";
import type { CalendarDate } from "../../vocabulary/calendar.ts";
import type { CaveatCode } from "../codes.ts";
import { addDays } from "../calendar-arithmetic.ts";
import { Day, parseInput } from "../inputs.ts";
import { cite, POINT_DD } from "../laws.ts";
import { toDong } from "../rounding.ts";
import { beforeLaw, computed } from "../outcome.ts";
import {
  type Entitlement,
  type FormulaPart,
  OVER,
  quantity,
  type Row,
  type SimpleValue,
  type Step,
} from "../result.ts";
import { afterWorkingDays, isWorkingDay } from "./working-days.ts";

export const Contract = z.enum(["indefinite", "12-to-36", "under-12", "unknown"]);
export type Contract = z.infer<typeof Contract>;

/** The point of 45/2019 Điều 35 khoản 2. */
export const NoNotice = z.enum(["a", "b", "c", "d", "dd", "e", "g"]);
export type NoNotice = z.infer<typeof NoNotice>;

export const NoticeInput = z.object({
  on: Day,
  by: z.enum(["worker", "employer"]).default("worker"),
  contract: Contract,
  /** Air crew, company managers, seafarers abroad (145/2020 Điều 7). */
  specialJob: z.boolean().default(false),
  /** Length of a contract under 12 months, needed for special jobs. */
  contractDays: z.int().min(1).max(366).nullable().default(null),
  contractMonths: z.number().min(0.1).max(12).nullable().default(null),
  /** A case in which a worker need not give notice (45/2019 Điều 35 khoản 2). */
  noNoticeCase: NoNotice.nullable().default(null),
  /** The day notice is given: then the last day that has to be worked is told too. */
  givenOn: Day.nullable().default(null),
  weeklyRestDay: z.int().min(0).max(6).default(0),
  /** Where the company rests two days a week. */
  restDays: z.array(z.int().min(0).max(6)).min(1).max(2).nullable().default(null),
  /** The last day of work that is wanted: then the last day to give notice is told. */
  lastDayWanted: Day.nullable().default(null),
  /** Days of notice that were given: how many are missing. */
  given: z.number().min(0).max(200).nullable().default(null),
  /** What a day is paid: what the days without notice come to (45/2019 Điều 40 khoản 2, Điều 41 khoản 1). */
  dayPay: z.number().min(1_000).max(50_000_000).nullable().default(null),
  /** A housekeeper in a family: 15 days, whatever the contract (45/2019 Điều 162 khoản 2). */
  domestic: z.boolean().default(false),
});

const NORMAL: Record<Exclude<Contract, "unknown">, { days: number; unit: "day" | "working-day"; point: string }> = {
  indefinite: { days: 45, unit: "day", point: "a" },
  "12-to-36": { days: 30, unit: "day", point: "b" },
  "under-12": { days: 3, unit: "working-day", point: "c" },
};

/**
 * Least notice: 45 days without term, 30 days for 12 to 36 months, 3 working days under 12 months (45/2019 Điều 35
 * khoản 1, Điều 36 khoản 2); special jobs 120 days, or a quarter of a term under 12 months (145/2020 Điều 7 khoản 2);
 * none in the cases of Điều 35 khoản 2. With the day given, the notice runs from the next day.
 */
export function noticePeriod(raw: z.input<typeof NoticeInput>): Entitlement {
  const input = parseInput("notice", NoticeInput, raw);
  const article = input.by === "worker" ? cite("labourCode", "35", "1") : cite("labourCode", "36", "2");
  const frame = { calculation: "notice" as const, on: input.on, inputs: input, references: [article] as const };
  const early = beforeLaw(frame, "labourCode");
  if (early) return early;

  if (input.by === "worker" && input.noNoticeCase !== null) {
    const point = input.noNoticeCase === "dd" ? POINT_DD : input.noNoticeCase;
    return computed(
      { ...frame, references: [cite("labourCode", "35", "2", point)] },
      { value: { kind: "none", because: "no-notice-needed" }, caveats: ["keep-proof"] },
    );
  }
  if (input.domestic)
    return noticeOf({ ...frame, references: [cite("labourCode", "162", "2")] }, input, { days: 15, unit: "day" }, []);
  if (input.contract === "unknown") {
    const rows: Row[] = (["indefinite", "12-to-36", "under-12"] as const).map((contract) => ({
      label: contract,
      value: lengthOf(contract),
    }));
    return computed(
      { ...frame, references: [article, ...(input.by === "worker" ? [cite("labourCode", "35", "2")] : GROUNDS)] },
      {
        value: { kind: "rows", rows },
        caveats: [...casesOf(input), "special-jobs-longer"],
        whatWouldChange: ["contract"],
      },
    );
  }
  const { reference, ...length } = input.specialJob ? specialNotice(input) : normalNotice(input.contract, input.by);
  const formula =
    input.specialJob && input.contract === "under-12"
      ? input.contractDays === null
        ? [quantity(input.contractMonths ?? 0, "month"), OVER, quantity(4, "plain")]
        : [quantity(input.contractDays, "day"), OVER, quantity(4, "plain")]
      : [];
  const references = [reference, ...(input.by === "worker" ? [] : GROUNDS)] as const;
  return noticeOf({ ...frame, references }, input, length, formula);
}

/** An employer needs a ground that the law names, and in two of them gives no notice. */
const GROUNDS = [cite("labourCode", "36", "1"), cite("labourCode", "36", "3")];

/** When the notice is not owed, or is not enough. The contract of a domestic worker is ended by either side without a ground (45/2019 Điều 162 khoản 2). */
function casesOf({ by, domestic }: z.infer<typeof NoticeInput>): CaveatCode[] {
  if (by === "worker") return ["no-notice-cases"];
  return domestic ? [] : ["employer-needs-ground"];
}

type Length = { days: number; unit: "day" | "working-day" | "month" };

/** A length of notice with the day that it ends or has to be given. */
function noticeOf(
  frame: Parameters<typeof computed>[0],
  input: z.infer<typeof NoticeInput>,
  { days, unit }: Length,
  formula: FormulaPart[],
): Entitlement {
  const rest = input.restDays ?? [input.weeklyRestDay];
  const missing = unit === "month" || input.given === null ? 0 : Math.max(0, days - input.given);
  const isPriced = missing > 0 && input.dayPay !== null;
  const steps: Step[] = [
    ...(unit === "month" || input.given === null
      ? []
      : [{ id: "notice-missing" as const, figures: { due: days, given: input.given, missing } }]),
    ...(isPriced
      ? [
          {
            id: "notice-missing-pay" as const,
            figures: { days: missing, day: input.dayPay ?? 0, amount: toDong(missing * (input.dayPay ?? 0)) },
          },
        ]
      : []),
  ];
  const told = steps.length;
  const breach = input.by === "worker" ? cite("labourCode", "40", "2") : cite("labourCode", "41", "1");
  if (unit !== "month" && input.lastDayWanted) {
    const given = firstDayOfNotice(input.lastDayWanted, days, unit, rest);
    steps.push({ id: "give-notice-by", figures: { given, last: input.lastDayWanted } });
  } else if (unit !== "month" && input.givenOn) {
    const last = lastDayOfNotice(input.givenOn, days, unit, rest);
    steps.push({ id: "last-working-day", figures: { given: input.givenOn, last } });
  }
  return computed(isPriced ? { ...frame, references: [...frame.references, breach] } : frame, {
    value: { kind: "duration", amount: days, unit },
    formula,
    steps,
    caveats: [
      ...(steps.length > told ? (["counted-from-next-day"] as const) : []),
      ...(steps.length > told && unit === "working-day" ? (["holidays-not-counted"] as const) : []),
      ...casesOf(input),
    ],
    whatWouldChange: input.domestic ? [] : ["contract"],
  });
}

function lengthOf(contract: Exclude<Contract, "unknown">): SimpleValue {
  return { kind: "duration", amount: NORMAL[contract].days, unit: NORMAL[contract].unit };
}

function normalNotice(contract: Exclude<Contract, "unknown">, by: "worker" | "employer") {
  const { days, unit, point } = NORMAL[contract];
  return {
    days,
    unit,
    reference: by === "worker" ? cite("labourCode", "35", "1", point) : cite("labourCode", "36", "2", point),
  };
}

function specialNotice(input: z.infer<typeof NoticeInput>) {
  if (input.contract !== "under-12") {
    return { days: 120, unit: "day" as const, reference: cite("labourDecree", "7", "2", "a") };
  }
  if (input.contractDays === null && input.contractMonths !== null) {
    return { days: input.contractMonths / 4, unit: "month" as const, reference: cite("labourDecree", "7", "2", "b") };
  }
  const { contractDays } = parseInput("notice", NoticeInput.extend({ contractDays: z.int().min(1).max(366) }), input);
  // "At least a quarter": a part of a day counts as a day of notice.
  return { days: Math.ceil(contractDays / 4), unit: "day" as const, reference: cite("labourDecree", "7", "2", "b") };
}

/** The last day inside the notice; working days leave out the weekly days of rest and the holidays that are the same every year. */
export function lastDayOfNotice(
  givenOn: CalendarDate,
  days: number,
  unit: "day" | "working-day",
  restDays: readonly number[],
): CalendarDate {
  return unit === "day" ? addDays(givenOn, days) : afterWorkingDays(givenOn, days, restDays);
}

/** The last day on which notice can be given so that it ends on a day. */
function firstDayOfNotice(
  last: CalendarDate,
  days: number,
  unit: "day" | "working-day",
  restDays: readonly number[],
): CalendarDate {
  if (unit === "day") return addDays(last, -days);
  let given = last;
  for (let left = days; left > 0;) {
    if (isWorkingDay(given, restDays)) left--;
    given = addDays(given, -1);
  }
  return given;
}
