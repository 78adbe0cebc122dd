import type { SourceLine } from "./clean-lines.ts";
import type { Block, Doubt, Structure } from "./draft.ts";
import { COUNTED } from "./restore-numbers.ts";

const CHAPTER = /^(?:chương|phần)\s+([IVXLC]+|\d{1,2})\s*[.:–-]?\s*(.*)$/iu;
const ARTICLE = /^điều\s*(\d{1,3}[a-zđ]?)\s*([.:)–-])?\s*(.*)$/iu;
/** "Điều 35 của Bộ luật Lao động …" at the beginning of a line is no heading. */
const REFERENCE = /^(?:của|bộ luật|luật|nghị định|và|khoản|thỏa ước này|trên đây|nêu trên)(?!\p{L})/iu;
const CLAUSE = /^(?:khoản\s+)?\(?(\d{1,2})\s*(?:[.)/:]|[-–](?=\s))\s*(?=\D)(.+)$/iu;
const DOTTED = /^(\d{1,3})\.(\d{1,2})\s*[.)/:]?\s+(.+)$/u;
const POINT = /^(?:điểm\s+)?\(?([a-zđ])\s*[.)/]\s+(.+)$/iu;
const DASH = /^[-–+•*·▪]\s*(.+)$/u;
const POINTS = [..."abcdđeghiklmnopqrstuvxy"];
const ENDING = /^(?:đại diện|nơi nhận|t\/?m\.?\s|thay mặt|\(?ký[, ]|chủ tịch$|giám đốc$|tổng giám đốc$)/iu;
const LONGEST_TITLE = 110;

/**
 * The chapters, articles, clauses and points of a text, numbered in any of the usual ways, as the knowledge writes them.
 * Where numbers do not go on counting the line is kept as words of what stands before it, and doubted.
 */
export function findStructure(lines: readonly SourceLine[]): Structure {
  const first = lines.findIndex(({ text }) => isHeadingOf(text, 0) || CHAPTER.test(text));
  const opening = lines.slice(0, Math.max(0, first)).map(({ text, line }) => ({ text, line }));
  const state: State = { blocks: [], article: 0, clause: 0, point: -1, ending: [], chapterOpen: false };
  if (first >= 0) for (const line of lines.slice(first)) take(state, line);
  return { blocks: state.blocks, opening, ending: state.ending };
}

type State = {
  blocks: Block[];
  article: number;
  clause: number;
  /** Index into `POINTS` of the last point, −1 before the first. */
  point: number;
  ending: { text: string; line: number }[];
  /** A chapter heading still waits for its title. */
  chapterOpen: boolean;
};

function take(state: State, { text: written, line }: SourceLine): void {
  if (state.ending.length > 0) return void state.ending.push({ text: written, line });
  const isCounted = written.startsWith(COUNTED);
  const text = written.replaceAll(COUNTED, "").trim();
  const counted: Doubt[] = isCounted ? ["number-counted-by-word"] : [];
  const add = (kind: Block["kind"], content: string, doubts: readonly Doubt[] = []) =>
    state.blocks.push({ kind, text: content, sourceLine: line, doubts: [...counted, ...doubts] });

  const chapter = CHAPTER.exec(text);
  if (chapter) {
    const [, number = "", title = ""] = chapter;
    add("chapter", `Chương ${number}${title === "" ? "" : ` ${title}`}`);
    state.chapterOpen = title === "";
    return;
  }
  if (isHeadingOf(text, state.article)) return takeArticle(state, text, add);
  const last = state.blocks.at(-1);
  if (state.chapterOpen && last?.kind === "chapter") {
    last.text += ` ${text}`;
    state.chapterOpen = false;
    return;
  }
  if (state.article > 0 && ENDING.test(text) && last?.kind !== "article") {
    state.ending.push({ text, line });
    return;
  }
  if (
    last?.kind === "article" &&
    isTitleMissing(last) &&
    text.length <= LONGEST_TITLE &&
    !/^\d|^\(|[.;:]$/u.test(text)
  ) {
    last.text = `${last.text}. ${text}`;
    last.doubts = last.doubts.filter((doubt) => doubt !== "title-missing");
    return;
  }
  takeBody(state, text, add);
}

type Add = (kind: Block["kind"], content: string, doubts?: readonly Doubt[]) => void;

function takeArticle(state: State, text: string, add: Add): void {
  const [, number = "", , rest = ""] = ARTICLE.exec(text) ?? [];
  const value = Number.parseInt(number, 10);
  const gap: Doubt[] = value > state.article + 1 && state.article > 0 ? ["article-gap"] : [];
  Object.assign(state, { article: value, clause: 0, point: -1, chapterOpen: false });
  // A whole sentence behind the number is the article's text and no title.
  const isSentence = rest.length > LONGEST_TITLE || /[;]$|\.\s+\p{Lu}/u.test(rest);
  const title = isSentence ? "" : rest.replace(/[.:]$/u, "");
  add("article", `Điều ${number}${title === "" ? "" : `. ${title}`}`, title === "" ? [...gap, "title-missing"] : gap);
  if (isSentence) add("text", rest);
}

function takeBody(state: State, text: string, add: Add): void {
  const dotted = DOTTED.exec(text);
  const isOwnDotted = dotted !== null && Number(dotted[1]) === state.article;
  const clause = isOwnDotted ? null : CLAUSE.exec(text);
  const number = isOwnDotted ? Number(dotted[2]) : clause ? Number(clause[1]) : null;
  const words = isOwnDotted ? (dotted[3] ?? "") : (clause?.[2] ?? "");
  if (number !== null) {
    const isNext = number === state.clause + 1;
    if (isNext || (number > state.clause && state.clause > 0)) {
      Object.assign(state, { clause: number, point: -1 });
      return add("clause", `${number}. ${words}`, isNext ? [] : ["clause-not-next"]);
    }
    return add("text", text, ["clause-not-next"]);
  }
  const point = POINT.exec(text);
  if (point) {
    const label = (point[1] ?? "").toLowerCase();
    const at = POINTS.indexOf(label);
    const isNext = at === state.point + 1;
    if (at >= 0 && (isNext || at === 0 || at > state.point)) {
      state.point = at;
      return add("point", `${label}) ${point[2] ?? ""}`, isNext ? [] : ["point-not-next"]);
    }
    return add("text", text, ["point-not-next"]);
  }
  const dash = DASH.exec(text);
  if (dash) return add("text", `- ${dash[1] ?? ""}`);
  // Words that begin small go on from a line that was cut; others are a paragraph of their own.
  add("text", text, /^\p{Ll}/u.test(text) ? ["broken-line"] : state.article === 0 ? ["text-outside"] : []);
}

function isTitleMissing({ doubts }: Block): boolean {
  return doubts.includes("title-missing");
}

/** True for a heading that goes on counting from the article before; "Điều 35 của Bộ luật …" is none. */
function isHeadingOf(text: string, before: number): boolean {
  const match = ARTICLE.exec(text.replaceAll(COUNTED, ""));
  if (!match) return false;
  const [, number = "", mark, rest = ""] = match;
  const value = Number.parseInt(number, 10);
  if (value <= before && !/\D$/u.test(number)) return false;
  if (mark === undefined && REFERENCE.test(rest)) return false;
  return before === 0 ? value <= 2 || mark !== undefined : value <= before + 1 || mark !== undefined;
}
