import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import { addDays, daysBetween, monthOf, weekdayOf } from "../../calendar-arithmetic.ts";
import type { Facts } from "../facts.ts";
import type { Sentence } from "../sentence.ts";
import { type Amount, firstOf, sumOf } from "./read-amounts.ts";
import { readCalendarDays, readMonths, readWorkingDays } from "./read-days.ts";
import type { Percent } from "./read-percents.ts";
import type { Sums } from "./sums.ts";

const HOURS_A_DAY =
  /\b(?:ngay|moi ngay|1 ngay) (?:lam )?(\d{1,2}) (?:tieng|gio)\b|\b(\d{1,2}) (?:tieng|gio) (?:1 |mot |moi )?ngay\b/u;
const CLEARED =
  /\b(?:khong|ko|chang|chua)(?: \S+){0,3} (?:ky luat|xu ly|loi)\b|\b(?:vo toi|oan|minh oan|trong sach)\b/u;
const LONGEST =
  /\b(?:toi da|lau nhat|dai nhat|nhieu nhat|qua|thoi han)\b.*\b(?:may ngay|bao nhieu ngay|bao lau|may thang)\b|\b(?:may ngay|bao nhieu ngay|bao lau)\b.*\b(?:toi da|lau nhat|la het|thoi han)\b/u;

const ASKS_DAY =
  /\b(?:ngay nao|hom nao|bua nao|khi nao|bao gio|chung nao|ngay may|ngay bao nhieu|ngay cuoi(?: cung)?|han (?:cuoi|chot))\b/u;
const SPECIAL = /\b(?:truong hop |vu viec |viec )?(?:dac biet|phuc tap)\b|\b90 ngay\b/u;
const ORDINARY =
  /\b(?:binh thuong|thong thuong|khong (?:phai |thuoc |co gi |la )*(?:truong hop |vu )?(?:dac biet|phuc tap))\b|\b15 ngay\b/u;

/** By how much it is too long. */
const ASKS_OVER =
  /\b(?:vuot|qua|lo|du|dai hon|nhieu hon|thua)(?: \S+){0,6} (?:bao nhieu|may|nhieu)\b|\b(?:bao nhieu|may) ngay (?:vuot|qua|lo|du|thua)\b|\b(?:co|bi) (?:vuot|qua|lo)\b/u;

type Pay = { wage?: number; dailyWage?: number };

/** A wage by the month, or by the day: an hour's wage times the hours of a day. */
function payFrom(sentence: Sentence, amounts: readonly Amount[]): Pay {
  const daily = amounts.find(({ per, role }) => per === "day" && role !== "paid");
  if (daily) return { dailyWage: daily.dong };
  const hourly = amounts.find(({ per }) => per === "hour");
  if (hourly) {
    const [, before, after] = HOURS_A_DAY.exec(sentence.text) ?? [];
    return { dailyWage: hourly.dong * Number(before ?? after ?? 8) };
  }
  const wage = firstOf(amounts, "wage", "gross", "insured", "net", "unsaid", "owed");
  return wage === undefined ? {} : { wage: wage + (sumOf(amounts, "extra") ?? 0) };
}

/** "Tiền lương của 15 ngày đó là 6 triệu": all of it, and not a month's. */
const OF_ALL_DAYS =
  /\b(?:tien )?luong (?:cua )?(?:ca )?(?:\d+ (?:ngay|thang|cong)|(?:may|nhung) ngay|thoi gian)(?: lam viec)? (?:do|ay|nay)\b/u;

function spread(pay: Facts, months: number | undefined, days: number | undefined): Facts {
  const { wage, ...others } = pay;
  if (wage === undefined) return pay;
  if (months !== undefined && months > 0) return { ...others, wage: wage / months };
  return days !== undefined && days > 0 ? { ...others, dailyWage: wage / days } : pay;
}

