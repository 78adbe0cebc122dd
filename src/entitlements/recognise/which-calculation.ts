import { type CalculationId, CALCULATIONS } from "../codes.ts";
import type { Facts } from "./facts.ts";
import { assignUnsaid } from "./assign-unsaid.ts";
import { isOfFamily } from "./family/assign-family.ts";
import { CALCULATION_OF } from "./leaving/read-procedure.ts";
import { INPUTS, missingInputs } from "./missing-inputs.ts";
import { RULES } from "./rules.ts";
import type { Sentence } from "./sentence.ts";

/** "Work it out for me": wanted whatever else the sentence holds. */
const ASKS_TO_COMPUTE =
  /\b(?:tinh (?:giup|dum|gium|ho (?:em|minh|toi|chi|anh|con|chau))|giup (?:em|minh|toi|chi|anh|con|chau) tinh)\b/u;
/** "Tính thử": with its marks, because "tính thứ bảy" is another thing. */
const TRY_TO_COMPUTE = "t\u00ednh th\u1eed";
/** Asks for a figure. */
const ASKS_HOW_MUCH =
  /\b(?:bao nhieu|bnhieu|nhieu tien|tong (?:tien|cong)|bao lau|khi nao|bao gio|chung nao|nam nao|ngay nao|may (?:thang|ngay|tien|dong|trieu|phan|nam|tuoi|bua|hom|lan)|(?<!rat |qua |thua )nhieu|tinh (?:sao|the nao|nhu the nao|lam sao|ra sao)|tinh .{0,20} sao|cach tinh|toi dau|may)\b|\btong(?: (?:cong|so|tien|phai|duoc|tra|den|nhan|lanh|thieu|bi))+$/u;
/** Whether a sentence asks for a figure in its words. */
export const asksHowMuch = ({ text }: Sentence) => ASKS_HOW_MUCH.test(text);

/** A fine is never computed. */
const PENALTY = /\b(?:bi phat|phat (?:tien|bao nhieu|the nao|ra sao)|muc phat|xu phat|phat cong ty)\b/u;

/** How surely a sentence asks for the figure of a calculation, by what it has in common with examples; the likeliest first. */
export type SumBeliefs = readonly { calculation: string; chance: number }[];

/**
 * From this chance a sentence asks for a calculation: the more it tells of what the calculation needs, the less its
 * words must say. With nothing told, the words must leave no doubt.
 */
const CHANCE_FROM = { outright: 0.08, completeAndAsked: 0.12, complete: 0.3, told: 0.2, begun: 0.35, fromNothing: 0.6 };
/** These go by the year that is asked about: with none said, the law itself is the better answer. */
const OF_A_YEAR: ReadonlySet<CalculationId> = new Set(["holidays", "retirement-age"]);
/** From this chance that no figure is wanted, not even a rule starts a calculation. */
const NONE_FROM = 0.97;

/**
 * Which calculation a sentence clearly asks for, or `null`: the one that its words make likely and its facts can be
 * put into, or the one that a rule names. A sum nobody asked for is worse than none.
 */
export function whichCalculation(sentence: Sentence, facts: Facts, beliefs: SumBeliefs = []): CalculationId | null {
  if (PENALTY.test(sentence.text) && !asksFinesBack(sentence, facts)) return null;
  if (facts.procedure && facts.dateSaid !== undefined) return CALCULATION_OF[facts.procedure];
  const believed = likeliest(sentence, facts, beliefs);
  if (believed) return believed;
  const none = beliefs[0]?.calculation === NO_SUM ? beliefs[0].chance : 0;
  return none >= NONE_FROM && beliefs.length > 1 ? null : byRule(sentence, facts);
}

/** Fines a worker paid and wants back are a sum; what a company is fined is none. */
function asksFinesBack({ text }: Sentence, facts: Facts): boolean {
  return facts.payFigures?.["deduction-limit"]?.sums?.fines !== undefined && FINES_BACK.test(text);
}

const FINES_BACK =
  /\b(?:hoan|doi|lay|tra|nhan|truy)(?: \S+){0,3} lai\b|\bhoan (?:tra|bao nhieu|tong)\b|\btong (?:cong )?(?:bao nhieu|may)\b/u;
const NO_SUM = "none";

/** Without these words it is something else that is asked for, however alike the question. */
const MUST_SAY: Partial<Record<CalculationId, RegExp>> = {
  "worker-breach":
    /\b(?:ngang|bo (?:viec|lam|ve|di|cong ty)|bao (?:truoc|nghi|\d+|duoc|cho)|khong bao|chua bao|trai (?:phap )?luat|sai luat|nghi (?:luon|han|viec|lam|dot ngot)|don phuong|tu y|den|boi thuong|thoi viec)\b/u,
  "sick-pay":
    /\b(?:om|benh|binh|bi dau|dau (?:om|bung|lung|nang|chan|tay)|sot|vien|mo|ung thu|dieu tri|chua tri|phau thuat|suc khoe|cam|cum|covid|tai nan|nga|gay|bac si|suy than|chay than)\b/u,
  "lump-sum":
    /\b(?:rut|(?:mot|1) (?:lan|cuc|the)|lay|(?:lanh|nhan|linh) (?:bao hiem|bhxh|so|het|luon|lai)|so bao hiem|nuoc ngoai|dinh cu)\b/u,
  "personal-leave":
    /\b(?:cuoi|ket hon|lay (?:vo|chong)|ga|mat(?! \d)|qua doi|tang|dam|chet|gio (?:ong|ba|bo|me)|viec rieng|hon|hieu hi|(?:bo|me|cha|ong|ba|vo|chong|con|anh|chi|em) (?:ruot|noi|ngoai|nuoi)|vo sinh)\b/u,
  "holiday-pay":
    /\b(?:le|tet|30\/4|1\/5|2\/9|1\/1|10\/3|24\/11|quoc khanh|gio to|hung vuong|giai phong|noel|van hoa|quoc te lao _?dong)\b/u,
  "maternity-money": /\b(?:sinh|sanh|de|thai|bau|be|con|san|mang|vo|me)\b/u,
  "maternity-leave": /\b(?:sinh|sanh|de|thai|bau|be|con|san|mang|vo|me)\b/u,
  "nursing-break":
    /\b(?:bu|con|be|chau|sua|nghi|kinh|nguyet|ky|nu|me|(?:30|60) phut|mot tieng|1 tieng|1 gio|mot gio)\b/u,
  "final-payment":
    /\b(?:nghi (?:viec|han|lam|luon|ngang)|thoi viec|cham dut|het (?:han )?hop _dong|sa thai|cho nghi|cho thoi|mat viec|duoi)\b/u,
};

