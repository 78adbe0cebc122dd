import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import { lastDayOfMonth, monthOf } from "../../calendar-arithmetic.ts";
import type { Facts } from "../facts.ts";
import { APART } from "../pay/amounts.ts";
import { type Sentence, wordsAfter } from "../sentence.ts";
import { type Amount, firstOf } from "./read-amounts.ts";
import { readMonths, readWorkingDays } from "./read-days.ts";
import type { Percent } from "./read-percents.ts";
import type { InsuranceKind, Sums } from "./sums.ts";

const KINDS: readonly [InsuranceKind, string][] = [
  ["social", "(?:bao hiem )?xa hoi"],
  ["health", "(?:bao hiem )?y te"],
  ["unemployment", "(?:bao hiem )?that nghiep"],
];
const ALL_KINDS =
  /\b(?:ca|du|het|toan bo|tat ca|cong ca) (?:ba|3|may|cac) (?:khoan|loai|thu|bao hiem)\b|\b(?:3|ba) (?:khoan|loai|thu)\b/u;
const BY_EMPLOYER =
  /\b(?:cong ty|chu|doanh nghiep|nguoi su dung lao _dong|nha may|xuong|nha truong|truong|benh vien|ben su dung)(?: (?!tru\b|thu\b|lay\b)\S+){0,4} (?:dong|nop|chiu|ton|chi|bo ra|trich)\b|\bphan (?:cua )?(?:cong ty|doanh nghiep|chu)\b/u;
const BY_BOTH = /\b(?:hai|2|ca hai|ca 2) ben\b|\bca (?:cong ty|chu) (?:va|lan|voi)\b|\b(?:va|lan) cong ty\b/u;
const BY_WORKER =
  /\b(?:bi tru|tru bao hiem)\b|\btru (?:vo|vao|luong|cua|em|toi|minh|nguoi)\b|\bphan (?:cua )?(?:em|toi|minh|nguoi lao _dong|ca nhan|cong nhan|sep|chong|vo|anh|chi)\b|\b(?:em|toi|minh|tui|cong nhan)(?: \S+){0,3} (?:dong|nop)\b/u;
const UNDERPAID = /\b(?:thieu|hut|thap hon|tron|mat|chenh|khai thap|dong thap|an gian)\b/u;
const TAKEN_TOO_MUCH = /\b(?:du|thua|oan|sai|lo|thieu|dung chua|dung khong|dung hay|qua)\b/u;
const ASKS_NET = /\b(?:con (?:cam|lanh|linh|nhan|lai|duoc|bao nhieu|may)|cam ve|ve tay|thuc (?:lanh|linh|nhan))\b/u;

