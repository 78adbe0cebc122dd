import { type Sentence } from "../sentence.ts";
import type { DaySaid } from "./days-said.ts";
import type { FamilyFacts } from "./family-facts.ts";

const ORDER: Readonly<Record<string, number>> = {
  dau: 1,
  so: 1,
  nhat: 1,
  mot: 1,
  "1": 1,
  hai: 2,
  nhi: 2,
  "2": 2,
  ba: 3,
  "3": 3,
  tu: 4,
  bon: 4,
  "4": 4,
  nam: 5,
  "5": 5,
};
const NAMED =
  /\b(?:(?:con|be|dua)(?: (?:trai|gai))? (?:thu |lan (?:thu )?)?(dau|so|nhat|nhi|hai|2|ba|3|tu|4|nam|5)|thu (nhat|nhi|hai|2|ba|3|tu|4)|lan (?:sinh |de )?(?:thu )?(dau|nhat|1|hai|2|ba|3|4)|(?:dau|con) (?:long|dau))\b(?! (?:(?:thang|ngay)(?! \d{1,2}\b)|tuan|tuoi|trieu|cua (?:chong|vo)))/gu;
const COUNTS: Readonly<Record<string, number>> = { "2": 2, hai: 2, "3": 3, ba: 3, "4": 4, bon: 4, tu: 4 };

/** Which child a birth is, how many are born at once and whether by surgery, where a sentence names more than one child or birth. */
export function readBirth(sentence: Sentence, days: readonly DaySaid[]): Partial<FamilyFacts> {
  const text = sentence.text.replace(/\bsanh\b/gu, "sinh");
  const facts: Partial<FamilyFacts> = {};
  const order = orderOf(text, days, sentence.words);
  if (order !== undefined) facts.childOrder = order;
  const born =
    /\b(?:sinh|de|thai) (doi|ba)\b(?! thang| trieu| ngay)/u.exec(text)?.[1] ??
    (sentence.tokens.includes("t\u01b0") ? /\b(?:sinh|de) (tu)\b/u.exec(text)?.[1] : undefined) ??
    /\b(?:sinh|de)(?: (?:duoc|mot lan|1 lan|luon|mot luc|cung luc|ra))* (2|hai|3|ba|4|bon) (?:dua|be|con|chau|nhoc)\b(?! (?:roi|thu))/u.exec(
      text,
    )?.[1] ??
    /\b(?:cho|ca) (2|hai|3|ba) (?:be|chau|con|dua)\b/u.exec(text)?.[1];
  if (born && !/\b(?:da co|co san|truoc do)\b/u.test(text))
    facts.childrenBorn = born === "doi" ? 2 : (COUNTS[born] ?? 1);
  if (/\b(?:1|mot) trai (?:va )?(?:1|mot) gai\b|\bsong (?:thai|sinh)\b/u.test(text)) facts.childrenBorn ??= 2;
  const isCut = sentence.tokens.includes("m\u1ed5") || sentence.tokens.includes("mo") || /\bphau thuat\b/u.test(text);
  if (isCut && !/\b(?:khong|ko|chua) (?:phai )?(?:mo|phau thuat)\b/u.test(text)) facts.surgery = true;
  if (/\b(?:sinh|de) thuong\b/u.test(text)) facts.usualBirth = true;
  const months = /\bnghi (?:\S+ ){0,2}?([67]) thang\b(?! (?:hay|den|toi))|\b([67]) thang (?:x|nhan)\b/u.exec(text);
  if (months && !/\b[67] (?:hay|hoac) [67] thang\b|\b(?:cong ty|hang|ho|luat)\b(?: \S+){0,5} [67] thang\b/u.test(text))
    facts.monthsOfLeave = Number(months[1] ?? months[2]);
  const granted =
    /\b(?:cho|duyet|noi|bao|chi)(?: (?:nghi|em|toi|co|chi|duoc|cho|vo|chong|nhan|con|nuoi))* (\d) thang\b/u.exec(
      text,
    )?.[1];
  const taken = /\bnghi (?:duoc |co |moi )?(\d) thang\b(?: \S+){0,3} thieu\b/u.exec(text)?.[1];
  if (taken) facts.monthsGranted = Number(taken);
  if (granted && /\b(?:thieu|du chua|du khong|dung khong|dung ra)\b/u.test(text)) facts.monthsGranted = Number(granted);
  return facts;
}

/** Of several children named, the one whose birth is meant: after "nay", or nearest to its day; else the first. */
function orderOf(text: string, days: readonly DaySaid[], words: readonly string[]): number | undefined {
  const named = [...text.matchAll(NAMED)].map((found) => ({
    order: ORDER[found[1] ?? found[2] ?? found[3] ?? "dau"] ?? 1,
    at: text.slice(0, found.index).split(" ").length - 1,
  }));
  const [first] = named;
  if (!first || new Set(named.map(({ order }) => order)).size < 2) return first?.order;
  const now = words.findIndex(
    (word, at) => /^(?:nay|gio)$/u.test(word) && words[at - 1] !== "nam" && words[at - 1] !== "thang",
  );
  const afterNow = now < 0 ? undefined : named.find(({ at }) => at > now);
  if (afterNow) return afterNow.order;
  const [day] = days;
  if (!day || /\b(?:doi|song)\b/u.test(text)) return first.order;
  return [...named].sort((one, other) => Math.abs(one.at - day.from) - Math.abs(other.at - day.from))[0]?.order;
}
