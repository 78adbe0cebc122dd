import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import { addDays } from "../../calendar-arithmetic.ts";
import type { Sentence } from "../sentence.ts";
import { monthsThrough } from "./lengths-between.ts";
import { type Point, readPoints } from "./points.ts";
import { cueBefore, isMergerNear, roleOfLength } from "./roles.ts";

/** How long somebody worked and was insured against unemployment, in months; what was not said is absent. */
export type Service = {
  worked?: number;
  insured?: number | "unknown";
  /** Months in which no unemployment insurance was paid. */
  uninsured?: number;
  /** Months for which an allowance was paid already. */
  paid?: number;
  /** Months before a merger, and how many of them were insured. */
  before?: { worked: number; insured: number | null };
  startedOn?: CalendarDate;
  /** The end that stands beside the beginning of work: "từ 1/4 tới 31/12". */
  lastSaidOn?: CalendarDate;
  endedOn?: CalendarDate;
};

type Span = { first: CalendarDate; last: CalendarDate };

export function readService(sentence: Sentence, spent: ReadonlySet<number>, today: CalendarDate): Service {
  const spans = readSpans(sentence, today);
  const service = fromSpans(spans, today);
  fromLengths(service, sentence, spent);
  return service;
}

type Spans = {
  work?: Span;
  insured?: Span;
  uninsured: Span[];
  paid?: Span;
  mergedOn?: CalendarDate;
  /** Said beside the beginning of work. */
  workEndsOn?: CalendarDate;
  endedOn?: CalendarDate;
};

/** Every day and month with what it is said of: the beginning or the end of work, of insurance, of what was paid. */
function readSpans(sentence: Sentence, today: CalendarDate): Spans {
  const spans: Spans = { uninsured: [] };
  const points = readPoints(sentence, today);
  let open: { role: "work" | "insured" | "uninsured" | "paid"; first: CalendarDate } | null = null;
  const close = (last: CalendarDate) => {
    if (open?.role === "work") {
      spans.work = { first: open.first, last };
      spans.workEndsOn = last;
    }
    if (open?.role === "insured") spans.insured ??= { first: open.first, last };
    if (open?.role === "paid") spans.paid ??= { first: open.first, last };
    if (open?.role === "uninsured") spans.uninsured.push({ first: open.first, last });
    open = null;
  };
  let start: CalendarDate | null = null;
  let insuredFrom: CalendarDate | null = null;
  for (const [at, point] of points.entries()) {
    const { before, after } = around(sentence, points, at);
    const cue = cueBefore(before, after, point.isNow);
    if (cue === "until") close(point.last);
    else if (cue === "uninsured-until") insuredFrom ??= addDays(point.last, 1);
    else if (cue === "merger") spans.mergedOn ??= point.first;
    else if (cue === "end")
      spans.endedOn ??= /\btu(?: ngay| hom)*$/u.test(before) ? addDays(point.first, -1) : point.last;
    else if (cue !== null) {
      if (cue === "work") start ??= point.first;
      if (cue === "insured") insuredFrom ??= point.first;
      open = { role: cue, first: point.first };
    }
  }
  if (start !== null && start <= today) spans.work ??= { first: start, last: spans.endedOn ?? today };
  if (insuredFrom !== null) spans.insured ??= { first: insuredFrom, last: spans.work?.last ?? spans.endedOn ?? today };
  return spans;
}

function around(sentence: Sentence, points: readonly Point[], at: number): { before: string; after: string } {
  const { words } = sentence;
  const point = points[at];
  const last = points[at - 1]?.to ?? 0;
  const next = points[at + 1]?.from ?? words.length;
  return {
    before: words.slice(Math.max(last, (point?.from ?? 0) - 14), point?.from).join(" "),
    after: words.slice(point?.to, Math.min(next, (point?.to ?? 0) + 10)).join(" "),
  };
}

