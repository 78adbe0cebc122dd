import { fold } from "../../language/fold.ts";
import type { Facts } from "./facts.ts";
import { longDivisorOf } from "./read-divisor.ts";
import { readRegions } from "./read-regions.ts";
import { isBelow, takeContract } from "./read-lengths.ts";
import { type Sentence, wordsBefore } from "./sentence.ts";

/** The other party of the contract, by the names workers give it. */
const EMPLOYER =
  "(?:cong ty|doanh nghiep|xi nghiep|nha may|co so|hop tac xa|nguoi su dung(?: lao _dong)?|ben su dung(?: lao _dong)?|ben cong ty|(?:ong |ba |co )?chu(?: (?:xuong|quan|vuon|tiem|co so|su dung lao _dong))?|sep|nguoi ta)";

/** Facts that are said in words, whatever they are asked for: the words, and what follows from them. */
const WORDS: readonly [RegExp, Facts][] = [
  [/\b(?:khong (?:xac dinh )?thoi han|khong ky han|vo thoi han|dai han)\b/u, { contract: "indefinite" }],
  [/\bgiup viec (?:nha|gia dinh|cho (?:nha|gia dinh|ho|chu))\b|\bnguoi giup viec\b|\bosin\b/u, { domestic: true }],
  [
    /(?<!\b(?:khong|ko|chang)(?: (?:phai|la|thuoc|lam|viec|cong|co|nghe|loai|gi))* )\bdac biet (?:nang nhoc|doc hai|nguy hiem)\b/u,
    { conditions: "very-hazardous" },
  ],
  [
    /(?<!\b(?:khong|ko|chang)(?: (?:phai|la|thuoc|lam|viec|cong|co|nghe|loai|gi|dac|biet))* )\b(?:nang nhoc|doc hai|nguy hiem)\b/u,
    { conditions: "hazardous" },
  ],
  [
    /\b(?:khuyet tat|tan tat|chua thanh nien|(?:1[3-7]|muoi (?:lam|sau|bay)) tuoi|(?:chua (?:du |toi |den )?|duoi )18(?: tuoi)?)\b/u,
    { minorOrDisabled: true },
  ],
  [/\b(?:sinh|de|thai) (?:doi|2 be|hai be)\b|\bsong (?:thai|sinh)\b/u, { childrenBorn: 2 }],
  [/\b(?:sinh|de|thai) (?:ba|3)\b(?! thang)|\btam thai\b/u, { childrenBorn: 3 }],
  [/\b(?:sinh|de|phai|bi) mo\b|\bmo (?:de|lay thai|bat con)\b|\bphau thuat\b/u, { surgery: true }],
  [/\bsinh non\b|\bduoi 32 tuan\b|\b(?:2\d|3[01]) tuan\b/u, { premature: true }],
  [
    new RegExp(
      `\\b${EMPLOYER} (?:\\S+ ){0,3}(?<!\\b(?:khong|chua|chang|hong|khong chiu) )(?:cho(?! thue)|don phuong|cham dut|duoi|sa thai|muon nghi)\\b|\\bbi (?:cong ty )?(?:cho nghi|don phuong|cho thoi)\\b`,
      "u",
    ),
    { byEmployer: true },
  ],
  [
    /\b(?:(?<!kinh )phi cong(?! doan)|to lai|lai may bay|(?:sua(?: chua)?|bao duong) (?:may|tau) bay|dieu do bay|giam doc|quan ly doanh nghiep|chu tich hoi _dong|to bay|khai thac bay|dieu do bay|sua chua chuyen nganh hang khong)\b|\b(?:thuyen vien|thuyen truong|thuy thu|tau bien|di tau)\b.*\bnuoc ngoai\b|\bnuoc ngoai\b.*\b(?:thuyen vien|tau bien)\b/u,
    { specialJob: true },
  ],
  [/\b(?:giam doc|quan ly doanh nghiep)\b/u, { jobLevel: "manager" }],
  [/\b(?:cao dang|dai hoc|ky su|cu nhan|bac si|duoc si)\b/u, { jobLevel: "college" }],
  [/\b(?:trung cap|cong nhan ky thuat|tho ky thuat|ky thuat vien|nghiep vu)\b/u, { jobLevel: "skilled" }],
  [
    /\b(?:pho thong|khong can (?:bang cap|trinh do|bang)|boc (?:vac|xep)|tap vu|lao cong|quet don|rua (?:chen|bat|xe)|phu (?:ho|bep|kho|viec|xe)|phuc vu(?: ban)?|don (?:phong|ve sinh)|giao hang|bao ve|giu xe|dong goi|giup viec|cao mu|hai ca phe|ve sinh cong nghiep|tho phu|khong yeu cau bang)\b/u,
    { jobLevel: "other" },
  ],
  [
    /\b(?:lam|bi|danh) mat\b(?! viec)|\bmat (?:may(?! (?:thang|ngay|nam|lan|dong|trieu|tien|tram))|hang|do|laptop|dien thoai)\b/u,
    { lost: true },
  ],
  [/\bco (?:y|tinh)\b/u, { onPurpose: true }],
  [
    /\b(?:bo viec|nghi|bo lam)(?: viec| lam| lien tuc| lien)* (?:[5-9]|1\d) ngay (?:\S+ ){0,2}khong (?:co )?(?:ly do|phep|xin)\b/u,
    { ending: "abandoned" },
  ],
  [/\bsa thai\b/u, { ending: "dismissed" }],
  [/\b(?:tu y|tu) (?:bo viec|nghi ngang)\b|\bbo viec (?:ngang|khong)\b|\bnghi ngang\b/u, { ending: "unlawful-quit" }],
  [
    /(?<!\b(?:chua|khong) )\bdu (?:tuoi|dieu kien) (?:nghi |ve |huong |huong luong )?huu\b/u,
    { ending: "pension-eligible" },
  ],
  [/\bham lo\b/u, { early: "coal-underground" }],
  [/\bsuy giam\b.*\b(?:8[1-9]|9\d) phan tram\b/u, { early: "less-able-81" }],
  [/\bsuy giam\b.*\b(?:6[1-9]|7\d|80) phan tram\b/u, { early: "less-able-61" }],
];
const ORDINALS: Readonly<Record<string, number>> = {
  dau: 1,
  so: 1,
  nhat: 1,
  "1": 1,
  hai: 2,
  "2": 2,
  ba: 3,
  "3": 3,
  tu: 4,
  "4": 4,
  bon: 4,
  nam: 5,
  "5": 5,
};

