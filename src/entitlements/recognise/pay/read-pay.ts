import type { Facts } from "../facts.ts";
import type { Sentence } from "../sentence.ts";
import { type Amount, PIECE, readAmounts } from "./amounts.ts";
import { readCount } from "../../../language/numbers.ts";

const COMPARES =
  /\b(?:thieu|hut|con no|no lai|no (?:em|toi|minh|tui|chi|anh|no)|dung (?:luat|khong|ko|chua|ra|hay|muc)|dat (?:chua|khong|ko|muc)|sai|du (?:khong|chua|ko)|bu|doi|an bot|thap hon|mat bao nhieu|mat may|tra them|bot|dang le|dang ra|phai (?:tra|duoc)|truy|lay lai|moi dung|nhieu hon)\b/u;

/**
 * What is paid for work, by how much work it is for, and what was already paid where the worker compares: the wage is the amount that
 * the words around it call so; another one of the same sentence is what the company paid.
 */
export function readPay(sentence: Sentence): Facts {
  const facts: Facts = {};
  const all = readAmounts(sentence);
  const amounts = all.filter(({ role }) => role === "pay");
  const sum = (role: Amount["role"]) =>
    all.filter((each) => each.role === role).reduce((total, { dong }) => total + dong, 0);
  if (sum("added") > 0) facts.jobAllowances = sum("added");
  if (sum("within") > 0) facts.extrasInWage = sum("within");
  const [wage, ...others] = ranked(amounts);
  if (wage) takeWage(facts, wage);
  const paid = others.sort((a, b) => a.wageness - b.wageness || b.from - a.from)[0];
  const compares = COMPARES.test(sentence.text);
  const isBelow = paid && wage && (paid.wageness < wage.wageness || weight(paid) < weight(wage));
  if (paid && isBelow && compares) facts.paid = { dong: paid.dong, per: paid.per };
  else if (compares) Object.assign(facts, readShare(sentence));
  if (wage?.per === "piece") Object.assign(facts, readPieces(sentence, wage));
  return facts;
}

/** The likeliest wage first; of equals the one said first. "Tăng ca được trả 900 nghìn" alone is no wage. */
function ranked(amounts: readonly Amount[]): Amount[] {
  return [...amounts].sort((a, b) => b.wageness - a.wageness || weight(b) - weight(a) || a.from - b.from);
}

/** A whole sum of unsaid sort is rather what was paid than a wage. */
const weight = ({ per }: Amount) => (per === "all" ? 0 : 1);

function takeWage(facts: Facts, { dong, per }: Amount): void {
  if (per === "hour") facts.hourlyWage = dong;
  else if (per === "day" || per === "shift") facts.dailyWage = dong;
  else if (per === "week") facts.weeklyWage = dong;
  else if (per === "piece") facts.pieceRate = dong;
  else if (per === "month") facts.wage = dong;
}

const FACTOR =
  /\b(?:nhan|x|he so|gap) (?:len )?(\d(?:[.,]\d+)?)\b|\b(\d(?:[.,]\d+)?) lan\b|\b(?:nhan|gap) (doi|ruoi|ba)\b/u;
const WORDED: Readonly<Record<string, number>> = { doi: 200, ruoi: 150, ba: 300 };
const AS_PLAIN =
  /\b(?:tinh|tra|huong)(?: \S+){0,3} (?:nhu|bang) (?:ngay thuong|luong thuong|gio thuong|binh thuong|gio hanh chinh|ngay lam)\b|\b(?:tinh|tra) (?:theo )?(?:luong|gio) (?:thuong|binh thuong|hanh chinh)\b|\bkhong (?:duoc )?nhan he so\b/u;

/** "Công ty chỉ tính 150%", "nhân 1,5", "trả như ngày thường": what was paid, in percent of the wage. */
function readShare({ text, words, quantities }: Sentence): Facts {
  for (const quantity of quantities) {
    if (quantity.kind !== "percent" || quantity.percent < 20 || quantity.percent > 400) continue;
    const before = words.slice(Math.max(0, quantity.from - 6), quantity.from).join(" ");
    if (/\b(?:tra|tinh|chi|nhan|lanh|linh|duoc|huong|moi|bang|cho|giu lai|tru|cat|muc)\b/u.test(before)) {
      const kept = /\b(?:giu(?: lai)?|tru|cat|bot)(?: \S+)?$/u.test(before);
      return { paidPercent: kept ? 100 - quantity.percent : quantity.percent };
    }
  }
  if (AS_PLAIN.test(text)) return { paidPercent: 100 };
  const factor = FACTOR.exec(text);
  if (!factor) return /\b(?:nua luong|mot nua|nua tien)\b/u.test(text) ? { paidPercent: 50 } : {};
  const figure = factor[1] ?? factor[2];
  const percent = figure ? Number(figure.replace(",", ".")) * 100 : WORDED[factor[3] ?? ""];
  return percent && percent >= 50 && percent <= 400 ? { paidPercent: percent } : {};
}

/** How many pieces: the count before the unit that the price is for; not the "một cái" of the price itself. */
function readPieces({ words, tokens }: Sentence, price: Amount): Facts {
  const unit = new RegExp(`^${price.unit ? `(?:${price.unit})` : PIECE}\\b`, "u");
  for (const pass of [unit, new RegExp(`^${PIECE}\\b`, "u")]) {
    for (let at = 0; at < words.length; at++) {
      if (at >= price.from && at < price.to + 2) continue;
      const count = readCount(tokens, at);
      if (!count || count.value <= 1 || !pass.test(words.slice(count.to, count.to + 2).join(" "))) continue;
      return { pieces: count.value, ...perPieces(words, at, count.to) };
    }
  }
  return {};
}

/** "Mỗi tiếng 9 hộp", "9 hộp một giờ": pieces of an hour. */
function perPieces(words: readonly string[], from: number, to: number): Facts {
  const before = words.slice(Math.max(0, from - 6), from).join(" ");
  const after = words.slice(to, to + 5).join(" ");
  const hourly =
    /\b(?:moi|1|mot) (?:gio|tieng)(?: (?:em|toi|minh|tui|duoc|lam|may|dan|dong|goi|ra|no|chi|anh|dc|chay))*$/u.test(
      before,
    ) || /^\S+(?: hang)? (?:1|mot|moi)? ?(?:gio|tieng)\b/u.test(after);
  return hourly ? { piecesPerHour: true } : {};
}
