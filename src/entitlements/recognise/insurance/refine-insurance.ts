import type { CalculationId } from "../../codes.ts";
import type { Facts } from "../facts.ts";

const PAYS_MISSING =
  /\bdong (?:tiep|not|them|bu|mot lan|1 lan|luon)(?: \S+){0,8} (?:du|den|toi|tron) (?:du )?(?:15|muoi lam) nam\b|\bdong (?:tiep|not|them|bu|mot lan|1 lan|luon)(?: \S+){0,4} (?:so )?(?:nam |thang )*(?:con )?thieu\b|\bthieu(?: \S+){0,10} dong (?:mot lan|1 lan|not|bu|tiep|luon)\b/u;

/** "Đóng tiếp một lần cho đủ 15 năm" has the words of a sum taken out, and means the one paid in for a pension. */
export function refineInsurance(calculation: CalculationId, { insurance }: Facts, text: string): CalculationId {
  const months = insurance?.monthsInsured;
  const isOfInsurance = /^(?:lump-sum|contributions|pension|retirement)$/u.test(calculation);
  return isOfInsurance && months !== undefined && months < 180 && asksToPayMissing(text) ? "pension" : calculation;
}

export function asksToPayMissing(text: string): boolean {
  return PAYS_MISSING.test(text);
}
