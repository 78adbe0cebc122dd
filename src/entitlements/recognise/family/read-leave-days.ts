import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import { publicHolidays } from "../../calculations/holidays.ts";
import { addDays, weekdayOf } from "../../calendar-arithmetic.ts";
import { type Sentence, wordsAfter, wordsBefore } from "../sentence.ts";
import type { FamilyFacts } from "./family-facts.ts";

const USED_BEFORE = /\b(?:da|tu dau nam|truoc do|dau nam|xai|dung|het|tong cong da)\b/u;
const NOW = /\b(?:them|nua|(?<!toi )(?<!den )gio|lan nay|dot nay|nghi tiep|tiep|rieng|bay gio|con|van phai)\b/u;
const ASKS_LEFT =
  /\bcon (?:lai )?(?:\S+ ){0,4}(?:may|bao nhieu|bao|nhieu) (?:ngay|bua|hom)\b|\bcon (?:duoc |lai )*(?:may|bao nhieu)\b|\bngay (?:\S+ ){0,3}con lai\b/u;
const GRANTED =
  /\b(?:duyet|tra|tinh|cho(?: \S+)? nghi|(?:cong ty|bao hiem|ke toan)(?: \S+){0,2} cho|chi)(?: (?:em|toi|minh|tui|co|duoc|moi|cho|con|chi|nghi|duong suc|thanh toan|muc|luong))*$/u;
const ONLY_GRANTED = /\b(?:chi|moi) (?:duoc )?(?:tra|duyet|tinh|cho)(?: \S+){0,2}$/u;
const ONLY_TAKEN = /\bchi (?:nghi|xin)(?: \S+){0,2}$/u;
const EXHAUSTED =
  /\bhet (?:\S+ ){0,2}?(?:ngay|han|thoi gian|thoi han)\b|\bhet \d+ ngay\b|\b(?:huong|nghi|dieu tri) tiep\b|\btiep theo\b|\b(?:thang|ngay) sau(?: do)?\b|\bsau \d+ ngay\b/u;
const ASKS_DAYS = /\b(?:may|bao nhieu|nhieu|bao) (?:ngay|bua|hom)\b|\btoi da (?:bao nhieu|may)\b/u;
const ASKS_MONEY = /\b(?:tien|dong nao|bao nhieu tien|may (?:tien|dong|trieu|tram)|lanh|linh)\b/u;
const SPEAKER = /^(?:toi|em|tui|minh|e)$/u;
const OTHER_PARENT = /^(?:vo|chong|bo|me|cha)$/u;
const ASKS_WHETHER_ENOUGH = /\b(?:thieu|thiet|hut|du chua|du khong|dung khong|dung chua|phai khong|co dung)\b/u;
const LONG_TERM = /\b(?:chua (?:tri|benh)? ?dai ngay|dai ngay|ung thu|chay than|suy than|lao phoi|bi lao)\b/u;
const OTHER_TOOK =
  /\b(?:me|vo|cha|bo|chong|ba)(?: \S+){0,5} (?:\d+|may) (?:ngay|bua)\b.*\b(?:cha|bo|chong|me|vo|toi|em|minh)(?: \S+){0,2} nghi (?:tiep|thay|them)\b/u;
const NOT_LONG_TERM =
  /\b(?:khong|ko|hong|hok|chang|chua)(?: (?:phai|la|thuoc|co|bi|mac|nam|trong|danh|muc|loai))* (?:benh )?(?:can )?(?:chua (?:tri|benh)? ?)?dai ngay\b/u;
/** "Nghỉ hết thì nhận bao nhiêu": the money of as many days as the law gives. */
const ALL_DAYS =
  /\bnghi (?:\S+ )?(?:het|toi da|du|kin|tron)(?: (?:so|ngay|muc|duoc|luat|luon|cho|phep|tat|ca))* (?:thi|la|se|bao hiem|duoc|nhan|lanh|tien|tong)\b|\btoi da (?:may|bao nhieu) (?:ngay|bua) (?:\S+ ){0,3}(?:bao nhieu|nhieu|may) tien\b/u;
const DAY = "(?:ngay|bua|hom|buoi)";

