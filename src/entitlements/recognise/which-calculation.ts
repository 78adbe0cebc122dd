import type { CalculationId } from "../codes.ts";
import type { Facts } from "./facts.ts";
import { assignUnsaid } from "./assign-unsaid.ts";
import { missingInputs } from "./missing-inputs.ts";
import { RULES } from "./rules.ts";
import type { Sentence } from "./sentence.ts";

/** "Work it out for me": wanted whatever else the sentence holds. */
const ASKS_TO_COMPUTE =
  /\b(?:tinh (?:giup|dum|gium|ho (?:em|minh|toi|chi|anh|con|chau))|giup (?:em|minh|toi|chi|anh|con|chau) tinh)\b/u;
/** "Tính thử": with its marks, because "tính thứ bảy" is another thing. */
const TRY_TO_COMPUTE = "t\u00ednh th\u1eed";
/** Asks for a figure. */
const ASKS_HOW_MUCH =
  /\b(?:bao nhieu|bnhieu|nhieu tien|tong (?:tien|cong)|bao lau|khi nao|bao gio|chung nao|nam nao|ngay nao|may (?:thang|ngay|tien|dong|trieu|phan|nam|tuoi|bua|hom|lan)|(?<!rat |qua |thua )nhieu|tinh (?:sao|the nao|nhu the nao|lam sao|ra sao)|tinh .{0,20} sao|cach tinh|toi dau|may)\b/u;
/** A fine is never computed. */
const PENALTY = /\b(?:bi phat|phat (?:tien|bao nhieu|the nao|ra sao)|muc phat|xu phat|phat cong ty)\b/u;

/**
 * Which calculation a sentence clearly asks for, or `null`. It must name the matter and either ask for a sum outright or hold a figure to
 * start from and ask how much. Anything else is left to the ordinary answers: a sum nobody asked for is worse than none.
 */
export function whichCalculation(sentence: Sentence, facts: Facts): CalculationId | null {
  const { text, tokens } = sentence;
  if (PENALTY.test(text)) return null;
  const outright = ASKS_TO_COMPUTE.test(text) || tokens.join(" ").includes(TRY_TO_COMPUTE);
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
