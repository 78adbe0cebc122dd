import type { Sentence } from "../sentence.ts";
import { readCount } from "../../../language/numbers.ts";

const UNIT = "(?:ngay|dem|hom|bua|buoi|ca|toi|chu nhat|thu [2-7]|thu bay|lan|cong)";
const EACH_BEFORE = new RegExp(
  `\\b(?:moi|mot|1|tung) ${UNIT}(?: (?:la|lam|tang ca|tca|them|lam them|dem|ot|duoc|deu))*$`,
  "u",
);
const EACH_AFTER = new RegExp(
  // "3 tiếng/buổi, 12 buổi": the stroke is not among the words.
  `^(?:(?:moi|mot|1|tung) ${UNIT}|(${UNIT}) \\d{1,2} \\1|ngay(?! (?:thuong|le|nghi|tet|chu|binh|30|2|1|cong)))\\b`,
  "u",
);
const EVENING = "t\u1ed1i";
const IN_ALL = /\b(?:tong(?: cong)?|ca thay|tat ca|cong lai|cong don)(?: (?:la|duoc|het|duoc))*$/u;

/**
 * On how many days the hours were worked: "2 tiếng mỗi ngày trong 10 ngày", "12 ca đêm, mỗi ca 8 giờ", "từ 17h đến 19h suốt 20 ngày";
 * "mỗi tuần 3 buổi" in "4 tuần" are 12. One where the hours are said in all.
 */
export function timesOf(sentence: Sentence, item: { from: number; to: number }, isSpan: boolean): number {
  const { words } = sentence;
  const before = words.slice(Math.max(0, item.from - 7), item.from).join(" ");
  const after = words.slice(item.to, item.to + 4).join(" ");
  if (IN_ALL.test(before)) return 1;
  if (!isSpan && !EACH_BEFORE.test(before) && !EACH_AFTER.test(after)) return 1;
  const counts = countsOf(sentence, item);
  const range = /\bthu (\S+) (?:den|toi) (?:het )?thu (\S+)\b/u.exec(sentence.text);
  const [from, until] = [dayNumber(range?.[1]), dayNumber(range?.[2])];
  if (from && until && until > from) return until - from + 1;
  const weeks = counts.find(({ unit }) => unit === "tuan");
  const days = counts.find(({ unit }) => unit !== "tuan");
  const isWeekly = /\b(?:moi|mot|1|tung) tuan\b/u.test(sentence.text);
  if (days && weeks && isWeekly) return days.value * weeks.value;
  if (days) return days.value;
  // "Mỗi thứ bảy … suốt 4 tuần".
  return weeks && /\b(?:moi|tung|hang) (?:chu nhat|thu)\b/u.test(sentence.text) ? weeks.value : 1;
}

const DAYS = ["hai", "ba", "tu", "nam", "sau", "bay"];
/** 2 to 7 for Monday to Saturday; 0 for no weekday. */
const dayNumber = (word = "") =>
  /^[2-7]$/u.test(word) ? Number(word) : DAYS.includes(word) ? DAYS.indexOf(word) + 2 : 0;

function countsOf({ words, tokens }: Sentence, item: { from: number; to: number }): { value: number; unit: string }[] {
  const found: { value: number; unit: string }[] = [];
  for (let at = 0; at < words.length; at++) {
    const count = readCount(tokens, at);
    if (!count || (at >= item.from && at < item.to)) continue;
    const said = words.slice(count.to, count.to + 3).join(" ");
    const unit = new RegExp(`^(?:tuan|${UNIT})\\b(?! cong(?! ty))`, "u").exec(said)?.[0];
    const before = words.slice(Math.max(0, at - 3), at).join(" ");
    // "Anh hai tôi" are not two evenings.
    if (unit === "toi" && tokens[count.to] !== EVENING) continue;
    // "Ca 3" is the third; "cả hai ngày" are two.
    const isOrdinal =
      count.value <= 7 &&
      (/\b(?:thu|ngay|mung|mong)$/u.test(before) || (tokens[at - 1] === "ca" && words[at - 2] !== "tang"));
    const isOfMonth =
      count.value >= 22 &&
      count.value <= 27 &&
      /^(?:ngay|cong)/u.test(unit ?? "") &&
      /\b(?:thang|chia|tinh|\/)\b/u.test(before);
    if (unit && unit !== "cong" && count.value > 1 && count.value <= 60 && !isOrdinal && !isOfMonth)
      found.push({ value: count.value, unit });
    at = count.to - 1;
  }
  return found;
}
