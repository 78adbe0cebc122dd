import { isWithin } from "../vocabulary/calendar.ts";
import { DocumentMeta, type Article, type Clause, type LegalDocument, type Point } from "./document.ts";
import { KnowledgeFileError } from "./errors.ts";
import { readFrontMatter, type Lines } from "./front-matter.ts";
import {
  ARTICLE_HEADING,
  articleNumber,
  CHAPTER_HEADING,
  CLAUSE_START,
  LEFT_OUT,
  NOTE,
  NOTES,
  PERIOD_BOUNDED,
  PERIOD_OPEN,
  POINT_START,
  SECTION_HEADING,
} from "./legal-markers.ts";

const KNOWN_NOTES = new Set<string>(Object.values(NOTES));

type Draft = {
  number: string;
  title: string;
  chapter: string | null;
  section: string | null;
  line: number;
  notes: { key: string; value: string; line: number }[];
  body: Lines;
};

/** Reads one law or plan: front matter, chapters, sections, articles with their notes, clauses and points. */
export function parseLegalDocument(file: string, source: string): LegalDocument {
  const { meta, body } = readFrontMatter(file, source, DocumentMeta);
  return { meta, articles: parseArticles(file, meta, body, { mayBeEmpty: meta.type === "plan" }), file };
}

/** What an article takes over from the text it stands in. */
type Whole = Pick<DocumentMeta, "number" | "caution" | "effectiveFrom" | "effectiveUntil">;

/** The articles of a body that is written by the grammar of legal texts: a law's, a plan's or an agreement's. */
export function parseArticles(
  file: string,
  whole: Whole,
  body: Lines,
  { mayBeEmpty = false }: { mayBeEmpty?: boolean } = {},
): Article[] {
  const articles = splitArticles(file, body).map((draft) => toArticle(file, whole, draft));
  const empty = articles.find(({ clauses }) => clauses.length === 0);
  if (empty && !mayBeEmpty) throw new KnowledgeFileError(file, empty.line, `article ${empty.number} has no text`);
  if (articles.length === 0) throw new KnowledgeFileError(file, 1, "no article heading (###) in the file");
  return articles;
}

function splitArticles(file: string, lines: Lines): Draft[] {
  const drafts: Draft[] = [];
  let chapter: string | null = null;
  let section: string | null = null;
  for (const line of lines) {
    const current = drafts.at(-1);
    if (line.text.startsWith("### ")) {
      const heading = ARTICLE_HEADING.exec(line.text);
      if (!heading) throw new KnowledgeFileError(file, line.number, `not an article heading: "${line.text}"`);
      const [, kind = "", number, title = ""] = heading;
      const name = articleNumber(kind, number);
      if (name === "") throw new KnowledgeFileError(file, line.number, "the article heading has no number");
      drafts.push({ number: name, title, chapter, section, line: line.number, notes: [], body: [] });
      continue;
    }
    const chapterHeading = CHAPTER_HEADING.exec(line.text);
    const sectionHeading = SECTION_HEADING.exec(line.text);
    if (chapterHeading) {
      chapter = chapterHeading[1] ?? null;
      section = null;
    } else if (sectionHeading) {
      section = sectionHeading[1] ?? null;
    } else if (isNote(line.text, current)) {
      const note = NOTE.exec(line.text);
      if (!note || !current || current.body.length > 0) {
        throw new KnowledgeFileError(
          file,
          line.number,
          "a note (> key: value) stands only right under an article heading",
        );
      }
      current.notes.push({ key: note[1] ?? "", value: note[2] ?? "", line: line.number });
    } else if (line.text !== "") {
      if (!current) throw new KnowledgeFileError(file, line.number, "text before the first article heading");
      current.body.push(line);
    }
  }
  return drafts;
}

/** A ">" line under a heading, or one with a known key anywhere; elsewhere ">" is a sign in a formula of the text. */
function isNote(text: string, current: Draft | undefined): boolean {
  if (!text.startsWith("> ")) return false;
  return current?.body.length === 0 || KNOWN_NOTES.has(NOTE.exec(text)?.[1] ?? "");
}

