/** Below this nearness, what was asked may well be another question than the one that is answered. */
const ANOTHER_PERHAPS = 0.5;
/** A first sentence that says yes or no, alone or with what it hangs on. */
const SAYS_YES_OR_NO =
  /^\**(?:Có|Không|Được|Phải|Chưa|Còn|Vẫn|Sai|Đúng)(?!\p{L})(?! (?:quá|thấp|dưới|ai|nên)(?!\p{L}))/u;

/**
 * A checked answer to be read without its question. "Được, nếu nghỉ đúng luật" says yes to the question it was written
 * for, which a worker who asked it otherwise cannot see: there, that question is said before it.
 */
export function nameQuestion(question: string, text: string, similarity: number): string {
  return similarity < ANOTHER_PERHAPS && SAYS_YES_OR_NO.test(text) ? `${question} ${text}` : text;
}
