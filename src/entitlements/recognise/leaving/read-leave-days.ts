import { readNumber } from "../../../language/numbers.ts";
import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import type { Sentence } from "../sentence.ts";
import { monthsHalfWorked } from "./lengths-between.ts";
import type { Service } from "./read-service.ts";

/** Days of annual leave in a sentence, and the months of the year that they grow with. */
export type LeaveDays = {
  earned?: number;
  taken?: number;
  unused?: number;
  /** Days of a whole year: "mỗi năm 13 ngày phép", of which a part of the year gives a part. */
  yearly?: number;
  /** Leave of so many years taken at once; three where the most is asked about. */
  together?: number;
  /** What is left, or was taken too much, is asked. */
  asksLeft?: boolean;
  /** Days of the month that a wage is divided by. */
  workingDays?: number;
  /** Days on the road, there and back together. */
  road?: number;
  /** Months of this year that count; absences that do not count are taken off already. */
  monthsThisYear?: number;
  /** Months of absence and how many of them do not count (145/2020 Điều 65). */
  absence?: { months: number; lost: number };
  /** Time with the employer, for seniority. */
  service?: number;
};

export function readLeaveDays(sentence: Sentence, service: Service, today: CalendarDate): LeaveDays {
  const workingDays = readWorkingDays(sentence.text);
  const days = readDays(sentence, workingDays);
  const absence = readAbsence(sentence);
  const months = readMonthsThisYear(sentence, service, today);
  const together = readTogether(sentence.text);
  const seniority = (service.worked ?? 0) >= 12 ? Math.floor(service.worked ?? 0) : undefined;
  return {
    ...days,
    ...(ASKS_LEFT.test(sentence.text) ? { asksLeft: true } : {}),
    ...(workingDays === null ? {} : { workingDays }),
    ...(absence ? { absence } : {}),
    ...(together === null ? {} : { together }),
    ...counted(months, absence, sentence.text),
    ...(seniority === undefined ? {} : { service: seniority }),
  };
}

const ASKS_LEFT =
  /\bcon (?:\S+ ){0,4}?(?:may|bao nhieu|bnhieu|nhieu|bao)\b|\bcon lai\b|\b(?:lo|vuot|du ra|qua|am|thua) (?:mat |het )?(?:may|bao nhieu) (?:ngay|bua|hom)\b/u;

/** The months that count: of a whole year less what absence takes off, or those that were worked where they were told. */
function counted(months: number | undefined, absence: LeaveDays["absence"] | null, text: string): LeaveDays {
  if (!absence) return months === undefined ? {} : { monthsThisYear: months };
  // "Nghỉ ốm 4 tháng, đi làm 8 tháng": together the whole year.
  const isRest = months === undefined || months + absence.months === 12 || !isWholeYear(text);
  return { monthsThisYear: Math.max(0, (isRest ? 12 : months) - absence.lost) };
}

const isWholeYear = (text: string) => /\b(?:ca nam|trong nam|nam nay)\b/u.test(text);

const A_MONTH = "(2[0-7](?:[.,]5)?|1[89])";
const WORKING_DAYS = [
  new RegExp(
    `\\b(?:chia(?: cho)?|cong chuan|chuan|ngay cong|cong thang|so cong|cong (?:la|moi thang|mot thang|1 thang)|ngay cong (?:chuan )?(?:la|cua thang|thang \\d+|moi thang)(?: la)?)(?: la| cho)? ${A_MONTH}\\b(?! ngay phep)`,
    "u",
  ),
  new RegExp(`\\b${A_MONTH} (?:ngay )?cong\\b`, "u"),
  new RegExp(`\\bcong ${A_MONTH}\\b`, "u"),
  new RegExp(`\\bthang (?:do |nay )?(?:co |lam |tinh |la |chia )?${A_MONTH} ngay\\b`, "u"),
];

function readWorkingDays(text: string): number | null {
  for (const pattern of WORKING_DAYS) {
    const said = pattern.exec(text)?.[1];
    if (said) return Number(said.replace(",", "."));
  }
  return null;
}

