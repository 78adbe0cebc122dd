import type { Facts } from "../facts.ts";
import { takeContract } from "../read-lengths.ts";
import { type Sentence, wordsBefore } from "../sentence.ts";

const OF_A_CONTRACT = /\b(?:hop _dong|ky|giay|loai|ky han|thoi han)(?: (?!luong|binh|bao)\S+){0,4}$/u;
/** Lengths of notice that only one kind of contract has. */
const BY_NOTICE: Readonly<Record<number, NonNullable<Facts["contract"]>>> = { 45: "indefinite", 30: "12-to-36" };

/** The contract of a sentence about notice: "hợp đồng của em đúng 12 tháng", "ký giấy 1 năm", or the notice that is named itself. */
export function readContract(sentence: Sentence): Pick<Facts, "contract" | "contractMonths"> {
  const facts: Facts = {};
  for (const quantity of sentence.quantities) {
    const before = wordsBefore(sentence, quantity).slice(-7).join(" ");
    if (quantity.kind === "months" && OF_A_CONTRACT.test(before)) takeContract(facts, quantity.months);
  }
  if (facts.contract !== undefined) return facts;
  const named = sentence.quantities.find((each) => {
    const near = wordsBefore(sentence, each).slice(-4).join(" ");
    return each.kind === "days" && /\bbao truoc\b/u.test(near);
  });
  const contract = named?.kind === "days" ? BY_NOTICE[named.days] : undefined;
  return contract ? { contract } : {};
}
