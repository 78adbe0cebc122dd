import type { Quantity } from "../../../language/quantities.ts";
import type { Sentence } from "../sentence.ts";

export type Per = "hour" | "day" | "shift" | "week" | "month" | "piece" | "all";

/** An amount of money in a sentence about pay: for how much work, and what the words around it make of it. */
export type Amount = {
  dong: number;
  per: Per;
  /** Higher: rather the wage agreed on; lower: rather what was paid for the work asked about. */
  wageness: number;
  /** "added": an allowance for the job; "within": money that is no pay for the work but was counted in the wage; "apart": beside it; "part": a part of the wage just said, which counts. */
  role: "pay" | "added" | "within" | "apart" | "part";
  from: number;
  to: number;
  /** What the piece is called: "đôi" of "5.000 đồng một đôi". */
  unit?: string;
};

export const PIECE =
  "(?:san pham|cai|chiec|doi|ao|quan|bo|con hang|ky|hop|thung|bao|cay|met|tan|ta|chuyen|bich|goi|trai|tui|gio hang|vien|khay|mon|bai|lo|hang|to|cuon|sp|don|pallet|binh|chai|lon|tam|thanh|cuc|mieng|mau|nhan)";
const ONE = "(?:(?:cho |tren )?(?:1|mot|moi|tung|cho) )?";
const AFTER: readonly [RegExp, Per][] = [
  [new RegExp(`^${ONE}(?:gio|tieng)(?! hang)\\b`, "u"), "hour"],
  [new RegExp(`^${ONE}(?:ca|dem|buoi|khuya)\\b(?! dem (?:tu|tang))`, "u"), "shift"],
  [new RegExp(`^${ONE}(?:ngay|cong|bua|hom)\\b(?! (?:\\d|tra|nhan luong|nay|qua|kia|truoc|do|hom))`, "u"), "day"],
  [new RegExp(`^${ONE}tuan\\b(?! (?:nay|truoc|sau|roi|vua|qua|do))`, "u"), "week"],
  [new RegExp(`^${ONE}thang\\b(?! (?:\\d|nay|truoc|sau|roi|vua))`, "u"), "month"],
];
const AFTER_PIECE = new RegExp(`^${ONE}(${PIECE})\\b`, "u");
const VERBS =
  "(?: (?:la|duoc|tra|co|chi|em|toi|minh|cua \\w+|hien(?: nay| tai)?|ra|khoang|thuc(?: te)?|ngay thuong|(?:ngay )?(?:lam viec )?binh thuong|bi|thi|tinh|nhan|lanh|gia|phat|chinh thuc|thu viec|hop _dong|theo hop _dong))*";
/** "Lương giờ thực trả 42.000": the form is named with the wage, whatever follows. */
const STRONG: readonly [RegExp, Per][] = (
  [
    ["gio|tieng", "hour"],
    ["ngay|cong nhat|ngay cong", "day"],
    ["tuan", "week"],
    ["thang", "month"],
  ] as const
).map(([unit, per]) => [
  new RegExp(
    `\\b(?:luong|tien cong) (?:theo |1 |mot |moi )?(?:${unit})(?: \\d+ (?:tieng|gio))?(?: (?!gio|ngay|thang|tuan|ca|\\d)\\S+){0,4}$`,
    "u",
  ),
  per,
]);
const BEFORE: readonly [RegExp, Per][] = [
  [new RegExp(`\\b(?:moi|mot|1|luong|theo|gia) (?:gio|tieng)${VERBS}$`, "u"), "hour"],
  [new RegExp(`\\b(?:luong|theo|moi|mot|1) (?:ca|dem|buoi)(?: do| nay| ay)?${VERBS}$`, "u"), "shift"],
  [new RegExp(`\\bca (?:ngay )?(?:\\d+ (?:tieng|gio) )?(?:\\S+ )?(?:duoc|tra|lanh)$`, "u"), "shift"],
  [
    new RegExp(
      `\\b(?:luong|moi|mot|1|tien|theo|gia) (?:ngay(?: cong| thuong)?|cong(?: nhat| ngay)?|nhat)${VERBS}$`,
      "u",
    ),
    "day",
  ],
  [new RegExp(`\\b(?:cong nhat|ngay cong|cong ngay)(?: \\d+ (?:tieng|gio))?${VERBS}$`, "u"), "day"],
  [new RegExp(`\\b(?:moi|mot|1) (?:ngay|cong) \\d+ (?:tieng|gio)${VERBS}$`, "u"), "day"],
  [new RegExp(`\\b(?:luong|moi|mot|1|theo) tuan${VERBS}$`, "u"), "week"],
  [new RegExp(`\\bdon gia(?: (?!gio|ngay|ca)\\S+){0,2}(?: (?:mot|1|moi) \\S+)?${VERBS}$`, "u"), "piece"],
];
const BEFORE_PIECE = new RegExp(`\\b(?:1|mot|moi) (${PIECE})(?: \\S+)?${VERBS}$`, "u");
/** Money beside the wage that is no pay for the work: 145/2020 Điều 55 khoản 1 điểm a. */
export const APART =
  "(?:tien (?:an|com|xang|nha|gui|dien thoai|chuyen can|thuong)|com (?:ca|trua)|an (?:giua ca|trua|ca)|xang(?: xe)?|nha (?:o|tro)|phu cap (?:an|com|xang|nha|di lai|dien thoai)|ho tro|chuyen can|(?<!ngay |binh |gio |luong |viec |thong )thuong|dien thoai|di lai|giu tre)";