const TAKEN = /\b(?:nghi|xai|dung|su dung|tam ung|di)(?: (?:phep|het|duoc|roi|co|moi|truoc|mat|nam|di|thu|bot))*$/u;
const NOT_TAKEN =
  /\b(?:chua|con|khong|ko|du|ton|thua)(?: (?:lai|du|duoc|phep|nam|thua|ton|nguyen|duoc|he|su|dung|nghi|xai|het|la|den|co|toi|no|ngay))*$/u;
const UNUSED_AFTER =
  /^(?:phep )?(?:nam )?(?:nghi hang nam )?(?:nghi )?(?:phep )?(?:cua \S+ )?(?:chua|con|du|ton|thua)\b(?! (?:lai |du )?\d)/u;
const NONE_TAKEN =
  /\b(?:chua|khong)(?: he| tung| duoc)? (?:nghi|xai|dung|su dung|dong den)(?: (?:phep|mot|den))* (?:ngay|bua|hom)(?: phep)?(?: nam)? nao\b|\bcon nguyen\b|\bchua (?:nghi|xai|dung)(?: ngay)? phep(?: lan)? nao\b/u;

const OF_A_YEAR_BEFORE = /\b(?:moi|mot|1|tung|ca|nguyen|tron|tieu chuan|che do|quy dinh)(?: nam)?(?: \S+){0,4}$/u;
const OF_A_YEAR_AFTER = /^(?:nghi )?(?:phep )?(?:(?:mot|1|moi|tren|cho|trong|ca) )+nam\b/u;

/** Of a whole year, by the words beside it; "12 ngày phép/năm, chưa nghỉ ngày nào" too, where a year's least was said. */
function isYearly(value: number, before: string, after: string, text: string): boolean {
  if (value < 12 || value > 40) return false;
  if (OF_A_YEAR_AFTER.test(after)) return true;
  if (/^phep nam (?:chua|con)\b/u.test(after)) return NONE_TAKEN.test(text);
  // "Phép năm 12 ngày, đã nghỉ 4 ngày".
  if (/\b(?:phep|nghi) (?:hang |moi |mot |1 )?nam(?: (?:la|duoc|co|cua|em|toi|minh|tieu|chuan))*$/u.test(before))
    return !TAKEN.test(before);
  return (
    /\bnam\b/u.test(before) &&
    OF_A_YEAR_BEFORE.test(before) &&
    !NOT_TAKEN.test(before) &&
    !TAKEN.test(before) &&
    /^(?:nghi )?phep\b/u.test(after)
  );
}

/** "Nghỉ gộp hai năm", "gộp tối đa" (45/2019 Điều 113 khoản 4). */
function readTogether(text: string): number | null {
  if (!/\b(?:gop|don)\b/u.test(text) || !/\bphep\b/u.test(text)) return null;
  const years = /\b(?:gop|don)(?: \S+){0,5} (2|3|hai|ba) nam\b|\b(2|3|hai|ba) nam(?: \S+){0,4} (?:gop|don)\b/u.exec(
    text,
  );
  const said = years?.[1] ?? years?.[2];
  if (said) return /^(?:2|hai)$/u.test(said) ? 2 : 3;
  return /\b(?:toi da|nhieu nhat|luat cho)\b/u.test(text) ? 3 : null;
}

