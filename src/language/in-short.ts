/** More than this is not read beside an offer of help. */
const LONGEST = 280;
/** "Được.", "Không đúng:": answers the question of its heading, and nothing that was told. */
const YES_OR_NO = /^\**(?:Có|Không|Được|Đúng|Không đúng|Không phải|Không được|Sai)\**[.:]\**\s+/u;
/** The question itself, said before its answer. */
const QUESTION = /^[^.!?]*\?\s+/u;
/** Says what to do, and not what the law is. */
const ADVICE = /^\**(?:Đừng|Anh\/chị (?:đừng|giữ|chụp|ghi|gửi|xem|gom|vẫn|viết|cứ))|nhắn tôi/u;

const NAME = /^\**(?:Bộ luật|Luật|Nghị định|Thông tư|Ủy ban|Tòa án|Hội đồng|Bộ \p{Lu})/u;

/**
 * The one or two sentences of a checked answer that say what the law is, to be read after "the law says": without the
 * yes or no they may begin with, and without what is advised. `null` when nothing of it does.
 */
export function inShort(answer: string): string | null {
  const sentences = answer
    .replace(QUESTION, "")
    .replace(YES_OR_NO, "")
    .split(/(?<=[.!?]\**)\s+/u)
    .filter((sentence) => sentence !== "");
  const from = sentences.findIndex((sentence) => !ADVICE.test(sentence));
  const [first, second] = from < 0 ? [] : sentences.slice(from);
  if (first === undefined) return null;
  const both = second === undefined || ADVICE.test(second) ? first : `${first} ${second}`;
  const said = both.length <= LONGEST ? both : first;
  // it goes on after a colon: a name keeps its capital
  const goesOn = said.replace(/^Luật (?=\**(?:không|cấm|cho|buộc|chỉ)(?!\p{L}))/u, "");
  return NAME.test(goesOn)
    ? goesOn
    : goesOn.replace(/^(\**)(\p{Lu})/u, (_, marks: string, letter: string) => `${marks}${letter.toLowerCase()}`);
}
