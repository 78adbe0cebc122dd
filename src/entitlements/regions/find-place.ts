import { fold } from "../../language/fold.ts";
import { FORMER_PROVINCES } from "./former-provinces.ts";
import { placeKey } from "./place-key.ts";
import type { RegionList } from "./region-list.ts";

/** Longest name of a commune, in syllables ("Tân Nhựt Bình Chánh", "Văn Miếu - Quốc Tử Giám"). */
const MOST_SYLLABLES = 6;
const BEFORE_A_PLACE = new Set([
  "xa",
  "phuong",
  "khu",
  "tinh",
  "pho",
  "tp",
  "huyen",
  "quan",
  "o",
  "tai",
  "tren",
  "cho",
]);
const PREFIX_OF: Readonly<Record<string, string>> = {
  xa: "xa",
  phuong: "phuong",
  khu: "dac khu",
  huyen: "huyen",
  quan: "quan",
  pho: "thanh pho",
  tp: "thanh pho",
};

/**
 * The commune and province that a sentence names, as typed, for `findRegion`. A name is taken only after a word that leads to a place
 * ("xã", "ở", "tại", "tỉnh" …), because many communes are called by everyday words; a commune must be in the list, or follow "xã" or "phường" with its province named too: then it is one of the communes that the list leaves unnamed.
 */
export function findPlace(
  list: RegionList,
  said: readonly string[],
): { commune: string | null; province: string | null; unlisted: string | null } | null {
  const tokens = said.slice(branchAt(said.map(fold).join(" ")));
  const words = tokens.map(fold);
  const provinces = provinceKeys(list);
  let commune: string | null = null;
  let province: string | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const lead = words[at - 1] ?? "";
    const isLed = BEFORE_A_PLACE.has(lead) || commune !== null;
    for (let size = Math.min(MOST_SYLLABLES, tokens.length - at); size > 0; size--) {
      const name = tokens.slice(at, at + size).join(" ");
      const key = placeKey(name);
      // Two of the provinces are called by everyday words; the others name themselves.
      const isProvince =
        provinces.has(key) &&
        (isLed || (key.length > 5 && !EVERYDAY.has(key)) || key === "hcm" || key === "tphcm") &&
        (lead === "tinh" || !["xa", "phuong", "khu"].includes(lead));
      if (province === null && isProvince && !(list.byCommune.has(key) && (lead === "phuong" || lead === "xa"))) {
        province = name;
        commune ??= nameBefore(tokens, words, at);
        at += size - 1;
        break;
      }
      if (commune === null && isLed && list.byCommune.has(key)) {
        commune = PREFIX_OF[lead] ? `${PREFIX_OF[lead]} ${name}` : name;
        at += size - 1;
        break;
      }
    }
  }
  if (commune === null || province === null) {
    const island = findIsland(list, words);
    if (island) {
      commune ??= island.commune;
      province ??= island.province;
    }
  }
  const unlisted = commune === null ? findUnlisted(tokens, words, provinces) : null;
  if (province !== null) commune ??= unlisted;
  return (commune ?? province ?? unlisted)
    ? { commune, province, unlisted: province === null ? unlisted : null }
    : null;
}

/** Where the place of work begins in "trụ sở ở Hà Nội mà làm ở chi nhánh Quy Nhơn": the head office is another place (293/2025 Điều 3 khoản 3 điểm b). */
function branchAt(text: string): number {
  const found =
    /\b(?:tru so|cong t[iy] me|hoi so|van phong chinh|tong cong t[iy])\b.*?\b(?=(?:chi nhanh|don vi|co so|xuong|nha may|lam(?: viec)?) (?:o |tai |ben |duoi |phuong |xa |dac khu ))/u.exec(
      text,
    );
  return found ? text.slice(0, found.index + found[0].length).split(" ").length - 1 : 0;
}

/** Provinces called by everyday words ("hòa bình" is peace). */
const EVERYDAY = new Set(["hoabinh", "thaibinh"]);

/** The name between "ở" or "tại" and a province, where it can be one: "ở Bình Chánh TPHCM". */
function nameBefore(tokens: readonly string[], words: readonly string[], province: number): string | null {
  const end = /^(?:tinh|tp|pho)$/u.test(words[province - 1] ?? "") ? province - 1 : province;
  const from = words.slice(0, end).findLastIndex((word) => word === "o" || word === "tai") + 1;
  const name = words.slice(from, end);
  if (from === 0 || name.length === 0 || name.length > 4) return null;
  if (name.some((word) => AFTER_A_NAME.has(word) || word === "xa" || word === "phuong")) return null;
  return tokens.slice(from, end).join(" ");
}

