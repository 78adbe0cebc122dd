const DAY = "(thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn|t[2-7])\\b";
const FROM_TO = new RegExp(`\\b(?:lam|chay|tuan)(?: \\S+){0,3}? ${DAY} (?:den|toi)(?: het)? ${DAY}\\b`, "u");
const RESTS = new RegExp(
  `\\bnghi(?: (?:hang tuan|vao|ngay|ca|moi|la))* ${DAY}(?:(?: (?:va|voi|lan|ca))* ${DAY})?`,
  "u",
);
const WORDED: Readonly<Record<string, number>> = { hai: 1, ba: 2, tu: 3, nam: 4, sau: 5, bay: 6 };

/** The days of weekly rest that are told (0 is Sunday): "làm từ thứ hai đến thứ bảy", "nghỉ thứ bảy, chủ nhật", "tuần làm 5 ngày"; or nothing. */
export function readWeeklyRest(text: string): readonly number[] | null {
  const [, from, until] = FROM_TO.exec(text) ?? [];
  if (from !== undefined && until !== undefined) {
    const worked = new Set<number>();
    for (let day = weekday(from); ; day = (day + 1) % 7) {
      worked.add(day);
      if (day === weekday(until)) break;
    }
    return [0, 1, 2, 3, 4, 5, 6].filter((day) => !worked.has(day));
  }
  if (/\b(?:5|nam) ngay (?:1|mot|moi)? ?tuan\b|\btuan (?:chi )?lam (?:5|nam) (?:ngay|buoi)\b/u.test(text))
    return [0, 6];
  const [, first, second] = RESTS.exec(text) ?? [];
  return first === undefined
    ? null
    : [...new Set([first, second].flatMap((each) => (each === undefined ? [] : [weekday(each)])))];
}

function weekday(said: string): number {
  if (said === "chu nhat" || said === "cn") return 0;
  const day = said.replace(/^(?:thu |t)/u, "");
  return WORDED[day] ?? Number(day) - 1;
}
