import type { Quantity } from "../../language/quantities.ts";
import type { Facts } from "./facts.ts";
import { type Sentence, wordsAfter, wordsBefore } from "./sentence.ts";

const ABOUT_DAMAGE = /\b(?:hong|hu|be|vo|thiet hai|tri gia|gia tri|den)\b/u;
const ABOUT_WAGE = /\b(?:luong|thu nhap|binh quan|linh|lanh|tra|nhan)\b/u;
const PER_HOUR = /^(?:(?:1|mot|moi|cho 1|cho mot) )?(?:gio|tieng)\b/u;
const PER_DAY = /^(?:(?:1|mot|moi|cho 1|cho mot) )?(?:ngay|cong|bua)\b/u;
const PER_PIECE = /^(?:(?:1|mot|moi|cho 1|cho mot) )?(?:cai|san pham|chiec|doi|ao|bo|con hang|kg|ky)\b/u;

/** Amounts of money as facts, by the words around them. */
export function readMoney(sentence: Sentence): Facts {
  const facts: Facts = {};
  for (const quantity of sentence.quantities) {
    if (quantity.kind === "money") take(facts, sentence, quantity);
  }
  const pieces = /\b(\d{1,5}) (?:cai|san pham|chiec|doi|ao|bo|con hang|kg|ky)\b/u.exec(sentence.text);
  if (facts.pieceRate !== undefined && pieces) facts.pieces = Number(pieces[1]);
  return facts;
}

/** "Thử việc được trả 5tr, lương chính thức 7tr": the first is what is paid, where the wage of the job is named too. */
function isOfTrial({ words, text }: Sentence, at: number): boolean {
  if (!/\b(?:chinh thuc|luong (?:theo )?hop _dong|cua cong viec)\b/u.test(text)) return false;
  return /\bthu viec\b(?!.*\b(?:chinh thuc|hop _dong|cong viec)\b)/u.test(words.slice(0, at).join(" "));
}

/** Nobody is paid less than this a month: such a figure is for an hour, a day or a piece, and which one was not said. */
const LOWEST_MONTHLY = 500_000;

function take(facts: Facts, sentence: Sentence, quantity: Quantity & { kind: "money" }): void {
  const { dong } = quantity;
  const after = wordsAfter(sentence, quantity, 3);
  const before = wordsBefore(sentence, quantity);
  const near = before.slice(-5).join(" ");
  if (
    PER_HOUR.test(after) ||
    /\b(?:moi|mot|1|luong|theo) gio (?:cua \w+ )?(?:la |duoc |tra |co |chi |hien nay |hien tai )*$/u.test(`${near} `)
  ) {
    if (dong < 1_000_000) facts.hourlyWage ??= dong;
  } else if (PER_PIECE.test(after)) facts.pieceRate ??= dong;
  else if (
    dong < 3_000_000 &&
    (PER_DAY.test(after) || /\b(?:luong|cong|moi|mot|1) (?:ngay|nhat) (?:la |duoc |tra |duoc tra )*$/u.test(`${near} `))
  )
    facts.dailyWage ??= dong;
  else if (/\bquy (?:tien )?luong\b/u.test(before.join(" "))) facts.payroll ??= dong;
  else if (isOfTrial(sentence, quantity.from)) facts.trialWage ??= dong;
  else if (dong < LOWEST_MONTHLY && /\bluong\b/u.test(near)) return;
  else if (/\bluong\b/u.test(near) || ABOUT_WAGE.test(before.slice(-3).join(" "))) facts.wage ??= dong;
  else if (ABOUT_DAMAGE.test(near)) facts.damage ??= dong;
  else if (dong >= 1_000_000) facts.moneySaid ??= dong;
}
