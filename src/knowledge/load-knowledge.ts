import { isWithin, type CalendarDate } from "../vocabulary/calendar.ts";
import type { Agreement } from "./agreements/agreement.ts";
import { parseAgreement } from "./agreements/parse-agreement.ts";
import { type CuratedAnswer, parseAnswers } from "./answers.ts";
import type { Article, LegalDocument } from "./document.ts";
import { KnowledgeFileError } from "./errors.ts";
import { type KnowledgeFile, type KnowledgeRoom, readKnowledgeFiles } from "./knowledge-files.ts";
import { parseLexicon, type LexiconEntry } from "./lexicon.ts";
import { parseLegalDocument } from "./parse-document.ts";
import { parsePhrasings, type Phrasing } from "./phrasings.ts";
import { parseScope, type ScopeGroup } from "./scope.ts";
import { type AskedSums, parseSums } from "./sums.ts";

/** What the files of a knowledge folder say, as plain data: what a snapshot keeps of them. */
export type KnowledgeParts = {
  documents: readonly LegalDocument[];
  phrasings: readonly Phrasing[];
  lexicon: readonly LexiconEntry[];
  abbreviations: readonly LexiconEntry[];
  synonyms: readonly LexiconEntry[];
  answers: readonly CuratedAnswer[];
  scope: readonly ScopeGroup[];
  sums: readonly AskedSums[];
  /** Collective agreements, imports that nobody has read yet among them. Of their unit only: no search over the law sees them. */
  agreements: readonly Agreement[];
};

/** Everything read from a knowledge folder, before any index is built over it. */
export type KnowledgeText = KnowledgeParts & {
  folder: string;
  /** The wording of an article on a day, or `null` when there is none in force. */
  findArticle: (law: string, number: string, on: CalendarDate) => Article | null;
  /** Every wording of an article, oldest first. */
  listWordings: (law: string, number: string) => readonly Article[];
  findDocument: (law: string) => LegalDocument | null;
};

/**
 * Reads a whole knowledge folder (`law/`, `plan/`, `phrasings/`, `lexicon/`, `answers/`, `scope/`, `sums/`, `agreements/`).
 * Throws `KnowledgeFileError` at the first file that cannot be read as written.
 */
export function readKnowledge(folder: string): KnowledgeText {
  return joinParts(folder, parseKnowledge(readKnowledgeFiles(folder)));
}

/** Throws `KnowledgeFileError` at the first file that cannot be read as written. */
export function parseKnowledge(files: readonly KnowledgeFile[]): KnowledgeParts {
  const parseRoom = <Parsed>(room: KnowledgeRoom, parse: (file: string, source: string) => Parsed): Parsed[] =>
    files.filter((file) => file.room === room).map(({ name, bytes }) => parse(name, bytes.toString("utf8")));
  const documents = [...parseRoom("law", parseLegalDocument), ...parseRoom("plan", parseLegalDocument)];
  const phrasings = parseRoom("phrasings", parsePhrasings).flat();
  const answers = parseRoom("answers", parseAnswers).flat();
  const scope = parseRoom("scope", parseScope).flat();
  const sums = parseRoom("sums", parseSums).flat();
  const agreements = parseRoom("agreements", parseAgreement);
  const words = parseRoom("lexicon", parseLexicon);
  const entriesOf = (kind: string) => words.filter((each) => each.kind === kind).flatMap((each) => each.entries);
  return {
    documents,
    phrasings,
    answers,
    scope,
    sums,
    agreements,
    lexicon: entriesOf("lexicon"),
    abbreviations: entriesOf("abbreviations"),
    synonyms: entriesOf("synonyms"),
  };
}

/** Looks whether what the files say goes together. Throws `KnowledgeFileError` where it does not. */
export function joinParts(folder: string, parts: KnowledgeParts): KnowledgeText {
  const { documents, phrasings, answers } = parts;
  if (documents.length === 0) throw new KnowledgeFileError(folder, 1, "no documents in law/ or plan/");

  const wordings = new Map<string, Article[]>();
  const byNumber = new Map<string, LegalDocument>();
  for (const document of documents) {
    const twin = byNumber.get(document.meta.number);
    if (twin) throw new KnowledgeFileError(document.file, 1, `${document.meta.number} is already in ${twin.file}`);
    byNumber.set(document.meta.number, document);
    for (const article of document.articles) {
      const key = `${article.law}|${article.number}`;
      const others = wordings.get(key) ?? [];
      const clash = others.find(
        (other) => isWithin(other, article.effectiveFrom) || isWithin(article, other.effectiveFrom),
      );
      if (clash) {
        throw new KnowledgeFileError(
          article.file,
          article.line,
          `${article.number} stands twice for the same time (line ${clash.line})`,
        );
      }
      wordings.set(
        key,
        [...others, article].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)),
      );
    }
  }
  for (const phrasing of phrasings) {
    if (!wordings.has(`${phrasing.law}|${phrasing.article}`)) {
      throw new KnowledgeFileError(phrasing.file, phrasing.line, `no article ${phrasing.article} in ${phrasing.law}`);
    }
  }
  for (const answer of answers) {
    for (const { law, article } of answer.references) {
      if (!wordings.has(`${law}|${article}`)) {
        throw new KnowledgeFileError(
          answer.file,
          answer.line,
          `"${answer.question}" cites ${article} of ${law}, which is not here`,
        );
      }
    }
  }
  const listWordings = (law: string, number: string) => wordings.get(`${law}|${number}`) ?? [];
  return {
    ...parts,
    folder,
    findArticle: (law, number, on) => listWordings(law, number).find((article) => isWithin(article, on)) ?? null,
    listWordings,
    findDocument: (law) => byNumber.get(law) ?? null,
  };
}
