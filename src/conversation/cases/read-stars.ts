import { fold } from "../../language/fold.ts";

const NUMBERS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5 };
const COUNT = "(\\d{1,2}|mot|hai|ba|bon|nam)";
/** "5", "5 sao", "cho năm sao nha", "4*", "5/5", "4 điểm". */
const COUNTED = [
  new RegExp(
    `^(?:da |cho |em |toi |minh |cham |danh gia |vote |rate |thi )*${COUNT} ?(?:sao|\\*|⭐|★|diem|/ ?5|star)(?![\\p{L}\\d])`,
    "u",
  ),
  /^\(?(\d{1,2})[).]?$/u,
  /^(\d) ?[–-] ?\p{L}/u,
];
const PICTURES = /^(?:(?:⭐|🌟|★|\*)\uFE0F?\s*){1,5}$/u;
const WORDS: readonly [number, RegExp][] = [
  [
    1,
    /^(?:rat |qua |te qua )?(?:te|do|kem|chan|that vong|khong hai long|chua hai long|khong tot|khong duoc|buc minh|vo dung)(?: (?:qua|lam|wa|het suc|nha|a))*$/u,
  ],
  [
    5,
    /^(?:rat|qua|cuc ki|cuc ky|sieu|tuyet|tuyet voi|xuat sac|hoan hao|10 diem|muoi diem)(?: (?:tot|hai long|tuyet|tuyet voi|nhiet tinh|on|vui|ok|cam on))*(?: (?:qua|lam|luon|nha|a))*$/u,
  ],
  [4, /^(?:kha )?(?:tot|hai long|ok|oke|on ap|nhiet tinh|duoc viec|ngon)(?: (?:qua|lam|nha|a|do|roi))*$/u],
  [3, /^(?:cung )?(?:tam|tam duoc|tam on|binh thuong|bt|duoc|on|cung duoc|trung binh|kha)(?: (?:thoi|a|nha))*$/u],
];
const LONGEST = 90;

/** How many stars somebody gives who was asked for one to five; "out" for another number; `null` for other words. */
export function readStars(text: string): number | "out" | null {
  if (text.length > LONGEST) return null;
  const typed = text.trim();
  if (PICTURES.test(typed)) return [...typed.matchAll(/⭐|🌟|★|\*/gu)].length;
  const said = fold(typed)
    .replace(/[!?.,~]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const counted = COUNTED.map((pattern) => pattern.exec(fold(typed))?.[1]).find((each) => each !== undefined);
  if (counted !== undefined) {
    const stars = NUMBERS[counted] ?? Number(counted);
    return stars >= 1 && stars <= 5 ? stars : "out";
  }
  return (
    WORDS.find(([, pattern]) => pattern.test(said.replace(/^(?:da|vang|thay|em thay|toi thay) /u, "")))?.[0] ?? null
  );
}
