import type { CalendarDate } from "../vocabulary/calendar.ts";
import { fold } from "./fold.ts";
import { readDigitWord, readNumber } from "./numbers.ts";

/** A figure read in a sentence, and the tokens [from, to) that say it. */
export type Quantity = { from: number; to: number } & (
  | { kind: "money"; dong: number }
  /** Years and months together, in months: "12 năm 4 tháng" is 148. */
  | { kind: "months"; months: number }
  | { kind: "days"; days: number }
  | { kind: "hours"; hours: number }
  | { kind: "age"; years: number }
  | { kind: "percent"; percent: number }
  | { kind: "date"; on: CalendarDate }
  | { kind: "month-of-year"; year: number; month: number }
  | { kind: "year"; year: number }
);

/** Words that turn a number and "giờ" into a time of day. */
const TIME_OF_DAY = new Set(["toi", "sang", "chieu", "dem", "trua", "khuya"]);
const UNTIL_OR_FROM = new Set(["tu", "luc", "den", "toi", "truoc", "sau", "hon"]);
/** Words of work before a number of hours. */
const WORKED = new Set(["them", "ca", "lam", "truc", "tong"]);
const EVENING = "t\u1ed1i";
/** "rưỡi", and how it is said quickly. */
const HALF = new Set(["ruoi", "rui"]);

/**
 * Amounts of money, lengths of time, percentages and dates in the tokens of a read question, from left to right. Only what is said
 * with its unit is read: a bare number is nobody's wage. "8 triệu rưỡi", "8 triệu 5", "8.500.000" and "tám triệu" are money; "tháng 5
 * năm 1970" and "5/1970" are a month; "10 giờ tối" is a time of day and not ten hours.
 */
export function readQuantities(tokens: readonly string[]): Quantity[] {
  const words = tokens.map(fold);
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length;) {
    const quantity = readDate(tokens, words, at) ?? readMeasure(tokens, words, at);
    if (quantity && quantity.kind !== "time-of-day") found.push(quantity);
    at = quantity ? quantity.to : at + 1;
  }
  return found;
}

function readMeasure(
  tokens: readonly string[],
  words: readonly string[],
  from: number,
): Quantity | { kind: "time-of-day"; to: number } | null {
  if (words[from] === "nua" && (words[from + 1] === "nam" || words[from + 1] === "thang")) {
    return { kind: "months", months: words[from + 1] === "nam" ? 6 : 0.5, from, to: from + 2 };
  }
  const number = readNumber(tokens, from);
  if (!number) return null;
  const money = readMoney(tokens, words, from, number);
  if (money) return money;
  const { value, to } = number;
  const half = HALF.has(words[to + 1] ?? "") ? 1 : 0;
  switch (words[to]) {
    case "nam":
      // "Tháng 10 năm nay" is a month of this year.
      if (words[from - 1] === "thang" && /^(?:nay|sau|toi|ngoai)$/u.test(words[to + 1] ?? "")) return null;
      return readYears(tokens, words, from, value + half / 2, to + 1 + half);
    case "thang":
      return { kind: "months", months: value + half / 2, from, to: to + 1 + half };
    case "ngay":
      return { kind: "days", days: value + half / 2, from, to: to + 1 + half };
    case "tuan":
      return { kind: "days", days: (value + half / 2) * 7, from, to: to + 1 + half };
    case "tuoi":
      return { kind: "age", years: value, from, to: to + 1 };
    case "tieng":
    case "gio": {
      const next = words[to + 1] ?? "";
      // "Làm thêm 4 giờ đêm ngày lễ", "3 giờ tối thứ bảy": so long, by night; nobody's clock strikes three in the evening.
      const isLong =
        (next === "dem" && WORKED.has(words[from - 1] ?? "")) ||
        (next === "toi" && value < 5 && tokens[to + 1] === EVENING);
      const isTime =
        words[to] === "gio" &&
        !isLong &&
        ((TIME_OF_DAY.has(next) && tokens[to + 1] !== "t\u00f4i") || UNTIL_OR_FROM.has(words[from - 1] ?? ""));
      return isTime
        ? { kind: "time-of-day", to: to + 1 }
        : { kind: "hours", hours: value + half / 2, from, to: to + 1 + half };
    }
    case "phut":
      return { kind: "hours", hours: value / 60, from, to: to + 1 };
    case "phan":
      return words[to + 1] === "tram" ? { kind: "percent", percent: value, from, to: to + 2 } : null;
    default:
      return null;
  }
}

/** "12 năm", "12 năm 4 tháng", "12 năm rưỡi"; a number before "năm 1970" is a month and was read as one already. */
function readYears(
  tokens: readonly string[],
  words: readonly string[],
  from: number,
  years: number,
  to: number,
): Quantity {
  const months = readNumber(tokens, to);
  return months && words[months.to] === "thang" && months.value < 12
    ? { kind: "months", months: years * 12 + months.value, from, to: months.to + 1 }
    : { kind: "months", months: years * 12, from, to };
}

