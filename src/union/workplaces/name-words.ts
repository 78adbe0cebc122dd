import { fold } from "../../language/fold.ts";
import { tokenise } from "../../language/tokens.ts";

/**
 * `name`: tells one workplace from another. `trade`, `place`: says what kind of work or place it is. `form`: "company
 * limited", which all have. `filler`: what people say around a name; it counts only where it is part of one.
 */
export type WordKind = "name" | "trade" | "place" | "form" | "filler";

export type Word = { key: string; marked: string; kind: WordKind };

/** Every way of writing one thing, the first being its key. Without marks, as they are typed. */
const PHRASES: readonly [WordKind, string][] = [
  ["form", "cong ty, congty, congti, cty, cti, ct"],
  ["form", "trach nhiem huu han, tnhh"],
  ["form", "co phan, cophan, cp"],
  ["form", "mot thanh vien, 1 thanh vien, mtv"],
  ["form", "hai thanh vien, 2 thanh vien"],
  ["form", "doanh nghiep tu nhan, dntn"],
  ["form", "doanh nghiep, dn"],
  ["form", "tap doan"],
  ["form", "lien doanh"],
  ["form", "chi nhanh"],
  ["form", "xi nghiep, xn"],
  ["form", "nha may, nm"],
  ["form", "phan xuong, xuong, xg"],
  ["form", "hop tac xa, htx"],
  ["form", "cong doan co so, cdcs"],
  ["form", "cong doan, cd"],
  ["form", "lien doan lao dong, ldld"],
  ["filler", "bo qua, khong biet, khong nho, khong ro, khong noi"],
  ["form", "company, co ltd, ltd, jsc, corp, inc"],
  ["place", "khu cong nghiep, kcn, khu cn"],
  ["place", "cum cong nghiep, ccn"],
  ["place", "khu kinh te, kkt"],
  ["place", "thanh pho, tp"],
  ["place", "thi tran"],
  ["place", "thi xa, tx"],
  ["place", "huyen"],
  ["place", "quan"],
  ["place", "tinh"],
  ["place", "xa"],
  ["place", "viet nam, vietnam, vn"],
  ["trade", "san xuat, sx"],
  ["trade", "thuong mai, tm"],
  ["trade", "dich vu, dv"],
  ["trade", "xuat nhap khau, xnk"],
  ["trade", "xay dung, xd"],
  ["trade", "che bien"],
  ["trade", "dau tu"],
  ["trade", "phat trien"],
  ["name", "nong truong, nt, nong trg"],
  ["name", "cao su, caosu, cs"],
  ["name", "ca phe, cafe, caphe, cf"],
];

/** The places where somebody works and the people who speak, but no name. "(mẫu)" marks samples. */
const FILLERS = new Set(
  `a ah anh ben biet can cap chau chi cho chu co con cong nhan cu cua cung da dang day de di do doi dong duoc e em gan gi
   gio hien hien hom hon khong la lam lao lau lien may nam nay ngay nguoi nha nhan nhu o oi ong qua roi ta tai ten thang
   thi thoi thue thuoc toi trong truoc tu tui va vao ve vi viec voi xin ak j k ko minh mk mau cn nv
   nao nho ro het luon nua ne nhe hay hoac vay xung quanh duong chuyen to nhom so bo phan ma nhung minh hoi the thu`.split(
    /\s+/u,
  ),
);
/** Fillers that are also words of names: they count as any other word. */
const NAME_WORDS = [
  "may",
  "nam",
  "minh",
  "nhan",
  "hoi",
  "lien",
  "dong",
  "duong",
  "lao",
  "thu",
  "chu",
  "ong",
  "bo",
  "ma",
];
for (const word of NAME_WORDS) FILLERS.delete(word);

type Phrase = { words: readonly string[]; key: string; kind: WordKind };

const phrasesByFirst = new Map<string, Phrase[]>();
for (const [kind, written] of PHRASES) {
  const forms = written.split(", ").map((form) => tokenise(form).map(fold));
  const key = (forms[0] ?? []).join("-");
  for (const words of forms) {
    const first = words[0] ?? "";
    const known = phrasesByFirst.get(first) ?? [];
    known.push({ words, key, kind });
    known.sort((a, b) => b.words.length - a.words.length);
    phrasesByFirst.set(first, known);
  }
}

/** The words of a name, or of what somebody typed: one key for every spelling, and abbreviations written out. */
export function nameWords(text: string): Word[] {
  const marked = tokenise(text.normalize("NFC"));
  const folded = marked.map(fold);
  const words: Word[] = [];
  for (let at = 0; at < folded.length;) {
    const phrase = phrasesByFirst
      .get(folded[at] ?? "")
      ?.find(({ words: wanted }) => wanted.every((word, offset) => folded[at + offset] === word));
    const size = phrase?.words.length ?? (isMistypedCompany(folded, at) ? 2 : 1);
    const typed = marked.slice(at, at + size).join(" ");
    if (phrase && (phrase.kind === "name" || phrase.kind === "trade")) {
      // word by word, so that one of them may be mistyped
      for (const key of phrase.key.split("-")) words.push({ key, marked: key, kind: phrase.kind });
    } else if (phrase) words.push({ key: phrase.key, marked: typed, kind: phrase.kind });
    else if (size === 2) words.push({ key: "cong-ti", marked: typed, kind: "form" });
    else {
      const key = folded[at] ?? "";
      words.push({ key, marked: typed, kind: FILLERS.has(key) ? "filler" : "name" });
    }
    at += size;
  }
  return words;
}

/** "côg ty", "kong ti": the word before it is "công" mistyped. */
function isMistypedCompany(folded: readonly string[], at: number): boolean {
  return folded[at + 1] === "ti" && /^[ckx][ouin]*n*h?g?$/u.test(folded[at] ?? "");
}