const APART_AFTER = new RegExp(`^(?:dong )?(?:la )?${APART}\\b`, "u");
const APART_BEFORE = new RegExp(`\\b${APART}(?: (?:xe|o|ca|la|thang|moi|mot|1|them|giua|duoc))*$`, "u");

const isMoney = (quantity: Quantity): quantity is Quantity & { kind: "money" } => quantity.kind === "money";

const OF_THE_JOB =
  "(?:phu cap (?:trach nhiem|doc hai|chuc vu|tay nghe|nang nhoc|tham nien|khu vuc|cong viec|ky thuat|nghe|luu dong))";
const ADDED = new RegExp(`\\b${OF_THE_JOB}(?: \\S+)?(?: (?:la|thang|moi|mot|1|them|duoc|co))*$`, "u");
const MADE_OF = /\b(?:trong do(?: co| gom)?|bao gom(?: ca)?|gom(?: ca| co)?)(?: \S+){0,4}$/u;
const GOES_ON = /^(?:\S+ ){0,4}(?:va|cong|voi|them|con|lai)(?: \S+){0,5}$|^\S*(?: \S+){0,3}$/u;
const WITHIN = /\b(?:trong do(?: co| gom)?|bao gom(?: ca)?|gom(?: ca)?|da (?:co|gom|tinh)|ke ca|tinh ca|co ca)\b/u;

/** The amounts of a sentence from left to right. */
export function readAmounts({ words, quantities }: Sentence): Amount[] {
  const monies = quantities.filter(isMoney);
  let isList = false;
  return monies.flatMap((quantity, index): Amount[] => {
    const previous = monies[index - 1]?.to ?? 0;
    const next = monies[index + 1]?.from ?? words.length;
    const before = words.slice(Math.max(previous, quantity.from - 9), quantity.from).join(" ");
    const after = words.slice(quantity.to, Math.min(next, quantity.to + 5)).join(" ");
    const { per, unit } = perOf(quantity.dong, before, after);
    // "8,3 triệu gồm 7,8 triệu lương và 500 nghìn tiền ăn": what makes up the amount said before goes on.
    const total = monies[index - 1];
    isList =
      (MADE_OF.test(before) && index > 0 && quantity.dong < (total?.dong ?? 0)) || (isList && GOES_ON.test(before));
    const weeks = Number(/\b([2-4]) tuan(?: \S+){0,2}$/u.exec(before)?.[1] ?? 0);
    if (weeks > 0 && per === "month" && /\b(?:lanh|linh|duoc|tra|nhan|lan)$/u.test(before))
      return [
        { dong: quantity.dong / weeks, per: "week", wageness: 2, role: "pay", from: quantity.from, to: quantity.to },
      ];
    return [
      {
        dong: quantity.dong,
        per,
        wageness: wageness(before, after, per),
        role: roleOf(before, after, next < words.length && next - quantity.to <= 5, isList),
        from: quantity.from,
        to: quantity.to,
        ...(unit ? { unit } : {}),
      },
    ];
  });
}

