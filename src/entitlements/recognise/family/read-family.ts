import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import type { Sentence } from "../sentence.ts";
import { type DaySaid, readDaysSaid } from "./days-said.ts";
import type { FamilyFacts } from "./family-facts.ts";
import { addDays } from "../../calendar-arithmetic.ts";
import { readAverage } from "./read-average.ts";
import { readBirth } from "./read-birth.ts";
import { readChildren } from "./read-children.ts";
import { readLeaveDays } from "./read-leave-days.ts";
import { readPregnancy } from "./read-pregnancy.ts";

const OF_FAMILY =
  /\b(?:thai|sinh|sanh|de|bau|nuoi|om|benh|ung thu|chay than|suy than|binh|sot|viem|dau|nam vien|nhap vien|duong suc|phuc hoi|vong|triet san|tranh thai|dinh san|that ong|dung cu|kham|sinh|ta lot|lot ta|con|be)\b/u;
const BORN = /\b(?:sinh|de|ra doi|chao doi|du kien|lam nong|co em be)\b(?! (?:hoat|vien))/u;
const RECEIVED = /\b(?:nhan|don|xin|lanh|giao)(?: \S+){0,7}$/u;
const LEAVE = /\bnghi\b/u;

const BOTH_PARENTS =
  /\b(?:cong|tinh|gop|tong)(?: \S+){0,3} (?:ca )?(?:hai|2) (?:vo chong|nguoi|bo me|cha me|ba me)\b|\b(?:vo chong|bo me|cha me|hai nguoi|2 nguoi)\b.*\b(?:cong lai|tong cong|gop lai|cong chung|tinh chung)\b|\btong cong (?:\S+ ){0,3}(?:vo chong|bo me|cha me)\b|\b(?:ca )?(?:hai|2|vo chong|bo me|ba me|cha me)(?: \S+){0,3} (?:cong|gop|tinh) (?:lai|chung|het|ca)\b/u;

/** What a sentence tells of a birth, a child or an illness; nothing where it tells of none of them. */
export function readFamily(sentence: Sentence, today: CalendarDate): FamilyFacts | undefined {
  if (!OF_FAMILY.test(sentence.text)) return undefined;
  const { text } = sentence;
  const days = readDaysSaid(sentence, today);
  const dates = readDates(sentence, days);
  const facts: FamilyFacts = {
    today,
    ...dates,
    ...readBirth(sentence, days),
    ...readAverage(sentence),
    ...readChildren(sentence),
    ...readPregnancy(sentence),
    ...readLeaveDays(sentence, {
      ...(dates.leaveFrom ? { from: dates.leaveFrom } : {}),
      ...(dates.leaveTo ? { to: dates.leaveTo } : {}),
    }),
    ...readRest(text),
  };
  if (BOTH_PARENTS.test(text)) facts.bothParents = true;
  takeBeforeBirth(facts, text);
  if (
    /\b(?:khong|ko|chua) (?:tinh|ke|gom|cong|bao gom)(?: \S+){0,4} (?:mot|1) lan\b|\b(?:mot|1) lan (?:\S+ )?(?:tinh )?rieng\b|\b(?:rieng|chi) (?:\S+ ){0,2}(?:tien|luong|phan) nghi\b|\btien (?:\S+ ){0,2}theo thang\b|\bngoai (?:\S+ ){0,2}(?:mot|1) lan\b/u.test(
      text,
    )
  )
    facts.withoutOneOff = true;
  else if (/\b(?:mot|1) lan\b|\bta lot\b|\blot ta\b|\bca (?:ta|lot)\b/u.test(text)) facts.withOneOff = true;
  const insured =
    /\b(?:dong|tham gia)(?: (?:duoc|moi|co|bao hiem|bao hiem xa hoi|dung|chi))* (\d|mot|hai|ba|bon|nam) thang\b/u.exec(
      text,
    )?.[1];
  if (insured) facts.insuredMonths = { mot: 1, hai: 2, ba: 3, bon: 4, nam: 5 }[insured] ?? Number(insured);
  if (/\btu nguyen\b/u.test(text) && !/\b(?:khong|ko|chua) (?:\S+ ){0,3}tu nguyen\b/u.test(text))
    facts.voluntary = true;
  return facts;
}

