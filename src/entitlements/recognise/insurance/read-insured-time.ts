import type { Quantity } from "../../../language/quantities.ts";
import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import { type Sentence, wordsAfter } from "../sentence.ts";
import type { InsuranceFacts } from "./insurance-facts.ts";
import { readInsuredPeriods } from "./read-insured-periods.ts";

type Length = Quantity & { kind: "months" };
type Marker = { at: number; end: number; side: "before" | "after" };

const PAYS = /^(?:dong|bhxh|bhtn|hiem|nghiep|gia|so|quy|tong|lan|thoi|gian|_dong|huu|xa|hoi)$/u;
/** "Trước 2014", or a period that ends before it: "từ 2010 đến hết 2013". */
const BEFORE_2014 =
  /^truoc (?:nam |ngay |1\/1\/)?2014\b(?! (?:thi )?(?:khong|chua|ko)\b)|^(?:tu )(?:nam |dau |thang |\d{1,2}\/)*(?:199\d|200\d|201[0-3])(?: nam)? (?:den|toi)(?: (?:het|cuoi|nam|thang))*(?: \d{1,2}\/)? ?(?:200\d|201[0-3])\b/u;
const FROM_2014 =
  /^(?:tu|sau|ke tu|tu nam|sau nam)(?: nam| dau nam| thang 1| ngay)? 2014\b|^(?:tu )?1\/2014\b|^2014 (?:tro di|ve sau|den|toi)\b/u;

/** Months of insurance, in all and on both sides of 2014; what is missing, how early one leaves, how long one has been out. */
export function readInsuredTime(sentence: Sentence, today: CalendarDate): InsuranceFacts {
  const facts: InsuranceFacts = {};
  const lengths = sentence.quantities
    .filter((each): each is Length => each.kind === "months")
    .map((each) => withoutWindow(sentence, each));
  const insured: { length: Length; cued: boolean }[] = [];
  for (const [at, length] of lengths.entries()) {
    const from = Math.max(lengths[at - 1]?.to ?? 0, length.from - 8);
    const before = sentence.words.slice(from, length.from).join(" ");
    const after = sentence.words.slice(length.to, length.to + 6).join(" ");
    const role = roleOf(sentence, length, before, after);
    if (role === "skip") continue;
    if (role === "insured" || role === "unsaid") insured.push({ length, cued: role === "insured" });
    else facts[role] ??= length.months;
  }
  takeInsured(facts, sentence, insured);
  const years = /\bso nam dong(?: bao hiem)?(?: xa hoi)? (?:la )?(\d{1,2})\b/u.exec(sentence.text)?.[1];
  if (years) facts.monthsInsured ??= Number(years) * 12;
  const periods = readInsuredPeriods(sentence, today);
  if (periods) {
    // A length that was said outright stands before a period without an end.
    const told = facts.monthsInsured;
    // "Từ 2016 đến 2025 được 9 năm rưỡi": the years only say when, the length how long.
    const isTold = told !== undefined && told <= periods.months && periods.months - told <= 12;
    // Both sides of 2014 told as lengths: "4 năm từ 2010 đến hết 2013 và 5 năm từ 2014".
    const isWhole = told !== undefined && facts.monthsBefore2014 !== undefined && facts.monthsBefore2014 < told;
    if ((periods.ended && !isTold && !isWhole) || told === undefined) {
      facts.monthsInsured = periods.months;
      facts.monthsBefore2014 = periods.monthsBefore2014;
    }
    facts.insuredFrom ??= periods.from;
    if (periods.from >= "2014") facts.monthsBefore2014 ??= 0;
  }
  if (
    /\btruoc (?:nam )?2014 (?:thi )?(?:khong|chua|ko)\b|\b(?:toan bo|tat ca|het|deu|full|hoan toan) (?:la |dong |deu )*(?:tu|sau) (?:nam )?201[4-9]\b|\b(?:sau|tu) (?:nam )?20(?:1[5-9]|2\d)\b/u.test(
      sentence.text,
    )
  )
    facts.monthsBefore2014 ??= 0;
  if (facts.monthsMissing !== undefined && facts.monthsInsured === undefined)
    facts.monthsInsured = Math.max(0, 180 - facts.monthsMissing);
  return facts;
}

/** "5 năm, sáu tháng cuối": the comma is lost, and the six months are the window of the average. */
function withoutWindow(sentence: Sentence, length: Length): Length {
  const isWindow = length.months > 12 && length.months % 12 === 6 && WINDOW.test(wordsAfter(sentence, length, 4));
  return isWindow ? { ...length, months: length.months - 6, to: length.to - 2 } : length;
}
const WINDOW = /^(?:\S+ ){0,1}(?:cuoi|gan nhat|gan day|lien ke|lien truoc|truoc khi nghi)\b/u;

