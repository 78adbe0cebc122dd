import type { Sentence } from "../sentence.ts";
import { type Count, divisorOf, listCounts, pairOf } from "./list-counts.ts";
import type { ContractFacts } from "./contract-facts.ts";

const MORE = /\b(?:them|tiep|nua|dinh|muon|tinh (?:chuyen|dieu))\b/u;
const NOTICE_DUE = /\b(?:phai|can|quy dinh|luat|dang le|le ra|bat|thay vi|trong khi|so voi)(?: \S+){0,4}$/u;

/** Days, hours and months of a sentence, and what a month's wage is divided by. */
export function readCounts(sentence: Sentence): ContractFacts {
  const { text } = sentence;
  const facts: ContractFacts = {};
  const divisor = divisorOf(sentence);
  if (divisor) facts.workingDays = divisor.days;
  const pair = pairOf(sentence);
  if (pair) {
    facts.workingDays = pair.of;
    facts.days = pair.days;
  }
  const counts = listCounts(sentence).filter(
    (count) =>
      divisor?.at !== count.from &&
      !(pair && count.from >= pair.from && count.from < pair.to) &&
      !(NOTICE.test(text) && takeNotice(facts, count)),
  );
  const due =
    /\b(?:thay vi|trong khi|so voi|luat|dang le)(?: \S+){0,3} (3|30|45|120)\b(?! (?:trieu|nghin|thang))/u.exec(text);
  if (due && facts.noticeGiven !== undefined) facts.noticeDue ??= Number(due[1]);
  takeDays(facts, counts, text);
  readHours(facts, sentence);
  readMonths(facts, sentence);
  const minutes = /\b(?:cho|duoc|moi|chi)(?: \S+){0,4} (\d{1,2}) phut\b/u.exec(text);
  if (minutes && /\b(?:chi|moi co|thieu)\b/u.test(text)) facts.minutesGiven = Number(minutes[1]);
  if (/\b(?:nguyen|tron|ca) ngay\b/u.test(text) && /\b(?:ngung|nghi|cup|mat|cat)\b/u.test(text)) facts.days ??= 1;
  return facts;
}

/** Figures that the law itself names beside the worker's: "hết 30 ngày giữ lương", "quá 60 ngày". */
function isOfLaw({ days, before, after }: Count): boolean {
  if (days === 30) return /\b(?:het|sau|qua|giu|tu)(?: \S+)?$/u.test(before) || /^(?:dau|giu|roi)\b/u.test(after);
  return (
    days === 60 && (/\b(?:qua|toi da|vuot|du)$/u.test(before) || /^(?:cong don|moi nam|mot nam|thi)\b/u.test(after))
  );
}

function takeDays(facts: ContractFacts, counts: readonly Count[], text: string): void {
  // "14 ngày đầu" asks about a part of the days said; "12 ngày đó" says the same once more.
  const own = counts.filter((count) => !isOfLaw(count));
  const fresh = own.filter(
    ({ before, after }) =>
      !/^(?:do|nay|ay|kia|dau|ngay dau)\b/u.test(after) && !/\b(?:nam ngoai|nam truoc|la du|vuot|lo|du)$/u.test(before),
  );
  const again = own.find(
    ({ days, after }) => /^(?:do|nay|ay)\b/u.test(after) && fresh.some((each) => each.days === days),
  );
  const said = fresh.length > 0 ? fresh : own.length > 0 ? own : counts.filter(({ days }) => days === 60);
  const given = said.find(
    ({ before, days }) =>
      days < 10 &&
      /\b(?:(?:chi |moi )?(?:cho|duyet|tinh)|(?:chi|moi) tra)(?: (?:em|toi|nghi|co|duoc|huong|luong|cuoi|tang))*$/u.test(
        before,
      ) &&
      /\b(?:chi|moi|thieu|thiet|co \d)\b/u.test(text),
  );
  if (given) facts.given = given.days;
  const isPlanned = ({ before, after }: Count) =>
    MORE.test(before.split(" ").slice(-3).join(" ")) || /^(?:nua|tiep)\b/u.test(after);
  const planned = said.filter((count) => count !== given && isPlanned(count));
  const done = said.filter((count) => count !== given && !isPlanned(count));
  const sum = (all: readonly Count[]) => all.reduce((total, { days }) => total + days, 0);
  const rest =
    counts.some(isOfLaw) && done.find(({ before, after }) => /\bcon$/u.test(before) && /^(?:sau|lai)\b/u.test(after));
  const isSeveralTimes = /\b(?:\d|hai|ba|bon) (?:dot|lan)\b|\bdot (?:dau|mot|1|hai|sau|2)\b/u.test(text);
  const [first] = done;
  if (first) facts.days ??= rest ? rest.days + 30 : isSeveralTimes ? sum(done) : (again?.days ?? first.days);
  if (done.length > 0) facts.daysInAll = sum(done);
  if (planned.length > 0) facts.daysPlanned = sum(planned);
}