function readDays(sentence: Sentence, workingDays: number | null): LeaveDays {
  const days: LeaveDays = {};
  const areOfTwoYears = /\bnam (?:truoc|ngoai|roi|cu)\b/u.test(sentence.text) && /\bnam nay\b/u.test(sentence.text);
  const road: number[] = [];
  const isRoad = /\b(?:tau|xe|que|di duong|duong|may bay|ra bac|vao nam)\b/u.test(sentence.text);
  for (const { value, before, after } of figures(sentence)) {
    if (
      /^cong\b(?! (?:chuan|ty))/u.test(after) ||
      (value === workingDays && /\b(?:thang|chia|cong|chuan)(?: \S+){0,3}$/u.test(before))
    )
      continue;
    if (isYearly(value, before, after, sentence.text)) days.yearly ??= value;
    else if (
      isRoad &&
      (/^(?:di(?! lam)|ve|duong|tren duong)\b/u.test(after) ||
        /\b(?:ca di (?:lan |ca |va |lan ca )?ve|di (?:va|lan) ve|di duong|tren duong|di ve|di lai)(?: \S+){0,3}$/u.test(
          before,
        ) ||
        /\b(?:di|ve) ?$/u.test(before))
    )
      road.push(value);
    else if (TAKEN.test(before) && !NOT_TAKEN.test(before)) days.taken ??= value;
    else if (NOT_TAKEN.test(before) || UNUSED_AFTER.test(after) || /\btien(?: phep)?$/u.test(before))
      days.unused = areOfTwoYears ? (days.unused ?? 0) + value : (days.unused ?? value);
    else if (TAKEN.test(before)) days.taken ??= value;
    else if (/^(?:nghi )?(?:phep|hang nam)\b/u.test(after) || /\b(?:phep|huong|duoc)(?: \S+){0,4}$/u.test(before))
      days.earned ??= value;
  }
  if (NONE_TAKEN.test(sentence.text)) days.taken ??= 0;
  if (road.length > 0) days.road = road.reduce((sum, each) => sum + each, 0);
  return days;
}

/** Numbers that count days: with "ngày" or "bữa" after them, or bare after a word of taking or keeping leave ("mới xài 4"). */
function figures(sentence: Sentence): { value: number; before: string; after: string }[] {
  const { words, tokens, quantities } = sentence;
  const found: { value: number; before: string; after: string }[] = [];
  const around = (value: number, from: number, to: number) =>
    found.push({
      value,
      before: words.slice(Math.max(0, from - 7), from).join(" "),
      after: words.slice(to, to + 5).join(" "),
    });
  for (let at = 0; at < words.length; at++) {
    const quantity = quantities.find(({ from }) => from === at);
    if (quantity) {
      const isEach =
        quantity.kind === "days" &&
        quantity.days === 1 &&
        quantities.some(({ kind, to }) => kind === "money" && to === at);
      if (quantity.kind === "days" && !isEach && words[quantity.to - 1] !== "tuan")
        around(quantity.days, quantity.from, quantity.to);
      at = quantity.to - 1;
      continue;
    }
    const number = /^\d{1,2}(?:[.,]\d)?$/u.test(words[at] ?? "") ? readNumber(tokens, at) : null;
    if (!number) continue;
    const next = words[number.to] ?? "";
    const lead = words.slice(Math.max(0, at - 3), at).join(" ");
    if (/^(?:bua|hom|phep)$/u.test(next)) around(number.value, at, number.to + (next === "phep" ? 0 : 1));
    else if (
      /\b(?:xai|nghi het|nghi duoc|moi nghi|da nghi|nghi|con|con lai|phep|dung)$/u.test(lead) &&
      !/^(?:trieu|thang|nam|cong|gio|tieng|nghin|ngan|phan|nguoi)$/u.test(next) &&
      !/\bthang$/u.test(lead)
    )
      around(number.value, at, number.to);
  }
  return found;
}

/** Absence in months by its sort, and what of it does not count: unpaid over 1 month, sick over 2, after an accident over 6. */
function readAbsence(sentence: Sentence): { months: number; lost: number } | null {
  let months = 0;
  let lost = 0;
  for (const quantity of sentence.quantities) {
    if (quantity.kind !== "months" && quantity.kind !== "days") continue;
    const length = quantity.kind === "months" ? quantity.months : quantity.days >= 15 ? quantity.days / 30 : 0;
    if (length === 0 || length >= 12) continue;
    const near = sentence.words.slice(Math.max(0, quantity.from - 8), quantity.from).join(" ");
    const after = sentence.words.slice(quantity.to, quantity.to + 4).join(" ");
    const sort = absenceSort(near, after);
    if (sort === null) continue;
    months += length;
    // Half a month worked makes the month count (Điều 66 khoản 2).
    lost += Math.ceil(Math.max(0, length - COUNTED_ABSENCE[sort]) - 0.5);
  }
  return months > 0 ? { months, lost: Math.max(0, lost) } : null;
}

