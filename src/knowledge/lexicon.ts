import { z } from "zod";
import { tokenise } from "../language/tokens.ts";
import { KnowledgeFileError } from "./errors.ts";
import { readFrontMatter } from "./front-matter.ts";

/** What a worker says and the words the law uses for it. */
export type LexiconEntry = { everyday: string; terms: readonly string[]; file: string; line: number };

const LexiconMeta = z.strictObject({ type: z.enum(["lexicon", "abbreviations", "synonyms"]) });

/** Stands in front of the words of the synonyms file that carry no meaning of their own. */
const DROPPED = "(bỏ)";

/**
 * Reads "- everyday, everyday -> term; term" lines of a file in `knowledge/lexicon`, or, in a file of synonyms,
 * "- standard = other, other" lines; there an entry's one term is the standard, and none for a word to be dropped.
 */
export function parseLexicon(
  file: string,
  source: string,
): { kind: "lexicon" | "abbreviations" | "synonyms"; entries: LexiconEntry[] } {
  const { meta, body } = readFrontMatter(file, source, LexiconMeta);
  const entries: LexiconEntry[] = [];
  for (const { text, number: line } of body) {
    if (text === "" || text.startsWith("#")) continue;
    const same = meta.type === "synonyms" ? /^- (.+?) = (.+)$/u.exec(text) : null;
    if (same) {
      const standard = (same[1] ?? "").trim();
      const terms = standard === DROPPED ? [] : [standard];
      const words = (same[2] ?? "").split(",").map((word) => word.trim());
      for (const everyday of terms.length > 0 ? [standard, ...words] : words)
        entries.push({ everyday, terms, file, line });
      continue;
    }
    const match = /^- (.+?) -> (.+)$/u.exec(text);
    if (!match) throw new KnowledgeFileError(file, line, `not a lexicon line (- everyday -> term): "${text}"`);
    const terms = (match[2] ?? "")
      .split(";")
      .map((term) => term.trim())
      .filter(Boolean);
    for (const everyday of (match[1] ?? "").split(",").map((word) => word.trim())) {
      if (tokenise(everyday).length === 0 || terms.length === 0) {
        throw new KnowledgeFileError(file, line, `an empty side in "${text}"`);
      }
      entries.push({ everyday, terms, file, line });
    }
  }
  return { kind: meta.type, entries };
}
