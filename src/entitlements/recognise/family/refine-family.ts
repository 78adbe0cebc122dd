import type { CalculationId } from "../../codes.ts";
import type { Facts } from "../facts.ts";
import { isOfFamily } from "./assign-family.ts";

const RECOVERY = /\b(?:duong suc|phuc hoi suc khoe|phuc hoi)\b/u;
const ADOPTION = /\b(?:con nuoi|nhan nuoi|be nuoi)\b/u;
const CHILD_SICK =
  /\b(?:con|be|chau|dua|nhoc)\b.*\b(?:om|benh|binh|sot|viem|nhap vien|nam vien|ho ga|thuy dau|cum|tieu chay)\b|\b(?:cham|trong|giu|nuoi) (?:con|be|chau|no)\b/u;
const OF_FATHER = /\b(?:chong|cha|bo|nam|em trai|toi)\b.*\b(?:nghi|che do)\b.*\b(?:vo|ba xa)\b|\b(?:vo|ba xa)\b/u;
const OF_BIRTH = new Set<CalculationId>(["maternity-leave", "maternity-money", "paternity-leave"]);
const ASKS_MONTHS = /\bnghi (?:\S+ ){0,4}?(?:may|bao nhieu) thang\b|\b(?:may|bao nhieu) thang (?:\S+ ){0,3}nghi\b/u;
/** "Vợ tôi sinh": who speaks is the father, and what is said of an insured wage is said of him. */
const WIFE_GIVES_BIRTH =
  /\b(?:vo|ba xa|b xa) (?!chong)(?:\S+ ){0,4}?(?:sinh|sanh|de|mo|chuyen da|lam nong)\b|\b(?:sinh|sanh|de)\b.*\b(?:em|toi|tui|minh|anh) \(?(?:la )?(?:chong|bo|cha)\b/u;
const OF_HIS_OWN =
  /\b(?:toi|em|tui|minh|anh|chong|chau|con trai|ong xa) (?:\S+ ){0,3}?(?:dong|tham gia|luong|nghi|duoc nghi|binh quan|muc)\b|\b(?:luong|binh quan|muc|dong|hiem|tien|nghi|san)(?: \S+){0,4} cua (?:chong|bo|cha|toi|em|tui|minh|con)\b/u;
const OF_HER_OWN =
  /\bvo (?:\S+ ){0,2}?nghi\b.*\bchong\b.*\bnghi\b|\bluong (?:\S+ ){0,3}?(?:cua )?vo\b|\b(?:vo|ba xa|co ay|chi ay) (?:\S+ ){0,2}?(?:dong|tham gia|luong|co bhxh|binh quan|lanh|nhan|huong|duoc)\b/u;

function isOfFather(text: string): boolean {
  return WIFE_GIVES_BIRTH.test(text) && OF_HIS_OWN.test(text) && !OF_HER_OWN.test(text);
}

/**
 * Which of the calculations about births, children and illness a sentence means, once one of them was chosen: the plain words for
 * a loss, an examination, contraception, recovery, adoption or a sick child leave no doubt.
 */
export function refineFamily(calculation: CalculationId, facts: Facts, text: string): CalculationId {
  const { family } = facts;
  if (!family || !isOfFamily(calculation)) return calculation;
  if (RECOVERY.test(text)) return "recovery";
  if (ADOPTION.test(text) && !/\b(?:om|benh|sot)\b/u.test(text) && calculation !== "birth-allowance")
    return "adoption-leave";
  if (family.loss !== undefined && calculation !== "sick-pay" && calculation !== "child-sick")
    return "miscarriage-leave";
  if (family.contraception !== undefined) return "contraception-leave";
  if (/\bkham (?:thai|bau)\b/u.test(text)) return "prenatal-checks";
  if (calculation === "sick-pay" && CHILD_SICK.test(text) && family.childAges !== undefined) return "child-sick";
  if (OF_BIRTH.has(calculation) && family.voluntary === true) return "birth-allowance";
  if (OF_BIRTH.has(calculation) && isOfFather(text)) return "paternity-leave";
  // "Nghỉ mấy tháng và trợ cấp một lần bao nhiêu": the leave is told with the allowance beside it.
  if (calculation === "birth-allowance" && ASKS_MONTHS.test(text)) return "maternity-leave";
  if (
    calculation === "maternity-leave" &&
    facts.wage !== undefined &&
    /\b(?:tien|lanh|tong)\b/u.test(text) &&
    !OF_FATHER.test(text)
  )
    return "maternity-money";
  return calculation;
}
