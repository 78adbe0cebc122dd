/** Below this nearness, what was asked may well be another question than the one that is answered. */
const ANOTHER_PERHAPS = 0.5;
/** A first sentence that says yes or no, alone or with what it hangs on. */
const SAYS_YES_OR_NO =
  /^\**(?:(?:Có|Chưa|Còn|Vẫn|Sai|Đúng|Không (?:được|phải|đúng|mất|còn))(?!\p{L})|(?:Không|Được|Phải)\**(?:[.,:;]| (?:nếu|khi|trừ|vì)(?!\p{L})))/u;
/** Or that tells how high a fine is, and not for what. */
const TELLS_A_FINE = /^\**Công ty bị phạt/u;

/**
 * A checked answer to be read without its question. "Được, nếu nghỉ đúng luật" says yes to the question it was written
 * for, which a worker who asked it otherwise cannot see: there, that question is said before it.
 */
export function nameQuestion(question: string, text: string, similarity: number): string {
  const needsQuestion = SAYS_YES_OR_NO.test(text) || TELLS_A_FINE.test(text);
  return similarity < ANOTHER_PERHAPS && needsQuestion ? `${question} ${text}` : text;
}