const THOUSAND = new Set(["nghin", "ngan"]);
const UNIT_WORDS = new Set([
  "trieu",
  "tr",
  "nam",
  "thang",
  "ngay",
  "tuan",
  "gio",
  "tieng",
  "phut",
  "phan",
  "nguoi",
  "tuoi",
]);
/** "5 con" are children, "8 triệu 5 còn" is money. */
const isUnit = (token: string) => UNIT_WORDS.has(fold(token)) || token === "con";

function readMoney(
  tokens: readonly string[],
  words: readonly string[],
  from: number,
  number: { value: number; to: number; digits: string | null },
): Quantity | null {
  const money = (dong: number, to: number): Quantity | null =>
    Number.isSafeInteger(Math.round(dong)) && dong > 0
      ? {
          kind: "money",
          dong: Math.round(dong),
          from,
          to: words[to] === "dong" || words[to] === "vnd" || tokens[to] === "\u0111" ? to + 1 : to,
        }
      : null;
  const { value, to, digits } = number;
  const unit = words[to] ?? "";
  if (unit === "trieu" || unit === "tr")
    return readMillions(tokens, words, millions(value, digits), to + 1, digits === null, money);
  if (unit === "ti" && words[to + 1] !== "le") return money(value * 1e9, to + 1);
  if (unit === "tram" && THOUSAND.has(words[to + 1] ?? "")) return money(value * 100_000, to + 2);
  if (THOUSAND.has(unit))
    return HALF.has(words[to + 1] ?? "") ? money(value * 1000 + 500, to + 2) : money(value * 1000, to + 1);
  if (unit === "dong" || unit === "vnd") return money(value, to + 1);
  // One group of three digits may be a decimal ("8.500 triệu"), but not after two digits.
  const grouped = digits !== null && /^(?:\d{1,3}(?:[.,]\d{3}){2,}|\d{2,3}[.,]\d{3})$/u.test(digits);
  const isBare =
    digits !== null &&
    ((/^\d{2}\d00$/u.test(digits) && isOfPay(words, from, to)) ||
      // "Mỗi đôi 5.500": not five and a half.
      (/^\d[.,]\d00$/u.test(digits) &&
        /\b(?:moi|don gia|gia|mot|1)(?: \S+)?$/u.test(words.slice(Math.max(0, from - 3), from).join(" "))));
  return grouped || isBare || (digits !== null && /^\d{6,}$/u.test(digits)) ? money(value, to) : null;
}

/** "Lương giờ 42000", "20000 một giờ": money with neither unit nor dots, by the words beside it. */
function isOfPay(words: readonly string[], from: number, to: number): boolean {
  const before = words.slice(Math.max(0, from - 6), from).join(" ");
  const after = words.slice(to, to + 2).join(" ");
  return (
    /\b(?:luong|don gia|gia|tra|tien|cong)(?: (?!cong|nguoi)\S+){0,4}$/u.test(before) ||
    /^(?:(?:mot|1|moi) )?(?:gio|tieng|ngay|cai|doi|san|cong)\b/u.test(after)
  );
}

/** Before "triệu" one group of three digits is a decimal: "8.500 triệu" is eight and a half million, not 8,500. */
function millions(value: number, digits: string | null): number {
  return digits !== null && /^\d{1,3}[.,]\d{3}$/u.test(digits) ? Number(digits.replace(",", ".")) : value;
}

/** Words after a "giờ" that means "now". */
const NOW_FOLLOWS = new Set("nghi xin em toi minh muon bi cong con het thoi muon cham".split(" "));

/** Words that follow an amount and are never counted themselves. */
const AFTER_AMOUNT = new Set(["", ..."tien dong thi ma moi va lam bi tru phan thuc ve chua co la khong".split(" ")]);