function fromSpans(spans: Spans, today: CalendarDate): Service {
  const service: Service = {};
  const { work, insured, mergedOn } = spans;
  if (spans.endedOn) service.endedOn = spans.endedOn;
  if (spans.paid) service.paid = monthsThrough(spans.paid.first, spans.paid.last);
  if (spans.uninsured.length > 0)
    service.uninsured = spans.uninsured.reduce((sum, { first, last }) => sum + monthsThrough(first, last), 0);
  if (!work) {
    if (insured) service.insured = Math.floor(monthsThrough(insured.first, insured.last));
    return service;
  }
  const end = spans.endedOn ?? work.last;
  service.startedOn = work.first;
  if (spans.workEndsOn) service.lastSaidOn = spans.workEndsOn;
  const worked = monthsThrough(work.first, end);
  if (worked === 0) return service;
  service.worked = worked;
  if (insured) {
    // Insured on and on to the end: what is not insured lies before its beginning, and after its end if it has one.
    const until = insured.last > end || insured.last === today ? end : insured.last;
    const uninsured =
      monthsThrough(work.first, addDays(insured.first, -1)) + (until < end ? monthsThrough(addDays(until, 1), end) : 0);
    service.insured = Math.max(0, worked - uninsured);
  }
  if (mergedOn && mergedOn > work.first && mergedOn < end) {
    const last = addDays(mergedOn, -1);
    const worked = monthsThrough(work.first, last);
    const uninsured = insured ? monthsThrough(work.first, insured.first > last ? last : addDays(insured.first, -1)) : 0;
    service.before = { worked, insured: insured ? worked - uninsured : null };
  }
  return service;
}

function fromLengths(service: Service, sentence: Sentence, spent: ReadonlySet<number>): void {
  const lengths = sentence.quantities.flatMap((each) => (each.kind === "months" ? [each] : []));
  const sums = { worked: 0, insured: 0, uninsured: 0, paid: 0, before: 0, after: 0, counted: 0, unsaid: 0 };
  const roles = lengths.map((length) => (spent.has(length.from) ? null : roleOfLength(sentence, length)));
  for (let at = roles.length - 2; at >= 0; at--) {
    // "2 tháng thử việc với 6 tháng nghỉ thai sản là không có đóng": said of both.
    const [here, next] = [lengths[at], lengths[at + 1]];
    const between = here && next ? sentence.words.slice(here.to, next.from).join(" ") : "";
    if (
      roles[at + 1] === "uninsured" &&
      /\b(?:voi|va|cong|cung)$/u.test(between) &&
      /^(?:trial|unsaid)$/u.test(roles[at] ?? "")
    )
      roles[at] = "uninsured";
  }
  const isInsuranceTold = roles.some((role) => role === "insured" || role === "uninsured");
  for (const [at, role] of roles.entries()) {
    const months = lengths[at]?.months ?? 0;
    if (role === "trial") {
      if (!isInsuranceTold && isPaidAll(sentence.text)) sums.uninsured += months;
    } else if (role === "worked") sums.worked ||= months;
    else if (role !== null) sums[role] += months;
  }
  if (sums.before > 0) {
    service.before ??= { worked: sums.before, insured: null };
    if (sums.after > 0) sums.worked ||= sums.before + sums.after;
  }
  // A length said outright is surer than days that may be of something else.
  if (sums.worked > (service.worked ?? 0)) service.worked = sums.worked;
  else if (sums.unsaid > 0 && sums.counted === 0) service.worked ??= sums.unsaid;
  if (sums.paid > 0) service.paid ??= sums.paid;
  if (sums.uninsured > 0) service.uninsured ??= sums.uninsured;
  if (sums.counted > 0) service.uninsured ??= sums.counted;
  if (sums.insured > 0) service.insured ??= sums.insured;
  if (isMergerNear(sentence.text) && service.before && service.before.worked >= (service.worked ?? 0))
    delete service.before;
}

const PAYS_IN = "(?:bao hiem that nghiep|that nghiep|bao hiem xa hoi|bao hiem|bhxh|bhtn)";
const PAID_ALL = new RegExp(
  `\\bdong (?:${PAYS_IN} )?(?:du|day du|suot|het|lien tuc|lien|tu dau)\\b|\\b${PAYS_IN} (?:thi )?(?:dong )?(?:du|day du|suot|lien tuc)\\b`,
  "u",
);

export function isPaidAll(text: string): boolean {
  return PAID_ALL.test(text);
}
