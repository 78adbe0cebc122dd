import { fold } from "../../language/fold.ts";

/** What a question wants to hear: an amount, a length of time, a time of day or number of hours, a share, a count, who, where. */
export type WantedKind =
  "money" | "time" | "hours" | "minutes" | "percent" | "age" | "who" | "place" | "list" | "number";

const NUMBER = String.raw`\b(\d[\d.,]*|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|nua|mot nua)`;
/** How each kind stands in a clause without marks. */
const HELD: Record<WantedKind, RegExp> = {
  money: /\d[\d.]* ?dong\b|\d ?%|phan tram|\d+ (lan|thang) |muc (huong|dong|luong|tro cap)/u,
  time: new RegExp(`${NUMBER} (ngay|gio|thang|tuan|nam)\\b`, "u"),
  hours: new RegExp(`${NUMBER} (gio|phut)\\b`, "u"),
  minutes: new RegExp(`${NUMBER} (phut|gio)\\b`, "u"),
  percent: /\d ?%|phan tram|\d lan\b/u,
  age: new RegExp(`${NUMBER} tuoi\\b`, "u"),
  who: /nguoi su dung lao dong|nguoi lao dong|co quan|chu tich|cong doan|hoi dong|to chuc|hoa giai/u,
  place: /tai (noi|tru so|co quan|dia)|co quan|uy ban|trung tam|noi (lam viec|cu tru|dat)/u,
  list: /(sau day|bao gom|gom|nhu sau)[^.;]{0,40}:/u,
  number: /\d/u,
};

/** How each kind is asked for, without marks; the first that stands in the question decides. */
const ASKED: readonly (readonly [RegExp, readonly WantedKind[]])[] = [
  [/bao nhieu phan tram|may phan tram|bao nhieu %|may %|(gap )?may lan/u, ["percent"]],
  [/bao nhieu phut|may phut/u, ["minutes"]],
  [/(may|bao nhieu) (gio|tieng)\b|(may|bao nhieu) h\b/u, ["hours"]],
  [/(may|bao nhieu|toi da) tuoi|tuoi (nao|may|bao nhieu)/u, ["age"]],
  [/(may|bao nhieu) (ngay|bua|hom|tuan|thang|nam)\b/u, ["time"]],
  [/bao lau|thoi han|khi nao|bao gio|lau nhat|truoc ngay|trong vong/u, ["time"]],
  [
    /bao nhieu tien|may (dong|trieu)|muc (huong|phat|dong|luong|tro cap)|duoc bao nhieu|(khoan )?tien gi\b|duoc (huong |nhan )?gi\b|phat (bao )?nhieu|tra bao nhieu/u,
    ["money"],
  ],
  [/(tien|tro cap|luong|muc|phi|thuong)\b.*(bao nhieu|may)\b/u, ["money"]],
  [/(nhung|gom|ghi|can|co|dieu kien|ho so|noi dung)( \S+){0,4} (gi|nao|sao)\b/u, ["list"]],
  [/\bai\b|do ben nao|nguoi nao|co quan nao/u, ["who"]],
  [/o dau|cho nao|noi nao/u, ["place"]],
  [/bao nhieu|\bmay\b|toi da|toi thieu/u, ["number"]],
  [/\d (thang|nam|ngay|gio|tuan|tuoi)\b/u, ["time"]],
];

export function wantedKinds(tokens: readonly string[]): readonly WantedKind[] {
  const asked = tokens.map(fold).join(" ");
  return ASKED.find(([pattern]) => pattern.test(asked))?.[1] ?? [];
}

/** `bare`: a text without marks, in small letters. */
export function holdsKind(bare: string, kind: WantedKind): boolean {
  return HELD[kind].test(bare);
}
