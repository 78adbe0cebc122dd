import { fold } from "../../language/fold.ts";

/** What a message tells beside its story: in the worker's own words, and where in the message they stand. */
export type Told = { since: Span | null; wants: Span | null };
export type Span = { text: string; start: number; end: number };

const NUMBER = "(?:\\d{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|may|vai|gan \\d{1,2}|hon \\d{1,2}|nua|ca)";
const UNIT = "(?:ngay|hom|bua|tuan|thang|nam|quy)";
const DATE = "\\d{1,2}\\s?[/.-]\\s?\\d{1,2}(?:\\s?[/.-]\\s?\\d{4})?";
const MONTH =
  "(?:thang|t) ?(?:\\d{1,2}|gieng|chap|muoi mot|muoi hai|muoi|mot|hai|ba|tu|nam|sau|bay|tam|chin)(?!\\p{L})(?: ?[/-] ?\\d{4}| nam (?:\\d{4}|ngoai|nay|roi|truoc))?";
const PART = "(?:dau|giua|cuoi|het|sau|truoc|khoang|tam|hoi)";
const MOMENT = [
  `(?:ngay |mung )?${DATE}`,
  `(?:${PART} )*${MONTH}`,
  `(?:ngay|mung|hom|bua) (?:mung )?\\d{1,2}(?: ${MONTH})?`,
  `(?:${PART} )*(?:nam|quy) (?:\\d{1,4}|ngoai|nay|roi|truoc)`,
  `(?:${PART} )*(?:tuan|thang) (?:nay|truoc|roi|qua)`,
  `(?:${PART} )*(?:tet|le|dich|he|hom qua|hom kia|hom nay|sang nay|chieu qua|toi qua|trua nay|bua truoc|lau|xua)(?: (?:am lich|duong lich|nam ngoai|nam nay|vua roi|roi|toi gio|nay))*`,
  `(?:${PART} )+(?:nam|thang|tuan|quy)`,
  "luc (?:moi )?(?:vao lam|dau)|khi (?:moi )?vao lam",
].join("|");
const STILL = "(?: (?:den|toi|cho den|cho toi) (?:nay|gio|bay gio|hien tai|hom nay|nay gio))?";

/** "Từ tháng 8 tới giờ", "2 tháng rồi", "hôm qua": since when something is so. Folded. */
const SINCE = [
  new RegExp(`(?<!\\p{L})(?:ke )?(?:tu|hoi|luc|vao) (?:${MOMENT})${STILL}(?!\\p{L})`, "gu"),
  new RegExp(
    `(?<!\\p{L})(?:${MOMENT}) (?:den|toi|cho den|cho toi) (?:nay|gio|bay gio|hien tai|hom nay)(?!\\p{L})`,
    "gu",
  ),
  new RegExp(
    `(?<!\\p{L})(?:da |gan |hon |khoang |duoc |suot |(?<!tang )ca )*${NUMBER} ${UNIT}(?: hon)? (?:roi|nay|qua)(?!\\p{L})(?: nay)?`,
    "gu",
  ),
  /(?<!\p{L})(?:suot|(?<!tang )ca|may|gan) (?:may )?(?:ngay|tuan|thang|nam) (?:nay|roi|qua)(?!\p{L})/gu,
  new RegExp(
    `(?<!\\p{L})(?:lau nay|bua gio|dao nay|ca nam nay|(?:sang|trua|chieu|toi|dem) (?:nay|qua)|hom (?:qua|kia|nay)|(?:tuan|thang|nam) (?:truoc|roi|ngoai|nay))(?!\\p{L})`,
    "gu",
  ),
];
/** Of a person's own life, not of what is wrong: "em làm 5 năm rồi", "có bầu 7 tháng rồi". Before it, at most so near. */
const OF_A_LIFE =
  /(?<!\p{L})(?<!(?:khong|chua|ko|ngung|tron|nga) )(?:lam(?: (?:viec|cong nhan|o|tai|cho|ben|day|duoc|them|cong ty|cty|gan|hon))*|vao|ky|hop dong|bau|thai|mang thai|co thai|con|be|tuoi|sinh|nghi de|nghi sinh|cuoi|gan bo|dong bao hiem|dong|het han)(?: (?:em|con|duoc|moi|da|gan|hon|o day|day|cho cong ty|cho cty))* $/u;
/** What a figure is wanted for, or until when something goes: no beginning either. */
const NOT_SINCE =
  /(?<!\p{L})(?:den|toi|hen|hua|dau|cuoi|trong|sau|moi|phep|qua|ve|\d{1,4}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|may|vai|nua) $/u;

const NO_WISH =
  "(?! (?:hoi|bao|phan anh|to cao|noi|ke|biet|chet|nghi|di|ve|phep|xin phep|gap|gioi thieu|trinh bao|gop y|de xuat|khen|tuyen duong|bieu duong|viet bai|hien ke|de cu|khong)(?!\\p{L}))";
const MINE =
  "(?:em|toi|tui|minh|chau|con|tui em|tui minh|chung toi|chung em|anh em|chi em|moi nguoi|bon em|ca to|ca chuyen)";