/** What follows "8 triệu": "rưỡi", a digit ("8 triệu 5"), hundreds of thousands ("8 triệu 500 nghìn"), or something else. */
function readMillions(
  tokens: readonly string[],
  words: readonly string[],
  value: number,
  at: number,
  inWords: boolean,
  money: (dong: number, to: number) => Quantity | null,
): Quantity | null {
  if (HALF.has(words[at] ?? "")) return money((value + 0.5) * 1e6, at + 1);
  const rest = readNumber(tokens, at);
  if (rest && Number.isInteger(value) && Number.isInteger(rest.value)) {
    if (THOUSAND.has(words[rest.to] ?? "") && rest.value < 1000)
      return money(value * 1e6 + rest.value * 1000, rest.to + 1);
    // "năm triệu tám trăm ngàn", "bảy triệu sáu trăm".
    if (words[rest.to] === "tram" && rest.value < 10)
      return money(value * 1e6 + rest.value * 100_000, rest.to + (THOUSAND.has(words[rest.to + 1] ?? "") ? 2 : 1));
    const isThisMonth =
      words[rest.to] === "thang" && /^(?:nay|vua|truoc|roi|1[3-9]|2\d)$/u.test(words[rest.to + 1] ?? "");
    // "5tr8, giờ nghỉ …": "giờ" is now, not an hour.
    const isNow = words[rest.to] === "gio" && NOW_FOLLOWS.has(words[rest.to + 1] ?? "");
    const isNextAmount = /^(?:trieu|tr)$/u.test(words[rest.to] ?? "");
    // Marks restored wrongly: "2, còn 10 ngày" has no children in it.
    const isStill = words[rest.to] === "con" && /^(?:\d|lai$|du$|thua$)/u.test(words[rest.to + 1] ?? "");
    const isLoose =
      rest.digits !== null &&
      !isNextAmount &&
      (isThisMonth || isNow || isStill || !isUnit(tokens[rest.to] ?? "")) &&
      words[at - 2] !== "nam";
    if (isLoose && /^\d$/u.test(rest.digits ?? "")) return money(value * 1e6 + rest.value * 100_000, rest.to);
    if (isLoose && /^\d{3}$/u.test(rest.digits ?? "")) return money(value * 1e6 + rest.value * 1000, rest.to);
  }
  // "7 triệu tám tiền hư hàng": a digit in words, where what follows is not what is counted.
  const isOneWord = rest?.digits === null && rest.to === at + 1 && rest.value > 1 && rest.value < 10;
  if (!inWords && isOneWord && Number.isInteger(value) && AFTER_AMOUNT.has(words[rest.to] ?? ""))
    return money(value * 1e6 + rest.value * 100_000, rest.to);
  // "bảy triệu tám", "sáu triệu tư": the digit of the hundreds of thousands in words.
  const digit = rest || !inWords ? null : readDigitWord(tokens, at);
  if (digit !== null && Number.isInteger(value)) return money(value * 1e6 + digit * 100_000, at + 1);
  return money(value * 1e6, at);
}

/** "15/8/2026", "8/2026", "ngày 15 tháng 8 năm 2026", "tháng 8 năm 2026", "tháng 8/2026", "năm 1970", "sinh 1970". */
function readDate(tokens: readonly string[], words: readonly string[], from: number): Quantity | null {
  const token = tokens[from] ?? "";
  const day = /^(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})$/u.exec(token);
  if (day) return dated(Number(day[3]), Number(day[2]), Number(day[1]), from, from + 1);
  const month = /^(\d{1,2})\/((?:19|20)\d{2})$/u.exec(token);
  if (month) return ofMonth(Number(month[2]), Number(month[1]), from, from + 1);
  if (words[from] === "ngay" || words[from] === "thang") {
    const rest = words.slice(from, from + 6).join(" ");
    const full = /^ngay (\d{1,2}) thang (\d{1,2}) (?:nam )?((?:19|20)\d{2})\b/u.exec(rest);
    if (full) return dated(Number(full[3]), Number(full[2]), Number(full[1]), from, from + full[0].split(" ").length);
    const worded = /^thang (\d{1,2}) (?:nam )?((?:19|20)\d{2})\b/u.exec(rest);
    if (worded) return ofMonth(Number(worded[2]), Number(worded[1]), from, from + worded[0].split(" ").length);
  }
  const monthAfter = /^thang (\d{1,2})(?= |$)/u.exec(words.slice(from + 1, from + 3).join(" "));
  if (/^(?:19|20)\d{2}$/u.test(token) && monthAfter && BEFORE_A_YEAR.has(words[from - 1] ?? ""))
    return ofMonth(Number(token), Number(monthAfter[1]), from, from + 3);
  if (/^(?:19|20)\d{2}$/u.test(token) && BEFORE_A_YEAR.has(words[from - 1] ?? "")) {
    return { kind: "year", year: Number(token), from, to: from + 1 };
  }
  return null;
}

/** Words after which four digits are a year. */
const BEFORE_A_YEAR = new Set([
  "nam",
  "sinh",
  "sn",
  "tu",
  "den",
  "toi",
  "hoi",
  "truoc",
  "sau",
  "het",
  "nu",
  "dau",
  "cuoi",
  "giua",
]);

function dated(year: number, month: number, date: number, from: number, to: number): Quantity | null {
  const on = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  const instant = Date.parse(on);
  // A day that the calendar does not have (31/02) was not meant.
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== on) return null;
  return { kind: "date", on, from, to };
}

function ofMonth(year: number, month: number, from: number, to: number): Quantity | null {
  return month >= 1 && month <= 12 ? { kind: "month-of-year", year, month, from, to } : null;
}
