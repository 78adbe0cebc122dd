/** Where a text may be cut, best first: between paragraphs, lines, sentences, parts of a sentence, words. */
const CUTS = [/\n{2,}/gu, /\n/gu, /[.!?…;:](?=\s)/gu, /,(?=\s)/gu, /\s/gu];

/**
 * Cuts a text into pieces of at most `most` code points, as late as a good place allows. Nothing is lost but
 * the white space at a cut.
 */
export function splitText(text: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while ([...rest].length > most) {
    const head = [...rest].slice(0, most).join("");
    const end = cutBefore(head, rest[head.length] ?? "");
    pieces.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return rest === "" ? pieces : [...pieces, rest];
}

function cutBefore(head: string, next: string): number {
  for (const cut of CUTS) {
    const last = [...`${head}${next}`.matchAll(cut)].at(-1);
    const end = last ? last.index + last[0].length : 0;
    if (end > head.length / 3) return Math.min(end, head.length);
  }
  return head.length;
}