function readDates(sentence: Sentence, days: readonly DaySaid[]): Partial<FamilyFacts> {
  const facts: Partial<FamilyFacts> = {};
  const { words, text } = sentence;
  for (const [at, day] of days.entries()) {
    const start = Math.max(days[at - 1]?.to ?? 0, day.from - 9);
    const before = words
      .slice(start, day.from)
      .join(" ")
      .replace(/\bsanh\b/gu, "sinh");
    const after = words.slice(day.to, day.to + 5).join(" ");
    const isUntil = /\b(?:den|toi|het)(?: (?:het|ngay|hom|thang|tan|la|thu \S+))*$/u.test(before);
    const isFrom = /\b(?:tu|bat dau)(?: (?:ngay|hom|dung|thang|dau|thu \S+))*$/u.test(before);
    const role = roleOf(before, after, text);
    // "Sinh trước ngày 1/7/2026" is the day before, at the latest.
    const on = /\btruoc(?: (?:ngay|hom|thang|moc))*$/u.test(before) && day.isDay ? addDays(day.on, -1) : day.on;
    if (role !== "born" && /\b(?:duong suc|phuc hoi)\b/u.test(text)) facts.restOn ??= day.on;
    else if (isUntil && facts.leaveFrom !== undefined) {
      if (day.isDay) facts.leaveTo ??= day.on;
    } else if (role === "received") facts.receivedOn ??= day.on;
    else if (role === "born" && !(isFrom && /\bnghi\b.*\bsinh\b/u.test(before) && !/\bcon\b/u.test(before))) {
      facts.bornOn ??= on;
      if (facts.bornOn === on) facts.bornOnDay = day.isDay;
    } else if (role === "leave" || isFrom) {
      if (day.isDay) facts.leaveFrom ??= day.on;
      else if (!isUntil && !/\b(?:dong|bhxh|bao hiem|tham gia)\b/u.test(before)) facts.bornOn ??= day.on;
    }
  }
  if (
    facts.leaveFrom === undefined &&
    facts.bornOn !== undefined &&
    facts.bornOnDay &&
    /\b(?:tu (?:dung )?(?:hom do|bua do|ngay do|ngay sinh|luc sinh|khi sinh|ngay de)|nghi (?:\S+ ){0,3}tu (?:hom|ngay) (?:sinh|de)|dung (?:hom|ngay) (?:sinh|do))\b/u.test(
      text,
    )
  )
    facts.leaveFrom = facts.bornOn;
  return facts;
}

/** What a day is told of, by the nearest word before it, or the words just behind it ("ngày 3/11 em sinh"). */
function roleOf(before: string, after: string, text: string): "born" | "leave" | "received" | null {
  const words = before.split(" ");
  for (let at = words.length - 1; at >= 0; at--) {
    const rest = words.slice(at).join(" ");
    if (/^(?:lam lai|di lam|quay lai|tro lai)\b/u.test(rest)) return null;
    // "nghỉ sinh từ 1/12", "nghỉ thai sản từ": the day of the leave, not of the birth.
    if (/^(?:sinh|de)\b/u.test(rest) && /^(?:nghi|nghi thai|thai san)$/u.test(words[at - 1] ?? "")) return "leave";
    if (/^(?:sinh|de|ra|chao|nong)$/u.test(words[at] ?? "") && BORN.test(rest) && words[at - 1] !== "truoc")
      return "born";
    if (
      /^(?:nhan|don|giao)$/u.test(words[at] ?? "") &&
      RECEIVED.test(rest) &&
      /\bcon nuoi|nhan nuoi|be nuoi|nuoi con|nhan (?:con|be|chau)\b/u.test(text)
    )
      return "received";
    if (words[at] === "nghi" && LEAVE.test(rest)) return "leave";
  }
  if (/^(?:\S+ ){0,2}(?:sinh|de|sanh)\b/u.test(after)) return "born";
  if (/^(?:\S+ ){0,4}(?:nhan|don)\b/u.test(after) && /\bnuoi\b/u.test(text)) return "received";
  return null;
}

