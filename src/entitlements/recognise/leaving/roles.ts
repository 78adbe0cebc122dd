import type { Quantity } from "../../../language/quantities.ts";
import { type Sentence, wordsBefore } from "../sentence.ts";

const INSURANCE = "(?:dong|tham gia|mua|bao hiem|that nghiep|bhtn|bhxh)";
const NOT = "(?:chua(?! du| den| toi)|khong(?! con)|chang|tron|no|thieu|dut|quen)";
const MERGER =
  /\b(?:sap nhap|hop nhat|chia tach|tach cong ty|chuyen nhuong|doi chu|ban lai|ban (?:cho|cong ty)|co phan hoa)\b/u;
const DATED = "(?:tu|ke tu|hoi|luc|ngay|hom|thang|nam|dau|cuoi|giua|bat dau|moi|vao|mai|tan|mung|la|quang|vao ngay)";
const LEAD = `(?: ${DATED})*$`;

const UNINSURED_UNTIL = new RegExp(
  `\\b${NOT}(?: \\S+){0,3} ${INSURANCE}(?: \\S+){0,4} (?:den|toi|cho den|cho toi)(?: het| cuoi| thang| nam| ngay| tan)*$`,
  "u",
);
const UNINSURED_FROM = new RegExp(`\\b${NOT}(?: \\S+){0,3} ${INSURANCE}(?: \\S+){0,4}${LEAD}`, "u");
const INSURED_FROM = new RegExp(
  `\\b${INSURANCE}(?: (?:that nghiep|bao hiem|xa hoi|duoc|co|cho|toi|em|thi|lai|chi|lien tuc|nay))*${LEAD}`,
  "u",
);
const INSURED_AFTER = new RegExp(`^(?:\\S+ ){0,4}?${INSURANCE}\\b`, "u");
const BEGAN = new RegExp(
  `(?:\\b(?:(?<!\\b(?:nghi|thoi|viec|mat|tiep) )lam|lam tiep|vao|nhan viec|ky|o|tac)\\b|(?:^|[^ợ])\\bvo\\b)(?: \\S+){0,8}?${LEAD}`,
  "u",
);
const UNTIL =
  /(?:^|\b)(?:den|toi|cho den|cho toi|het|nghi|thi nghi)(?: (?:het|cuoi|dau|giua|ngay|hom|thang|nam|khi))*$/u;
const ENDED =
  /(?<!\btro cap )\b(?:nghi(?! thai san| phep| om| sinh| khong (?:huong |an )?luong)|thoi viec|thoi lam|xin thoi|cham dut|mat viec|het han|nghi viec|cat giam|duoi|sa thai|giai the)(?: \S+){0,5}$/u;
const ENDS_AFTER =
  /^(?:nay |roi |thi |la |em |toi |minh |bi )*(?:het han|het hop _dong|nghi (?:viec|han|luon)|thoi viec|cham dut|mat viec|nghi\b(?! thai san| phep| om))/u;
const PAID =
  /\b(?:da|tung|hoi|cu|roi)\b(?: \S+){0,6}? (?:tra|nhan|lanh|thanh toan|chi)\b(?: \S+){0,8}? (?:tro cap|thoi viec|mat viec)\b|\b(?:nhan|lanh) tro cap(?: \S+){0,3} (?:cho|quang|giai doan|thoi gian)\b/u;

type PointRole = "work" | "insured" | "uninsured" | "paid" | "until" | "uninsured-until" | "end" | "merger";

/** What a day is said of, by the words up to the day before it and after it. */
export function cueBefore(before: string, after: string, isNow: boolean): PointRole | null {
  if (isNow) return "until";
  if (UNINSURED_UNTIL.test(before)) return "uninsured-until";
  // "Tới 1/2009 mới bắt đầu đóng": nothing was paid up to then.
  if (!lastIs(before, INSURANCE) && /^(?:\S+ ){0,3}moi\b/u.test(after) && INSURED_AFTER.test(after)) return "insured";
  if (/\bmoi(?: \S+){0,3}$/u.test(before) && INSURED_AFTER.test(after) && !BEGAN.test(before)) return "insured";
  if (
    MERGER.test(before.split(" ").slice(-8).join(" ")) &&
    !/\btu(?: (?:thang|nam|ngay))*$/u.test(before) &&
    !ENDED.test(before) &&
    !PAID.test(before)
  )
    return "merger";
  if (PAID.test(before)) return "paid";
  if (before === "" || UNTIL.test(before.split(" ").slice(-4).join(" "))) {
    if (!/\b(?:nghi|thoi)\b/u.test(before.split(" ").slice(-4).join(" ")) && !ENDS_AFTER.test(after))
      return before === "" && after !== "" && INSURED_AFTER.test(after) ? "insured" : "until";
    return "end";
  }
  if (UNINSURED_FROM.test(before)) return "uninsured";
  if (INSURED_FROM.test(before)) return "insured";
  // "Xin nghỉ, tôi vào làm từ …": the nearer of two cues.
  if (ENDED.test(before) && lastAt(before, END_WORD) > lastAt(before, WORK_WORD)) return "end";
  if (BEGAN.test(before)) return "work";
  if (ENDED.test(before)) return "end";
  if (ENDS_AFTER.test(after)) return "end";
  if (/^(?:em |toi |minh |moi |bat dau )*(?:vao|vo|lam|nhan viec|di lam)\b/u.test(after)) return "work";
  // "Từ tháng 3 tới tháng 10": of work, where nothing else is named.
  const isOther = /\b(?:nghi|sinh|om|thai|nuoi|luong|tang)\b/u.test(before);
  return /\btu(?: ngay| thang| dau)*$/u.test(before) && !isOther ? "work" : null;
}