const COUNTED_ABSENCE = { unpaid: 1, sick: 2, accident: 6, maternity: 12 } as const;

function absenceSort(before: string, after: string): keyof typeof COUNTED_ABSENCE | null {
  const sorts: [keyof typeof COUNTED_ABSENCE, RegExp, RegExp][] = [
    ["unpaid", /\bkhong (?:huong |an |co )?luong(?: \S+){0,3}$/u, /^(?:nghi )?khong (?:huong |an )?luong\b/u],
    ["accident", /\b(?:tai nan|benh nghe nghiep)(?: \S+){0,5}$/u, /^(?:vi |do )?(?:bi )?tai nan\b/u],
    ["maternity", /\b(?:thai san|nghi sinh|nghi de|sinh con)(?: \S+){0,3}$/u, /^(?:nghi )?(?:thai san|sinh)\b/u],
    [
      "sick",
      /\bnghi(?: \S+){0,2} (?:om|benh|dau(?! nam| thang| tuan| ngay| quy))(?: \S+){0,4}$|\b(?:om|benh)(?: \S+){0,4} nghi(?: \S+){0,4}$/u,
      /^(?:nghi )?(?:vi |do )?(?:bi )?(?:om|benh)\b/u,
    ],
  ];
  return sorts.find(([, said, then]) => said.test(before) || then.test(after))?.[0] ?? null;
}

const TO_YEAR_END =
  /\b(?:den|toi|cho den|cho toi)(?: het| cuoi| tan)* (?:het |cuoi )nam\b|\bcuoi nam\b|\bhet nam\b|\bca nam (?:nay )?duoc\b/u;

function readMonthsThisYear(
  { text, quantities, words }: Sentence,
  service: Service,
  today: CalendarDate,
): number | undefined {
  const year = today.slice(0, 4);
  const { startedOn, endedOn } = service;
  const full = /\b(?:lam|di lam)(?: viec)? (?:du|tron) (\d{1,2}) thang\b/u.exec(text)?.[1];
  if (full && Number(full) < 12 && /\b(?:dau nam|nam nay|trong nam)\b/u.test(text)) return Number(full);
  const startsNow = startedOn?.startsWith(year) === true;
  if (startsNow) {
    const said = endedOn ?? (TO_YEAR_END.test(text) ? `${year}-12-31` : null);
    const last = said ?? lastSpan(service, startedOn);
    return last === null ? undefined : Math.min(12, monthsHalfWorked(startedOn, last));
  }
  if (
    /\b(?:ca nam|du 12 thang|nguyen nam|tron nam|lam du (?:ca )?nam(?! (?:thang|nam|\d)))\b(?! nay duoc)/u.test(text) &&
    !/\bca nam (?:duoc|tinh)\b/u.test(text)
  )
    return 12;
  const months = quantities.find(
    ({ kind, from, to }) =>
      kind === "months" &&
      words[to - 1] === "thang" &&
      /\b(?:lam|du|di lam|duoc)(?: (?:duoc|du|co|tron|dung|moi|thuc te|thuc|te|viec|chi|tong cong))*$/u.test(
        words.slice(Math.max(0, from - 4), from).join(" "),
      ),
  );
  if (
    months?.kind === "months" &&
    months.months < 12 &&
    /\b(?:nam nay|dau nam|thang 1|du \S+ thang|nghi|thoi|mat viec|nam 20\d\d)\b/u.test(text)
  )
    return Math.round(months.months);
  if (endedOn?.startsWith(year)) return Math.min(12, monthsHalfWorked(`${year}-01-01`, endedOn));
  return undefined;
}

/** The end that was told with the beginning ("từ 1/4 tới 31/12"). */
function lastSpan(service: Service, startedOn: CalendarDate): CalendarDate | null {
  return service.lastSaidOn !== undefined && service.lastSaidOn > startedOn ? service.lastSaidOn : null;
}