function likeliest(sentence: Sentence, facts: Facts, beliefs: SumBeliefs): CalculationId | null {
  const [first, second] = beliefs.filter(({ calculation }) => calculation !== NO_SUM && isCalculation(calculation));
  if (!first || !isCalculation(first.calculation)) return null;
  const isOther = MUST_SAY[first.calculation]?.test(sentence.text) === false;
  if (isOther && first.calculation === "final-payment") return null;
  // Nobody left, nobody gives birth: it is the next likely that is meant.
  const best = isOther ? second : first;
  if (!best || !isCalculation(best.calculation)) return null;
  const hasYear = facts.year !== undefined || facts.holidaySpan !== undefined || facts.inLieuOf !== undefined;
  if (OF_A_YEAR.has(best.calculation) && !hasYear) return null;
  return best.chance >= chanceFrom(best.calculation, sentence, facts) ? best.calculation : null;
}

function chanceFrom(calculation: CalculationId, sentence: Sentence, facts: Facts): number {
  const outright = asksOutright(sentence);
  const isAsked = outright || ASKS_HOW_MUCH.test(sentence.text);
  const needed = missingInputs(calculation, {});
  if (needed.length === 0) {
    if (!isAsked) return isTold(calculation, facts) && INPUTS.wage.isSaid(facts) ? CHANCE_FROM.fromNothing : Infinity;
    return isTold(calculation, facts) ? CHANCE_FROM.told : CHANCE_FROM.fromNothing;
  }
  const missing = missingInputs(calculation, assignUnsaid(calculation, facts));
  if (missing.length === 0 && outright) return CHANCE_FROM.outright;
  if (missing.length === 0) return isAsked ? CHANCE_FROM.completeAndAsked : CHANCE_FROM.complete;
  // "Tăng ca ngày thường trả bao nhiêu" tells the sort of day and no figure: the rate is its answer, not a question.
  const isOfFigures = needed.some(({ choices }) => choices.length === 0);
  // A year alone tells when the law is meant, not the case.
  const isBegun =
    sentence.quantities.some(({ kind }) => kind !== "year") || (!isOfFigures && missing.length < needed.length);
  return isAsked && isBegun ? CHANCE_FROM.begun : Infinity;
}

/** Needs nothing that must be asked, and yet the case was told: which birth, which illness, how many days. */
function isTold(calculation: CalculationId, facts: Facts): boolean {
  const { family, wage } = facts;
  if (calculation === "holidays") return facts.holidaySpan !== undefined;
  if (calculation === "holiday-pay") return INPUTS.wage.isSaid(facts);
  if (!family || !isOfFamily(calculation)) return false;
  if (calculation === "recovery") return family.after !== undefined;
  const { bornOn, bornOnDay, childrenBorn, surgery, usualBirth, underThirtyTwoWeeks, daysNow, visits } = family;
  if (wage !== undefined || bornOnDay === true) return true;
  return [bornOn, childrenBorn, surgery, usualBirth, underThirtyTwoWeeks, daysNow, visits].some(
    (each) => each !== undefined,
  );
}

function isCalculation(code: string): code is CalculationId {
  return (CALCULATIONS as readonly string[]).includes(code);
}

function asksOutright({ text, tokens }: Sentence): boolean {
  return ASKS_TO_COMPUTE.test(text) || tokens.join(" ").includes(TRY_TO_COMPUTE);
}

function byRule(sentence: Sentence, facts: Facts): CalculationId | null {
  const { text } = sentence;
  const outright = asksOutright(sentence);
  const asks = ASKS_HOW_MUCH.test(text);
  const said = { facts, text, days: facts.days !== undefined, wage: isWageSaid(facts, text) };
  for (const { calculation, says, not, from, asks: own } of RULES) {
    if (!says.test(text) || not?.test(text)) continue;
    if (outright) return calculation;
    if (!from(said)) continue;
    if (own ? own.test(text) : asks || isImplied(calculation, facts, text)) return calculation;
  }
  return null;
}

/** "… tiền trợ cấp thôi việc?": a sum is named and everything it needs is said, though no word asks. */
function isImplied(calculation: CalculationId, facts: Facts, text: string): boolean {
  return (
    /\b(?:tro cap|tien|rut)\b/u.test(text) && missingInputs(calculation, assignUnsaid(calculation, facts)).length === 0
  );
}

function isWageSaid(facts: Facts, text: string): boolean {
  return (
    facts.hourlyWage !== undefined ||
    facts.dailyWage !== undefined ||
    facts.wage !== undefined ||
    (facts.moneySaid !== undefined && /\b(?:luong|thu nhap|binh quan)\b/u.test(text))
  );
}