/** What a sentence tells about an advance while suspended. */
export function suspensionFacts(
  sentence: Sentence,
  amounts: readonly Amount[],
  percents: readonly Percent[],
  today: CalendarDate,
): Facts {
  const { text } = sentence;
  const pay = payFrom(sentence, amounts);
  const { ofMonth, ofMatter } = readWorkingDays(sentence);
  const span = spanOf(readCalendarDays(sentence, today));
  const months =
    span?.months ??
    readMonths(sentence) ??
    (ofMatter !== undefined && ofMatter >= 30 && ofMatter % 30 === 0 ? ofMatter / 30 : undefined);
  // "Từ 3/11 đến 15/11, 26 ngày công": the days are those between, and the count is a month's.
  const workingDays =
    ofMonth ?? (span?.days !== undefined && ofMatter !== undefined && ofMatter >= 22 ? ofMatter : undefined);
  const days = span?.days ?? ofMatter;
  const sums: Sums = {};
  const paid = firstOf(amounts, "paid", ...(pay.wage === undefined ? [] : (["net", "taken"] as const)));
  const share = percents.find(({ role }) => role === "share");
  if (paid !== undefined && paid !== pay.wage) sums.paid = paid;
  else if (/\b(?:ung|dua|tra|nhan|lanh)(?: truoc)?(?: (?:co|duoc|moi|chi))* (?:mot nua|1 nua|nua luong)\b/u.test(text))
    sums.paidPercent = 50;
  else if (share && share.percent < 50) sums.paidPercent = share.percent;
  else if (/\b(?:chua|khong)(?: \S+){0,2} (?:ung|dua|tra|nhan)(?: \S+){0,2} (?:dong nao|gi|xu nao)\b/u.test(text))
    sums.paid = 0;
  if (CLEARED.test(text)) sums.cleared = true;
  const [began, ended] = readCalendarDays(sentence, today);
  const isLengthAsked =
    LONGEST.test(text) || (ASKS_OVER.test(text) && (ofMatter ?? weeksIn(sentence) ?? months ?? ended) !== undefined);
  if (isLengthAsked && pay.wage === undefined && pay.dailyWage === undefined) {
    sums.asks = "longest";
    takeKind(sums, text);
  }
  if (months !== undefined) sums.months = months;
  const [from, until] = readCalendarDays(sentence, today);
  if (from !== undefined && until === undefined && Object.keys(pay).length === 0 && ASKS_DAY.test(text)) {
    Object.assign(sums, { asks: "last-day", dueOn: from });
    takeKind(sums, text);
  }
  // How long it lasted is counted in days of the calendar, what is paid for it in working days.
  const inCalendar =
    began !== undefined && ended !== undefined && ended > began ? daysBetween(began, ended) + 1 : undefined;
  const paidDays = months === undefined ? days : undefined;
  const lasted = sums.asks === "longest" ? (inCalendar ?? paidDays ?? weeksIn(sentence)) : paidDays;
  return {
    ...(OF_ALL_DAYS.test(text) ? spread(pay, months, days) : pay),
    ...(lasted === undefined ? {} : { days: lasted }),
    ...(workingDays === undefined ? {} : { workingDays }),
    sums,
  };
}

function takeKind(sums: Sums, text: string): void {
  if (ORDINARY.test(text)) sums.isSpecial = false;
  else if (SPECIAL.test(text)) sums.isSpecial = true;
}

/** The working days from one day through another, Sundays left out as in a month of 26; whole months as months. */
function spanOf([from, to]: readonly CalendarDate[]): { months?: number; days?: number } | null {
  if (from === undefined || to === undefined || to < from) return null;
  const next = addDays(to, 1);
  const months = monthIndex(next) - monthIndex(from);
  if (months > 0 && from.slice(8) === next.slice(8)) return { months };
  const length = daysBetween(from, next);
  if (length > 92) return null;
  const all = Array.from({ length }, (_, at) => weekdayOf(addDays(from, at)));
  return { days: all.filter((weekday) => weekday !== 0).length };
}

const monthIndex = (on: CalendarDate) => monthOf(Number(on.slice(0, 4)), Number(on.slice(5, 7)));

const FIRST_DAY =
  /\b(?:tu|bao nhieu|may|qua) (?:bao nhieu |may )?(?:ngay|bua|hom) tro len\b|\b(?:tre|cham|qua)(?: \S+){0,3} (?:bao nhieu|may) (?:ngay|bua|hom)\b(?! .*\blai la\b)/u;
const LAST_DAY =
  /\b(?:den|toi|truoc|ngay nao|khi nao|bao gio|chung nao|han chot|tre nhat|muon nhat|cham nhat)\b.*\b(?:phai tra|tra xong|tra het|tra du|tra luong|ngay nao)\b/u;
const TOGETHER =
  /\b(?:gop|don|tra gop|cong don)\b.*\b(?:may|bao nhieu) (?:ngay|bua|hom)\b|\b(?:may|bao nhieu) (?:ngay|bua|hom)\b.*\b(?:gop|don)\b/u;

const NO_RATE = /\b(?:khong|ko|chua|chang)(?: \S+){0,2} (?:biet|nho|ro)(?: \S+){0,3} lai\b/u;

