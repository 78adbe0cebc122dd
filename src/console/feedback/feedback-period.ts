import { type CalendarDate, vietnamDate } from "../../vocabulary/calendar.ts";

export const PERIODS = ["thang-nay", "thang-truoc", "quy-nay", "quy-truoc"] as const;
export type PeriodId = (typeof PERIODS)[number];

/** From an instant on, and before another. */
export type Span = { from: Date; until: Date };

export type FeedbackPeriod = Span & {
  id: PeriodId;
  /** Its days in Vietnam's calendar, both included; of a month that goes on, until today. */
  firstOn: CalendarDate;
  lastOn: CalendarDate;
  /** What it is compared with: the month or quarter before, and of that only as much as has passed of this one. */
  before: Span;
};

const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** The period an address asks for; this month where it asks for none that we know. */
export function readPeriod(written: string, now: Date): FeedbackPeriod {
  const id = PERIODS.find((each) => each === written) ?? "thang-nay";
  const [year = 0, month = 1] = vietnamDate(now).split("-").map(Number);
  const length = id.startsWith("quy") ? 3 : 1;
  const current = month - 1 - ((month - 1) % length);
  const isOver = id.endsWith("truoc");
  const first = isOver ? current - length : current;
  const from = midnight(year, first);
  const until = midnight(year, first + length);
  const start = midnight(year, first - length);
  const passed = isOver ? from.getTime() : Math.min(from.getTime(), start.getTime() + now.getTime() - from.getTime());
  const last = isOver ? new Date(until.getTime() - 1) : now;
  return {
    id,
    from,
    until,
    firstOn: vietnamDate(from),
    lastOn: vietnamDate(last),
    before: { from: start, until: new Date(passed) },
  };
}

/** The beginning of a month in Việt Nam; months count from 0 and may lie outside the year. */
const midnight = (year: number, month: number): Date => new Date(Date.UTC(year, month, 1) - VIETNAM_OFFSET_MS);
