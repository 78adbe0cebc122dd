import { foldTokens, tokenise } from "../language/tokens.ts";
import type { CuratedAnswer } from "../knowledge/index.ts";

/** Says that a company ends the work of somebody: what it owes then is not what one owes who leaves. */
const COMPANY_ENDS =
  /(?<!\b(khong|chua|chang) )\bcho (em |toi |minh |tui |cong nhan |nguoi lao dong )?(nghi (viec|luon|ngang|khong bao)|thoi viec)\b|\b(bi|cong ty|cong ti|cty|chu|sep) (thoi viec|duoi|sa thai|don phuong|cham dut|cat giam)\b|\bduoi viec\b|\bsa thai\b/u;

/** True unless the question tells of a company that ends somebody's work and none of the answer's own questions does. */
export function isOfSameEnding(question: readonly string[], { question: name, asked }: CuratedAnswer): boolean {
  if (!COMPANY_ENDS.test(foldTokens(question).join(" "))) return true;
  return [name, ...asked].some((each) => COMPANY_ENDS.test(foldTokens(tokenise(each)).join(" ")));
}