export function readWords(sentence: Sentence): Facts {
  const { tokens, text } = sentence;
  // The first that names a fact decides: "đặc biệt nặng nhọc" stands before "nặng nhọc".
  const facts: Facts = {};
  for (const [said, told] of WORDS) if (said.test(text)) Object.assign(facts, { ...told, ...facts });
  if (tokens.includes(SURGERY) && /\b(?:sinh|de)\b/u.test(text)) facts.surgery = true;
  const sex = readSex(tokens);
  if (sex) facts.sex = sex;
  const order =
    /\b(?:con|be|dua)(?: (?:trai|gai))? (?:thu )?(dau|so|nhat|hai|2|ba|3|tu|4|nam|5)\b/u.exec(text)?.[1] ??
    /\bthu (nhat|hai|2|ba|3|tu|4)\b(?! tuan| nhat)/u.exec(/\b(?:sinh|de|thai san)\b/u.test(text) ? text : "")?.[1] ??
    /\b(?:sinh|de|nghi sinh|thai san)\b.*\blan (?:thu )?(dau|nhat|1|hai|2|ba|3)\b/u.exec(text)?.[1] ??
    (/\bdau long\b/u.test(text) ? "dau" : undefined);
  if (order) facts.childOrder = ORDINALS[order] ?? 5;
  const days =
    /\b(2[0-7]) (?:cong|ngay cong)\b|\bthang (?:lam |tinh )?(2[0-7]) ngay\b|\b(2[0-7]) ngay (?:mot |moi |1 |trong |cua )?thang\b|\bchia (?:cho )?(2[0-7])\b|\bthang (?:nay |do |roi |vua roi |\d{1,2}(?:\/20\d\d)? )?(?:\S+ )?(?:lam|di lam) (?:du |duoc )?(2[0-7]) (?:ngay|cong)\b/u
      .exec(text)
      ?.slice(1)
      .find((each) => each !== undefined);
  const divisor = longDivisorOf(text)?.days ?? (days ? Number(days) : null);
  if (divisor !== null) facts.workingDays = divisor;
  const [region, ...others] = readRegions(text);
  if (region && others.length === 0) facts.region = region;
  const contract = /\bhop _dong (?:lao _dong |xac dinh thoi han |co thoi han )*(\d{1,3}) ngay\b/u.exec(text)?.[1];
  if (contract) {
    takeContract(facts, Number(contract) / 30);
    facts.contractDays = Number(contract);
  }
  const age = readChildAge(sentence);
  if (age !== null) facts.childAgeMonths = age;
  const about = readAbout(text);
  if (about) facts.about = about;
  return facts;
}