const END_WORD = /(?<!\btro cap )\b(?:nghi|thoi|dut|mat viec|het han|cat giam|duoi|sa thai|giai the)\b/gu;
const WORK_WORD = /(?<!\b(?:nghi|thoi|viec|mat) )\b(?:lam|vao|vo|ky)\b/gu;

function lastAt(text: string, word: RegExp): number {
  return [...text.matchAll(word)].at(-1)?.index ?? -1;
}

function lastIs(before: string, cue: string): boolean {
  return new RegExp(`\\b${cue}(?: \\S+){0,2}$`, "u").test(before);
}

export function isMergerNear(text: string): boolean {
  return MERGER.test(text);
}

type LengthRole = "worked" | "insured" | "uninsured" | "paid" | "before" | "after" | "counted" | "trial" | "unsaid";

const DIRECT_WORK =
  /(?:\b(?:lam|lam viec|lam duoc|tham nien|tong lam|gan bo|tong cong|cong tac|lam tong cong|thoi gian lam(?: viec)?(?: thuc te)?)|\bvao)(?: (?:duoc|tron|chan|dung|cho|la|tong cong|cung|o day|moi|co))*$/u;
const UNINSURED_AFTER = new RegExp(
  `^(?:(?!luong|binh quan|nhung|ma dong)\\S+ ){0,6}?${NOT}(?: (?:co|he|duoc|chiu|dong|tra|bao gio))*(?: ${INSURANCE})`,
  "u",
);
const NEAR_NOT = new RegExp(`\\b${NOT}(?: \\S+){0,4} ${INSURANCE}(?: \\S+){0,6}$`, "u");
const OF_IT =
  "(?: (?:that nghiep|bao hiem|xa hoi|dong|tham gia|mua|du|duoc|co|lien tuc|suot|trong|la|chi|moi|dung|tron|ca|tong|thi|ghi|bhtn))*$";
const DIRECT_INSURED = new RegExp(`\\b(?:dong|tham gia|mua|that nghiep|bao hiem|bhtn)${OF_IT}`, "u");
const DIRECT_NOT = new RegExp(
  `\\b${NOT}(?: (?:co|he|tung|duoc|chiu))* (?:dong|tham gia|mua|that nghiep|bao hiem|bhtn)${OF_IT}`,
  "u",
);
const INSURED_SAID = new RegExp(
  `^(?:cuoi |cuoi cung |sau |sau cung |lai |gan day |ve sau |dau )?(?:moi |co |duoc |thi |da |la |sau nay |sau do |trong do |trong so do |trong ay |nam trong do )*${INSURANCE}\\b`,
  "u",
);

