import type { Quantity } from "../../language/quantities.ts";
import type { CalendarDate } from "../../vocabulary/calendar.ts";
import { addMonths, monthOf } from "../calendar-arithmetic.ts";
import type { Facts } from "./facts.ts";
import { type Sentence, wordsAfter, wordsBefore } from "./sentence.ts";

/** What a length of time is said of, by the nearest word before it. */
const CUES: readonly [RegExp, Role][] = [
  [/^(?:dong|bhxh|bhtn|hiem|tham|nghiep)$/u, "insured"],
  [/^(?:lam|vao|nien|tac|bo)$/u, "worked"],
  [/^_dong$/u, "contract"],
  [/^(?:no|thieu)$/u, "owed"],
  [/^(?:cham|tre)$/u, "late"],
  [/^(?:con|be|chau|nuoi)$/u, "child"],
];
const WINDOW = /^(?:cuoi|gan nhat|gan day|lien ke|lien truoc|truoc (?:khi )?(?:nghi|thoi|sinh))\b/u;
type Role = "insured" | "worked" | "contract" | "owed" | "late" | "child";
const SINCE_2014 = /^(?:dong |bhxh )?(?:sau|tu) (?:nam )?2014\b/u;
const FROM_2014 = /^(?:dong |bhxh )?truoc (?:nam )?2014\b(?! (?:thi )?(?:khong|chua))/u;
const MONTHS_BEFORE_2014 = monthOf(2014, 1);

/** Lengths of time and periods ("từ tháng 3/2015 tới giờ") of a sentence as facts. */
export function readLengths(sentence: Sentence, today: CalendarDate): Facts {
  const facts: Facts = {};
  for (const quantity of sentence.quantities) {
    if (quantity.kind === "months") takeLength(facts, sentence, quantity);
  }
  if (facts.monthsFrom2014 !== undefined) {
    facts.monthsBefore2014 ??= 0;
    facts.monthsInsured = facts.monthsFrom2014 + (facts.monthsBefore2014 === "unknown" ? 0 : facts.monthsBefore2014);
  }
  readPeriods(facts, sentence, today);
  readInsuredWords(facts, sentence);
  return facts;
}

function takeLength(facts: Facts, sentence: Sentence, quantity: Quantity & { kind: "months" }): void {
  const { months } = quantity;
  const after = wordsAfter(sentence, quantity, 4);
  const before = wordsBefore(sentence, quantity, true);
  const nearest = before.slice(-1).join();
  if (isBelow(before)) return;
  // "Bình quân 6 tháng cuối": the window of an average.
  if (
    months <= 12 &&
    WINDOW.test(after) &&
    /\b(?:luong|binh quan|bq|trung binh|muc)(?: \S+){0,3}$/u.test(before.join(" "))
  )
    return;
  if (SINCE_2014.test(after)) facts.monthsFrom2014 ??= months;
  else if (FROM_2014.test(after)) facts.monthsBefore2014 ??= months;
  else if (/^tuoi\b/u.test(after)) takeAge(facts, before, months);
  // "Bao nhiêu một tháng", "một năm được mấy ngày", "8 triệu mỗi tháng": a rate, not a length; "làm một năm" is one.
  else if (isRate(months, nearest, before.at(-2) ?? "")) return;
  else if (/\b(?:thu viec|trong vong|bao truoc)$/u.test(before.join(" ")) || /^thu viec\b/u.test(after)) return;
  else {
    const role = roleOf(before) ?? (isInsuredAfter(sentence, quantity, after) ? "insured" : null);
    if (role === "insured") facts.monthsInsured ??= months;
    else if (role === "worked") facts.monthsWorked ??= months;
    else if (role === "contract") takeContract(facts, months);
    else if (role === "late") facts.days ??= Math.round(months * 30);
    else if (role === "child") facts.childAgeMonths ??= months;
    else if (role === "owed") facts.monthsOwed ??= months;
    else facts.monthsSaid ??= months;
  }
}

/** "Dưới 15 năm", "chưa tới 5 năm": everybody below, and at the boundary the sum would be another; no length is told. */
export function isBelow(before: readonly string[]): boolean {
  return /\b(?:duoi|chua du|chua toi|chua den|chua day)$/u.test(before.join(" "));
}

/** "10 năm đóng bảo hiểm", unless what is paid in has a length of its own: "sau 10 năm, đóng 9 năm". */
function isInsuredAfter(sentence: Sentence, quantity: Quantity, after: string): boolean {
  const next = sentence.quantities.find(({ kind, from }) => kind === "months" && from >= quantity.to);
  if (next && next.from - quantity.to <= 6) return false;
  return /^(?:co |duoc |la )?(?:dong\b|bao hiem|bhxh|bhtn|that nghiep)/u.test(after);
}

function isRate(months: number, nearest: string, before: string): boolean {
  if (months !== 1 && months !== 12) return false;
  if (/^(?:cham|tre|no)$/u.test(before) && nearest === "luong") return false;
  return !/^(?:lam|duoc|dong|vao|hiem|bhxh|nghiep|_dong|han|cham|tre|hon|du)$/u.test(nearest) || before === "luong";
}

function roleOf(before: readonly string[]): Role | null {
  for (let at = before.length - 1; at >= 0; at--) {
    const word = before[at] ?? "";
    if (word === "lam" && /^(?:hong|hu|vo|mat|them)$/u.test(before[at + 1] ?? "")) continue;
    const cue = CUES.find(([pattern]) => pattern.test(word));
    if (cue) return cue[1];
  }
  return null;
}

function takeAge(facts: Facts, before: readonly string[], months: number): void {
  if (/\b(?:con|be|chau)\b/u.test(before.join(" "))) facts.childAgeMonths ??= months;
}

