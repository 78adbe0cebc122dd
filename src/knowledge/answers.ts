import { z } from "zod";
import { CalendarDate } from "../vocabulary/calendar.ts";
import { KnowledgeFileError } from "./errors.ts";
import { readFrontMatter } from "./front-matter.ts";
import { articleNumber, CITED, CITED_DOCUMENT } from "./legal-markers.ts";

/** Where a rule stands: law number, article, and the clause or point where one carries it. */
export type Reference = { law: string; article: string; clause: string | null; point: string | null };

/** An answer that a person wrote and checked against the text it cites. */
export type CuratedAnswer = {
  question: string;
  /** Other ways workers ask exactly this. */
  asked: readonly string[];
  text: string;
  references: readonly Reference[];
  /** Stated calculations: how a number that no cited clause writes follows from ones they do. */
  calculations: readonly string[];
  related: readonly string[];
  /** The answer holds only from, or only before, these days; `null`: as long as the cited wordings do. */
  from: CalendarDate | null;
  until: CalendarDate | null;
  topic: string;
  checkedOn: CalendarDate;
  file: string;
  line: number;
};

const AnswersMeta = z.strictObject({ type: z.literal("answers"), topic: z.string().min(1), checkedOn: CalendarDate });

const KEYS = {
  asked: "hỏi",
  references: "căn cứ",
  calculations: "tính",
  related: "liên quan",
  from: "từ",
  until: "đến trước",
};

/** Reads a file of `knowledge/answers`: a "## question" heading, its notes ("> căn cứ: …"), the answer's paragraphs. */
export function parseAnswers(file: string, source: string): CuratedAnswer[] {
  const { meta, body } = readFrontMatter(file, source, AnswersMeta);
  const answers: { question: string; notes: Map<string, string>; text: string[]; line: number }[] = [];
  for (const { text, number: line } of body) {
    if (text === "" || text.startsWith("# ")) continue;
    if (text.startsWith("## ")) {
      answers.push({ question: text.slice(3).trim(), notes: new Map(), text: [], line });
      continue;
    }
    const current = answers.at(-1);
    if (!current) throw new KnowledgeFileError(file, line, "text before the first question (## …)");
    if (!text.startsWith("> ")) {
      current.text.push(text);
      continue;
    }
    const note = /^> ([^:]+): (.+)$/u.exec(text);
    if (!note || !Object.values(KEYS).includes(note[1] ?? "")) {
      throw new KnowledgeFileError(file, line, `not a note of an answer: "${text}"`);
    }
    const key = note[1] ?? "";
    current.notes.set(
      key,
      current.notes.has(key) ? `${current.notes.get(key) ?? ""}; ${note[2] ?? ""}` : (note[2] ?? ""),
    );
  }
  return answers.map(({ question, notes, text, line }) => {
    const list = (key: string) =>
      (notes.get(key) ?? "")
        .split(";")
        .map((each) => each.trim())
        .filter(Boolean);
    const references = list(KEYS.references).map((written) => parseReference(file, line, written));
    if (references.length === 0) throw new KnowledgeFileError(file, line, `"${question}" cites nothing`);
    if (text.length === 0) throw new KnowledgeFileError(file, line, `"${question}" has no answer`);
    const day = (key: string) => {
      const written = notes.get(key) ?? null;
      if (written !== null && !CalendarDate.safeParse(written).success) {
        throw new KnowledgeFileError(file, line, `not a day: "${written}"`);
      }
      return written;
    };
    return {
      question,
      asked: list(KEYS.asked),
      text: text.join("\n"),
      references,
      calculations: list(KEYS.calculations),
      related: list(KEYS.related),
      from: day(KEYS.from),
      until: day(KEYS.until),
      topic: meta.topic,
      checkedOn: meta.checkedOn,
      file,
      line,
    };
  });
}

/** "45/2019/QH14 Điều 98 khoản 1 điểm c" */
export function parseReference(file: string, line: number, written: string): Reference {
  const match = CITED.exec(written);
  if (match) {
    const [, law = "", kind = "", number, clause, point] = match;
    return { law, article: articleNumber(kind, number), clause: clause ?? null, point: point ?? null };
  }
  throw new KnowledgeFileError(
    file,
    line,
    `not a citation: "${written}"${CITED_DOCUMENT.test(written) ? " (which article?)" : ""}`,
  );
}
