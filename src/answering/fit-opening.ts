import { foldTokens } from "../language/tokens.ts";

/** Asks for a figure, a day, a person or a place, which no "Có" or "Không" answers. */
const WANTS_MORE = /\b(may|bao nhieu|bao lau|bao gio|khi nao|luc nao|ai|o dau|cho nao|nhung gi)\b/u;
/** Ends in the word that asks for yes or no, with what is said after it to be polite. */
const WANTS_YES_OR_NO = /\b(khong|chua|phai khong|dung khong)( (a|vay|nhi|ta|he|ha|the|em|anh|chi|ad|admin|shop))*$/u;
/** A first sentence that is nothing but yes or no. */
const YES_OR_NO = /^(\*\*)?(Có|Không|Được|Không được|Đúng|Phải|Có chứ)\.(\*\*)?\s+(?=\S)/u;

/**
 * The checked answer as it reads after this question: a bare "Không." before it, which answers the question it was
 * written for, is left out where another was asked that wants a figure, a day, a person or a place.
 */
export function fitOpening(text: string, tokens: readonly string[]): string {
  const asked = foldTokens(tokens).join(" ");
  return WANTS_MORE.test(asked) && !WANTS_YES_OR_NO.test(asked) ? text.replace(YES_OR_NO, "") : text;
}