/** What a sentence tells about what is paid in to insurance each month. */
export function contributionFacts(sentence: Sentence, amounts: readonly Amount[], percents: readonly Percent[]): Facts {
  const { text } = sentence;
  const sums: Sums = {};
  const most = Math.max(0, ...amounts.map(({ dong }) => dong));
  // "Chỉ khai đóng bảo hiểm 5tr4": so large a part of a wage is what is insured, not what is paid in.
  const insured =
    firstOf(amounts, "insured") ??
    amounts.find(({ role, dong }) => role === "insurance" && dong > most * 0.3 && dong < most)?.dong;
  const wages = amounts.filter(({ role }) => ["wage", "gross", "net", "unsaid"].includes(role));
  const wage = insured ?? wages[0]?.dong;
  const taken = amounts.find(({ role, dong }) => (role === "insurance" || role === "taken") && dong !== insured)?.dong;
  const total = totalMonths(sentence);
  const kinds = kindsIn(text);
  if (taken !== undefined && TAKEN_TOO_MUCH.test(text)) sums.taken = taken;
  const other = wages.find(({ dong }) => dong !== insured)?.dong;
  if (insured !== undefined && other !== undefined && other > insured && UNDERPAID.test(text)) sums.trueWage = other;
  if (kinds) sums.kinds = kinds;
  if (total !== undefined) sums.months = total;
  const rates: NonNullable<Sums["rates"]> = {};
  const social = percents.filter(({ role }) => role === "social").map(({ percent }) => percent);
  // "3% ốm đau thai sản và 14% hưu trí" are the employer's 17%.
  const isEmployers = social.reduce((sum, each) => sum + each, 0) > 10;
  if (isEmployers) rates.social = social.reduce((sum, each) => sum + each, 0);
  for (const { role, percent } of percents) {
    if (role === "social" || role === "health" || role === "unemployment") rates[role] ??= percent;
    else if (role === "insurance" || (role === "share" && percent > 8 && percent < 40)) rates.all ??= percent;
  }
  if (Object.keys(rates).length > 0) sums.rates = rates;
  const extras = countedExtras(sentence, amounts);
  if (extras > 0) sums.extras = extras;
  const within = withinWage(sentence, amounts);
  const payer = isEmployers ? "employer" : payerIn(text);
  if (isEmployers) sums.kinds = ["social"];
  if (payer) sums.payer = payer;
  if (ASKS_NET.test(text)) sums.asks = "net";
  const { ofMatter } = readWorkingDays(sentence);
  const late = lateDays(sentence, ofMatter);
  if (most > 0 && late !== undefined)
    return { days: late, sums: { asks: "late-insurance", debt: most, evaded: EVADED.test(text) } };
  if (/\b(?:khong (?:huong )?luong)\b/u.test(text) && (ofMatter ?? 0) >= 14) sums.exempt = "unpaid";
  else if (/\bhop _dong thu viec\b|\bthu viec rieng\b/u.test(text)) sums.exempt = "trial";
  return { ...(wage === undefined ? {} : { wage: wage - within }), sums };
}

const EVADED = /\btron (?:dong|bao hiem)\b/u;
const LATE =
  /\b(?:cham|tron|tre|no)(?: (?:dong|nop|tien))+(?: \S+){0,6} (?:bao hiem|that nghiep)\b|\b(?:bao hiem|that nghiep)(?: \S+){0,4} (?:cham|tre|tron) (?:dong|nop)?\b|\b(?:no|cham) (?:tien )?(?:bao hiem|bhxh)\b/u;
const ASKS_BESIDE =
  /\b(?:nop them|phat cham|tien lai|lai cham|ngoai (?:tien|so tien|khoan)|0,03|them bao nhieu|phai tra them|moi ngay)\b/u;

/** How many days the employer is late with contributions, where what it pays in beside them is asked about. */
function lateDays(sentence: Sentence, days: number | undefined): number | undefined {
  if (!LATE.test(sentence.text) || !ASKS_BESIDE.test(sentence.text)) return undefined;
  const months = readMonths(sentence);
  return days ?? (months === undefined ? undefined : Math.round(months * 30));
}

function payerIn(said: string): Sums["payer"] {
  // "Công ty em" is the company, and nobody who pays.
  const text = said.replace(/\bcong ty (?:cua )?(?:em|toi|minh|tui|chung toi|tui em)\b/gu, "cong ty");
  if (BY_BOTH.test(text)) return "both";
  if (/\b(?:bi|dang) tru\b/u.test(text)) return "worker";
  const [employer, worker] = [BY_EMPLOYER.test(text), BY_WORKER.test(text)];
  if (employer) return worker ? "both" : "employer";
  return worker ? "worker" : undefined;
}

