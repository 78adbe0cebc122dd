import type { DayKind } from "../../calculations/overtime.ts";
import type { Sentence } from "../sentence.ts";
import { readCount } from "../../../language/numbers.ts";

/** A word that names a day or the night, and where it stands. */
export type Cue = { at: number; dayKind?: DayKind; night?: boolean };

const HOLIDAY = new Set(["l\u1ec5", "t\u1ebft"]);
const HOLIDAY_DATE = /^0?(?:30\/0?4|1\/0?5|2\/0?9|1\/0?1|24\/11)(?:\/20\d\d)?$/u;
const NIGHT = "\u0111\u00eam";
/** "Không phải làm ban đêm": named, and not so. */
const NOT_AT = /\b(?:khong|chua|chang)(?: (?:phai|lam|roi|vao|tinh|ban|ca))*$/u;
const WEEKDAY = /^thu (hai|ba|tu|nam|sau|bay|[2-7])\b/u;
const DIGIT_OF: Readonly<Record<string, string>> = { hai: "2", ba: "3", tu: "4", nam: "5", sau: "6", bay: "7" };
/** "Con thứ 2", "vùng thứ 3", "lần thứ hai" are no days. */
const NOT_A_DAY = new Set(["con", "lan", "be", "dua", "vung", "nguoi", "thang", "bac"]);

/** Words that name a day or the night, where they stand. */
export function readCues({ tokens, words, text }: Sentence): Cue[] {
  const rest = restWeekday(text);
  return tokens.flatMap((token, at): Cue[] => {
    const pair = `${words[at]} ${words[at + 1] ?? ""}`;
    const triple = `${pair} ${words[at + 2] ?? ""}`;
    if (HOLIDAY.has(token) && words[at + 1] !== "tan" && words[at + 1] !== "phep") return [{ at, dayKind: "holiday" }];
    if (HOLIDAY_DATE.test(token)) return [{ at, dayKind: "holiday" }];
    if (/^(?:gio to|quoc khanh|quoc te|mung [1-5]|mong [1-5]|le [23]0)$/u.test(pair))
      return [{ at, dayKind: "holiday" }];
    if (
      /^(?:ngay 2 thang 9|ngay 30 thang 4|ngay 1 thang (?:5|1)|ngay 24 thang 11)\b/u.test(
        words.slice(at, at + 4).join(" "),
      )
    )
      return [{ at, dayKind: "holiday" }];
    if (
      pair === "nghi bu" &&
      !/\b(?:khong|chua|chang) (?:duoc |cho |co )?$/u.test(`${words.slice(Math.max(0, at - 2), at).join(" ")} `)
    )
      return [{ at, dayKind: "compensatory-day" }];
    if (pair === "chu nhat" && isPlain(words, at)) return [{ at, dayKind: "weekday" }];
    if (/^(?:chu nhat|cuoi tuan|nghi tuan|nghi hang)$/u.test(pair)) return [{ at, dayKind: "rest-day" }];
    if (pair === "ngay nghi" && !/^(?:ngay nghi (?:le|tet|bu|co|huong|van|gio)|ngay nghi ngoi)/u.test(triple))
      return [{ at, dayKind: "rest-day" }];
    if (/^(?:ngay thuong|trong tuan)$/u.test(pair) || /^ngay lam (?:viec|binh|thuong)$/u.test(triple))
      return [{ at, dayKind: "weekday" }];
    if (pair === "binh thuong" && words[at - 1] === "ngay") return [{ at, dayKind: "weekday" }];
    const weekday = WEEKDAY.exec(`${pair}`)?.[1];
    if (weekday && !NOT_A_DAY.has(words[at - 1] ?? ""))
      return [{ at, dayKind: (DIGIT_OF[weekday] ?? weekday) === rest ? "rest-day" : "weekday" }];
    if (pair === "ban ngay") return [{ at, night: false }];
    if (pair === "cong nhan" && isSunday(words, at)) return [{ at, dayKind: "rest-day" }];
    if ((token === NIGHT || token === "khuya") && words[at - 1] !== "nua")
      return [{ at, night: !NOT_AT.test(words.slice(Math.max(0, at - 5), at).join(" ")) }];
    return [];
  });
}

/** "Chủ nhật vẫn là ngày làm bình thường". */
function isPlain(words: readonly string[], at: number): boolean {
  return /^(?:van )?(?:la |van )*(?:ngay )?(?:lam (?:viec )?|di lam )?(?:nhu )?(?:ngay )?(?:binh )?thuong\b/u.test(
    words.slice(at + 2, at + 9).join(" "),
  );
}