function roleOf(before: string, after: string, isNextLabelled: boolean, isWithin: boolean): Amount["role"] {
  if (isWithin)
    return APART_BEFORE.test(before) || (APART_AFTER.test(after) && !MADE_OF.test(after)) ? "within" : "part";
  // "Lương 5 triệu, phụ cấp trách nhiệm 500 nghìn": the label is that of the next amount.
  if (isNextLabelled && /\bluong(?: \S+){0,2}$/u.test(before)) return "pay";
  if (ADDED.test(before) || new RegExp(`^(?:dong )?(?:la )?(?:tien )?${OF_THE_JOB}\\b`, "u").test(after))
    return "added";
  if (!APART_AFTER.test(after) && !APART_BEFORE.test(before)) return "pay";
  return WITHIN.test(before) ? "within" : "apart";
}

/** Nobody is paid more than this an hour, a piece or a day, nor less a month. */
const MOST: Partial<Record<Per, number>> = { hour: 1_000_000, piece: 5_000_000, day: 3_000_000, shift: 3_000_000 };
/** Nobody is paid less for a day or a shift: "12.000 đồng, ngày thường làm thêm …" is the price of a piece. */
const LEAST: Partial<Record<Per, number>> = { day: 30_000, shift: 30_000, week: 100_000 };
const LEAST_MONTHLY = 1_500_000;

function perOf(dong: number, before: string, after: string): { per: Per; unit?: string } {
  const piece = AFTER_PIECE.exec(after)?.[1] ?? BEFORE_PIECE.exec(before)?.[1];
  const isPossible = (per: Per) => dong >= (LEAST[per] ?? 0);
  const per =
    STRONG.find(([pattern]) => pattern.test(before))?.[1] ??
    AFTER.find(([pattern, each]) => pattern.test(after) && isPossible(each))?.[1] ??
    (piece ? "piece" : undefined) ??
    BEFORE.find(([pattern, each]) => pattern.test(before) && isPossible(each))?.[1];
  if (per && dong <= (MOST[per] ?? Infinity)) return { per, ...(piece && per === "piece" ? { unit: piece } : {}) };
  return { per: dong >= LEAST_MONTHLY ? "month" : "all" };
}

const AGREED =
  /\b(?:chinh thuc|hop _dong|thoa thuan|co ban|cung|goc|hua|chot|cua (?:viec|cong viec|vi tri)|vi tri|sau nay|dang le|cong nhat|don gia|noi)\b/u;
const PAID = /\b(?:tra|phat|tinh|dua|ghi|chuyen|nhan|linh|lanh|quy|cho|duoc)\b/u;
const ONLY = /\b(?:chi|moi co|co moi|chi co|moi tra|moi dua|tra co|co tra|moi phat)\b/u;
const FOR_EXTRA = /\b(?:tang ca|tca|lam them|ot|them gio|thu viec|ngay le|tien le|nghi le)\b/u;

/** How much the words around an amount speak for the wage agreed on, and against what was paid. */
function wageness(before: string, after: string, per: Per): number {
  const near = before.split(" ").slice(-6).join(" ");
  let score = 0;
  if (/\b(?:luong|an luong|thu nhap)\b/u.test(near)) score += 2;
  if (AGREED.test(near) || /^(?:\S+ ){0,2}(?:chinh thuc|theo hop _dong)\b/u.test(after)) score += 3;
  if (PAID.test(near)) score -= 1;
  if (ONLY.test(near)) score -= 2;
  if (FOR_EXTRA.test(near) && !/\b(?:chinh thuc|hop _dong)\b.*$/u.test(near)) score -= 2;
  if (
    per !== "piece" &&
    /^(?:(?:1|mot|moi) )?(?:gio|tieng|ngay|cong|cai|sp)? ?(?:tang ca|tca|lam them|ot|le|thu viec|cho \d)/u.test(after)
  )
    score -= 2;
  return score;
}
