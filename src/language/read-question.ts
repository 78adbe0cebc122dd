import type { Abbreviations } from "./abbreviations.ts";
import { createRepair } from "./repair.ts";
import type { SyllableModel } from "./syllable-model.ts";
import type { Terms } from "./terms.ts";
import { tokenise } from "./tokens.ts";

/** A question as it was typed and as it is understood. */
export type ReadQuestion = {
  raw: string;
  /** Syllables and numbers as typed. */
  typed: readonly string[];
  /** The same with abbreviations written out, marks restored and slips mended. */
  tokens: readonly string[];
  /** Share of the tokens read as other letters than typed; restored marks do not count. */
  changed: number;
  /** True when the message came (almost) without marks. */
  unmarked: boolean;
};

export type ReadQuestionFn = (text: string) => ReadQuestion;

/** Longest question read, in tokens: what follows is context that only blurs the search. */
const MAX_TOKENS = 160;

export function createReader(parts: {
  terms: Terms;
  model: SyllableModel;
  abbreviations: Abbreviations;
}): ReadQuestionFn {
  const repair = createRepair(parts);
  return (text) => {
    const raw = text.normalize("NFC").trim();
    const typed = tokenise(separateUnits(raw)).slice(0, MAX_TOKENS);
    return { raw, typed, ...repair(typed) };
  };
}

/** What a letter right after a number stands for: "8tr", "500k", "30p", "6h". */
const UNITS: readonly [RegExp, string][] = [
  // Commas are lost: "7 năm, 2 tháng thử việc" are two lengths and not 86 months, told apart by a word between them.
  [
    /(\d\s*(?:năm|nam))\s*[,;.(]\s*(?=\d{1,2}\s*(?:tháng|thang|th)\s+(?:đầu|dau|thử|thu|cuối|cuoi|không|khong|ko|k|hông|hong|chưa|chua|nghỉ|nghi|đóng|dong|lương|luong|mà|ma|công|cong|cty|bị|bi|đã|da|sau|trước|truoc|gần|gan)(?![\p{L}\d]))/giu,
    "$1 c\u00f3 ",
  ],
  // "Công 26, tháng đó bị trừ": 26 days, and not 26 months.
  [
    /(\d)\s*[,;.]\s+(?=(?:tháng|thang|năm|nam|ngày|ngay)\s+(?:đó|do|này|nay|ấy|ay|kia|vừa|vua|rồi|roi|trước|truoc|sau)(?!\p{L}))/giu,
    "$1 th\u00ec ",
  ],
  // "17:30" and the southern "17g30" are times; "7.280.000/208" is divided; "kg" after a figure is no "không".
  [/(?<![\d:.,/])([012]?\d):([0-5]\d)(?![\d:])/gu, "$1 gi\u1edd $2 "],
  [/(?<![\d.,/])([012]?\d)\s*g(?!\p{L})/giu, "$1 gi\u1edd "],
  [/(\d[.,]\d{3}|tr|tri\u1ec7u|trieu)\s*\/\s*(?=\d)/giu, "$1 / "],
  [/(\d|\/)\s*kg(?!\p{L})/giu, "$1 k\u00fd "],
  [/(\d{3})\s*d(?!\p{L})/giu, "$1 \u0111\u1ed3ng "],
  [/(\d)\s*(?:k|ngan|ng)(?!\p{L})/giu, "$1 ngh\u00ecn "],
  // Written in one, "8tr2" is 8,2 million whatever follows it: "8tr2, nam đóng 27 năm".
  [/(?<![\d.,])(\d{1,3})(?:tr|triệu|trieu)(\d{1,3})(?![\d\p{L}]|[.,]\d)/giu, "$1,$2 tri\u1ec7u "],
  // So is "1 tỷ 2" (1,2 thousand million), and "7 củ", "6 chai" are millions, unless they are bottles of something.
  [/(?<![\d.,])(\d{1,3})\s*(?:tỷ|tỉ|ty)\s*(\d)(?![\d\p{L}]|[.,]\d|\s*(?:%|ph[aầ]n|tr|ng))/giu, "$1,$2 t\u1ef7 "],
  [/(\d)\s*(?:tỷ|ty)(?!\p{L})/giu, "$1 t\u1ef7 "],
  [/(\d)\s*(?:tr|trd|trđ|củ|cu)(?!\p{L})/giu, "$1 tri\u1ec7u "],
  [/(\d)\s*chai(?!\p{L}|\s*(?:n[uư][oơớ]c|bia|r[uư][oơợ]u|d[aầ]u|s[uữ]a|thu[oố]c|nh[uự]a))/giu, "$1 tri\u1ec7u "],
  [/(\d)\s*p(?!\p{L})/giu, "$1 ph\u00fat "],
  [/(\d)\s*h(?!\p{L})/giu, "$1 gi\u1edd "],
  [/(\d)\s*(?:th|thg)(?!\p{L})/giu, "$1 th\u00e1ng "],
  // "E mới 17t", "cháu 15t": of a person it is an age.
  [
    /((?<!\p{L})(?:e|em|tôi|toi|tui|mình|minh|cháu|chau|con|bạn|ban|nó|no|chị|chi|anh|chú|chu|cô|bác|bac|ông|ong)\s+(?:(?:mới|moi|nay|năm nay|nam nay|được|duoc|đc|dc|chỉ|chi|đã|da|là|la|gần|gan|tròn|tron|đủ|du)\s+){0,2}(?:1[3-9]|[2-6]\d))\s*t(?!\p{L}|\s*(?:lương|luong|lg))/giu,
    "$1 tu\u1ed5i ",
  ],
];

/** "8tr" is a number and a word; so is "12thang". */
function separateUnits(text: string): string {
  let separated = text;
  for (const [typed, meant] of UNITS) separated = separated.replace(typed, meant);
  return separated.replace(/(\d)(?=\p{L})/gu, "$1 ").replace(/(\p{L})(?=\d)/gu, "$1 ");
}
