import type { Reference } from "../knowledge/index.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import type {
  CalculationId,
  CaveatCode,
  ChangeCode,
  DayName,
  RowLabel,
  StepId,
  UnknownReason,
  ZeroReason,
} from "./codes.ts";
import type { LeadCode } from "./codes-of-deductions.ts";

export type Unit =
  | "person"
  | "visit"
  | "dong"
  | "percent"
  | "minute"
  | "hour"
  | "piece"
  | "day"
  | "working-day"
  | "month"
  | "year"
  | "child"
  | "plain";

/** A formula as a worker reads it, left to right: quantities and signs. Evaluating it gives the amount. */
export type FormulaPart =
  { kind: "quantity"; value: number; unit: Unit } | { kind: "sign"; sign: "×" | "÷" | "+" | "−" | "(" | ")" };

export type Value =
  | { kind: "money"; dong: number }
  | { kind: "money-range"; from: number; to: number }
  | { kind: "duration"; amount: number; unit: "minute" | "hour" | "day" | "working-day" | "month" | "year" }
  /** Whole months and odd days together: "4 tháng 15 ngày". */
  | { kind: "length"; months: number; days: number }
  | { kind: "percent"; percent: number }
  | { kind: "percent-range"; from: number; to: number }
  | { kind: "date"; on: CalendarDate }
  | { kind: "age"; years: number; months: number }
  /** A month, by its first day. */
  | { kind: "month"; first: CalendarDate }
  | { kind: "days"; days: readonly NamedDay[]; count: number }
  /** Several cases side by side, or several figures that belong together. */
  | { kind: "rows"; rows: readonly Row[] }
  /** Nothing is due, and why. */
  | { kind: "none"; because: ZeroReason };

export type SimpleValue = Exclude<Value, { kind: "rows" | "days" }>;
export type Row = { label: RowLabel; value: SimpleValue; formula?: readonly FormulaPart[] };
export type NamedDay = { on: CalendarDate; name: DayName };

/** One sentence of the explanation; `figures` fill it in. */
export type Step = { id: StepId; figures: Readonly<Record<string, number | string>> };

/** What was put in, parsed: plain JSON, repeated back so that a wrong reading is seen. */
export type Inputs = Readonly<Record<string, unknown>>;

type Common = {
  calculation: CalculationId;
  /** The day whose law was applied. */
  on: CalendarDate;
  inputs: Inputs;
  references: readonly [Reference, ...Reference[]];
};

/**
 * What a calculation came to. `unknown` is an answer too: the knowledge holds no figure for that day, and a figure
 * is never guessed. `lastKnown` is the newest figure it does hold, to be named with its day.
 */
export type Entitlement =
  | (Common & {
      kind: "computed";
      value: Value;
      formula: readonly FormulaPart[];
      steps: readonly Step[];
      caveats: readonly CaveatCode[];
      whatWouldChange: readonly ChangeCode[];
      /** How the answer begins where it is not what the calculation is mostly asked for. */
      lead?: LeadCode;
    })
  | (Common & {
      kind: "unknown";
      reason: UnknownReason;
      lastKnown: { value: SimpleValue; from: CalendarDate } | null;
    });

export const quantity = (value: number, unit: Unit): FormulaPart => ({ kind: "quantity", value, unit });
const sign = (mark: "×" | "÷" | "+" | "−" | "(" | ")"): FormulaPart => ({ kind: "sign", sign: mark });
export const TIMES = sign("×");
export const OVER = sign("÷");
export const PLUS = sign("+");
export const MINUS = sign("−");
export const OPEN = sign("(");
export const CLOSE = sign(")");
export const money = (dong: number): { kind: "money"; dong: number } => ({ kind: "money", dong });