/** Days off told in a sentence, by what is said of them: asked about now, used before, allowed so far; days of a period are counted. */
export function readLeaveDays(
  sentence: Sentence,
  period: { from?: CalendarDate; to?: CalendarDate },
): Partial<FamilyFacts> {
  const facts: Partial<FamilyFacts> = {};
  const { text } = sentence;
  if (LONG_TERM.test(text) && !NOT_LONG_TERM.test(text)) facts.longTerm = true;
  if (ASKS_LEFT.test(text)) facts.asksDaysLeft = true;
  if (ALL_DAYS.test(text)) facts.allDays = true;
  if (/\b(?:tron|ca|nguyen) thang\b|\b(?:moi|mot|1|tung) (?:ngay|thang|bua)\b|\btheo (?:ngay|thang)\b/u.test(text))
    facts.asksRate = true;
  if (facts.longTerm && EXHAUSTED.test(text)) facts.exhausted = true;
  if (ASKS_DAYS.test(text) && !ASKS_MONEY.test(text)) facts.asksDays = true;
  const percent = /\b(50|55|65|75|100) phan tram\b/u.exec(text)?.[1];
  if (percent) facts.statedPercent = Number(percent);
  if (facts.statedPercent !== undefined && facts.statedPercent < 75 && /\b(?:om|benh)\b/u.test(text))
    facts.exhausted = true;
  const plain: number[] = [];
  const bySpeaker: number[] = [];
  let only: number | undefined;
  let others = 0;
  for (const { days, before, after, isWeeks } of daysIn(sentence)) {
    if (isWeeks) {
      facts.weeksOff ??= days / 7;
      continue;
    }
    const near = before.slice(-6).join(" ");
    const person = before.findLast((word) => SPEAKER.test(word) || OTHER_PARENT.test(word));
    if (ONLY_TAKEN.test(near)) only = days;
    if (ONLY_GRANTED.test(near) || (ASKS_WHETHER_ENOUGH.test(text) && GRANTED.test(near))) facts.daysGranted ??= days;
    else if (isUsed(near, after, text)) facts.daysUsed = (facts.daysUsed ?? 0) + days;
    else {
      plain.push(days);
      if (person !== undefined && SPEAKER.test(person)) bySpeaker.push(days);
      if (person !== undefined && OTHER_PARENT.test(person)) others++;
    }
  }
  // "Vợ nghỉ 12 ngày, tôi nghỉ 8 ngày": each parent has days of their own.
  if (others > 0 && bySpeaker.length > 0 && bySpeaker.length < plain.length)
    plain.splice(0, plain.length, ...bySpeaker);
  if (only !== undefined) plain.splice(0, plain.length, only);
  if (
    /\b(?:vo|me)\b.*\bngay\b.*\b(?:chong|bo|cha)\b(?: \S+)? con\b|\b(?:chong|bo|cha)\b.*\bngay\b.*\b(?:vo|me)\b(?: \S+)? con\b/u.test(
      text,
    )
  )
    delete facts.daysUsed;
  // What the other parent took is not taken off.
  if (OTHER_TOOK.test(text)) delete facts.daysUsed;
  if (plain.length > 0) facts.daysNow = addUp(plain, text);
  if (facts.daysUsed !== undefined && facts.daysNow === undefined && !isLeftAsked(facts, text)) {
    facts.daysNow = facts.daysUsed;
    delete facts.daysUsed;
  }
  if (facts.weeksOff !== undefined && facts.daysNow === undefined) {
    const free = /\b(?:thu )?(?:bay|7)\b.{0,6}\bchu nhat\b|\bnghi (?:thu )?(?:bay|7)\b|\btuan (?:lam )?5 ngay\b/u.test(
      text,
    )
      ? 5
      : /\bchu nhat\b|\btuan (?:lam )?6 ngay\b/u.test(text)
        ? 6
        : null;
    if (free !== null) facts.daysNow = facts.weeksOff * free;
  }
  takeParts(facts, text);
  if (facts.daysNow === undefined && facts.daysUsed === undefined && period.from && period.to) {
    facts.daysNow = workingDays(
      period.from,
      period.to,
      /\bnghi (?:thu )?(?:bay|7)\b|\bthu (?:bay|7) (?:va )?(?:chu nhat )?(?:duoc )?nghi\b/u.test(text),
    );
    facts.countedWithoutSundays = true;
  }
  return facts;
}

function isLeftAsked(facts: Partial<FamilyFacts>, text: string): boolean {
  return facts.asksDaysLeft === true || facts.longTerm === true || /\b(?:them|tiep|nua)\b/u.test(text);
}

function isUsed(near: string, after: string, text: string): boolean {
  if (
    /^(?:lam viec )?(?:nua|them)\b/u.test(after) ||
    (!/^(?:lam viec )?roi\b/u.test(after) && NOW.test(near) && !/\bda\b/u.test(near))
  )
    return false;
  if (/\bhet(?: \S+){0,2}$/u.test(near) && LONG_TERM.test(text)) return true;
  const isPast = USED_BEFORE.test(near) || /^(?:lam viec )?roi\b/u.test(after);
  return isPast && (ASKS_LEFT.test(text) || /\b(?:them|tiep|nua|lan nay|dot nay)\b/u.test(text));
}