function takeBeforeBirth(facts: FamilyFacts, text: string): void {
  const before =
    /\b(?:truoc (?:khi |ngay |luc )?(?:sinh|sanh|de)(?: con)?) (?:la |duoc |het |toi da |khoang |co )*(\d{1,2}|mot|hai|nua) (thang|ngay|tuan)( ruoi)?\b/u.exec(
      text,
    ) ??
    /\bnghi (?:\S+ ){0,2}?(\d{1,2}|mot|hai|nua) (thang|ngay|tuan)( ruoi)? truoc (?:khi |ngay |luc )?(?:sinh|sanh|de)\b/u.exec(
      text,
    );
  if (before) {
    const count = { mot: 1, hai: 2, nua: 0.5 }[before[1] ?? ""] ?? Number(before[1]);
    if (before[2] === "thang") facts.monthsBeforeBirth = count + (before[3] ? 0.5 : 0);
    else facts.daysBeforeBirth = count * (before[2] === "tuan" ? 7 : 1);
  }
  if (/\bsom nhat\b/u.test(text) && /\b(?:truoc|nghi)\b/u.test(text) && !/\b(?:di lam|lam lai)\b/u.test(text))
    facts.asksEarliestLeave = true;
  if (
    /\btruoc (?:khi |ngay )?(?:sinh|sanh|de)\b/u.test(text) &&
    /\b(?:toi da|nhieu nhat|may thang|bao lau)\b/u.test(text) &&
    facts.monthsBeforeBirth === undefined
  )
    facts.asksEarliestLeave = true;
  if (/\b(?:som nhat|it nhat)\b/u.test(text) && /\b(?:di lam|lam lai|quay lai|tro lai)\b/u.test(text))
    facts.asksEarliestReturn = true;
  const rested =
    /\bnghi (?:tron |duoc |du |moi |co |xong |chi |dung |het )*(\d(?:,5)?|bon|nam|ba) thang(?: ruoi)?(?: (?:roi|thi|la|da|xong|xin|da xin))*(?: \S+){0,3}? (?:di lam|lam lai|quay lai|tro lai|vo lam|vao lam)\b/u.exec(
      text,
    )?.[1];
  if (rested) facts.monthsRested = { bon: 4, nam: 5, ba: 3 }[rested] ?? Number(rested.replace(",", "."));
}

/** After what a worker rests to recover. */
function readRest(text: string): Partial<FamilyFacts> {
  if (!/\b(?:duong suc|phuc hoi|dsphsk|boi duong)\b/u.test(text)) return {};
  const percent = /\b(\d{2}(?:,\d)?) phan tram\b/u.exec(text)?.[1];
  if (
    /\btai nan lao _?dong|tnld|benh nghe nghiep\b/u.test(text) ||
    (percent && /\b(?:suy giam|giam dinh|thuong tat)\b/u.test(text))
  )
    return { after: "accident", ...(percent ? { abilityLost: Number(percent.replace(",", ".")) } : {}) };
  if (/\b(?:sinh|sanh|de|thai|bat con|mang bau|hau san)\b/u.test(text.replace(/\bphuc hoi\b.*?\bsuc khoe\b/u, "")))
    return { after: "childbirth" };
  return /\b(?:om|benh|mo|vien|phau thuat|ung thu)\b/u.test(text) ? { after: "sickness" } : {};
}