export function takeContract(facts: Facts, months: number): void {
  facts.contractMonths ??= months;
  facts.contract ??= months < 12 ? "under-12" : months <= 36 ? "12-to-36" : "indefinite";
}

/** "Từ 3/2015 tới giờ", "từ 1/2010 đến 12/2019", "vào làm ngày 1/6/2026 đến hết năm". */
function readPeriods(facts: Facts, sentence: Sentence, today: CalendarDate): void {
  const dates = sentence.quantities.filter(
    ({ kind }) => kind === "date" || kind === "month-of-year" || kind === "year",
  );
  for (const [at, from] of dates.entries()) {
    const before = wordsBefore(sentence, from);
    const lead = before.slice(-4).join(" ");
    if (!/(?:\btu|\bvao lam|\bvao|\bbat dau lam|\btham gia|\bdong|\blam)(?: (?:tu|hoi|ngay|thang|nam))*$/u.test(lead))
      continue;
    if (/\b(?:nghi|sinh)\b/u.test(lead)) continue;
    // "Nghỉ đóng bảo hiểm từ tháng 3/2026": nothing began then.
    if (
      /\b(?:nghi|ngung|dung|khong) (?:\S+ )?dong(?: (?:bao|hiem|xa|hoi|that|nghiep|bhxh|ke|tu|thang|ngay))*$/u.test(
        before.join(" "),
      )
    )
      continue;
    const start = startOf(from);
    if (start === null || start > today) continue;
    const next = dates[at + 1];
    const isEnd =
      next !== undefined &&
      /\b(?:den|toi|het)(?: (?:het|ngay|thang|nam))*$/u.test(wordsBefore(sentence, next).join(" "));
    const rest = sentence.words.slice(from.to).join(" ");
    const wholeYear = /^(?:den|toi) (?:het|cuoi) nam\b/u.test(rest);
    const months = isEnd
      ? monthsThrough(start, next)
      : wholeYear
        ? monthOf(Number(today.slice(0, 4)), 12) - monthIndex(start) + 1
        : fullMonths(start, today);
    if (months <= 0) continue;
    const insured = (roleOf(before) ?? roleOf(sentence.words.slice(0, from.from))) === "insured";
    if (insured) {
      facts.monthsInsured ??= months;
      facts.insuredFrom ??= start;
      facts.monthsBefore2014 ??= Math.min(months, Math.max(0, MONTHS_BEFORE_2014 - monthIndex(start)));
    } else {
      facts.monthsWorked ??= months;
      if (start.startsWith(today.slice(0, 4))) facts.monthsThisYear = Math.min(12, months);
    }
  }
}

function startOf(quantity: Quantity): CalendarDate | null {
  if (quantity.kind === "date") return quantity.on;
  if (quantity.kind === "month-of-year") return `${quantity.year}-${String(quantity.month).padStart(2, "0")}-01`;
  return quantity.kind === "year" ? `${quantity.year}-01-01` : null;
}

const monthIndex = (on: CalendarDate) => monthOf(Number(on.slice(0, 4)), Number(on.slice(5, 7)));

/** Months from the first day of a period through its last month or day. */
function monthsThrough(start: CalendarDate, end: Quantity): number {
  if (end.kind === "month-of-year") return monthOf(end.year, end.month) - monthIndex(start) + 1;
  if (end.kind === "year") return monthOf(end.year, 12) - monthIndex(start) + 1;
  return end.kind === "date" ? fullMonths(start, end.on) : 0;
}

function fullMonths(start: CalendarDate, end: CalendarDate): number {
  const months = monthIndex(end) - monthIndex(start);
  return addMonths(start, months) > end ? months - 1 : months;
}

const PAYS_IN = "(?:bao hiem that nghiep|that nghiep|bao hiem xa hoi|bao hiem|bhxh|bhtn)";
const PAID_ALL = new RegExp(
  `\\bdong (?:${PAYS_IN} )?(?:du|day du|suot|het|lien tuc|tu dau)\\b|\\b${PAYS_IN} (?:du|day du|suot)\\b`,
  "u",
);
const PAID_NONE = new RegExp(
  `\\b(?:chua|khong|ko|chang) (?:bao gio |he |co |duoc |tung )?(?:dong|tham gia)(?: ${PAYS_IN})?(?: thang nao| ngay nao)?\\b(?! du\\b| duoc )|\\b(?:chua|khong) (?:co )?(?:bao hiem )?that nghiep\\b`,
  "u",
);
const NOT_KNOWN = new RegExp(
  `\\b(?:khong|ko|chua|chang) (?:biet|nho|ro|chac)\\b.{0,20}\\b(?:dong|${PAYS_IN})\\b|\\bdong ${PAYS_IN} .{0,12}(?:khong (?:biet|nho|ro))`,
  "u",
);

function readInsuredWords(facts: Facts, { text }: Sentence): void {
  if (/\btruoc (?:nam )?2014 (?:thi )?(?:khong|chua)\b/u.test(text) || /\b(?:sau|tu) (?:nam )?201[4-9]\b/u.test(text)) {
    facts.monthsBefore2014 ??= 0;
    if (/\btruoc (?:nam )?2014 (?:thi )?(?:khong|chua)\b/u.test(text)) return;
  }
  if (NOT_KNOWN.test(text)) facts.monthsInsured = "unknown";
  else if (PAID_ALL.test(text) && facts.monthsInsured === undefined && facts.monthsWorked !== undefined)
    facts.monthsInsured = facts.monthsWorked;
  else if (PAID_NONE.test(text)) facts.monthsInsured ??= 0;
}