function readAbout(text: string): NonNullable<Facts["about"]> | null {
  if (/\b(?:boi thuong|bat (?:den|thuong)|doi (?:den|thuong|tien)|den bu)\b/u.test(text)) return "damages";
  if (!/\b(?:ky luat|sa thai|vi pham)\b/u.test(text)) return null;
  const told = text.replace(
    /\b(?:khong|ko|chang|hong)(?: (?:phai|lien quan|dinh|dung|den|toi|gi|co|ve|thuoc))+(?: (?:tai san|tai chinh|tien bac|bi mat|tien|hay|hoac|va|cong nghe|lo|tiet|cong ty))+/gu,
    " ",
  );
  return /\b(?:tai san|tai chinh|tien bac|tien (?:hang|cong ty|quy)|trom|cap|tham o|tham quy|thut ket|bien thu|that thoat|bi mat|lay (?:tien|hang|dong)|lo ban ve|tiet lo)\b/u.test(
    told,
  )
    ? "discipline-property"
    : "discipline";
}

/** "Con 2 tuổi", "bé 18 tháng tuổi". */
function readChildAge(sentence: Sentence): number | null {
  const age = sentence.quantities.find((each) => {
    if (each.kind !== "age" || each.years >= 18) return false;
    const before = wordsBefore(sentence, each);
    return /\b(?:con|be|chau)\b/u.test(before.join(" ")) && !isBelow(before);
  });
  return age?.kind === "age" ? age.years * 12 : null;
}

const SURGERY = "m\u1ed5";
const FEMALE = "n\u1eef";
const MALE = "nam";
const WOMEN = new Set(["m\u1eb9", "v\u1ee3"]);
const MEN = new Set(["b\u1ed1", "ch\u1ed3ng"]);
/** Words that also speak to the one who is asked: they tell who is meant only beside "sinh", "đóng" … or "tôi", "em". */
const BY_ADDRESS = new Map<string, "male" | "female">([
  ["b\u00e0", "female"],
  ["ch\u1ecb", "female"],
  ["c\u00f4", "female"],
  ["m\u00e1", "female"],
  ["\u00f4ng", "male"],
  ["anh", "male"],
  ["ch\u00fa", "male"],
  ["ba", "male"],
  ["cha", "male"],
]);
const BESIDE = /^(?:sinh|dong|lam|toi|em|minh|nha|con)$/u;
const AFTER_A_MAN = new Set(["sinh", "dong", "lam", "cong"]);
const SAYS_SEX = new Set(["la", "cong", "lao", "dong", "nhan", "vien", "gioi", "tinh", "toi", "em", "anh"]);

/** "nữ" is a woman; "nam" is a man only where it cannot be a year or a part of a name. */
function readSex(tokens: readonly string[]): "male" | "female" | null {
  const words = tokens.map(fold);
  const isMan = words.some((word, at) => isMale(tokens, words, word, at));
  if (tokens.includes(FEMALE)) return isMan ? null : "female";
  if (isMan) return "male";
  const [woman, man] = [tokens.some((token) => WOMEN.has(token)), tokens.some((token) => MEN.has(token))];
  if (woman !== man) return woman ? "female" : "male";
  if (woman) return null;
  const at = tokens.findIndex((token, place) => BY_ADDRESS.has(token) && BESIDE.test(words[place + 1] ?? ""));
  return BY_ADDRESS.get(tokens[at] ?? "") ?? null;
}

function isMale(tokens: readonly string[], words: readonly string[], word: string, at: number): boolean {
  if (word !== MALE) return false;
  const next = words[at + 1] ?? "";
  // Restored marks make the first "nam" a year; nothing is a year before "đóng" or "làm".
  if (tokens[at] !== MALE) return at === 0 && /^(?:dong|lam)$/u.test(next);
  if (/^\d/u.test(next)) return false;
  return at === 0 ? AFTER_A_MAN.has(next) || words.length === 1 : SAYS_SEX.has(words[at - 1] ?? "");
}
