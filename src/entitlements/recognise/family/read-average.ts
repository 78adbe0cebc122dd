import type { Quantity } from "../../../language/quantities.ts";
import { type Sentence, wordsAfter, wordsBefore } from "../sentence.ts";
import type { FamilyFacts } from "./family-facts.ts";

type Amount = Quantity & { kind: "money" };
type Read = { money: Amount; near: string; before: string; after: string };

const ASKS_WHETHER_ENOUGH =
  /\b(?:thieu|hut|du chua|du khong|du ko|co du|dung chua|dung khong|dung ko|dung hong|phai khong|sai|it qua|tra du|dung muc|sao it)\b/u;
const PAID = /\b(?:tra|chuyen|chi|nhan|lanh|linh|duyet|huong|bao(?! hiem))(?: \S+){0,4}$/u;
const INSURED = /\b(?:dong|bhxh|bao hiem|bh|binh quan|bq|muc dong|tham gia)(?: \S+){0,3}$/u;
const NOT_INSURED =
  /\b(?:chuyen can|xang xe|com|nha o|tang ca|thuong|phu cap|tham chieu|co so|toi thieu|ngoai bao hiem)(?: \S+){0,2}$/u;
const REFERENCE_LEVELS = new Set([2_530_000, 2_340_000, 5_060_000, 759_000]);

/** The insured wage of a sentence about a birth, a child or an illness: of the right person, the average of months told in parts, and what was paid. */
export function readAverage(sentence: Sentence): Partial<FamilyFacts> {
  const facts: Partial<FamilyFacts> = {};
  const amounts = sentence.quantities
    .filter((each): each is Amount => each.kind === "money")
    .map((money): Read => {
      const before = wordsBefore(sentence, money);
      return {
        money,
        before: before.join(" "),
        near: before.slice(-5).join(" "),
        after: wordsAfter(sentence, money, 4),
      };
    });
  const isWhetherEnough = ASKS_WHETHER_ENOUGH.test(sentence.text);
  const wages: Read[] = [];
  for (const [at, each] of amounts.entries()) {
    const isWage = /\b(?:luong|muc|binh quan|bq|dong)\b/u.test(each.near);
    if (
      isWhetherEnough &&
      PAID.test(each.near) &&
      !(isWage && /\b(?:luong|bq|binh quan)\b(?: \S+){0,3}$/u.test(each.near))
    ) {
      if (facts.paid === undefined && !(amounts.length === 1 && isWage)) {
        facts.paid = each.money.dong;
        continue;
      }
    }
    if (REFERENCE_LEVELS.has(each.money.dong) && amounts.length > 1) continue;
    if (NOT_INSURED.test(each.near) && !(at === 0 && amounts.length === 1)) continue;
    if (each.money.dong >= 1_000_000) wages.push(each);
  }
  takeOwners(facts, wages);
  dropProducts(wages);
  const parts = partsOf(sentence, wages);
  if (parts) {
    facts.averageParts = parts;
    const months = parts.reduce((sum, each) => sum + each.months, 0);
    facts.average = parts.reduce((sum, each) => sum + each.months * each.wage, 0) / months;
    return facts;
  }
  const said = wages.filter(({ near }) => !/\b(?:chong|bo|cha)\b(?: \S+){0,3}$/u.test(near));
  const insured =
    said.find(({ near }) => /\b(?:binh quan|bq)(?: \S+){0,5}$/u.test(near)) ??
    said.find(({ near, after }) => INSURED.test(near) || /^(?:dong|bhxh|bao hiem)\b/u.test(after));
  const average = insured ?? said[0];
  if (average) facts.average = average.money.dong + allowances(amounts);
  return facts;
}

/** Allowances that are insured, too: "phụ cấp chức vụ 500 ngàn có đóng". */
function allowances(amounts: readonly Read[]): number {
  return amounts
    .filter(({ near, after }) => /\bphu cap\b/u.test(near) && /^(?:co |duoc |cung |deu )+(?:tinh )?dong\b/u.test(after))
    .reduce((sum, { money }) => sum + money.dong, 0);
}