/** "Báo" of notice, not of "bao nhiêu", "bao lâu", "bảo hiểm", "bão". */
const NOTICE =
  /\b(?:bao truoc|(?:khong|ko|chua|moi|da|co|chi) bao(?! (?:nhieu|nhiu|lau|gio|hiem|dam))|bao (?:cho|voi|duoc|tre|som|nghi|co|\d|em|cong ty))\b/u;

/** Days of notice: owed, given or missing; nothing else is taken from such a count. */
function takeNotice(facts: ContractFacts, { days, before, after }: Count): boolean {
  const near = before.split(" ").slice(-5).join(" ");
  const follows =
    /^(?:lam viec )?(?:bao|bao truoc|khong bao|chua bao)\b/u.test(after) || /^(?:\S+ ){0,2}bao truoc\b/u.test(after);
  if (
    !NOTICE.test(near) &&
    !follows &&
    !/\b(?:thieu|tre|som hon|truoc han|con)(?: \S+)?$/u.test(near) &&
    !NOTICE_DUE.test(near)
  )
    return false;
  const isMissing =
    /\b(?:thieu|hut|khong bao(?: truoc)?|ko bao|chua bao(?: truoc)?|tre|som hon|vi pham)(?: \S+){0,3}$/u.test(near) &&
    !/\bbao(?: truoc)? (?:duoc |co )?$/u.test(
      `${near} `.replace(/\bkhong bao truoc |\bkhong bao |\bchua bao truoc |\bchua bao /u, ""),
    );
  if (/^(?:lam viec )?(?:khong|chua|ko) bao\b/u.test(after)) facts.noticeMissing ??= days;
  else if (isMissing && !NOTICE_DUE.test(near)) facts.noticeMissing ??= days;
  else if (NOTICE_DUE.test(near)) facts.noticeDue ??= days;
  else if (follows && /\b(?:thieu|con)\b/u.test(near)) facts.noticeMissing ??= days;
  else if (NOTICE.test(near) || follows) facts.noticeGiven ??= days;
  else return false;
  return true;
}

function readHours(facts: ContractFacts, { quantities, words }: Sentence): void {
  for (const quantity of quantities) {
    if (quantity.kind !== "hours" || words[quantity.to - 1] === "phut") continue;
    const before = words.slice(Math.max(0, quantity.from - 2), quantity.from).join(" ");
    const isRate = quantities.some(({ kind, to }) => kind === "money" && to === quantity.from);
    const isDay = /\b(?:ngay|moi ngay|chia)$/u.test(before) || words[quantity.from - 1] === "x";
    if (!isRate && !isDay && quantity.hours <= 300) facts.hours ??= quantity.hours;
  }
}

/** Months that were said as a length, not as a rate ("2 tháng lương") nor an age. */
function readMonths(facts: ContractFacts, { quantities, words, text }: Sentence): void {
  for (const quantity of quantities) {
    if (quantity.kind !== "months") continue;
    const before = words.slice(Math.max(0, quantity.from - 3), quantity.from).join(" ");
    const after = words.slice(quantity.to, quantity.to + 2).join(" ");
    if (/\b(?:duoi|chua du|chua toi)$/u.test(before)) continue;
    if (/^tuoi\b/u.test(after) || (/\b(?:con|be|chau)(?: (?!bu\b)\S+){0,2}$/u.test(before) && quantity.months < 36)) {
      facts.childAgeMonths ??= quantity.months;
      continue;
    }
    // "Trả 2 tháng lương 16 triệu" is money, "nghỉ 4 tháng, lương 8 triệu" a length: commas are gone.
    const wider = words.slice(Math.max(0, quantity.from - 4), quantity.from).join(" ");
    const isMoney =
      /^(?:tien )?luong\b/u.test(after) &&
      (/\b(?:tra|den|thuong|them|nhan|it nhat|cong|doi|tro|nua|du|mat|duoc)(?: \S+){0,2}$/u.test(wider) ||
        !followedByMoney(quantities, quantity.to));
    if (isMoney || /\b(?:hop _dong|hd|thoi han)(?: \S+)?$/u.test(before)) continue;
    if (
      /(?<!\b(?:di|duoc|khong|cho) )\blam(?: duoc| cho| o)?$|\b(?:cong|them)$|\bdong(?: \S+)?$|\bhiem$|\bnghiep$/u.test(
        before,
      )
    )
      continue;
    if (
      quantity.months >= 24 ||
      (/^(?:mot|1|moi)$/u.test(words[quantity.from] ?? "") && /\b(?:trieu|nghin|_dong)$/u.test(before))
    )
      continue;
    facts.months ??= quantity.months;
  }
  if (/\b(?:ca|nguyen|tron|suot) thang\b/u.test(text)) facts.months ??= 1;
}

/** A wage is said right after "N tháng lương". */
function followedByMoney(quantities: Sentence["quantities"], to: number): boolean {
  return quantities.some(({ kind, from }) => kind === "money" && from > to && from - to <= 5);
}
