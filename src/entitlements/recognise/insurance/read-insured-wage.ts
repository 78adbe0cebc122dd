import type { Quantity } from "../../../language/quantities.ts";
import { type Sentence, wordsBefore } from "../sentence.ts";
import type { InsuranceFacts } from "./insurance-facts.ts";

type Money = Quantity & { kind: "money" };
type Length = Quantity & { kind: "months" };
const OF_WAGE = /^(?:luong|quan|nhap|muc|binh|bq|trung|dong)$/u;
const OF_PAID = /^(?:dua|tra|den|chi|tinh|nhan|lanh|bao|boi|thuong|nham|duyet|ho|tro|rut|linh|duoc|cap)$/u;
/** All that was paid in: "tổng tiền đã đóng 13.200.000", "đã đóng tổng cộng …". */
const PAID_IN =
  /\b(?:tong|tong cong|so|toan bo)(?: (?:so|tien|cong|muc))* (?:(?:toi|em|minh|da|tui) )*dong(?: (?:la|duoc|vao|bao hiem|bhxh|xa hoi|quy|het))*$|\bda dong(?: (?:vao|quy|bao hiem|xa hoi|duoc))* (?:tong cong|tong|het|tat ca)(?: la)?$/u;
const TAKEN_OUT = /\b(?:rut|mot lan|1 lan)\b/u;
/** "Trợ cấp thất nghiệp mỗi tháng 4,2 triệu": the benefit itself. */
const BENEFIT =
  /\btro cap that nghiep(?: \S+){0,3} (?:moi|hang|mot|1) thang(?: \S+){0,2}$|\btro cap that nghiep (?:moi|hang|mot|1) thang(?: \S+){0,2}$/u;
const DRAWN = /\bcon\b/u;
/** Nobody's average or monthly wage is below this. */
const LEAST = 500_000;

/** The wage that a sum is reckoned from, the six wages of an average, and what was paid or told already. */
export function readInsuredWage(sentence: Sentence): InsuranceFacts {
  const facts: InsuranceFacts = {};
  const sixMonths = readSixMonths(sentence);
  if (sixMonths) facts.sixMonths = sixMonths;
  const monies = sentence.quantities.filter((each): each is Money => each.kind === "money");
  for (const money of monies) {
    const before = wordsBefore(sentence, money).slice(-8);
    const after = sentence.words.slice(money.to, money.to + 3).join(" ");
    if (money.dong < LEAST || /^(?:1|mot|moi)? ?(?:ngay|cong|gio|tieng)\b/u.test(after)) continue;
    const near = before.join(" ");
    if (/\b(?:luong co so|muc tham chieu|toi thieu(?: vung)?)(?: la)?$/u.test(near)) continue;
    if (BENEFIT.test(near) && DRAWN.test(sentence.text)) {
      facts.benefit ??= money.dong;
      continue;
    }
    if (monies.length > 1 && PAID_IN.test(near) && TAKEN_OUT.test(sentence.text)) {
      facts.paidIn ??= money.dong;
      continue;
    }
    if (/(?<!\b(?:gom|ca|luon|ke) )\bphu cap(?: \S+){0,2}$/u.test(near) && monies.length > 1)
      facts.allowance ??= money.dong;
    else if (isPaid(before, after) && monies.length > 1) facts.paid ??= money.dong;
    else if (
      /\btong (?:cong )?(?:tien |so |muc )?(?:luong|thu nhap|dong) (?:\S+ ){0,12}$|\bcong lai (?:\S+ ){0,3}$/u.test(
        `${wordsBefore(sentence, money, true).slice(-16).join(" ")} `,
      ) &&
      isOfSix(sentence)
    )
      facts.wage ??= Math.round(money.dong / 6);
    else facts.wage ??= money.dong;
  }
  if (facts.wage === undefined && facts.paid !== undefined && monies.length === 1) {
    facts.wage = facts.paid;
    delete facts.paid;
  }
  return facts;
}

const isOfSix = ({ text }: Sentence) => /\b(?:6|sau) thang\b/u.test(text) && /\bthat nghiep\b/u.test(text);

/** The nearer word decides: "công ty trả 20 triệu", but "trả trên lương 7 triệu". */
function isPaid(before: readonly string[], after: string): boolean {
  if (before.slice(-2).some((word) => /^(?:luong|quan|nhap|muc)$/u.test(word))) return false;
  if (/^(?:co )?(?:du|dung|thoi|la xong|bao het)\b/u.test(after)) return true;
  for (let at = before.length - 1; at >= 0; at--) {
    const word = before[at] ?? "";
    const next = before[at + 1] ?? "";
    if (word === "tinh" && next === "truot") continue;
    if (word === "dong" && /^(?:cuoi|du|deu|duoc)$/u.test(next)) continue;
    if (OF_WAGE.test(word)) return false;
    if (OF_PAID.test(word) && before.length - at <= 6) return true;
  }
  return false;
}

/** "2 tháng 7 triệu và 4 tháng 8 triệu 2", or six amounts in a row: the wages of the six months of an unemployment benefit. */
function readSixMonths(sentence: Sentence): number[] | null {
  if (!/\bthat nghiep\b/u.test(sentence.text)) return null;
  const monies = sentence.quantities.filter((each): each is Money => each.kind === "money" && each.dong >= LEAST);
  const parts = sentence.quantities.filter((each): each is Length => each.kind === "months" && each.months <= 5);
  const paired = pair(sentence, parts, monies);
  if (paired) return paired;
  const row = monies.filter((money, at) => at === 0 || money.from - (monies[at - 1]?.to ?? 0) <= 1);
  if (row.length === 6) return row.map(({ dong }) => dong);
  const [last] = monies;
  if (monies.length !== 1 || !last) return null;
  const bare: number[] = [];
  for (let at = last.from - 1; at >= 0 && /^\d{1,2}(?:[.,]\d{1,2})?$/u.test(sentence.tokens[at] ?? ""); at--)
    bare.unshift(Math.round(Number((sentence.tokens[at] ?? "").replace(",", ".")) * 1e6));
  return bare.length === 5 ? [...bare, last.dong] : null;
}

function pair(sentence: Sentence, parts: readonly Length[], monies: readonly Money[]): number[] | null {
  const wages: number[] = [];
  for (const part of parts) {
    if (!Number.isInteger(part.months)) continue;
    const next = monies.find(({ from }) => from >= part.to);
    const gap = next ? next.from - part.to : Infinity;
    const prior = monies.findLast(({ to }) => to <= part.from);
    const between = prior ? sentence.words.slice(prior.to, part.from) : [];
    // "lương 6 triệu trong 4 tháng đầu": the wage stands before its months.
    const isBefore =
      prior !== undefined &&
      /^(?:trong|cho|suot|o|la)?$/u.test(between.join(" ")) &&
      /\b(?:trong|cho|suot)\b/u.test(between.join(" "));
    const money = isBefore ? prior : gap <= 5 ? next : undefined;
    if (money) wages.push(...Array.from({ length: part.months }, () => money.dong));
  }
  const lastMoney = monies.at(-1);
  // "năm tháng lương 6 triệu, tháng cuối 9 triệu": a month without a number.
  if (
    wages.length === 5 &&
    lastMoney &&
    wages[4] !== lastMoney.dong &&
    /\bthang (?:cuoi|con lai|sau|dau)\b/u.test(sentence.text)
  )
    wages.push(lastMoney.dong);
  return wages.length === 6 ? wages : null;
}