const UNION = "(?:cong doan|cd|can bo|anh chi|lien doan|cac anh|may anh|ben minh|ad|admin)";
const DEMAND = "doi (?:lai |giup |lay )?(?:luong|tien|quyen|so)(?!\\p{L})";
/** "Em muốn đòi lại lương", "mong công đoàn giúp": to the end of the sentence. Folded. */
const WISH = new RegExp(
  `(?<!\\p{L})(?:${[
    `${MINE} (?:chi |rat |that su |deu )?(?:muon|mong|can|xin)${NO_WISH}`,
    `(?:mong|nho|xin|de nghi|kinh mong|yeu cau) ${UNION}(?: cong doan)?`,
    "(?:muon|mong) (?:duoc|doi|lay|nhan|cong ty|cty|cong doan|nho|giai quyet)(?!\\p{L})",
    `(?<=^|[,.;\\n] ?)(?:(?:muon|mong)${NO_WISH}|xin(?= (?:${UNION}|duoc|ho tro|giup|xem|xet|lam ro|lay|doi|tra)(?!\\p{L}))|${DEMAND})`,
  ].join("|")})(?: [^.!?\\n;]+|(?<=(?:luong|tien|so))(?!\\p{L}))`,
  "gu",
);
const OURS = /^(?:em|toi|tui|minh|chau|con|chung|anh em|chi em|moi nguoi|bon em|ca) /u;
/** Wished by somebody else, or not wished. */
const NOT_OURS = /(?<!\p{L})(?:khong|ko|chua|ho|cong ty|cty|sep|chu|ong ay|ba ay|giam doc|no|tung|tinh)(?: \S+)? $/u;
const BEGINS = /^(?:ke )?(?:tu|hoi) /u;
const LONGEST_WISH = 300;

const ONLY_WHEN = new RegExp(
  `^(?:da |chac |khoang |la )*(?:(?:ke )?(?:tu|hoi|luc|vao) )?(?:${MOMENT})${STILL}(?: (?:a|roi|do|nha|luon))*$`,
  "u",
);

/** Whether a message says when, and nothing else: "tháng 6", "đầu tháng". */
export function saysOnlyWhen(text: string): boolean {
  return ONLY_WHEN.test(foldInPlace(text).trim());
}

/** What of these a message tells, each the first of its kind. */
export function readTold(text: string): Told {
  const said = foldInPlace(text);
  const find = (patterns: readonly RegExp[], isMeant: (before: string, match: string) => boolean): Span | null => {
    const found = patterns
      .flatMap((pattern) => [...said.matchAll(pattern)])
      .filter((match) => isMeant(said.slice(0, match.index), match[0]))
      .sort((one, other) => one.index - other.index || other[0].length - one[0].length);
    const [first] = found;
    if (!first) return null;
    const end = first.index + first[0].length;
    return { text: text.slice(first.index, end).trim().slice(0, LONGEST_WISH), start: first.index, end };
  };
  const wants = find([WISH], (before, wish) => OURS.test(wish) || !NOT_OURS.test(before.slice(-24)));
  const since = find(SINCE, (before) => !OF_A_LIFE.test(before.slice(-40)) && !NOT_SINCE.test(before.slice(-10)));
  const isOfWish = since !== null && wants !== null && since.start >= wants.start && since.end <= wants.end;
  // "muốn đòi lương nợ từ tháng 8" tells since when; "muốn được trả trong tuần này" does not
  return { since: isOfWish && !BEGINS.test(said.slice(since.start)) ? null : since, wants };
}

/** The message without what was read out of it: what is left may be an answer of its own. */
export function withoutTold(text: string, spans: readonly (Span | null)[]): string {
  const found = spans.filter((span) => span !== null);
  if (found.length === 0) return text.trim();
  const cut = found
    .sort((one, other) => other.start - one.start)
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  return cut
    .replace(/\s+/gu, " ")
    .replace(/(?:\s*[,;]\s*)+/gu, ", ")
    .replace(/^[\s,.;:–-]+|[\s,;:–-]+$/gu, "")
    .replace(/^(?:và|va|rồi|roi|mà|ma|thì|thi|nên|nen|với|voi|ạ|dạ|da)\s+|\s+(?:và|va|rồi|roi|ạ|nha|nhé)$/gu, "")
    .trim();
}

/** Without marks, each letter where it stands in the text. */
function foldInPlace(text: string): string {
  return [...text.normalize("NFC")].map((letter) => (letter.length === 1 ? fold(letter) : "  ")).join("");
}

/** What a company may be called: "Công ty TNHH Hoàng Gia"; the worker sees it before it is sent. */
const NAMED =
  /(?<!\p{L})((?:[Cc]ông ty|CÔNG TY|[Cc]ong ty|[Cc]ty|CTY|[Nn]hà máy|[Xx]í nghiệp|[Nn]ông trường|[Xx]ưởng)(?: (?:TNHH|CP|MTV|cổ phần|tnhh|may|gỗ|giày|dệt|thép|nhựa|điện tử|thủy sản|cao su))*(?: \p{Lu}[\p{L}\d&.-]*){1,5})/u;

/** The company a message names by its own name; `null` where none has one, or all of it is in capitals. */
export function readNamedPlace(text: string): string | null {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase()).length;
  if (capitals * 2 > letters.length) return null;
  return NAMED.exec(text.normalize("NFC"))?.[1] ?? null;
}