type Role =
  | "skip"
  | "insured"
  | "unsaid"
  | "monthsEarly"
  | "monthsMissing"
  | "monthsOut"
  | "monthsAfterAge"
  | "benefitMonths"
  | "monthsDrawn";

function roleOf(sentence: Sentence, length: Length, before: string, after: string): Role {
  const { months } = length;
  if (months <= 12 && isDrawn(sentence.text, before, after)) return "monthsDrawn";
  if (
    /\b(?:truoc tuoi|huu som|nghi som|ve som|som hon|som)(?: \S+){0,2}$/u.test(before) ||
    /^(?:\S+ ){0,1}(?:truoc tuoi|som(?! nhat))\b/u.test(after)
  )
    return "monthsEarly";
  // "Đã đóng tổng cộng 11 triệu trong 9 tháng".
  if (/\bdong\b.* trong$/u.test(before) && months < 12 && /\b(?:rut|mot lan|1 lan)\b/u.test(sentence.text))
    return "insured";
  if (
    /\b(?:cham|tre|no|bao truoc|thu viec|trong|sau|cach nhau(?: co)?|muc|vong|dau|hon|kem)$/u.test(before) &&
    months <= 12
  )
    return "skip";
  if (isSixMonths(length, before, after) || isPart(sentence, length)) return "skip";
  if (/\bthieu(?: \S+){0,2}$/u.test(before) || (/^nua (?:\S+ )?(?:du|duoc)\b/u.test(after) && months < 180)) {
    return months < 180 ? "monthsMissing" : "skip";
  }
  if (
    months === 180 &&
    /\b(?:du|cho du|toi|nguong|moc|can|it nhat)$/u.test(before) &&
    /\b(?:thieu|nua)\b/u.test(sentence.text)
  )
    return "skip";
  if (/\b(?:du|cho du|moi du)$/u.test(before) && /\bthieu\b/u.test(sentence.text)) return "skip";
  if (/\b(?:tren|duoi|chua du|chua toi|chua den|chua day)$/u.test(before)) return "skip";
  if (/^(?:(?!nam )\S+ ){0,3}sau (?:khi )?(?:da )?(?:du|den|toi|qua) tuoi\b/u.test(after)) return "monthsAfterAge";
  if (/^tuoi\b/u.test(after)) return "skip";
  if (/^(?:tien )?(?:luong|cuoi|truoc)\b/u.test(after) && months <= 12 && !/\b_?dong\b/u.test(before)) return "skip";
  if (isOut(before, after)) return "monthsOut";
  // "Em hưởng 4 tháng thất nghiệp": for how long it is paid, not of insurance.
  if (
    months <= 12 &&
    /\b(?:huong|lanh|nhan|that nghiep duoc|that nghiep)$/u.test(before) &&
    !/\bdong (?:\S+ ){0,3}that nghiep$/u.test(before) &&
    !/^dong\b/u.test(after) &&
    !/\bbao hiem that nghiep$/u.test(before)
  )
    return "benefitMonths";
  if (months <= 1 && !/\b(?:dong|dung|tron|hiem)$/u.test(before) && !/^dong\b/u.test(after)) return "skip";
  if (months === 12 && /\b(?:mot|moi|hang|1)$/u.test(before)) return "skip";
  const words = before.split(" ");
  const cued =
    /^(?:\S+ ){0,2}(?:dong\b|bao hiem|bhxh|bhtn|that nghiep|tham gia)/u.test(after) ||
    words.some((word) => PAYS.test(word));
  if (cued) return "insured";
  return /\b(?:nang nhoc|doc hai|lam|hop _dong|ham lo|tho|than)\b/u.test(before) ? "skip" : "unsaid";
}

const DRAWN =
  /\b(?:lanh|huong|nhan|linh|an|lay|rut)(?: (?:duoc|xong|het|roi|that nghiep|bao hiem|tro cap|tien|cho|tron))*$/u;

/** "Mới lãnh được 3 tháng thì còn mấy tháng nữa": for so long the benefit was drawn, and what is left is asked. */
function isDrawn(text: string, before: string, after: string): boolean {
  return (
    /\bthat nghiep\b/u.test(text) &&
    /\b(?:con(?! (?:trai|gai|nho))|nua)\b/u.test(text) &&
    DRAWN.test(before) &&
    (/\b(?:da|moi(?! thang| nam)|vua|xong|tung|het)\b(?: \S+){0,3}$|\b(?:lanh|huong|nhan|linh|an|lay) duoc\b/u.test(
      before,
    ) ||
      /^(?:roi|xong)\b/u.test(after))
  );
}

