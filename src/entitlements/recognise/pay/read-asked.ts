import { WageRegion } from "../../inputs.ts";
import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import { daysBetween } from "../../calendar-arithmetic.ts";
import { readCalendarDays } from "../pay-figures/read-days.ts";
import { readWeeklyRest } from "./weekly-rest.ts";
import type { Facts } from "../facts.ts";
import type { Sentence } from "../sentence.ts";
import { countHolidays } from "./days.ts";
import { readCount } from "../../../language/numbers.ts";
import { readRegions } from "../read-regions.ts";

const NIGHT_EXTRA =
  /\b(?:phu troi|phu cap (?:lam |ca )?(?:ban )?dem|(?:tra|cong|duoc|tinh|tang) them|them (?:bao nhieu|may)|ngoai luong(?: thang)?|tien dem (?:la|duoc|phai|them|bao|may|ca thang))\b/u;
const WITH_NORMAL =
  /\b(?:tong (?:tien|cong)|tinh ca|tinh luon|(?<!moi |mot |1 |tung |dem )ca tien|gom ca|ke ca|luon tien)\b/u;
const WITH_HOLIDAY_PAY =
  /\b(?:gop|ke ca|tinh ca|cong ca|cong luon|tinh luon|ca luong|gom ca|bao gom|tat ca|tong(?: cong| tien| so)?|ca thay|het thay|duoc nhan het)\b/u;
const WITHOUT_HOLIDAY_PAY = /\b(?:chua|khong|chang|ngoai) (?:ke|tinh|gom|bao gom|luong)\b|\brieng\b/u;

const WORKS =
  /\b(?:di lam|van lam|phai lam|lam (?:tron|nguyen|ca|du|them|viec|bu|dem|tu|toi|den|\d)|truc|tang ca|tca|ot|(?:keu|goi|bat) (?:\S+ )?(?:vo|vao|len|di|lam)|(?:vo|vao|len) lam|lam (?:ngay )?(?:le|tet)|lam ngay)\b/u;
const NOT_WORKS = /\bkhong (?:di |phai |co )?lam(?: viec)?\b/gu;
const HOLIDAY_WORDS = new Set(["l\u1ec5", "t\u1ebft"]);
const HOLIDAY =
  /\b(?:quoc khanh|gio to|30\/4|1\/5|2\/9|1\/1|24\/11|mung [1-5]|mong [1-5]|ngay 2 thang 9|van hoa viet nam)\b/u;
const UNPAID =
  /\bkhong (?:duoc )?(?:tra|tinh|cho|co)(?: (?:cho|em|toi|minh|tui|duoc))*(?: (?:dong nao|luong|tien|cong|gi))+\b|\bkhong tra\b|\bkhong luong\b|\b(?:tru|cat|mat) (?:luon |cua |em |toi |minh |tui |di |het |mat |bot |mot |hai |ca |\d+ |ngay |thang )*(?:luong|cong|tien|het)\b/u;

/** What the worker asks to have named, and what follows from the words of the question alone. */
export function readAsked(sentence: Sentence, today: CalendarDate): Facts {
  const { text } = sentence;
  const facts: Facts = {};
  const isHoliday = HOLIDAY.test(text) || sentence.tokens.some((token) => HOLIDAY_WORDS.has(token));
  if (isHoliday && WITH_HOLIDAY_PAY.test(text) && !WITHOUT_HOLIDAY_PAY.test(text)) facts.asksFor = "with-holiday-pay";
  else if (NIGHT_EXTRA.test(text) && !WITH_NORMAL.test(text)) facts.asksFor = "night-extra";
  if (isHoliday) Object.assign(facts, readHoliday(sentence));
  const convert =
    /\b(?:quy|doi|quy doi|tinh)(?: \S+){0,2}? (?:ra|theo|thanh)(?: \S+)? (thang|gio|tieng)\b|\bluong toi thieu (thang|gio)\b|\b(?:moi|mot|1) (thang|gio|tieng) (?:\S+ ){0,3}?(?:thieu|hut|thap hon)\b|\b(?:thieu|hut|thap hon)(?: \S+){0,5} (?:moi|mot|1) (thang|gio|tieng)\b/u
      .exec(text)
      ?.slice(1)
      .find((each) => each !== undefined);
  if (convert) facts.convertTo = convert === "thang" ? "month" : "hour";
  const between = /\btu (?:dau )?thang (\d{1,2}) (?:den|toi)(?: het)? thang (\d{1,2})\b/u.exec(text);
  const spanned = between ? Number(between[2]) - Number(between[1]) + 1 : 0;
  if (spanned >= 2 && spanned <= 12) facts.monthsSpanned = spanned;
  const inAll = monthsInAll(text);
  if (inAll !== undefined) facts.monthsInAll = inAll;
  Object.assign(facts, readTrial(sentence, today), readSeveralRegions(text));
  return facts;
}