/** What a length is said of; `null` where it is no time of work: "bình quân 6 tháng", "2 tháng lương", "báo trước 1 tháng". */
export function roleOfLength(sentence: Sentence, length: Quantity & { kind: "months" }): LengthRole | null {
  const { words } = sentence;
  const before = wordsBefore(sentence, length).slice(-12).join(" ");
  const next =
    sentence.quantities.find(({ from, kind }) => from >= length.to && kind !== "percent")?.from ?? words.length;
  const after = words.slice(length.to, Math.min(next, length.to + 14)).join(" ");
  if (isNoLength(before, words.slice(length.to, length.to + 10).join(" "), after, length.months)) return null;
  // "Thôi việc sau 10 năm, đóng thất nghiệp 9 năm": the word belongs to the length that follows it.
  const isBeforeLength = sentence.quantities.some(({ kind, from }) => kind === "months" && from === next);
  const isOfNext = isBeforeLength && next - length.to <= 6 && DIRECT_INSURED.test(after);
  if (/\bthu viec$/u.test(before) || (length.months <= 6 && /^thu viec\b/u.test(after))) {
    if (UNINSURED_AFTER.test(after) || /\b(?:tru|ngoai tru)(?: ra| di)?$/u.test(before)) return "uninsured";
    return "trial";
  }
  if (
    /\btruoc(?: khi)? (?:sap nhap|hop nhat|chia tach|doi chu|chuyen nhuong|ban lai)\b/u.test(`${before} `) ||
    /^(?:o )?(?:truoc(?: khi)?|cho) (?:sap nhap|hop nhat|doi chu|chia tach)/u.test(after) ||
    /\b(?:cong ty|cho|chu) cu(?: duoc| lam| la)*$/u.test(before)
  )
    return PAID.test(before) ? "paid" : "before";
  if (
    /\bsau(?: khi)? (?:sap nhap|hop nhat|chia tach|doi chu|chuyen nhuong|ban lai)\b/u.test(before) ||
    /^sau(?: khi)? (?:sap nhap|hop nhat|doi chu)/u.test(after) ||
    /\b(?:cong ty|cho|chu) moi(?: duoc| lam| la)*$/u.test(before)
  )
    return "after";
  const isFirstYears = /^dau\b/u.test(after);
  // "12 năm làm, 3 năm không đóng": the word may belong to the length before it.
  const isLent = before === "lam" && length.from > 1;
  const isDirectWork = DIRECT_WORK.test(before) && !isFirstYears && !(isLent && UNINSURED_AFTER.test(after));
  const isPaidAfter = /^(?:dau )?(?:\S+ ){0,9}da (?:duoc )?(?:tra|nhan|lanh) (?:\S+ ){0,2}tro cap/u.test(after);
  // "2 năm đầu đã lãnh trợ cấp, 4 năm có đóng": what was paid is the length before.
  const isOfPrior =
    !isFirstYears && !/\bcho$/u.test(before) && (INSURED_SAID.test(after) || UNINSURED_AFTER.test(after));
  if ((PAID.test(before) && !isOfPrior) || (isPaidAfter && !isDirectWork && (isFirstYears || next === words.length)))
    return "paid";
  if (/\btinh tro cap(?: \S+){0,3}$/u.test(before)) return "counted";
  if (isDirectWork) return "worked";
  if (/^lam (?:viec|o|cho|tai)\b/u.test(after)) return "worked";
  if (DIRECT_NOT.test(before)) return "uninsured";
  if (DIRECT_INSURED.test(before)) return "insured";
  if (/\b(?:tru|ngoai tru|tru ra|thieu)(?: ra| di)?$/u.test(before) && !INSURED_SAID.test(after)) return "uninsured";
  const isNotOfNext = isBeforeLength && !isFirstYears && DIRECT_NOT.test(after);
  if (UNINSURED_AFTER.test(after) && !isNotOfNext) return "uninsured";
  if (INSURED_SAID.test(after) && !isOfNext) return "insured";
  if (NEAR_NOT.test(before)) return "uninsured";
  const cue = before.split(" ").findLast((word) => /^(?:dong|hiem|nghiep|bhtn|gia|lam|nien|vao)$/u.test(word));
  if (cue && /^(?:dong|hiem|nghiep|bhtn|gia)$/u.test(cue)) return "insured";
  if (cue || /\bsau$|\bo(?: \S+){1,5}$/u.test(before)) return "worked";
  return "unsaid";
}

function isNoLength(before: string, following: string, after: string, months: number): boolean {
  if (/\b(?:hay|hay la|phai|hay phai)$/u.test(before) && after === "") return true;
  // "Chỉ 1 tháng lương 8tr" is pay, "làm 6 năm lương 8tr" is time.
  if (months <= 3 && /^(?:tien )?luong\b/u.test(following) && !DIRECT_WORK.test(before) && !DIRECT_INSURED.test(before))
    return true;
  if (
    /^(?:tien )?luong\b(?! (?:\d|binh|em|toi|hop|thang|cuoi|trung|bq|be|bi|la|luon|minh|cua))/u.test(following) &&
    months <= 24 &&
    !/\b(?:lam|dong)(?: duoc)?$/u.test(before)
  )
    return true;
  if (
    /\b(?:bao truoc|trong vong|hop _dong|ky|ky han|loai)$/u.test(before) ||
    /^(?:thu viec )?(?:nua )?thi (?:duoc )?(?:tra )?luong/u.test(after)
  )
    return true;
  const isAverage =
    /\b(?:luong|binh quan|bi|trung binh|bq|muc)(?: \S+){0,4}$/u.test(before) ||
    /\btruoc khi nghi\b|^(?:cuoi|lien ke|gan nhat|truoc|lien truoc)\b/u.test(after);
  if (
    months <= 6 &&
    isAverage &&
    !INSURED_SAID.test(after) &&
    !UNINSURED_AFTER.test(after) &&
    !DIRECT_INSURED.test(before) &&
    !DIRECT_WORK.test(before)
  )
    return true;
  if (months === 12 && /\b(?:moi|cu|1|mot|thuong)$/u.test(before)) return true;
  return (
    (months === 1 || months === 12) &&
    /\b(?:moi|cu|cho|tren|duoc|nhieu|tien)$/u.test(before) &&
    !/\b(?:lam|dong) duoc$/u.test(before)
  );
}
