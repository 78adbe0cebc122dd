import { type Sentence, wordsBefore } from "../sentence.ts";
import type { FamilyFacts } from "./family-facts.ts";

const YOUNG = 18;

/** Ages of the children a sentence names, in months, and how many of one age: "hai bé sinh đôi 2 tuổi", "đứa 2 tuổi đứa 5 tuổi", "bé 45 ngày tuổi". */
export function readChildren(sentence: Sentence): Partial<FamilyFacts> {
  const { text, words, quantities } = sentence;
  if (!/\b(?:con|be|chau|dua|nhoc|cu|tre)\b/u.test(text)) return {};
  const ages: number[] = [];
  for (const [at, quantity] of quantities.entries()) {
    const before = wordsBefore(sentence, quantity);
    const near = before.slice(-4).join(" ");
    const next = words.slice(quantity.to, quantity.to + 3).join(" ");
    // Whose birthday, weight or service is told is no child's age.
    if (/\b(?:dong|lam|bhxh|hiem|thai|bau|nghi|luong|sau|them)(?: (?:duoc|them|den|toi))*$/u.test(near)) continue;
    const below = /\b(?:duoi|chua toi|chua du|chua)$/u.test(near) ? 1 : 0;
    if (quantity.kind === "age" && quantity.years < YOUNG) {
      if (/\bden duoi$/u.test(near)) continue;
      const months = quantities[at + 1];
      const odd = months?.kind === "months" && months.from === quantity.to && months.months < 12 ? months.months : 0;
      ages.push(quantity.years * 12 + (/^ruoi\b/u.test(next) ? 6 : 0) + odd - below);
    } else if (quantity.kind === "months" && quantity.months < 72 && isAge(near, next)) {
      const days = quantities[at + 1];
      const odd = days?.kind === "days" && days.from === quantity.to ? days.days / 30 : 0;
      ages.push(quantity.months + odd - below);
    } else if (quantity.kind === "days" && /^(?:tuoi)\b/u.test(next) && quantities[at - 1]?.to !== quantity.from) {
      ages.push(quantity.days / 30);
    }
  }
  for (const bare of text.matchAll(/\b(?:tu )?(?:du )?(\d) (?:den|toi) (?:duoi )?(\d) tuoi\b/gu))
    ages.push(Number(bare[1]) * 12);
  const [age] = ages;
  if (age === undefined || ages.length > 1) return ages.length > 0 ? { childAges: ages } : {};
  return { childAges: Array.from({ length: sameAge(text) }, () => age) };
}

function isAge(near: string, next: string): boolean {
  if (/^tuoi\b/u.test(next)) return true;
  return (
    /\b(?:con|be|chau|dua|nhoc|cu|nuoi)(?: (?:trai|gai|nho|ut|em|nuoi|moi|duoc|tron|dung|minh|no|toi|tui|nha|hon|tam))*$/u.test(
      near,
    ) && !/^(?:nay|roi|truoc)\b/u.test(next)
  );
}

/** "hai con dưới 3 tuổi", "2 bé sinh đôi 2 tuổi". */
function sameAge(text: string): number {
  const count = /\b(2|hai|3|ba|4|bon) (?:dua|con|be|chau|nhoc)\b/u.exec(text)?.[1];
  if (count) return { "2": 2, hai: 2, "3": 3, ba: 3, "4": 4, bon: 4 }[count] ?? 1;
  return /\b(?:sinh doi|song sinh)\b/u.test(text) ? 2 : 1;
}
