import { fold } from "../../language/fold.ts";

/** Words of a question about what the State does to an employer who breaks the law, not about what a worker may be docked. */
const PENALTY_WORDS =
  /\b(bi phat|xu phat|muc phat|phat bao nhieu|phat the nao|phat tien bao|phat hanh chinh|co bi phat|phat cong ty|phat doanh nghiep|phat nguoi su dung|bi xu ly the nao|bi xu ly nhu the nao|bi xu ly ra sao|che tai)\b/u;

/** True when the question asks for a sanction. */
export function asksForPenalty(tokens: readonly string[]): boolean {
  return PENALTY_WORDS.test(fold(tokens.join(" ")));
}
