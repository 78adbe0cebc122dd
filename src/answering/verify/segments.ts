import { type Item, readItems } from "./items.ts";
import { introductionOf, type Passage } from "./passage.ts";

/**
 * The smallest piece of law that says something by itself: a point, or a
 * sentence of a clause, together with the lines that introduce it.
 * A figure belongs to its condition, so drafts are compared with these and
 * not with whole clauses.
 */
export type Segment = { passage: Passage; text: string; own: Item[]; items: Item[]; title: Item[] };

export function segmentsOf(passage: Passage): Segment[] {
  const title = readItems(passage.citation.title);
  const outer = introductionOf(passage);
  let inner = "";
  const segments: Segment[] = [];
  for (const line of passage.citation.quote.split("\n")) {
    const text = line.replace(/^(?:\d+[a-zđ]?\.|[a-zđ]\d?\))\s+/u, "").trim();
    if (text === "") continue;
    const isPoint = /^[a-zđ]\d?\) /u.test(line);
    if (!isPoint) inner = "";
    let subject: Item[] = []; // "số giờ làm thêm …; không quá 40 giờ": what goes on without a subject has the one before
    const context = readItems([outer, inner].join("\n"));
    for (const piece of statementsOf(text)) {
      const own = readItems(piece);
      const goesOn = own[0]?.kind === "bound" || own[0]?.kind === "quantity";
      if (!goesOn)
        subject = own.slice(
          0,
          Math.max(
            0,
            own.findIndex(({ kind }) => kind === "bound" || kind === "quantity"),
          ),
        );
      segments.push({
        passage,
        text: piece,
        own,
        items: [...context, ...own],
        title: goesOn ? [...title, ...subject] : title,
      });
    }
    if (!isPoint && text.endsWith(":")) inner = text;
  }
  return segments;
}

/** Sentences, and what stands between semicolons; a bare list ("cha đẻ, mẹ đẻ; vợ hoặc chồng; …") goes with what is said of it. */
function statementsOf(text: string): string[] {
  const statements: string[] = [];
  let waiting = "";
  for (const piece of text.split(/(?<=;)\s*|(?<=[^\d\s]\p{L}*\.)\s+(?=\p{Lu})/u).filter((each) => each.trim() !== "")) {
    const saysSomething = readItems(piece).some(({ kind }) => kind === "quantity" || kind === "polarity");
    if (saysSomething) {
      statements.push(waiting + piece);
      waiting = "";
    } else waiting += `${piece} `;
  }
  return waiting === "" ? statements : [...statements, waiting.trim()];
}

/** A sentence of a draft, and its parts between commas. */
export type Sentence = { text: string; items: Item[]; pieces: Item[][] };

export function sentencesOf(text: string): Sentence[] {
  return text
    .replace(/\*\*/gu, "")
    .split(/[.!?](?=\s|$)|[;\n]/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\d]/u.test(sentence))
    .map((sentence) => {
      const pieces = sentence.split(/,\s|\s[–-]\s|:\s|\(|\)/u).filter((piece) => /[\p{L}\d%]/u.test(piece));
      return { text: sentence, items: readItems(sentence), pieces: pieces.map((piece) => readItems(piece)) };
    });
}