/** "7 triệu × 6 tháng = 42 triệu": the last is what the worker made of the first. */
function dropProducts(wages: Read[]): void {
  for (const product of [...wages]) {
    const isProduct = wages.some(
      ({ money }) =>
        money !== product.money && [4, 5, 6, 7, 8, 9].some((times) => money.dong * times === product.money.dong),
    );
    if (isProduct) wages.splice(wages.indexOf(product), 1);
  }
}

function takeOwners(facts: Partial<FamilyFacts>, wages: readonly Read[]): void {
  for (const { near, after, money } of wages) {
    const owner =
      [...near.matchAll(/\b(vo|me|ba xa|chi ay|co ay|chong|bo|cha|ong xa|anh ay)\b/gu)].at(-1)?.[1] ??
      /^(?:cua )?(vo|me|chong|bo|cha)\b/u.exec(after)?.[1];
    if (owner === undefined || !/\b(?:luong|dong|muc|bhxh|hiem)\b/u.test(near)) continue;
    if (/^(?:vo|me|ba xa|chi ay|co ay)$/u.test(owner)) facts.motherWage ??= money.dong;
    else facts.fatherWage ??= money.dong;
  }
}

/** "3 tháng đầu 6 triệu, 3 tháng sau 6 triệu 6", "từ tháng 4 đến tháng 6 đóng 6 triệu …", six amounts one after another. */
function partsOf(sentence: Sentence, wages: readonly Read[]): { months: number; wage: number }[] | null {
  if (wages.length < 2) return null;
  const counts = wages.map(({ money }, at) => monthsOf(sentence, money, wages[at - 1]?.money));
  const known = counts.filter((each) => each !== null);
  if (
    known.length === wages.length ||
    (known.length === wages.length - 1 && /\b(?:con lai|may thang (?:sau|truoc|dau|cuoi))\b/u.test(sentence.text))
  ) {
    const rest = 6 - known.reduce((sum, each) => sum + each, 0);
    const parts = wages.map(({ money }, at) => ({ months: counts[at] ?? rest, wage: money.dong }));
    const sum = parts.reduce((all, each) => all + each.months, 0);
    return parts.every(({ months }) => months > 0) && sum <= 12 ? lastSix(parts) : null;
  }
  const isListed = wages.length === 6 && known.length <= 1;
  return isListed ? wages.map(({ money }) => ({ months: 1, wage: money.dong })) : null;
}

/** How many months an amount is said of, by the words since the amount before it, or just behind it ("6 triệu trong 3 tháng"). */
function monthsOf(sentence: Sentence, money: Amount, previous: Amount | undefined): number | null {
  const start = previous?.to ?? 0;
  const words = sentence.words.slice(start, money.from).join(" ");
  const range = /\bthang (\d{1,2})(?:\/20\d\d)? (?:den|toi|qua|_) ?(?:het )?(?:thang )?(\d{1,2})\b/u.exec(words);
  if (range) return ((Number(range[2]) - Number(range[1]) + 12) % 12) + 1;
  const lengths = sentence.quantities.filter(
    (each) =>
      each.kind === "months" &&
      each.from >= start &&
      each.to <= money.from &&
      !/^(?:gan nhat|lien ke|truoc khi)/u.test(wordsAfter(sentence, each, 2)),
  );
  const length = lengths.at(-1);
  if (length?.kind === "months" && length.months <= 12) return length.months;
  const named = [...words.matchAll(/\bthang \d{1,2}\b/gu)].length;
  if (named > 0) return named;
  const behind = /^(?:(?:trong|suot|x|nhan|cho|dong) )?(\d{1,2}) thang\b/u.exec(wordsAfter(sentence, money, 3));
  return behind ? Number(behind[1]) : null;
}

/** The six months before the leave decide: what lies further back is left out. */
function lastSix(parts: readonly { months: number; wage: number }[]): { months: number; wage: number }[] {
  let left = 6;
  const taken: { months: number; wage: number }[] = [];
  for (const part of [...parts].reverse()) {
    const months = Math.min(left, part.months);
    if (months > 0) taken.unshift({ ...part, months });
    left -= months;
  }
  return taken;
}
