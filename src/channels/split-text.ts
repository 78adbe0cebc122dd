/** A part may end this early for the sake of a better place to end. */
const SHORTEST_SHARE = 0.5;

/**
 * The end of a sentence, before the space that follows it. No ordinal ("khoản 1. Tiền lương"), no point ("a. Làm
 * thêm") and no shortened name ("TP. Kon Tum") is one; a single marked letter is a word.
 */
const SENTENCE = /(?<=(?:(?:\p{Ll}{2}|[^\P{Ll}a-z]|[%)”"»])\.|[!?…])["”’»)\]]*)\s+/gu;

/** Where a part may end, best first: a paragraph, a line, a sentence, a clause, a word. */
const ENDS = [/\n\s*\n/gu, /\n/gu, SENTENCE, /(?<=[;:])\s+/gu, /\s+/gu];

/**
 * Cuts a text into parts a platform takes, in order and without losing a word. Lengths count UTF-16 units of
 * composed (NFC) text: platforms say "characters" and mean code points or units, and units are never fewer.
 * A character is never cut in two.
 */
export function splitText(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text.normalize("NFC").trim();
  while (rest.length > limit) {
    const end = bestEnd(rest, limit);
    const part = rest.slice(0, end).trimEnd();
    if (part !== "") parts.push(part);
    rest = rest.slice(end).trimStart();
  }
  if (rest !== "") parts.push(rest);
  return parts;
}

function bestEnd(text: string, limit: number): number {
  const window = text.slice(0, limit + 1); // what ends exactly at the limit is followed by the space that shows it
  for (const pattern of ENDS) {
    const places = [...window.matchAll(pattern)].map(({ index }) => index).filter((index) => index <= limit);
    const last = places.at(-1);
    if (last !== undefined && last >= limit * SHORTEST_SHARE) return last;
  }
  return wholeCharacters(text.slice(0, limit + 16), limit);
}

/** As many whole characters as fit, at least one, with their marks and joined signs. */
function wholeCharacters(text: string, limit: number): number {
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter("vi", { granularity: "grapheme" }).segment(text)) {
    if (index + segment.length > limit) break;
    end = index + segment.length;
  }
  return end > 0 ? end : limit;
}