function kindsIn(text: string): InsuranceKind[] | null {
  const only = /\b(?:rieng|chi tinh|chi)(?: \S+){0,3} ((?:bao hiem )?(?:xa hoi|y te|that nghiep))\b/u.exec(text)?.[1];
  // "Không tính y tế, thất nghiệp": these are not asked about.
  const asked = text.replace(
    /\b(?:khong|chua|tru)(?: phai)? (?:tinh|ke|gom|bao gom|can)(?: (?:them|ca|luon))?(?: (?:bao hiem|y te|that nghiep|xa hoi|va|voi))+/gu,
    " ",
  );
  if (only) return KINDS.filter(([, name]) => new RegExp(name, "u").test(only)).map(([kind]) => kind);
  if (ALL_KINDS.test(text)) return ["social", "health", "unemployment"];
  const named = KINDS.filter(([, name]) => new RegExp(`\\b${name}\\b`, "u").test(asked)).map(([kind]) => kind);
  return named.length > 0 ? named : null;
}

/** Allowances that count: those said to, and wage allowances that are paid steadily; meals, petrol and bonuses only where it is said. */
function countedExtras(sentence: Sentence, amounts: readonly Amount[]): number {
  return amounts
    .filter((each) => {
      if (each.role !== "extra") return false;
      const behind = wordsAfter(sentence, { kind: "money", ...each }, 7);
      if (/\b(?:khong|chua|ko)(?: (?:co|tinh|bi|phai|duoc))* (?:dong|tinh)\b/u.test(behind.split(/\b\d/u)[0] ?? ""))
        return false;
      const before = sentence.words.slice(Math.max(0, each.from - 7), each.from).join(" ");
      if (isWithin(sentence, each)) return false;
      const isWageAllowance =
        /\bphu cap\b/u.test(before) && !/\b(?:an trua|xang|nha o|com|dien thoai|di lai)\b/u.test(before);
      return isWageAllowance || /\b(?:co|deu|cung|duoc|phai) (?:tinh )?(?:vao )?dong\b|\btinh dong\b/u.test(behind);
    })
    .reduce((sum, { dong }) => sum + dong, 0);
}

/** "Gồm 8,2 triệu lương và 800 nghìn tiền cơm": the marker stands before the whole list. */
const MADE_OF = /\b(?:trong do(?: co| gom)?|bao gom(?: ca)?|gom(?: ca| co)?|ke ca|da (?:co|gom|tinh))(?: \S+){0,9}$/u;
const isWithin = ({ words }: Sentence, { from }: Amount) =>
  MADE_OF.test(words.slice(Math.max(0, from - 12), from).join(" "));
const NOT_COUNTED = new RegExp(`\\b${APART}(?: \\S+){0,2}$`, "u");
const NOT_COUNTED_AFTER = new RegExp(`^(?:dong )?(?:la )?${APART}\\b`, "u");

/** Money for meals, petrol and the like that the wage said includes: no insurance is paid on it. */
function withinWage(sentence: Sentence, amounts: readonly Amount[]): number {
  return amounts
    .filter((each) => each.role === "extra" && isWithin(sentence, each))
    .filter(
      ({ from, to }) =>
        NOT_COUNTED.test(sentence.words.slice(Math.max(0, from - 5), from).join(" ")) ||
        NOT_COUNTED_AFTER.test(sentence.words.slice(to, to + 4).join(" ")),
    )
    .reduce((sum, { dong }) => sum + dong, 0);
}

/** "Một năm hết bao nhiêu", "6 tháng tổng": for how many months a total is asked. */
function totalMonths(sentence: Sentence): number | undefined {
  const { text } = sentence;
  if (/\b(?:ca|nguyen|tron|mot|1) nam\b(?! (?:lai|sau|truoc|nay|qua))|\b12 thang\b/u.test(text)) return 12;
  const months = readMonths(sentence);
  return months !== undefined &&
    Number.isInteger(months) &&
    /\b(?:tong|het|tat ca|cong|no|chua|trong|suot|qua)\b/u.test(text)
    ? months
    : undefined;
}

const PEOPLE =
  /\b(\d{1,5}) (?:cong nhan|cn|chu nhat|ng|nguoi|lao _dong|nhan vien|doan vien|tai xe|co giao|giao vien|tho|anh em|chi em|can bo|dau nguoi)\b/u;
