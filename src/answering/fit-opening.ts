import { foldTokens, tokenise } from "../language/tokens.ts";

/** Asks for a figure, a day, a person or a place, which no "Có" or "Không" answers. */
const WANTS_MORE = /\b(may|bao nhieu|bao lau|bao gio|khi nao|luc nao|ai|o dau|cho nao|nhung gi)\b/u;
/** Ends in the word that asks for yes or no, with what is said after it to be polite. */
const WANTS_YES_OR_NO = /\b(khong|chua)( (a|vay|nhi|ta|he|ha|the|em|anh|chi|ad|admin|shop))*$/u;
/** A first sentence that is nothing but yes or no. */
const YES_OR_NO = /^(\*\*)?(Có|Không|Được|Không được|Không đúng|Đúng|Phải|Có chứ)\.(\*\*)?\s+(?=\S)/u;
/** Asks whether a thing is against the law: "có" there is "không" to "có được không". */
const WHETHER_WRONG = /\b(sai|trai luat|trai phap luat|vi pham|pham luat|pham phap|bi cam|co cam|sao khong)\b/u;
/** Asks whether something bad comes of it, for the one who asks or for the company. */
const WHETHER_SUFFERED = /\b(co bi|bi gi|sao khong)\b/u;

/**
 * The checked answer as it reads after this question: a bare "Không." before it, which answers the question it was
 * written for (`written`), is left out where another was asked that wants a figure, a day, a person or a place, or
 * that asks the same the other way round ("có sai không" beside "có được không"; "không trả … có đúng không").
 */
export function fitOpening(text: string, tokens: readonly string[], written: string): string {
  const asked = foldTokens(tokens).join(" ");
  const isYesOrNo = WANTS_YES_OR_NO.test(asked);
  const fits = isYesOrNo ? isTheSameWay(asked, foldTokens(tokenise(written)).join(" ")) : !WANTS_MORE.test(asked);
  return fits ? text : text.replace(YES_OR_NO, "");
}

/** True unless yes to the one would be no to the other; where the written question is no such question, nobody knows. */
function isTheSameWay(asked: string, written: string): boolean {
  if (!WANTS_YES_OR_NO.test(written)) return true;
  return (
    WHETHER_WRONG.test(asked) === WHETHER_WRONG.test(written) &&
    WHETHER_SUFFERED.test(asked) === WHETHER_SUFFERED.test(written) &&
    isAboutNot(asked) === isAboutNot(written)
  );
}

/** True of "công ty không trả lương có đúng không", false of "công ty trả lương có đúng không". */
function isAboutNot(question: string): boolean {
  return /\bkhong\b/u.test(question.replace(WANTS_YES_OR_NO, ""));
}
