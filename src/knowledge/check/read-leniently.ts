import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { knowledgeCheckTexts as texts } from "../../texts/knowledge-check.ts";
import { isWithin } from "../../vocabulary/calendar.ts";
import { parseAgreement } from "../agreements/parse-agreement.ts";
import { parseAnswers } from "../answers.ts";
import type { Article, LegalDocument } from "../document.ts";
import { KnowledgeFileError } from "../errors.ts";
import { parseLexicon } from "../lexicon.ts";
import type { KnowledgeText } from "../load-knowledge.ts";
import { parseLegalDocument } from "../parse-document.ts";
import { parsePhrasings } from "../phrasings.ts";
import { parseScope } from "../scope.ts";
import { parseSums } from "../sums.ts";
import { type Finding, finding } from "./finding.ts";

export type LenientlyRead = { knowledge: KnowledgeText; sources: Map<string, readonly string[]>; findings: Finding[] };

/**
 * Reads what can be read of a knowledge folder and finds every file that cannot,
 * where loading for use stops at the first: the officer repairs them in one go.
 */
export function readLeniently(folder: string): LenientlyRead {
  const findings: Finding[] = [];
  const sources = new Map<string, readonly string[]>();

  function readRoom<Parsed>(room: string, parse: (file: string, source: string) => Parsed): Parsed[] {
    const path = join(folder, room);
    if (!existsSync(path)) return [];
    const names = readdirSync(path).filter((name) => name.endsWith(".md") && name !== "README.md");
    return names.sort().flatMap((name) => {
      const file = `${room}/${name}`;
      const source = readFileSync(join(path, name), "utf8");
      sources.set(file, source.split(/\r?\n/u));
      try {
        return [parse(file, source)];
      } catch (error) {
        if (!(error instanceof KnowledgeFileError)) throw error;
        findings.push(finding("error", { file, line: error.line }, "readable", texts.unreadable(error.reason)));
        return [];
      }
    });
  }

  const documents = [...readRoom("law", parseLegalDocument), ...readRoom("plan", parseLegalDocument)];
  if (documents.length === 0) findings.push(finding("error", { file: folder, line: 1 }, "readable", texts.noDocuments));
  const words = readRoom("lexicon", parseLexicon);
  const entriesOf = (kind: string) => words.filter((each) => each.kind === kind).flatMap(({ entries }) => entries);

  const byNumber = new Map<string, LegalDocument>();
  const wordings = new Map<string, Article[]>();
  for (const document of documents) {
    const twin = byNumber.get(document.meta.number);
    if (twin) {
      const message = texts.twinDocument(document.meta.number, twin.file);
      findings.push(finding("error", { file: document.file, line: 1 }, "readable", message));
      continue;
    }
    byNumber.set(document.meta.number, document);
    for (const article of document.articles) {
      const key = `${article.law}|${article.number}`;
      wordings.set(
        key,
        [...(wordings.get(key) ?? []), article].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)),
      );
    }
  }
  const listWordings = (law: string, number: string) => wordings.get(`${law}|${number}`) ?? [];
  const knowledge: KnowledgeText = {
    folder,
    documents: [...byNumber.values()],
    phrasings: readRoom("phrasings", parsePhrasings).flat(),
    lexicon: entriesOf("lexicon"),
    abbreviations: entriesOf("abbreviations"),
    synonyms: entriesOf("synonyms"),
    answers: readRoom("answers", parseAnswers).flat(),
    scope: readRoom("scope", parseScope).flat(),
    sums: readRoom("sums", parseSums).flat(),
    agreements: readRoom("agreements", parseAgreement),
    findArticle: (law, number, on) => listWordings(law, number).find((article) => isWithin(article, on)) ?? null,
    listWordings,
    findDocument: (law) => byNumber.get(law) ?? null,
  };
  return { knowledge, sources, findings };
}
