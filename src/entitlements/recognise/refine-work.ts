import type { CalculationId } from "../codes.ts";
import type { Facts } from "./facts.ts";

const ASKS_DAMAGES =
  /\b(?:den|boi thuong|thuong)(?: \S+){0,3} (?:toi da|cao nhat|nhieu nhat|tong|bao nhieu|may (?:trieu|tien|dong|la|va))\b|\b(?:toi da|nhieu nhat|cao nhat)(?: \S+){0,3} (?:den|boi thuong)\b|\b(?:3|ba) thang luong\b/u;
const ASKS_BACK = /\b(?:tra|hoan) lai\b|\b(?:lo|du|vuot|qua|thua)(?: \S+){0,3} (?:bao nhieu|may|nhieu)\b/u;
const ENDED_UNLAWFULLY =
  /\b(?:duoi(?: viec)?|sa thai|cho (?:\S+ )?(?:nghi|thoi)(?: viec)?|don phuong(?: cham dut)?(?: hop _dong)?)(?: \S+){0,3} (?:trai (?:phap )?luat|sai (?:phap )?luat|trai quy dinh)\b/u;
const STOPPED = /\b(?:ngung|ngung viec|cho viec|cho ngung|nghi cho|tam ngung)\b/u;
const UNION_FUND = /\b(?:kinh phi|doan phi)(?: cong doan)?\b/gu;
const INSURANCE = /\b(?:bao hiem|bhxh|bhyt|bhtn)\b/gu;

/**
 * Which of two calculations that share their words is meant, by what was told: what is to be made good before the most of a month (which
 * it names, too), the holiday that was not paid, work that stood still, the union's fund on the insured wage.
 */
export function refineWork(chosen: CalculationId, facts: Facts, text: string): CalculationId {
  const own = facts.payFigures;
  switch (chosen) {
    case "deduction-limit": {
      const damages = own?.damages;
      if (facts.holidayOff && facts.paidDays === 0 && own?.["deduction-limit"]?.sums?.debt === undefined)
        return "holiday-pay";
      // "Trừ 3 triệu thì phải trả lại bao nhiêu": it is what was taken that is held against the most of a month.
      if (own?.["deduction-limit"]?.sums?.taken !== undefined && ASKS_BACK.test(text)) return chosen;
      return damages?.damage !== undefined && damages.wage !== undefined && ASKS_DAMAGES.test(text)
        ? "damages"
        : chosen;
    }
    case "minimum-wage":
      if (own?.damages?.sums?.threshold) return "damages";
      return STOPPED.test(text) && facts.contracts?.days !== undefined ? "stoppage-pay" : chosen;
    case "contributions":
      return lastOf(UNION_FUND, text) > lastOf(INSURANCE, text) ? "union-dues" : chosen;
    case "worker-breach":
      return facts.byEmployer === true && ENDED_UNLAWFULLY.test(text) ? "employer-breach" : chosen;
    case "trial-pay":
    case "trial-length":
      return own?.contributions?.sums?.exempt === "trial" && /\btru\b/u.test(text) && lastOf(INSURANCE, text) >= 0
        ? "contributions"
        : chosen;
    default:
      return chosen;
  }
}

const lastOf = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].at(-1)?.index ?? -1;