/** The place in an answer to "where?": a name alone, or a commune and then its province ("Sa Thầy, Kon Tum"). */
export function readPlace(
  list: RegionList,
  tokens: readonly string[],
): { commune: string | null; province: string | null } | null {
  const words = tokens.map(fold);
  for (let at = 1; at < tokens.length; at++) {
    if (!provinceKeys(list).has(placeKey(tokens.slice(at).join(" ")))) continue;
    const end = words[at - 1] === "tinh" ? at - 1 : at;
    // "Phường Kon Tum" is one name, not a commune called "phường".
    if (end === 1 && (words[0] === "xa" || words[0] === "phuong")) continue;
    if (end > 0) return { commune: tokens.slice(0, end).join(" "), province: tokens.slice(at).join(" ") };
  }
  const key = placeKey(tokens.join(" "));
  return list.byCommune.has(key) ? { commune: tokens.join(" "), province: null } : findPlace(list, tokens);
}

function provinceKeys(list: RegionList): ReadonlySet<string> {
  return new Set([
    ...list.provinces.map(({ key }) => key),
    ...FORMER_PROVINCES.map(({ former }) => former),
    "hcm",
    "tphcm",
    "saigon",
  ]);
}

/** Words that end a name. */
const AFTER_A_NAME = new Set([
  "tinh",
  "thanh",
  "tp",
  "huyen",
  "quan",
  "o",
  "thi",
  "la",
  "co",
  "bao",
  "luong",
  "muc",
  "duoc",
  "thuoc",
  "vung",
  "nay",
  "cu",
  "may",
  "nam",
  "tra",
  "thi",
  "thap",
  "tien",
  "em",
  "toi",
  "cho",
  "hien",
  "bay",
  "lam",
  "va",
  "dang",
  "chu",
  "moi",
  "nguoi",
  "ma",
  "chi",
  "voi",
]);

/** Syllables that begin a name with their marks and are everyday words without: "xã Trà Bồng", not "xã trả". */
const BEGINS_A_NAME = new Set([
  "tr\u00e0",
  "th\u00e0nh",
  "b\u1ea3o",
  "hi\u1ec1n",
  "ti\u00ean",
  "chu",
  "l\u01b0\u01a1ng",
]);

/** Special zones that the annex leaves among "đặc khu còn lại", by their folded name, and the key of their province. */
const ISLANDS: readonly (readonly [name: string, province: string])[] = [
  ["li son", "quangngai"],
  ["con co", "quangtri"],
  ["phu qui", "lamdong"],
  ["truong sa", "khanhhoa"],
  ["co to", "quangninh"],
  ["cat hai", "haiphong"],
];

/** "Đặc khu Lý Sơn", "đảo Lý Sơn", "Lý Sơn" where no other place is named: its province is known without being said. */
function findIsland(list: RegionList, words: readonly string[]): { commune: string; province: string } | null {
  // The tokens spell "lí", "quí"; people write "lý", "quý".
  const text = words.join(" ").replaceAll(/\b(l|qu)y\b/gu, "$1i");
  for (const [name, key] of ISLANDS) {
    if (list.byCommune.has(name.replace(" ", ""))) continue;
    const isNamed = new RegExp(`\\b(?:dac khu|dao|huyen dao|o|tai|ngoai) ${name}\\b`, "u").test(text);
    const province = isNamed && list.provinces.find((each) => each.key === key);
    if (province) return { commune: `dac khu ${name}`, province: province.name };
  }
  return null;
}

function findUnlisted(
  tokens: readonly string[],
  words: readonly string[],
  provinces: ReadonlySet<string>,
): string | null {
  const at = words.findIndex((word) => word === "xa" || word === "phuong");
  if (at < 0 || words[at - 1] === "dac" || words[at - 1] === "don" || words[at + 1] === "hoi") return null;
  const rest = words.slice(at + 1, at + 4);
  const end = rest.findIndex(
    (word, place) =>
      (place > 0 && provinces.has(placeKey(tokens.slice(at + 1 + place, at + 3 + place).join(" ")))) ||
      (AFTER_A_NAME.has(word) && !(place === 0 && BEGINS_A_NAME.has(tokens[at + 1] ?? ""))),
  );
  const size = end < 0 ? rest.length : end;
  return size === 0 ? null : `${words[at] ?? ""} ${tokens.slice(at + 1, at + 1 + size).join(" ")}`;
}