function toArticle(file: string, meta: Whole, draft: Draft): Article {
  for (const note of draft.notes) {
    if (!KNOWN_NOTES.has(note.key)) throw new KnowledgeFileError(file, note.line, `unknown note "${note.key}"`);
  }
  const note = (key: string) => draft.notes.find((each) => each.key === key);
  const period = readPeriod(file, meta, note(NOTES.period));
  const clauses = splitClauses(draft.body);
  const cautions = [
    meta.caution,
    note(NOTES.caution)?.value,
    note(NOTES.computed) && `${NOTES.computed}: ${note(NOTES.computed)?.value ?? ""}`,
  ];
  return {
    id: `${meta.number}|${draft.number}|${period.effectiveFrom}`,
    law: meta.number,
    number: draft.number,
    title: draft.title,
    chapter: draft.chapter,
    section: draft.section,
    clauses,
    text: draft.body.map((line) => line.text).join("\n"),
    amendedBy: note(NOTES.amendedBy)?.value ?? null,
    seeAlso: note(NOTES.seeAlso)?.value ?? null,
    partial: note(NOTES.partial) !== undefined,
    cautions: cautions.filter((caution) => caution !== undefined),
    ...period,
    file,
    line: draft.line,
  };
}

function readPeriod(file: string, meta: Whole, note: { value: string; line: number } | undefined) {
  const whole = { effectiveFrom: meta.effectiveFrom, effectiveUntil: meta.effectiveUntil };
  if (!note) return whole;
  const bounded = PERIOD_BOUNDED.exec(note.value);
  const open = PERIOD_OPEN.exec(note.value);
  const effectiveFrom = bounded?.[1] ?? open?.[1];
  const effectiveUntil = bounded?.[2] ?? meta.effectiveUntil;
  if (effectiveFrom === undefined) throw new KnowledgeFileError(file, note.line, `not a period: "${note.value}"`);
  for (const day of [effectiveFrom, effectiveUntil]) {
    if (day !== null && Number.isNaN(Date.parse(day)))
      throw new KnowledgeFileError(file, note.line, `no such day: ${day}`);
  }
  if (effectiveUntil !== null && effectiveFrom >= effectiveUntil) {
    throw new KnowledgeFileError(file, note.line, "the period ends before it begins");
  }
  if (!isWithin(whole, effectiveFrom)) {
    throw new KnowledgeFileError(file, note.line, "the period begins outside the time the document is in force");
  }
  return { effectiveFrom, effectiveUntil };
}

/** Clauses and points of an article's lines; a line that starts neither belongs to the clause it follows. */
function splitClauses(lines: Lines): Clause[] {
  const clauses: { number: string | null; lines: string[]; points: Point[] }[] = [];
  for (const { text } of lines) {
    if (LEFT_OUT.test(text)) continue;
    const clauseStart = CLAUSE_START.exec(text);
    const previous = clauses.at(-1);
    if (clauseStart && startsNext(clauseStart[1] ?? "", previous?.number ?? null)) {
      clauses.push({ number: clauseStart[1] ?? null, lines: [text], points: [] });
      continue;
    }
    if (!previous) clauses.push({ number: null, lines: [], points: [] });
    const clause = clauses.at(-1);
    if (!clause) continue;
    clause.lines.push(text);
    const point = POINT_START.exec(text);
    const last = clause.points.at(-1);
    if (point) clause.points.push({ label: point[1] ?? "", text: text.slice(point[0].length) });
    else if (last && /^[-+|]/u.test(text)) last.text += `\n${text}`;
  }
  return clauses.map(({ number, lines: own, points }) => ({ number, text: own.join("\n"), points }));
}

/** A numbered line inside a quoted amendment restarts at 1: it is text of the clause, not a new clause. */
function startsNext(number: string, previous: string | null): boolean {
  if (previous === null) return true;
  const [value, before] = [Number.parseInt(number, 10), Number.parseInt(previous, 10)];
  return value > before || (value === before && /\D$/u.test(number)); // 8a follows 8
}
