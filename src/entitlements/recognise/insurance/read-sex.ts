import type { Sentence } from "../sentence.ts";
import type { InsuranceFacts } from "./insurance-facts.ts";

/** Said outright, in two words that are nobody's form of address; folded. */
const WOMAN =
  /\b(?:lao dong nu|nu (?:gioi|cong nhan|nhan vien|lao dong)|cong nhan nu|nhan vien nu|gioi tinh nu|dan ba|phu nu|(?:em|chi|con|chau) gai|con dau|chi cong nhan|ba xa|ba (?:noi|ngoai|gia|cu)|co (?:giao|chu nhiem)|me vo|me chong|chi (?:hai|ba|tu|nam|sau|bay|tam|ut|hoa|lan|huong|hong))\b/u;
const MAN =
  /\b(?:lao dong nam|nam (?:gioi|cong nhan|nhan vien)|gioi tinh nam|dan ong|(?:em|anh|con|chau) trai|con re|ong (?:xa|gia|noi|ngoai|cu|anh|chu|bac)|thay giao|bac trai|(?:bo|cha|ba) (?:vo|chong)|bo (?:em|toi|tui|minh|e)|ba (?:em|toi|tui) sinh|nam (?:duoc|dc) huu|anh (?:2|3|4|hai|ba|tu|nam|sau|bay|tam|ut))\b/u;
/** With their marks, because "bo" may be to leave and "ma" but. */
const KIN = new Map<string, "male" | "female">(
  (
    [
      ["m\u1eb9", "female"],
      ["m\u00e1", "female"],
      ["v\u1ee3", "female"],
      ["d\u00ec", "female"],
      ["th\u00edm", "female"],
      ["m\u1ee3", "female"],
      ["b\u1ea3", "female"],
      ["b\u1ed1", "male"],
      ["ch\u1ed3ng", "male"],
      ["cha", "male"],
      ["t\u00eda", "male"],
      ["c\u1eadu", "male"],
      ["d\u01b0\u1ee3ng", "male"],
      ["ch\u00fa", "male"],
      ["\u1ed5ng", "male"],
      ["\u1ea3nh", "male"],
    ] as const
  ).map(([word, sex]) => [word, sex]),
);
/** Words that also speak to the one asked: they tell who is meant only beside what is told of that person. */
const ADDRESS = new Map<string, "male" | "female">([
  ["ch\u1ecb", "female"],
  ["c\u00f4", "female"],
  ["b\u00e0", "female"],
  ["anh", "male"],
  ["\u00f4ng", "male"],
  ["ba", "male"],
]);
const TOLD = new Set(
  "sinh sanh sn dong lam toi em minh tui nha con muon bi dang co moi ay la e dinh chay ban tho da duoc".split(" "),
);
const MALE = "nam";
const FEMALE = "n\u1eef";
const NUMBERS =
  /^(?:\d[\d.,/]*|may|nhieu|moi|hang|mot|hai|ba|bon|tu|sau|bay|tam|chin|muoi|lam|tung|nua|cuoi|dau|trong|sang|qua|truoc|ngoai)$/u;