type DaysSaid = { days: number; before: readonly string[]; after: string; isWeeks: boolean };

/** Days said with "ngày", "bữa", "hôm" or "tuần"; those of a contract, a pregnancy, a birth or a month of work are not days off. */
function daysIn(sentence: Sentence): DaysSaid[] {
  const { words, quantities } = sentence;
  const said: DaysSaid[] = [];
  for (const quantity of quantities) {
    if (quantity.kind !== "days") continue;
    const before = wordsBefore(sentence, quantity);
    const after = wordsAfter(sentence, quantity, 4);
    const isWeeks = words[quantity.to - 1] === "tuan" || words[quantity.to - 2] === "tuan";
    if (isWeeks && /\b(?:thai|bau)\b/u.test(sentence.text)) continue;
    if (
      /^(?:tuoi|cong\b(?! ty)|chia|tinh|thang|mot nam|\/)/u.test(after) ||
      /\btuan(?: lam(?: viec)?)?$|\b(?:chia|hop _dong|trong vong|moi lan|trong thoi gian|cach|trong)(?: \S+)?$/u.test(
        before.join(" "),
      )
    )
      continue;
    said.push({ days: quantity.days, before, after, isWeeks });
  }
  const bare = new RegExp(`\\b(\\d{1,3}(?:,5)?) (?:bua|hom|buoi)\\b`, "gu");
  for (const found of sentence.text.matchAll(bare)) {
    const at = sentence.text.slice(0, found.index).split(" ").length - 1;
    said.push({
      days: Number((found[1] ?? "").replace(",", ".")),
      before: words.slice(Math.max(0, at - 6), at),
      after: words.slice(at + 2, at + 6).join(" "),
      isWeeks: false,
    });
  }
  return said;
}

/** Several lots of days are one sum; "20 ngày … tối đa 20 ngày" is said once. */
function addUp(days: readonly number[], text: string): number {
  const [first = 0] = days;
  const isLots = /\b(?:dot|lan|luc|tong|cong|roi|xong|them|sau do|con)\b/u.test(text);
  return isLots
    ? [...new Set(days)].length === 1 && days.length > 1 && !/\b(?:dot|lan)\b/u.test(text)
      ? first
      : days.reduce((sum, each) => sum + each, 0)
    : first;
}

/** "nửa ngày"; "4 ngày cộng một bữa nghỉ 3 tiếng": under half a day is half a day, from there a day (41/2024 Điều 45 khoản 5). */
function takeParts(facts: Partial<FamilyFacts>, text: string): void {
  if (new RegExp(`\\bnua ${DAY}\\b|\\bbuoi (?:sang|chieu)\\b`, "u").test(text))
    facts.daysNow = (facts.daysNow ?? 0) + 0.5;
  const dayHours = Number(/\b(?:ngay|ca) (?:lam )?(?:viec )?(\d{1,2}) (?:tieng|gio)\b/u.exec(text)?.[1] ?? 8);
  const hours = /\bnghi (?:\S+ ){0,2}?(\d{1,2}(?:,\d)?) (?:tieng|gio)\b/u.exec(text)?.[1];
  if (hours) facts.daysNow = (facts.daysNow ?? 0) + (Number(hours.replace(",", ".")) < dayHours / 2 ? 0.5 : 1);
  const off = new RegExp(
    `\\btrong do (?:co |dinh |gom |het )*(\\d|mot|hai) (?:${DAY} )?(?:la )?(?:chu nhat|nghi|le|ngay nghi|ngay le)\\b`,
    "u",
  ).exec(text)?.[1];
  if (off && facts.daysNow !== undefined) facts.daysNow -= off === "mot" ? 1 : off === "hai" ? 2 : Number(off);
}

/** Days of a period without Sundays and public holidays, and without Saturdays where they are free. */
function workingDays(from: CalendarDate, to: CalendarDate, saturdayOff: boolean): number {
  let count = 0;
  for (let on = from; on <= to && count < 400; on = addDays(on, 1)) {
    const weekday = weekdayOf(on);
    if (weekday !== 0 && !(saturdayOff && weekday === 6) && !isHoliday(on)) count++;
  }
  return count;
}

function isHoliday(on: CalendarDate): boolean {
  const holidays = publicHolidays({ year: Number(on.slice(0, 4)) });
  return (
    holidays.kind === "computed" && holidays.value.kind === "days" && holidays.value.days.some((each) => each.on === on)
  );
}