/** What a sentence tells about wages paid late. */
export function delayFacts(
  sentence: Sentence,
  amounts: readonly Amount[],
  percents: readonly Percent[],
  today: CalendarDate,
): Facts {
  const { text } = sentence;
  const sums: Sums = {};
  const paid = firstOf(amounts, "paid");
  const owed = firstOf(
    amounts,
    "owed",
    "wage",
    "gross",
    "net",
    "insured",
    "debt",
    "damage",
    "unsaid",
    "demanded",
    "taken",
  );
  if (paid !== undefined && owed !== undefined) sums.paid = paid;
  const rate = percents.find(({ role }) => role === "interest") ?? percents[0];
  if (rate?.by === "month") sums.monthlyRate = true;
  const bareRate =
    /\blai(?: (?:suat|sut|ngan hang|gui|la|khoang|tien gui))* (\d{1,2}(?:[.,]\d{1,2})?)(?: |$)(?!trieu|nghin|phan|ngay|thang|_?dong)/u.exec(
      text,
    )?.[1];
  const bankRate =
    rate?.percent ??
    (NO_RATE.test(text) ? "unknown" : bareRate === undefined ? undefined : Number(bareRate.replace(",", ".")));
  const calendar = readCalendarDays(sentence, today);
  const [first, last] = calendar;
  const { ofMatter } = readWorkingDays(sentence);
  const between =
    first !== undefined && last !== undefined && last !== first ? Math.abs(daysBetween(first, last)) : undefined;
  const open =
    first !== undefined &&
    last === undefined &&
    first < today &&
    /\b(?:toi|den|cho den|cho toi) (?:nay|gio|hom nay|bay gio)\b|\bchua (?:tra|co|nhan)\b/u.test(text);
  const exactMonth = /\b(?:cham|tre|no|qua)(?: \S+){0,4} (?:mot|1) thang\b(?! la\b| (?:moi|nay)\b)/u.test(text);
  const months = readMonths(sentence) ?? (exactMonth ? 1 : undefined);
  const monthsAndDays = /\b(\d{1,2}) thang (\d{1,2}) ngay\b/u.exec(text);
  const days =
    (monthsAndDays ? Number(monthsAndDays[1]) * 30 + Number(monthsAndDays[2]) : undefined) ??
    between ??
    ofMatter ??
    (open && first !== undefined ? daysBetween(first, today) : undefined) ??
    weeksIn(sentence);
  const isEach = /\b(?:moi|1|mot) thang\b/u.test(text);
  const isWages = months !== undefined && isWagesOf(text, months) && !amounts.some(({ role }) => role === "owed");
  if (days === undefined && months !== undefined && !isWages) sums.months = months;
  // "Chậm lương 2 tháng, mỗi tháng 8 triệu, mỗi khoản chậm 20 ngày": the months are wages where the delay is told apart.
  const isEachLate = isEach && days !== undefined && months !== undefined && Number.isInteger(months);
  const monthsOwed = (isWages || isEachLate) && (isEach || !/\btong\b/u.test(text)) ? months : undefined;
  const money = owed ?? paid;
  if (TOGETHER.test(text)) sums.asks = "paid-together";
  else if (rate === undefined && FIRST_DAY.test(text)) sums.asks = "first-day";
  else if (rate === undefined && LAST_DAY.test(text) && first !== undefined)
    Object.assign(sums, { asks: "last-day", dueOn: first });
  return {
    ...(money === undefined ? {} : { wage: money }),
    ...(days === undefined ? (sums.months === undefined ? {} : { days: sums.months * 30 }) : { days }),
    ...(monthsOwed === undefined ? {} : { monthsOwed }),
    ...(bankRate === undefined ? {} : { bankRate }),
    sums,
  };
}

/** "Nợ lương 2 tháng, mỗi tháng 8 triệu": so many wages, and not so long a delay. */
function isWagesOf(text: string, months: number): boolean {
  return (
    Number.isInteger(months) &&
    new RegExp(
      `\\b(?:no|thieu)(?: \\S+){0,3} ${months} thang luong\\b|\\b(?:no|thieu) (?:tien )?luong (?:cua )?(?:em |toi |minh |tui )*${months} thang\\b|\\b${months} thang luong\\b(?! (?:(?:em|toi|minh|tui|la|cua|co) )*\\d)`,
      "u",
    ).test(text)
  );
}

function weeksIn(sentence: Sentence): number | undefined {
  const found = sentence.quantities.find((each) => each.kind === "days" && sentence.words[each.to - 1] === "tuan");
  return found?.kind === "days" ? found.days : undefined;
}
