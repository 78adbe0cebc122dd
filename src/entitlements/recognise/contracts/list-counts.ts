import { readNumber } from "../../../language/numbers.ts";
import { longDivisorOf } from "../read-divisor.ts";
import type { Sentence } from "../sentence.ts";

/** A count of days as it was said, with the words around it. */
export type Count = { days: number; from: number; to: number; before: string; after: string };

const DAY_UNIT = /^(?:ngay|cong|bua|hom|ca|buoi|dem)$/u;
/** "Công ty", "công việc", "công nhân" are no days. */
const NO_DAY_AFTER = /^(?:ty|viec|nhan|doan|trinh|an|truong)$/u;
const WORKING_DAYS_IN_WEEK = 6;

/** The counts of days in a sentence, from left to right: no rate ("300k một ngày"), no date, no "ca 1", no "sáu ngày một tuần". */
export function listCounts({ tokens, words, quantities }: Sentence): Count[] {
  const found: Count[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const number = readNumber(tokens, at);
    if (!number) continue;
    const [unit = "", next = ""] = words.slice(number.to);
    const isWeek = unit === "tuan";
    const isMoney = quantities.some(({ kind, from, to }) => kind === "money" && at >= from && at < to);
    const isDays = isWeek || (DAY_UNIT.test(unit) && !(unit === "cong" && NO_DAY_AFTER.test(next)));
    if (isMoney || !isDays) {
      at = number.to - 1;
      continue;
    }
    const half = next === "ruoi" ? 0.5 : 0;
    let to = number.to + 1 + (half ? 1 : 0);
    if (unit === "ngay" && words[to] === "cong" && !NO_DAY_AFTER.test(words[to + 1] ?? "")) to++;
    if (words[to] === "lam" && words[to + 1] === "viec") to += 2;
    const count = {
      days: (number.value + half) * (isWeek ? WORKING_DAYS_IN_WEEK : 1),
      from: at,
      to,
      before: words.slice(Math.max(0, at - 8), at).join(" "),
      after: words.slice(to, to + 5).join(" "),
    };
    const followsMoney = quantities.some(({ kind, to: end }) => kind === "money" && end === at);
    if (!isRate(count, number.value, followsMoney) && count.days <= 366) found.push(count);
    at = number.to;
  }
  return found;
}

/** "300k một ngày", "mỗi ngày", "mấy một ngày", "6 ngày một tuần", "thứ bảy tuần sau". */
function isRate({ before, after }: Count, value: number, followsMoney: boolean): boolean {
  if (/\bthu$/u.test(before)) return true;
  if (value <= 7 && /^(?:(?:mot|1|moi) )?tuan\b/u.test(after)) return true;
  if (value !== 1) return false;
  return followsMoney || /\b(?:moi|tung|may|nhieu|tien|dong|nghin|trieu)$/u.test(before);
}

/** "12 trong 24 công", "12/24 công": days of the matter out of the working days of the month. */
export function pairOf({ words }: Sentence): { days: number; of: number; from: number; to: number } | null {
  for (const [at, word] of words.entries()) {
    const slash = /^(\d{1,2})\/(2[0-7])$/u.exec(word);
    if (slash && /^(?:ngay|cong)$/u.test(words[at + 1] ?? ""))
      return { days: Number(slash[1]), of: Number(slash[2]), from: at, to: at + 2 };
    const spoken =
      /^(\d{1,2})(?: (?:ngay|cong))? (?:trong|tren)(?: (?:tong|so|tong so))* (2[0-7]) (?:ngay|cong)\b/u.exec(
        words.slice(at, at + 7).join(" "),
      );
    if (spoken)
      return { days: Number(spoken[1]), of: Number(spoken[2]), from: at, to: at + spoken[0].split(" ").length };
  }
  return null;
}

/** "chia 26 công", "/26", "tháng 24 công", "26 công một tháng", "lương 8 triệu 26 công": what a month's wage is divided by. */
export function divisorOf(sentence: Sentence): { days: number; at: number } | null {
  const { words, quantities, text } = sentence;
  const long = longDivisorOf(text);
  if (long)
    return { days: long.days, at: words.lastIndexOf(String(long.days), text.slice(0, long.to).split(" ").length - 1) };
  for (const [at, word] of words.entries()) {
    const slash = /^\d?\/?(2[0-7])(?:\/8)?$|^\d\/(2[0-7])$/u.exec(word);
    const afterMoney = quantities.some(({ kind, to }) => kind === "money" && to === at);
    if (word.includes("/") && slash && afterMoney) return { days: Number(slash[1] ?? slash[2]), at };
    const before = words.slice(Math.max(0, at - 4), at).join(" ");
    // Some companies divide by the days of the calendar: only where that is said outright.
    if (word === "30" && /\bchia(?: cho| deu)?$/u.test(before)) return { days: 30, at };
    if (!/^2[0-7]$/u.test(word)) continue;
    const after = words.slice(at + 1, at + 4).join(" ");
    if (/\bchia(?: cho| deu)?$|\b(?:cong|ngay) chuan(?: la)?$|\bcong$/u.test(before)) return { days: Number(word), at };
    if (!/^(?:ngay|cong|bua|hom)\b/u.test(after) || /^\S+ (?:do|nay|ay|dau)\b/u.test(after)) continue;
    const isOfMonth =
      /\b(?:thang|thang (?:nay|do|lam|tinh|co|la|du|di lam|cong ty)|cong ty (?:tinh|lam|di lam)|di lam)$/u.test(
        before,
      ) && !/\b(?:het|khong nghi|suot|lien)(?: \S+)?$/u.test(before);
    const follows = Number(word) >= 22 && followsWage(sentence, at);
    const isEachMonth = /^(?:(?:ngay|cong) )+(?:(?:mot|moi|1|cua|trong) )?thang\b/u.test(after);
    if (isOfMonth || follows || isEachMonth) return { days: Number(word), at };
  }
  // "…, 26 công" beside another count of days.
  const at = words.findIndex((word, place) => /^2[4-6]$/u.test(word) && words[place + 1] === "cong");
  return at >= 0 && listCounts(sentence).length > 1 ? { days: Number(words[at]), at } : null;
}

/** Right after an amount of money, or with "tháng", "tính", "trên" between. */
function followsWage({ words, quantities }: Sentence, at: number): boolean {
  return quantities.some(
    ({ kind, to }) =>
      kind === "money" &&
      (to === at ||
        (at > to &&
          at - to <= 2 &&
          /^(?:thang|mot thang|1 thang|tinh|tren|va|voi|theo)$/u.test(words.slice(to, at).join(" ")))),
  );
}
