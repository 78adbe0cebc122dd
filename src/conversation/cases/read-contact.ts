import { fold } from "../../language/fold.ts";

const PHONE = /(?<!\d)(?:\+?84|0)(?:[\s.-]?\d){8,10}(?!\d)/u;
const MOST_WORDS = 6;
/** Words that no name is made of, unless it is written like one. */
const NO_NAME =
  /(?<!\p{L})(?:so|khong|ko|chua|duoc|sao|gi|luong|cty|cong ty|cong doan|muon|gui|biet|cho|giup|nao|ai|bi|roi|nhe|nha|vay|la sao|tien|viec|sep|ten|dien thoai|hoi|noi|kin|lo|lam sao|cam on|ok|oke|chao|alo)(?!\p{L})/u;

/** Name and telephone number out of one line. */
export function readContact(text: string): { name: string | null; phone: string | null } {
  const phone = PHONE.exec(text)?.[0] ?? null;
  const name = (phone === null ? text : text.replace(phone, " "))
    .replace(
      /(?:^|\s)(?:sđt|sdt|đt|dt|số điện thoại|so dien thoai|điện thoại|dien thoai|số|tên|ten|là|la|tôi|em|mình)(?=[\s:.,-]|$)/giu,
      " ",
    )
    .replace(/[:;,.\-–()]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return { name: name === "" ? null : name.slice(0, 200), phone: phone?.replace(/[\s.-]/gu, "") ?? null };
}

/** Whether a line says who somebody is, and not something else. */
export function isContact(text: string): boolean {
  const { name, phone } = readContact(text);
  if (phone !== null) return true;
  if (name === null || !/^[\p{L}\p{M}\s'’]+$/u.test(name)) return false;
  const words = name.split(" ");
  const isWrittenAsName = words.every((word) => /^\p{Lu}/u.test(word));
  return words.length <= MOST_WORDS && (isWrittenAsName || !NO_NAME.test(fold(name)));
}

/** A message without the telephone number in it, and that number. */
export function takePhone(text: string): { phone: string | null; rest: string } {
  const { phone } = readContact(text);
  return { phone, rest: phone === null ? text : text.replace(PHONE, " ").replace(/\s+/gu, " ").trim() };
}
