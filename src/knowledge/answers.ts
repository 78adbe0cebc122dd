import { z } from "zod";
import { CalendarDate } from "../vocabulary/calendar.ts";
import { KnowledgeFileError } from "./errors.ts";
import { readFrontMatter } from "./front-matter.ts";
import { articleNumber, CITED, CITED_DOCUMENT } from "./legal-markers.ts";
import { type Cue, parseCues } from "./search/cues.ts";

/** Where a rule stands: law number, article, and the clause or point where one carries it. */
export type Reference = { law: string; article: string; clause: string | null; point: string | null };

/**
 * A belief about the law that is wrong: questions that rest on it, the words that give it away, and
 * questions near it that do not rest on it. The answer begins with the correction.
 */
export type FalsePremise = { ways: readonly string[]; cues: readonly Cue[]; not: readonly string[] };

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
  /** The wrong belief this answer corrects; such an answer is given only where that belief is found. */
  premise: FalsePremise | null;
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
  premise: "hiểu lầm",
  cues: "nhận ra",
  notPremise: "không phải",
};
/** "> từ: HỎI = đúng không|phải không": a list of words, named once at the head of a file. */
const WORD_LIST = /^> từ: (\S+) = (.+)$/u;

/** Reads a file of `knowledge/answers`: a "## question" heading, its notes ("> căn cứ: …"), the answer's paragraphs. */
export function parseAnswers(file: string, source: string): CuratedAnswer[] {
  const { meta, body } = readFrontMatter(file, source, AnswersMeta);
  const lists = new Map<string, string>();
  const answers: { question: string; notes: Map<string, string>; text: string[]; line: number }[] = [];
  for (const { text, number: line } of body) {
    if (text === "" || text.startsWith("# ")) continue;
    if (text.startsWith("## ")) {
      answers.push({ question: text.slice(3).trim(), notes: new Map(), text: [], line });
      continue;
    }
    const current = answers.at(-1);
    const words = current ? null : WORD_LIST.exec(text);
    if (words) {
      lists.set(words[1] ?? "", words[2] ?? "");
      continue;
    }
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
    const readPremise = (): FalsePremise | null => {
      const [ways, written, not] = [list(KEYS.premise), notes.get(KEYS.cues), list(KEYS.notPremise)];
      if (ways.length === 0 && written === undefined && not.length === 0) return null;
      const cues = parseCues(written ?? "", lists) ?? [];
      if (ways.length === 0 || cues.length === 0 || not.length === 0) {
        const needed = Object.values({ ways: KEYS.premise, cues: KEYS.cues, not: KEYS.notPremise }).join(", ");
        throw new KnowledgeFileError(file, line, `"${question}" needs all of: ${needed}`);
      }
      // What is supposed ("nếu bị trừ lương…") is what a wrong belief is made of: nothing takes its cue back.
      return { ways, cues: cues.map((cue) => ({ ...cue, always: true })), not };
    };
    return {
      question,
      asked: list(KEYS.asked),
      text: text.join("\n"),
      references,
      calculations: list(KEYS.calculations),
      related: list(KEYS.related),
      premise: readPremise(),
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
