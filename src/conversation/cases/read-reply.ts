import type { Identity } from "../../casework/index.ts";
import { fold } from "../../language/fold.ts";
import type { Turn } from "../turn.ts";

const TAIL = "(?: (?:a|nha|nhe|di|em|anh|chi|ad|oi|giup|voi|cho|toi|minh|tui|dum|roi|luon|vay|day|do|ban|cam on))*$";
const HEAD = "^(?:(?:da|vang|uh|um|u|ok|thoi|a|o|em|toi|tui|minh|chau) )*";

const CANCELS = new RegExp(
  `${HEAD}(?:thoi|huy|huy bo|bo di|bo|khong gui|dung gui|khong can|khong chuyen|thoi khoi|dung lai|khong bao nua|khong muon gui|khong muon bao|khong lam nua|thoat|stop)(?: nua| dau)*${TAIL}`,
  "u",
);
const SKIPS = new RegExp(
  `${HEAD}(?:bo qua|khong biet|khong (?:biet )?ro (?:nua|lam)|h[oe](?:ng|m|k) (?:biet|nho|ro)|khong nho|khong ro|khong noi|khong co|khong|qua|chua biet|chua ro|skip|next|khong muon noi|de sau)(?: nua)*${TAIL}`,
  "u",
);
const YES = new RegExp(
  `${HEAD}(?:co|co chu|dong y|duoc|muon|can|ok|oke|okie|okela|vang|da|u|uh|um|uk|yes|chuyen|gui|bao|nho|chac chan|nhat tri|trien|lam)(?: (?:can|muon|chu|chuyen|gui|bao|di|lien|ngay|gap|can bo|cong doan|len|vao cuoc|lam|lai|viec|nay|don))*${TAIL}`,
  "u",
);
const NO = new RegExp(
  `${HEAD}(?:khong|chua|khoi|khong muon|chua can|chua muon|de sau|de em suy nghi|de suy nghi|chi hoi|chi hoi thoi|hoi cho biet|chi hoi cho biet|hoi thoi|hoi vay thoi|khong dam|so lam khong dam)(?: (?:nua|dau|can|muon|gui|chuyen|biet|thoi|da|cam on))*${TAIL}`,
  "u",
);
const WRONG =
  /^(?:(?:da|vang|a|o|oi|y|thoi|hinh nhu|em|toi|minh|tui) )*(?:sai|nham|go nham|ghi nham|viet nham|noi nham|khong dung|chua dung|khong phai|sua|sua lai|chinh lai|doi lai|quay lai|tro lai|lui lai|hoi lai|cau truoc|lam lai|kho hieu qua sai)(?: (?:roi|het|cau|truoc|tren|luc nay|hoi nay|lai|mot|cho|chut|ti|em|a|nha|di|vay|bi|do|thong tin|ve|buoc|cai|nay))*$/u;
const CONFIDENTIAL =
  /\b(?:giu kin|kin ten|noi kin|giau kin|bi mat|kin dao|giu bi mat|dung (?:de|cho) (?:ai|lo)|kin thoi|gui kin)\b/u;
const ANONYMOUS =
  /\b(?:khong noi ten|khong (?:de|ghi|neu|can|cho) (?:ro )?ten|an danh|nac danh|giau ten|khong ten|khong muon (?:noi|lo|de|cho biet) ten|giau danh tinh)\b/u;
const NAMED = /\b(?:noi ro ten|noi ten|cong khai|de ten|ghi ten|ro ten|neu ten|khong can giau)\b/u;
const LONGEST_CHOICE = 9;

export function spoken({ question }: Pick<Turn, "question">): string {
  return fold(question.tokens.join(" ")).trim();
}

export function isCancelling(turn: Pick<Turn, "question">): boolean {
  return CANCELS.test(spoken(turn));
}

export function isSkipping(turn: Pick<Turn, "question">): boolean {
  return SKIPS.test(spoken(turn));
}

const WHY =
  /^(?:(?:da|ma|a|u|em|toi|sao|vay) )*(?:(?:sao|vi sao|tai sao) (?:lai |phai |can |ma )*(?:hoi|noi|khai|biet)|hoi (?:chi|lam gi|lam chi|de lam gi|gi (?:ma )?(?:lam|nhieu|ki|ky)|may cai nay)|de lam (?:gi|chi)|can (?:biet )?(?:de )?lam gi|(?:co )?(?:can|phai|bat buoc)(?: phai)? (?:noi|khai|ghi|cho biet|tra loi|dien|ke)(?: (?:ro|ten|cong t[iy]|cty|cho lam|het|ra|that|khong|k|a|vay|gi|dau|nua|em|o dau|lam))*$)/u;

const WAITS =
  /^(?:(?:da|vang|ok|u|uh|a|thoi|em|toi|tui|minh|khoan|de|cho) )*(?:tu tu|doi|cho (?:em |toi |minh |ti |chut )?(?:chut|ti|xiu|lat)|khoan(?: da)?|lat|lat nua|mai|toi nay|de mai|suy nghi|nghi (?:da|lai|ki|ky)|hoi (?:lai )?(?:chong|vo|ban|nguoi nha|may (?:chi|anh)|anh em|chi em|me|ba)|coi lai|xem lai|dang (?:ban|lam|do tay|an com))(?: (?:da|de|coi|xem|hoi|em|toi|minh|chut|ti|xiu|lat|nhan|noi|ke|tra loi|tinh|lai|them|nua|nha|nhe|a|roi|mot|voi|xong|gui|suy nghi|ky|ki))*$/u;

/** Asks for time. */
export function isWaiting(turn: Pick<Turn, "question">): boolean {
  return WAITS.test(spoken(turn));
}

/** Asks why it is asked, or whether it must be told. */
export function asksWhy(turn: Pick<Turn, "question">): boolean {
  return WHY.test(spoken(turn));
}

/** Goes back, or says that something is not right, without saying what. */
export function isCorrecting(turn: Pick<Turn, "question">): boolean {
  return WRONG.test(spoken(turn));
}

/** Whether the union's help, just offered, is taken; `null` when the words say neither. */
export function readConsent(turn: Pick<Turn, "question">): "yes" | "no" | null {
  const said = spoken(turn);
  if (NO.test(said) || CANCELS.test(said)) return "no";
  return YES.test(said) ? "yes" : null;
}

/** Takes the offer in words that can mean nothing else, also when something was said since. */
export function isClearConsent(turn: Pick<Turn, "question">): boolean {
  const said = spoken(turn);
  return YES.test(said) && /\b(?:co|chuyen|dong y)\b/u.test(said);
}

/** "Ok", "gửi đi": agrees, without choosing how the name goes with it. */
export function isAgreeing(turn: Pick<Turn, "question">): boolean {
  return (
    YES.test(spoken(turn)) || /^(?:(?:da|vang) )*(?:dung|chinh xac|chuan|xong)(?: (?:roi|het|a))*$/u.test(spoken(turn))
  );
}

/** How the name goes with a case, chosen in words of one's own. */
export function readIdentity(turn: Pick<Turn, "question">): Identity | null {
  const said = spoken(turn);
  if (turn.question.tokens.length > LONGEST_CHOICE) return null;
  if (ANONYMOUS.test(said)) return "anonymous";
  if (CONFIDENTIAL.test(said)) return "confidential";
  return NAMED.test(said) ? "named" : null;
}
