import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import { firstDayOf, monthOf } from "../../calendar-arithmetic.ts";
import type { Sentence } from "../sentence.ts";
import type { InsuranceFacts } from "./insurance-facts.ts";
import { readAccident } from "./read-accident.ts";
import { readBirths } from "./read-births.ts";
import { readInsuredTime } from "./read-insured-time.ts";
import { readInsuredWage } from "./read-insured-wage.ts";
import { readLastInsured } from "./read-last-insured.ts";
import { readSex } from "./read-sex.ts";

const GROUNDS: readonly [RegExp, NonNullable<InsuranceFacts["ground"]>][] = [
  [/\b(?:ung thu|bai liet|xo gan|lao (?:phoi )?nang|aids|sida)\b/u, "grave-illness"],
  [/\b(?:dinh cu|xuat canh|ra nuoc ngoai|di nuoc ngoai|sang (?:my|uc|nhat|han|duc) (?:o|song))\b/u, "emigrated"],
  [/\bkhuyet tat dac biet nang\b|\b(?:suy giam|mat suc|giam)\b.*\b(?:8[1-9]|9\d) phan tram\b/u, "81-percent"],
  [
    /\b(?:du|toi|den|qua|het) tuoi (?:nghi |ve |huong |lanh )*(?:luong )?huu\b|\b(?:du|toi|den|qua) tuoi roi\b|\b6[2-9] tuoi\b/u,
    "old-age-under-15-years",
  ],
];
const NOT_YET_OLD = /\b(?:chua|khong|ko) (?:du|toi|den|co du) tuoi\b/u;

/** What a sentence tells if it is about retirement, insurance money or an accident. */
export function readInsurance(sentence: Sentence, today: CalendarDate): InsuranceFacts {
  const { text } = sentence;
  const facts: InsuranceFacts = {
    ...readBirths(sentence),
    ...readInsuredTime(sentence, today),
    ...readInsuredWage(sentence),
    ...readLastInsured(sentence, today),
    ...readAccident(sentence),
    ...readWork(text),
  };
  const sex = readSex(sentence);
  if (sex) facts.sex = sex;
  const since = /\b(?:nghi huu|ve huu|huu|nghi mat suc|mat suc|huong)(?: \S+){0,3}? ((?:19[6-9]|20[0-2])\d)\b/u.exec(
    text,
  )?.[1];
  if (since) facts.pensionSince = Number(since);
  else if (/\btruoc (?:nam |ngay |1\/1\/|thang 1\/)*1995\b/u.test(text)) facts.pensionSince = 1994;
  if (/\b(?:luong co so|phuc vu)\b/u.test(text)) facts.asksBase = true;
  const ground = GROUNDS.find(
    ([said, each]) => said.test(text) && !(each === "old-age-under-15-years" && NOT_YET_OLD.test(text)),
  )?.[1];
  if (ground) facts.ground = ground;
  const thisYear = Number(today.slice(0, 4));
  const asked = /\b(20(?:2[1-9]|[34]\d))\b/u.exec(text)?.[1];
  if (/(?<!\d )\b(?:sang nam|nam sau(?! thang)|nam toi|nam den)\b/u.test(text)) facts.year = thisYear + 1;
  else if (/\bnam nay\b/u.test(text)) facts.year = thisYear;
  else if (asked) facts.year = Number(asked);
  if (
    /\b(?:som nhat|chung nao|bao gio|khi nao|luc nao|thang nao|ngay nao|thang may|may thang nua|(?:duoc|dc) chua|chua (?:a|vay|ta|em)?$)/u.test(
      text,
    )
  )
    facts.asksWhen = true;
  if (
    /\b(?:may thang|bao nhieu thang|bao lau|tong(?! luong| thu nhap| muc| tien luong)|ca thay|het thay|tat ca|lanh het|tron goi|nhan het)\b/u.test(
      text,
    )
  )
    facts.asksLength = true;
  // Out of insurance for so long: the last month was as many before.
  if (facts.monthsOut !== undefined && facts.wage === undefined)
    facts.lastInsuredOn ??= firstDayOf(monthOf(thisYear, Number(today.slice(5, 7))) - Math.floor(facts.monthsOut));
  return facts;
}

function readWork(text: string): InsuranceFacts {
  const facts: InsuranceFacts = {};
  const negated =
    /\b(?:khong|ko|chang|chua) (?:\S+ ){0,4}(?:nang nhoc|doc hai|nguy hiem)\b|\bdieu kien binh thuong\b|\blam viec binh thuong\b|\bviec binh thuong\b/u;
  if (negated.test(text)) facts.work = "normal";
  else if (/\b(?:nang nhoc|doc hai|nguy hiem|dac biet kho khan)\b/u.test(text)) facts.work = "hard";
  if (/\b(?:ham lo|mo than|tho lo|lo than|khai thac than|dao than|than ham)\b/u.test(text))
    facts.early = "coal-underground";
  else {
    const percent = /\b(?:suy giam|mat suc|giam)\b(?: \S+){0,8}? (\d{2})(?:[.,]\d)? phan tram\b/u.exec(text)?.[1];
    if (percent && Number(percent) >= 81) facts.early = "less-able-81";
    else if (percent && Number(percent) >= 61) facts.early = "less-able-61";
  }
  return facts;
}