/** Whose pension it is: "nữ" and "nam" said outright first, then who is told of; "both" where both are asked. */
export function readSex(sentence: Sentence): InsuranceFacts["sex"] | null {
  const { tokens, words, text } = sentence;
  // "cả nam lẫn nữ", "nam nữ mỗi bên": both, though nothing else tells "nam" from a year.
  if (
    /(?<!\b(?:trong|moi|may|\d+) )\bnam (?:(?:lan|va|hay|voi|ca|hoac) )?nu\b|\bnu (?:lan|va|hay|voi|hoac) nam\b/u.test(
      text,
    )
  )
    return "both";
  const man = MAN.test(text) || words.some((_, at) => isMan(sentence, at));
  const woman = WOMAN.test(text) || tokens.includes(FEMALE) || words.some((_, at) => isWoman(words, at));
  if (man && woman) return saysOutright(sentence) ? "both" : null;
  if (man || woman) return man ? "male" : "female";
  const kin = new Set(tokens.flatMap((token) => KIN.get(token) ?? []));
  if (kin.size === 1) return [...kin][0] ?? null;
  if (kin.size > 1) return "both";
  const told = /\b(anh|chi|co|chu|ong|bac trai|di)(?: \S+){0,3} (?:sinh|sn|sanh)\b/u.exec(text)?.[1];
  if (told) return /^(?:chi|co|di)$/u.test(told) ? "female" : "male";
  // "Bà Lan đóng 30 năm": a name may stand between.
  const at = tokens.findIndex(
    (token, place) =>
      ADDRESS.has(token) &&
      (TOLD.has(words[place + 1] ?? "") ||
        /^(?:dong|sinh|sanh|lam|nghi|tham|huong|nhan)$/u.test(words[place + 2] ?? "")),
  );
  return ADDRESS.get(tokens[at] ?? "") ?? null;
}

const saysOutright = ({ words, text }: Sentence) =>
  /\bnam\b.*\bnu\b|\bnu\b.*\bnam\b/u.test(text) || words.includes("chong");

/** "nam" of a man, and not of a year or of five: beside a date, before what a man does, or where nothing counts it. */
function isMan({ tokens, words }: Sentence, at: number): boolean {
  if (words[at] !== "nam") return false;
  const before = words[at - 1] ?? "";
  const next = words[at + 1] ?? "";
  if (/^(?:19|20)\d\d$/u.test(next)) return false;
  // "của nam năm 2026", "29 năm, nam", "2024 nam bao nhiêu tuổi", "nam 16 năm": a year is not counted twice.
  if (next === "nam" && /^(?:19|20)\d\d$/u.test(words[at + 2] ?? "")) return true;
  if (before === "nam" && /^\d/u.test(words[at - 2] ?? "")) return true;
  if (/^20\d\d$/u.test(before) && !/^\d/u.test(next)) return true;
  if (/^\d{1,2}$/u.test(next) && words[at + 2] === "nam" && !NUMBERS.test(before)) return true;
  if (/^(?:ruoi|rui)$/u.test(before)) return true;
  if (
    /^(?:sinh|sn)$/u.test(next) &&
    /^\d{1,2}\/(?:\d{1,2}\/)?\d{4}$/u.test(words[at + 2] ?? "") &&
    !NUMBERS.test(before) &&
    !/^(?:ghi|co|chi|khai|thang|ngay)$/u.test(before)
  )
    return true;
  if (/^(?:gioi|sinh|dong|lam|nghi|ve|huu|tham|bao|may|bao|luong|thuong)$/u.test(next) && !NUMBERS.test(before)) {
    // "sinh năm", "hằng năm làm": a year, unless it begins the sentence or stands where a person does.
    if (
      at === 0 ||
      /^(?:la|tinh|gioi|dong|viec|vien|nhan|toi|em|anh|thi|neu|cua|khi|va|con|ong|trieu|nghin|tram)$/u.test(before)
    )
      return true;
    return tokens[at] === MALE;
  }
  if (/^\d{1,2}\/(?:19|20)\d\d$|^\d{1,2}\/\d{1,2}\/\d{4}$|^(?:19)\d\d$/u.test(before)) return true;
  if (at === 0) return tokens[at] === MALE || /^\d{1,2}$/u.test(next);
  if (NUMBERS.test(before)) return false;
  if (/^(?:la|tinh)$/u.test(before) && !/^(?:nay|sau|toi|ngoai)$/u.test(next)) return true;
  return tokens[at] === MALE && tokens.some((token) => token !== words[tokens.indexOf(token)]);
}

/** "nu" without its mark, where it is no other word. */
function isWoman(words: readonly string[], at: number): boolean {
  return words[at] === "nu" && words[at - 1] !== "phu";
}
