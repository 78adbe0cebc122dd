import { fold } from "../../language/fold.ts";

const PHONE = /(?<!\d)(?:\+?84|0)(?:[\s.-]?\d){8,10}(?!\d)/u;
const MOST_WORDS = 6;
/** What a name begins with that is not written like one: a family name, or the A and Y of Tây Nguyên. */
const FAMILY =
  /^(?:(?:anh|chi|co|chu|bac|a|c) )?(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|trinh|mai|truong|luong|ha|lam|cao|tong|thai|a|y|h|rah|rmah|ksor|siu|kpa) \p{L}/u;
/** One small word that is no name. */
const NO_NAME =
  /^(?:so|khong|ko|chua|duoc|sao|gi|luong|cty|muon|gui|biet|cho|giup|nao|ai|bi|roi|nhe|nha|vay|tien|viec|sep|hoi|noi|kin|lo|ok|oke|okie|chao|alo|cam|tu|doi|lat|mai|khoan|de|thoi|buon|met|co|da|vang|u|uh|um|hi|hello|test|a|e|o)$/u;

/** Name and telephone number out of one line. */
export function readContact(text: string): { name: string | null; phone: string | null } {
  const phone = PHONE.exec(text)?.[0] ?? null;
  const name = (phone === null ? text : text.replace(phone, " "))
    .replace(
      /(?:^|\s)(?:sđt|sdt|đt|dt|số điện thoại|so dien thoai|điện thoại|dien thoai|số|tên|ten|là|la|tôi|em|mình|gọi|goi|cứ)(?=[\s:.,-]|$)/giu,
      " ",
    )
    .replace(/[:;,.\-–()]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return { name: name === "" ? null : name.slice(0, 200), phone: phone?.replace(/[\s.-]/gu, "") ?? null };
}

/** Whether a line says who somebody is, and not something else: asking again is cheaper than a name that is none. */
export function isContact(text: string): boolean {
  const { name, phone } = readContact(text);
  if (phone !== null) return true;
  if (name === null || !/^[\p{L}\p{M}\s'’]+$/u.test(name)) return false;
  const words = name.split(" ");
  if (words.length > MOST_WORDS) return false;
  if (words.every((word) => /^\p{Lu}/u.test(word)) || saysSo(text)) return true;
  if (words.length === 1) return !NO_NAME.test(fold(name));
  return FAMILY.test(fold(name)) || words.slice(1).every((word) => /^\p{Lu}/u.test(word));
}

/** "Tên là …", "em tên …", and not "tên gì cũng được". */
function saysSo(text: string): boolean {
  return (
    /(?<!\p{L})(?:tên|ten)(?: (?:là|la|em là|em la))? (?!gì|gi|nào|nao|ai|của|cua|cũng|cung|em không|thì|thi)\p{L}/iu.test(
      text,
    ) && !/không|khong|\bko\b/iu.test(text)
  );
}

/** Whether the words beside a telephone number are a name: said to be one, or written like one. */
export function saysName(text: string): boolean {
  const { name } = readContact(text);
  if (name === null || !isContact(text)) return false;
  return saysSo(text) || name.split(" ").every((word) => /^\p{Lu}/u.test(word));
}

/** A message without the telephone number in it, and that number. */
export function takePhone(text: string): { phone: string | null; rest: string } {
  const { phone } = readContact(text);
  return { phone, rest: phone === null ? text : text.replace(PHONE, " ").replace(/\s+/gu, " ").trim() };
}
