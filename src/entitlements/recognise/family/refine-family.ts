import type { CalculationId } from "../../codes.ts";
import type { Facts } from "../facts.ts";
import { isOfFamily } from "./assign-family.ts";

const RECOVERY = /\b(?:duong suc|phuc hoi suc khoe|phuc hoi)\b/u;
const ADOPTION = /\b(?:con nuoi|nhan nuoi|be nuoi)\b/u;
const CHILD_SICK =
  /\b(?:con|be|chau|dua|nhoc)\b.*\b(?:om|benh|binh|sot|viem|nhap vien|nam vien|ho ga|thuy dau|cum|tieu chay)\b|\b(?:cham|trong|giu|nuoi) (?:con|be|chau|no)\b/u;
const OF_FATHER = /\b(?:chong|cha|bo|nam|em trai|toi)\b.*\b(?:nghi|che do)\b.*\b(?:vo|ba xa)\b|\b(?:vo|ba xa)\b/u;

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
  if (calculation === "maternity-leave" && family.voluntary === true) return "birth-allowance";
  if (
    calculation === "maternity-leave" &&
    facts.wage !== undefined &&
    /\b(?:tien|lanh|tong)\b/u.test(text) &&
    !OF_FATHER.test(text)
  )
    return "maternity-money";
  return calculation;
}
