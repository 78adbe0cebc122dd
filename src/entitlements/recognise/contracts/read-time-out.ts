import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import { addDays, addMonths } from "../../calendar-arithmetic.ts";
import type { Sentence } from "../sentence.ts";
import type { ContractFacts } from "./contract-facts.ts";

/** "Từ 1/9 đến 30/11", "từ 15/7 tới 15/11": whole months between two days, in this year where none is named; else nothing. */
export function readTimeOut({ words }: Sentence, today: CalendarDate): ContractFacts {
  const days = words.flatMap((word, at) => {
    const said = /^(\d{1,2})\/(\d{1,2})(?:\/((?:19|20)\d{2}))?$/u.exec(word);
    const [day, month] = [Number(said?.[1]), Number(said?.[2])];
    if (!said || day < 1 || day > 31 || month < 1 || month > 12) return [];
    const year = said[3] ?? today.slice(0, 4);
    const lead = words.slice(Math.max(0, at - 2), at).join(" ");
    return [{ on: `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`, lead }];
  });
  const from = days.findIndex(({ lead }) => /\btu(?: ngay)?$/u.test(lead));
  const [start, end] = [days[from], days[from + 1]];
  if (from < 0 || !start || !end || !/\b(?:den|toi)(?: (?:het|ngay))?$/u.test(end.lead)) return {};
  for (let months = 1; months <= 24; months++) {
    const after = addMonths(start.on, months);
    if (after === end.on || addDays(after, -1) === end.on) return { months };
  }
  return {};
}