/** "Mỗi tháng 10 giờ … 6 tháng", "tháng nào cũng … cả năm": work that is the same each month. */
function monthsInAll(text: string): number | undefined {
  if (!/\b(?:moi|hang|deu|thang nao)\b/u.test(text) || !/\b(?:moi|hang) thang\b|\bthang nao\b|\b1 thang\b/u.test(text))
    return undefined;
  const said =
    /\b(?:ca|suot|trong|tong|het|lien|du) (\d{1,2}) thang\b|\b(\d{1,2}) thang (?:lien|nay|qua|vua qua|roi|do|cong lai|tong)\b/u.exec(
      text,
    );
  const months = Number(said?.[1] ?? said?.[2] ?? (/\b(?:ca|tron|nguyen|mot|1) nam\b/u.test(text) ? 12 : 0));
  return months >= 2 && months <= 60 ? months : undefined;
}

function readHoliday(sentence: Sentence): Facts {
  const { text, tokens, words } = sentence;
  const works = WORKS.test(text.replace(NOT_WORKS, " "));
  const count = countHolidays(sentence);
  const facts: Facts = { ...(count === undefined ? {} : { holidays: count }) };
  if (works || !/\b(?:nghi|khong (?:di )?lam|dong cua|o nha|huong)\b/u.test(text)) return facts;
  facts.holidayOff = true;
  for (let at = 0; at < words.length; at++) {
    const paid = readCount(tokens, at);
    if (!paid) continue;
    const before = words.slice(Math.max(0, at - 4), at).join(" ");
    if (
      /\b(?:tra|tinh|cham)(?: (?:co|chi|em|toi|luong|duoc|cho|moi))*$/u.test(before) &&
      words[paid.to] === "ngay" &&
      paid.value <= 12
    )
      facts.paidDays = paid.value;
    at = paid.to - 1;
  }
  if (facts.paidDays === undefined && UNPAID.test(text)) facts.paidDays = 0;
  return facts;
}

const UNTIL = /\b(?:den|toi)(?: (?:het|ngay|hom))* \d{1,2}\//u;
const ASKS_LENGTH =
  /\b(?:(?:may|bao nhieu|nhieu) (?:ngay|thang|bua|hom)|bao lau|toi da|lau nhat|dai nhat|nhieu nhat|het thu viec|(?:qua|du|doi) (?:\S+ )?(?:may|bao nhieu))\b/u;

/** How long the trial is said to be; a contract of days or weeks; whether the length is what is asked. */
function readTrial(sentence: Sentence, today: CalendarDate): Facts {
  const { text, words, quantities } = sentence;
  if (
    !/\bthu viec\b|\bthu (?:\d+|may|hai|ba|toi|tiep|them) ?(?:ngay|thang|tuan|bua|hom)?\b|\bthang thu\b|\btap su\b/u.test(
      text,
    )
  )
    return {};
  const facts: Facts = {};
  const contract =
    /\bhop _dong(?: (?!thu viec)\S+){0,5}? (\d{1,3}|mot|hai|ba|nua) (ngay|tuan|thang)\b(?! thu viec)/u.exec(text);
  const worded: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, nua: 0.5 };
  if (contract) {
    const value = worded[contract[1] ?? ""] ?? Number(contract[1]);
    const days = contract[2] === "ngay" ? value : contract[2] === "tuan" ? value * 7 : value * 30;
    if (days < 30) facts.contractMonths = days / 30;
  }
  const at = contract
    ? words
        .join(" ")
        .slice(0, contract.index + contract[0].length)
        .split(" ").length
    : -1;
  const days: number[] = [];
  for (const quantity of quantities) {
    const before = words.slice(Math.max(0, quantity.from - 4), quantity.from).join(" ");
    const after = words.slice(quantity.to, quantity.to + 2).join(" ");
    if (quantity.to === at || /\b(?:hop _dong|chia|thang|tinh|cho)$/u.test(before) || isRate(quantity, before))
      continue;
    if (/\b(?:phep|tuoi|kinh nghiem)\b/u.test(after)) continue;
    if (quantity.kind === "months" && quantity.months <= 12) facts.trialMonths ??= quantity.months;
    if (
      quantity.kind === "days" &&
      !(quantity.days >= 22 && quantity.days <= 27 && /^cong\b/u.test(after) && !/\bthu viec$/u.test(before))
    )
      days.push(quantity.days);
  }
  if (days.length > 0) facts.trialDays = Math.min(...days);
  const [from, until] = readCalendarDays(sentence, today);
  if (from !== undefined && until !== undefined && until > from && UNTIL.test(text))
    facts.trialDays ??= daysBetween(from, until) + 1;
  const rest = readWeeklyRest(text);
  if (rest) facts.weeklyRest = rest;
  if (ASKS_LENGTH.test(text)) facts.asksLength = true;
  return facts;
}

/** "Một tháng", "mỗi ngày" of a rate. */
const isRate = (quantity: { kind: string; months?: number; days?: number }, before: string) =>
  (quantity.months === 1 || quantity.days === 1) && !/\b(?:thu viec|thu|tron|du|het|lam|trong|suot)$/u.test(before);

/** An industrial park on ground of several wage regions: the highest of them holds (293/2025 Điều 3 khoản 3 điểm c). */
function readSeveralRegions(text: string): Facts {
  const said = readRegions(text);
  if (said.length < 2 || !/\b(?:khu (?:cong nghiep|che xuat|cong nghe)|kcn|kcx)\b/u.test(text)) return {};
  const highest = WageRegion.options.find((region) => said.includes(region));
  return highest ? { region: highest, severalRegions: true } : {};
}
