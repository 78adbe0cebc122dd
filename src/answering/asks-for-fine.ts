import { foldTokens } from "../language/tokens.ts";

/** How an employer's fine is asked for, without marks and with "ty" read as "ti": "công ty bị phạt sao", "mức phạt". */
const FINE =
  /\b((cong ti|doanh nghiep|chu|sep|co so|ben thue)( \S+){0,6} bi (xu )?phat|phat (cong ti|doanh nghiep|chu)|muc (xu )?phat|bi xu phat|(bi )?(xu )?phat (bao nhieu|the nao|nhu the nao|ra sao|sao|may trieu|nhieu khong))\b/u;

/** True when the fine of an employer is asked for, and not whether a worker may be made to pay. */
export function asksForFine(tokens: readonly string[]): boolean {
  return FINE.test(foldTokens(tokens).join(" "));
}