/** "6 tháng cuối", "bình quân 6 tháng": the window of the average. */
function isSixMonths(length: Length, before: string, after: string): boolean {
  if (length.months !== 6) return false;
  return (
    /^(?:\S+ ){0,3}(?:cuoi|gan nhat|gan day|lien ke|lien truoc|truoc)\b/u.test(after) ||
    /\b(?:binh quan|trung binh|luong|trong|tong|cua)(?: \S+)?$/u.test(before)
  );
}

/** "4 tháng 6 triệu": months at a wage, not of insurance. */
function isPart(sentence: Sentence, length: Length): boolean {
  if (length.months > 5 || !/\bthat nghiep\b/u.test(sentence.text)) return false;
  const next = sentence.quantities.find(({ from }) => from >= length.to);
  return next?.kind === "money" && next.from - length.to <= 5;
}

function isOut(before: string, after: string): boolean {
  if (
    /\b(?:dong|hiem|bhxh)(?: \S+){0,1}$/u.test(before) &&
    !/\b(?:khong|chua|ko|ngung|dung) (?:\S+ )?dong(?: \S+){0,2}$/u.test(before)
  )
    return false;
  return (
    /\b(?:nghi|nghi viec|nghi lam|thoi viec|khong dong|ngung dong|o nha|bi that nghiep)(?: (?:viec|lam|gi|da|duoc|hon|gan|moi|o|nha|tron|roi|den nay|dung|cung))*$/u.test(
      before,
    ) || /^(?:roi |nay )?(?:nay )?(?:khong|ko|chua) (?:con )?(?:dong(?! tu nguyen)|di lam|lam)\b/u.test(after)
  );
}

function takeInsured(
  facts: InsuranceFacts,
  sentence: Sentence,
  insured: readonly { length: Length; cued: boolean }[],
): void {
  const markers = findMarkers(sentence);
  const first = markers[0];
  const sided = new Map<Length, Marker["side"]>();
  if (first) {
    const lengths = insured.map(({ length }) => length);
    const leads = lengths.some((length) => length.to <= first.at && first.at - length.to <= 5);
    for (const marker of markers) {
      const length = leads
        ? lengths.findLast((each) => each.to <= marker.at && marker.at - each.to <= 6 && !sided.has(each))
        : lengths.find((each) => each.from >= marker.end && each.from - marker.end <= 8 && !sided.has(each));
      if (length) sided.set(length, marker.side);
    }
  }
  for (const [length, side] of sided) {
    if (side === "before") facts.monthsBefore2014 = (facts.monthsBefore2014 ?? 0) + length.months;
  }
  const rest = insured.filter(({ length }) => !sided.has(length));
  const inAll = rest.find(({ length }) =>
    /\btong\b/u.test(sentence.words.slice(Math.max(0, length.from - 6), length.from).join(" ")),
  );
  const total = (inAll ?? rest.find(({ cued }) => cued) ?? (sided.size === 0 ? rest[0] : undefined))?.length.months;
  const sides = [...sided];
  const sum = sides.reduce((months, [length]) => months + length.months, 0);
  const onlyBefore = sides.length > 0 && sides.every(([, side]) => side === "before");
  if (sides.length === 0) {
    if (total !== undefined) facts.monthsInsured = total;
    return;
  }
  facts.monthsInsured = onlyBefore && total !== undefined ? Math.max(total, sum) : sum;
  if (!sides.some(([, side]) => side === "before"))
    facts.monthsBefore2014 = total !== undefined && total > sum ? total - sum : 0;
  if (facts.monthsBefore2014 !== undefined && total !== undefined && total > sum) facts.monthsInsured = total;
}

/** "trước 2014", "từ 2014 trở đi", and a bare "sau (đó)" once the time before was named. */
function findMarkers({ words }: Sentence): Marker[] {
  const markers: Marker[] = [];
  for (let at = 0; at < words.length; at++) {
    const rest = words.slice(at, at + 6).join(" ");
    const found = BEFORE_2014.exec(rest) ?? FROM_2014.exec(rest);
    if (found) {
      const end = at + found[0].split(" ").length;
      markers.push({ at, end, side: BEFORE_2014.test(rest) ? "before" : "after" });
      at = end - 1;
    } else if (
      words[at] === "sau" &&
      markers.some(({ side }) => side === "before") &&
      !markers.some(({ side }) => side === "after") &&
      !/^(?:khi|dieu|do nghi|tuoi|thue)\b/u.test(words.slice(at + 1, at + 3).join(" "))
    ) {
      const end = words[at + 1] === "do" ? at + 2 : at + 1;
      markers.push({ at, end, side: "after" });
    }
  }
  return markers;
}
