import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import { firstDayOf, monthOf } from "../../calendar-arithmetic.ts";
import type { Sentence } from "../sentence.ts";
import type { InsuranceFacts } from "./insurance-facts.ts";
import { readInsuredPeriods } from "./read-insured-periods.ts";

const LAST_PAID =
  /\b(?:thang cuoi(?: cung)?(?: \S+){0,9}|(?:dong|lan) (?:\S+ ){0,5}cuoi(?: cung)?(?: \S+){0,4}|dong(?: \S+){0,3} (?:den|toi|het)(?: (?:het|thang|nam|ngay))*)$/u;
const LEFT =
  /\b(?:nghi|thoi viec|cham dut|nghi viec|nghi lam|nghi xuong)(?: (?:viec|lam|xuong|hoi|vao|tu|thang|ngay|het|hop _dong|luon|o|cong|ty|nha|may|cuoi|dau))*$/u;
const NOT_PAID_SINCE =
  /\b(?:khong|ko|chua|ngung|dung|het|nghi) (?:\S+ )?dong (?:\S+ ){0,5}(?:tu|ke tu)(?: (?:thang|ngay|nam))*$/u;

/**
 * The last month of insurance: said as such, or that of leaving. Who left "from July" or on a first day paid last in the month before.
 */
export function readLastInsured(sentence: Sentence, today: CalendarDate): InsuranceFacts {
  const dates: { at: number; month: number; day: number | null }[] = [];
  for (const quantity of sentence.quantities) {
    if (quantity.kind === "month-of-year")
      dates.push({ at: quantity.from, month: monthOf(quantity.year, quantity.month), day: null });
    if (quantity.kind === "date") {
      const [year = 0, month = 1, day = 1] = quantity.on.split("-").map(Number);
      dates.push({ at: quantity.from, month: monthOf(year, month), day });
    }
  }
  dates.push(...relativeMonths(sentence, today));
  for (const { at, month, day } of dates) {
    const lead = sentence.words.slice(Math.max(0, at - 10), at).join(" ");
    if (LAST_PAID.test(lead)) return { lastInsuredOn: firstDayOf(month) };
    const since = /\btu(?: (?:thang|ngay|nam|dau))*$/u.test(lead) && day === null;
    const next = sentence.words.slice(at + 1, at + 5).join(" ");
    if (/^(?:\S+ ){0,2}(?:nghi viec|thoi viec|nghi lam|cham dut)\b/u.test(next))
      return { lastInsuredOn: firstDayOf(month) };
    if (NOT_PAID_SINCE.test(lead)) return { lastInsuredOn: firstDayOf(month - 1) };
    if (LEFT.test(lead)) return { lastInsuredOn: firstDayOf(since || day === 1 ? month - 1 : month) };
  }
  const period = readInsuredPeriods(sentence, today);
  return period?.ended && /\b(?:nghi|thoi)\b/u.test(sentence.text) && period.last < today.slice(0, 8)
    ? { lastInsuredOn: period.last }
    : {};
}

/** "tháng 12 năm ngoái", "hồi tháng 2": the last such month. */
function relativeMonths({ words }: Sentence, today: CalendarDate) {
  const year = Number(today.slice(0, 4));
  const now = Number(today.slice(5, 7));
  return words.flatMap((word, at) => {
    const month = Number(words[at + 1]);
    if (word !== "thang" || !Number.isInteger(month) || month < 1 || month > 12) return [];
    const rest = words.slice(at + 2, at + 4).join(" ");
    if (/^nam \d/u.test(rest) || /^(?:19|20)\d\d/u.test(rest)) return [];
    if (/^nam (?:ngoai|roi|truoc)/u.test(rest)) return [{ at, month: monthOf(year - 1, month), day: null }];
    return [{ at, month: monthOf(month > now ? year - 1 : year, month), day: null }];
  });
}
