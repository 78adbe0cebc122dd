import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isWithin, type CalendarDate } from "../vocabulary/calendar.ts";
import type { Agreement } from "./agreements/agreement.ts";
import { parseAgreement } from "./agreements/parse-agreement.ts";
import { type CuratedAnswer, parseAnswers } from "./answers.ts";
import type { Article, LegalDocument } from "./document.ts";
import { KnowledgeFileError } from "./errors.ts";
import { parseLexicon, type LexiconEntry } from "./lexicon.ts";
import { parseLegalDocument } from "./parse-document.ts";
import { parsePhrasings, type Phrasing } from "./phrasings.ts";
import { parseScope, type ScopeGroup } from "./scope.ts";

/** Everything read from a knowledge folder, before any index is built over it. */
export type KnowledgeText = {
  folder: string;
  documents: readonly LegalDocument[];
  phrasings: readonly Phrasing[];
  lexicon: readonly LexiconEntry[];
  abbreviations: readonly LexiconEntry[];
  synonyms: readonly LexiconEntry[];
  answers: readonly CuratedAnswer[];
  scope: readonly ScopeGroup[];
  /** Collective agreements, imports that nobody has read yet among them. Of their unit only: no search over the law sees them. */
  agreements: readonly Agreement[];
  /** The wording of an article on a day, or `null` when there is none in force. */
  findArticle: (law: string, number: string, on: CalendarDate) => Article | null;
  /** Every wording of an article, oldest first. */
  listWordings: (law: string, number: string) => readonly Article[];
  findDocument: (law: string) => LegalDocument | null;
};

/**
 * Reads a whole knowledge folder (`law/`, `plan/`, `phrasings/`, `lexicon/`, `answers/`, `scope/`, `agreements/`).
 * Throws `KnowledgeFileError` at the first file that cannot be read as written.
 */
export function readKnowledge(folder: string): KnowledgeText {
  const files = (room: string) => {
    const path = join(folder, room);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => name.endsWith(".md") && name !== "README.md")
      .sort()
      .map((name) => ({ name: `${room}/${name}`, source: readFileSync(join(path, name), "utf8") }));
  };
  const documents = [...files("law"), ...files("plan")].map(({ name, source }) => parseLegalDocument(name, source));
  if (documents.length === 0) throw new KnowledgeFileError(folder, 1, "no documents in law/ or plan/");

  const phrasings = files("phrasings").flatMap(({ name, source }) => parsePhrasings(name, source));
  const answers = files("answers").flatMap(({ name, source }) => parseAnswers(name, source));
  const scope = files("scope").flatMap(({ name, source }) => parseScope(name, source));
  const agreements = files("agreements").map(({ name, source }) => parseAgreement(name, source));
  const words = files("lexicon").map(({ name, source }) => parseLexicon(name, source));
  const entriesOf = (kind: string) => words.filter((each) => each.kind === kind).flatMap((each) => each.entries);

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
    folder,
    documents,
    phrasings,
    lexicon: entriesOf("lexicon"),
    abbreviations: entriesOf("abbreviations"),
    synonyms: entriesOf("synonyms"),
    answers,
    scope,
    agreements,
    findArticle: (law, number, on) => listWordings(law, number).find((article) => isWithin(article, on)) ?? null,
    listWordings,
    findDocument: (law) => byNumber.get(law) ?? null,
  };
}
