import type { Sentence } from "../sentence.ts";
import type { FamilyFacts } from "./family-facts.ts";

const ECTOPIC = /\bngoai tu cung\b/u;
const LOSS =
  /\b(?:(?:say|xay|sey|hu|mat|bo|pha|hut|nao|nao hut|dinh chi|luu|hong|rot) thai|thai (?:\S+ ){0,8}?(?:luu|hu|chet|say|xay|hong|bi bo)|thai (?:chet )?luu|dinh chi thai nghen|chet luu|hut thai|nao thai|(?:say|xay) (?:luc |hoi )?(?:\d|mot|hai)|(?:say|xay|hu|mat) (?:em be|con|be) (?:\S+ ){0,6}tuan|luc thai|thai (?:thi |bi |da |da bi )?mat(?! (?:bao|may|\d)))\b/u;
const LOST_IN_MONTHS = /\b(?:say|xay|hu|luu|thai|bau)(?: \S+){0,4} (\d{1,2}(?:,5)?|mot|hai|ba|bon|nam|sau) thang\b/u;
const PRENATAL =
  /\b(?:kham|sieu am|di kham)(?: (?:dinh ky|suc khoe))? ?(?:thai|bau)\b|\bkham\b.*\b(?:thai|bau)\b|\b(?:thai|bau)\b.*\bkham\b|\bsieu am\b/u;
const COUNT: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, nam: 5, sau: 6 };
const countOf = (word: string) => COUNT[word] ?? Number(word.replace(",", "."));
/** Weeks in a month of pregnancy, as it is reckoned from a date. */
const WEEKS_A_MONTH = 4.345;
/** Bounds of 52.1: an age told in months that falls this near to one decides nothing. */
const BOUNDS = [5, 13, 22];
const NEAR_A_BOUND = 0.8;

/** Weeks of pregnancy and how it ended, visits for examination, and contraception. */
export function readPregnancy(sentence: Sentence): Partial<FamilyFacts> {
  const { text } = sentence;
  const facts: Partial<FamilyFacts> = {};
  if (ECTOPIC.test(text)) facts.loss = "ectopic";
  else if (LOSS.test(text)) facts.loss = "lost";
  takeWeeks(facts, sentence);
  if (facts.weeks !== undefined && facts.weeks < 32 && facts.loss === undefined) facts.underThirtyTwoWeeks = true;
  if (/\bduoi 32 tuan\b|\btruoc 32 tuan\b|\bchua (?:du |toi )?32 tuan\b/u.test(text)) facts.underThirtyTwoWeeks = true;
  if (PRENATAL.test(text)) takeVisits(facts, text);
  const method = /\b(?:triet san|dinh san|that ong)\b/u.test(text)
    ? "sterilisation"
    : /\b(?:dat|deo) (?:vong|dung cu)\b|\bdat vong\b|\bvong tranh thai\b/u.test(text)
      ? "coil"
      : /\b(?:cay que|thuoc tranh thai|tiem tranh thai|tranh thai)\b/u.test(text)
        ? "other"
        : null;
  if (method) facts.contraception = method;
  return facts;
}

function takeWeeks(facts: Partial<FamilyFacts>, sentence: Sentence): void {
  const { text, words, quantities } = sentence;
  const said = quantities.find(
    ({ kind, to }) => kind === "days" && (words[to - 1] === "tuan" || words[to - 2] === "tuan"),
  );
  const ordinal = /\btuan (?:thu )?(\d{1,2})\b/u.exec(text)?.[1];
  const few = /\b(\d{1,2}(?:,\d)?) (?:w|tuan)\b/u.exec(text)?.[1];
  const isBelow =
    said !== undefined && /^(?:duoi|chua toi|chua du)$/u.test(words.slice(said.from - 1, said.from).join(" "));
  if (said?.kind === "days") facts.weeks = Math.floor(said.days / 7) - (isBelow ? 1 : 0);
  else if (ordinal ?? few) facts.weeks = Math.floor(countOf(ordinal ?? few ?? ""));
  else if (facts.loss !== undefined) {
    const months = LOST_IN_MONTHS.exec(text)?.[1];
    if (months === undefined) return;
    const weeks = countOf(months) * WEEKS_A_MONTH;
    if (BOUNDS.some((bound) => Math.abs(weeks - bound) < NEAR_A_BOUND && countOf(months) > 1)) facts.weeksUnsure = true;
    else facts.weeks = Math.floor(weeks);
  }
}

const VISIT = "(?:lan|buoi|dot|bua|cu)";

function takeVisits(facts: Partial<FamilyFacts>, text: string): void {
  if (
    /\b(?:het|du|toi da|nhieu nhat)(?: so)? (?:lan|luot|muc)|\bhet so (?:lan|ngay)\b|\bmoi lan (?:nghi )?toi da\b|\bluat cho\b.*\btoi da\b/u.test(
      text,
    )
  )
    facts.mostVisits = true;
  const each = new RegExp(
    `\\bmoi ${VISIT} (?:\\S+ ){0,3}?(\\d|mot|hai|nua) (?:ngay|bua|hom)\\b|\\b(\\d|mot|hai) ngay (?:moi|mot|1) ${VISIT}\\b`,
    "u",
  ).exec(text);
  const perVisit = each?.[1] ?? each?.[2];
  if (perVisit) facts.daysPerVisit = perVisit === "nua" ? 0.5 : countOf(perVisit);
  const used = new RegExp(`\\b(?:da|moi|roi|di|kham)(?: \\S+){0,4}? (\\d|mot|hai|ba|bon) ${VISIT}\\b`, "u").exec(
    text,
  )?.[1];
  if (used && /\bcon (?:\S+ ){0,3}(?:may|bao nhieu)\b/u.test(text)) {
    facts.visitsUsed = countOf(used);
    return;
  }
  const visits = new RegExp(
    `(?<!moi )(?<!\\bmot )\\b(\\d|mot|hai|ba|bon|nam) ${VISIT}\\b(?! (?:nghi )?\\d ngay)`,
    "u",
  ).exec(text)?.[1];
  if (visits && !/\bmay lan|bao nhieu lan\b/u.test(text)) facts.visits = countOf(visits);
}
