import type { Pages } from "./read-pages.ts";

/** A line of the document, with its number among all its lines. */
export type SourceLine = { text: string; line: number };

const PAGE_NUMBER = /^(?:trang|page)?\s*[-–—]?\s*\d{1,4}(?:\s*(?:\/|of|trên)\s*\d{1,4})?\s*[-–—]?$/iu;
/** How many lines at the head and the foot of a page may repeat. */
const EDGE = 2;
const STARTS =
  /^(?:chương|phần|mục|điều)\s*[\divxlc]+|^\d{1,2}(?:\.\d{1,2})*\s*[.)/:-]|^\(?[a-zđ]\s*[.)/]\s|^[-–+•*·▪]\s*\S|^(?:đại diện|nơi nhận)/iu;
/** A title ends with its line, unless the next begins small. */
const IS_ARTICLE = /^điều\s*\d+/iu;

/** The lines without what belongs to the paper: page numbers, running heads and feet; broken lines joined again. */
export function cleanLines({ pages, isPaged }: Pages): SourceLine[] {
  let line = 0;
  const numbered = pages.map((page) => page.map((text) => ({ text: tidy(text), line: ++line })));
  const repeated = isPaged ? runningLines(numbered) : new Set<string>();
  const kept = numbered.flatMap((page) =>
    page.filter(({ text }) => text !== "" && !(isPaged && PAGE_NUMBER.test(text)) && !repeated.has(shapeOf(text))),
  );
  return isPaged ? joinBroken(kept) : kept;
}

function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00a0\t ]+/gu, " ")
    .replace(/[\u00ad\u200b-\u200d\ufeff]/gu, "")
    .replaceAll("\u00d0", "\u0110")
    .replaceAll("\u00f0", "\u0111")
    .trim();
}

function shapeOf(text: string): string {
  return text.replace(/\d+/gu, "#");
}

/** Lines at the edge of at least two pages and of half of all. */
function runningLines(pages: readonly (readonly SourceLine[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const lines = page.filter(({ text }) => text !== "");
    const edges = new Set([...lines.slice(0, EDGE), ...lines.slice(-EDGE)].map(({ text }) => shapeOf(text)));
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const least = Math.max(2, Math.ceil(pages.length / 2));
  return new Set([...counts].filter(([, count]) => count >= least).map(([shape]) => shape));
}

/** A line goes on from the one before where that ended without a stop, or where it begins small. */
function joinBroken(lines: readonly SourceLine[]): SourceLine[] {
  const joined: SourceLine[] = [];
  for (const each of lines) {
    const before = joined.at(-1);
    const goesOn =
      before !== undefined &&
      !STARTS.test(each.text) &&
      !isHeading(before.text) &&
      (/^\p{Ll}/u.test(each.text) || (!/[.;:!?”]$/u.test(before.text) && !IS_ARTICLE.test(before.text)));
    if (goesOn && !isCapitals(each.text))
      joined[joined.length - 1] = { text: `${before.text} ${each.text}`, line: before.line };
    else joined.push(each);
  }
  return joined;
}

function isHeading(text: string): boolean {
  return /^(?:chương|phần|điều)\s*[\divxlc]+\s*[.:]?$/iu.test(text) || isCapitals(text);
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}
