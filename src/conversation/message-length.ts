/** The longest message we send unasked, in characters: what a small screen shows without losing its beginning. */
export const LONGEST_MESSAGE = 900;
/** Where a message may be parted: paragraphs, lines, ends of sentences; not after the number of a clause ("3. "). */
const BREAK = /\n+|(?<=(?:[\p{L}%)”]|\d{3})[.!?;:]|”)\s+/gu;
/** A break before this share of the room leaves too little on the first page; then a word is the break. */
const WORTH = 0.4;
const CUT_QUOTE = { end: " […]”", begin: "“[…] " };

/** A text in two: what fits, and what is left for "more"; `rest` is `null` where all of it fits. Nothing is lost between them. */
export function partMessage(text: string, longest = LONGEST_MESSAGE): { shown: string; rest: string | null } {
  if (text.length <= longest) return { shown: text, rest: null };
  const room = longest - CUT_QUOTE.end.length;
  const breaks = [...text.matchAll(BREAK)].filter(({ index }) => index <= room && index >= room * WORTH);
  const at = breaks.at(-1)?.index ?? lastSpace(text, room);
  const shown = text.slice(0, at).trimEnd();
  const rest = text.slice(at).trimStart();
  if (!isInQuote(shown)) return { shown, rest };
  return { shown: shown + CUT_QUOTE.end, rest: CUT_QUOTE.begin + rest };
}

function lastSpace(text: string, room: number): number {
  const at = text.lastIndexOf(" ", room);
  return at > 0 ? at : room;
}

function isInQuote(text: string): boolean {
  return text.lastIndexOf("“") > text.lastIndexOf("”");
}
