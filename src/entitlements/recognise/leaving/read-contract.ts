import type { Facts } from "../facts.ts";
import { takeContract } from "../read-lengths.ts";
import { type Sentence, wordsBefore } from "../sentence.ts";

const OF_A_CONTRACT = /\b(?:hop _dong|ky|giay|loai|ky han|thoi han)(?: (?!luong|binh|bao)\S+){0,4}$/u;
/** Lengths of notice that only one kind of contract has. */
const BY_NOTICE: Readonly<Record<number, NonNullable<Facts["contract"]>>> = { 45: "indefinite", 30: "12-to-36" };

const NO_NOTICE: readonly [RegExp, NonNullable<Facts["noNotice"]>][] = [
  [/\bquay roi\b/u, "d"],
  [/\b(?:danh (?:em|toi|minh|dap)|bi danh|nguc dai|nhuc ma|cuong buc|chui boi)\b/u, "c"],
  [/\b(?:no luong|cham luong|khong tra luong|luong khong tra|tra luong (?:cham|tre|khong du|thieu))\b/u, "b"],
  [/\b(?:thai yeu|dong thai|mang thai (?:\S+ ){0,6}(?:bac si|chi dinh))\b|\bbac si\b.*\b(?:thai|bau)\b/u, "dd"],
  [/(?<!\b(?:chua|khong) )\bdu tuoi (?:nghi |ve )?huu\b/u, "e"],
  [
    /\b(?:lam sai viec|sai (?:viec|cong viec|noi lam) (?:trong|theo|so voi) hop _dong|khong dung (?:viec|cong viec) (?:trong|theo) hop _dong)\b/u,
    "a",
  ],
];

/** The contract of a sentence about notice: "hợp đồng của em đúng 12 tháng", "ký giấy 1 năm", or the notice that is named itself. */
export function readContract(sentence: Sentence): Pick<Facts, "contract" | "contractMonths" | "noNotice"> {
  const noNotice = NO_NOTICE.find(([said]) => said.test(sentence.text))?.[1];
  const facts: Facts = noNotice === undefined ? {} : { noNotice };
  for (const quantity of sentence.quantities) {
    const before = wordsBefore(sentence, quantity).slice(-7).join(" ");
    if (quantity.kind !== "months" || !OF_A_CONTRACT.test(before)) continue;
    // "Dưới 12 tháng" is no length, but one of the kinds of contract.
    if (/\b(?:duoi|chua du|chua toi)$/u.test(before))
      facts.contract ??= quantity.months <= 12 ? "under-12" : "12-to-36";
    else takeContract(facts, quantity.months);
  }
  if (facts.contract !== undefined) return facts;
  const named = sentence.quantities.find((each) => {
    const near = wordsBefore(sentence, each).slice(-4).join(" ");
    return each.kind === "days" && /\bbao truoc\b/u.test(near);
  });
  const contract = named?.kind === "days" ? BY_NOTICE[named.days] : undefined;
  return contract ? { ...facts, contract } : facts;
}