const IS_COMPANYS = /\bkinh phi\b|\bcong ty(?: \S+){0,3} (?:nop|dong|trich|chi)\b|\bquy luong\b|\b2 phan tram\b/u;
const IS_MEMBERS = /\bdoan phi\b|\bphi (?:cong doan|doan vien)\b|\bdoan vien(?: \S+){0,3} (?:dong|gop|nop)\b/u;
const REDUCED = /\b(?:duoc|xin|cho|xet|neu) (?:\S+ )?giam\b|\bgiam (?:toi da|het muc|muc)\b/u;
const ASKS_DUE_DAY =
  /\b(?:cham nhat|muon nhat|tre nhat|han (?:cuoi|chot|nop|dong)|ngay nao|khi nao|bao gio|han la|chung nao)\b/u;

/** What a sentence tells about what is paid to the union. */
export function duesFacts(
  sentence: Sentence,
  amounts: readonly Amount[],
  percents: readonly Percent[],
  today: CalendarDate,
): Facts {
  const { text } = sentence;
  const sums: Sums = {};
  const rate = percents.find(({ role }) => role === "dues") ?? percents.find(({ role }) => role !== "interest");
  const isMembers =
    (IS_MEMBERS.test(text) && !/\bkinh phi\b/u.test(text)) ||
    (!IS_COMPANYS.test(text) && rate !== undefined && rate.percent <= 1);
  const paid = firstOf(amounts, "paid", ...(isMembers ? (["taken"] as const) : []));
  const base = firstOf(amounts, "payroll", "insured", "wage", "gross", "unsaid", "net", "damage", "owed");
  const people = Number(PEOPLE.exec(text)?.[1] ?? 0);
  if (isMembers) sums.member = true;
  if (isMembers && rate) sums.duesPercent = rate.percent;
  if (paid !== undefined && base !== undefined && paid < base * Math.max(1, people)) sums.paid = paid;
  else if (paid === undefined && isMembers && base !== undefined) {
    const taken = firstOf(amounts, "taken");
    if (taken !== undefined) sums.paid = taken;
  }
  const months = readMonths(sentence);
  const total = totalMonths(sentence) ?? (months !== undefined && Number.isInteger(months) ? months : undefined);
  if (total !== undefined) sums.months = total;
  const month = dueMonth(sentence, today);
  if (!isMembers && REDUCED.test(text))
    sums.reducedPercent = Math.min(20, percents.find(({ percent }) => percent !== 2 && percent <= 20)?.percent ?? 20);
  if (!isMembers && ASKS_DUE_DAY.test(text) && month !== null) sums.dueOn = lastDayOfMonth(month + 1);
  else if (!isMembers && ASKS_DUE_DAY.test(text) && base === undefined) sums.asks = "due-day";
  const isTotal = /\btong (?:tien )?luong|\bquy (?:tien )?luong/u.test(text);
  const isEach = people > 1 && base !== undefined && base < 100_000_000 && !isTotal;
  if (isEach) sums.people = people;
  const payroll = base === undefined ? undefined : isEach ? base * people : base;
  return { ...(payroll === undefined ? {} : { payroll }), sums };
}

/** The month that a payment is for, counted from year 0; without a year it is this year's. */
function dueMonth(sentence: Sentence, today: CalendarDate): number | null {
  const said = sentence.quantities.find((each) => each.kind === "month-of-year");
  if (said?.kind === "month-of-year") return monthOf(said.year, said.month);
  const bare = /\b(?:cua |ky )?thang (\d{1,2})\b(?! (?:luong|cong))/u.exec(sentence.text)?.[1];
  if (bare === undefined || Number(bare) < 1 || Number(bare) > 12) return null;
  const year = /\b(20\d{2})\b/u.exec(sentence.text)?.[1] ?? today.slice(0, 4);
  return monthOf(Number(year), Number(bare));
}