/** "Nghỉ tuần của em rơi vào thứ tư", "thứ năm là ngày nghỉ hằng tuần": the weekday that is the day of rest. */
export function restWeekday(text: string): string | null {
  const day = "thu (hai|ba|tu|nam|sau|bay|[2-7])";
  const rest = "(?:ngay )?nghi (?:hang )?tuan";
  const found =
    new RegExp(`\\b${rest}(?: (?:cua )?\\S+)?(?: (?:la|vao|roi vao|trung))* ${day}\\b`, "u").exec(text)?.[1] ??
    new RegExp(`\\b${day} (?:moi )?(?:la |duoc |cung la )?(?:ngay )?nghi(?: hang)?(?: tuan)\\b`, "u").exec(text)?.[1] ??
    new RegExp(`\\b${day} (?:moi )?la ngay nghi\\b(?! (?:le|bu|tet))`, "u").exec(text)?.[1];
  return found ? (DIGIT_OF[found] ?? found) : null;
}

/** "Tăng ca cn", "làm cn 8 tiếng": the two letters are written out as the worker, but hours are worked on a Sunday. */
function isSunday(words: readonly string[], at: number): boolean {
  if (words[at - 1] === "ca" || words[at - 1] === "tca") return true;
  return (
    /^(?:lam|them|ngay)$/u.test(words[at - 1] ?? "") &&
    /\d (?:tieng|gio)\b/u.test(words.slice(at + 2, at + 7).join(" "))
  );
}

const RANK: readonly DayKind[] = ["compensatory-day", "holiday", "rest-day", "weekday"];

/** The one day that work fell on: a day in lieu before the holiday it is for, a holiday before the Sunday it falls on. */
export function mainDay({ text }: Sentence, cues: readonly Cue[], at: number | null): DayKind | undefined {
  const named = cues.filter((cue) => cue.dayKind !== undefined);
  const kinds = new Set(named.map((cue) => cue.dayKind));
  // "Chủ nhật là ngày nghỉ, thứ bảy làm thêm": the nearest before the hours.
  if (at !== null && kinds.size === 2 && kinds.has("rest-day") && kinds.has("weekday")) {
    const nearest = named.filter((cue) => cue.at <= at).at(-1) ?? named[0];
    return nearest?.dayKind;
  }
  const onTheDay =
    /\blam (?:viec )?(?:vao |trong )?(?:dung |chinh )?(?:ngay |hom )?(?:le|tet|gio to|quoc khanh)\b/u.test(text);
  return RANK.find((kind) => kinds.has(kind) && !(kind === "compensatory-day" && onTheDay));
}

const NAMED: readonly [RegExp, number][] = [
  [/\b30\/4\b|\bngay 30 thang 4\b|\bgiai phong\b|\bchien thang\b/u, 1],
  [/\b1\/5\b|\bngay 1 thang 5\b|\bquoc te lao _?dong\b|\ble lao _?dong\b/u, 1],
  [/\b1\/1\b|\btet (?:duong|tay)\b|\bngay 1 thang 1\b/u, 1],
  [/\bgio to\b|\bhung vuong\b/u, 1],
  [/\b24\/11\b|\bngay 24 thang 11\b|\bvan hoa\b/u, 1],
];

/** How many paid holidays are spoken of: a count said, the days named, or all that the law gives for Tết (5) and 2/9 (2). */
export function countHolidays({ tokens, words, text }: Sentence): number | undefined {
  const named = NAMED.filter(([pattern]) => pattern.test(text)).length;
  const lunar = /\btet\b(?! (?:duong|tay))/u.test(text) && /\btet\b/u.test(text) && tokens.includes("t\u1ebft");
  const national = /\b(?:quoc khanh|2\/9|ngay 2 thang 9)\b/u.test(text);
  const single = /\b(?:(?:ngay|hom|bua|ngay le) 2\/9|mung [1-5]|mong [1-5]|giao thua)\b/u.test(text);
  const said = saidCount(tokens, words);
  const most = (lunar ? 5 : 0) + (national ? 2 : 0) + named;
  if (said !== null) return most > 0 ? Math.min(said, Math.max(most, 1)) : said;
  if (most === 0) return /\b(?:ngay|nghi|dip|hom|bua) (?:nghi )?le\b/u.test(text) ? 1 : undefined;
  return single ? named + 1 : most;
}

/** "Nghỉ 2 ngày", "hai hôm", "5 ngày tết"; not the 26 days of a month, nor "một ngày 8 tiếng". */
function saidCount(tokens: readonly string[], words: readonly string[]): number | null {
  let found: number | null = null;
  for (let at = 0; at < words.length; at++) {
    const count = readCount(tokens, at);
    if (!count) continue;
    const unit = words.slice(count.to, count.to + 2).join(" ");
    const before = words.slice(Math.max(0, at - 3), at).join(" ");
    const isRate = count.value === 1 || /\b(?:thang|\/|chia|mot cong|tinh)$/u.test(before);
    const isPaid = /\b(?:tra|tinh|cho|phat)(?: (?:co|chi|luong))?$|\b(?:chi|moi|co)$/u.test(before);
    if (/^(?:ngay|hom|bua|ngay le)\b(?! cong)/u.test(unit) && count.value <= 12 && !isRate && !isPaid)
      found = found === null ? count.value : found;
    at = count.to - 1;
  }
  return found;
}
