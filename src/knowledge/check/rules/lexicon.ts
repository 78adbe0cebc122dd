import { tokenise } from "../../../language/tokens.ts";
import { compose } from "../../../language/fold.ts";
import { knowledgeCheckTexts as texts } from "../../../texts/knowledge-check.ts";
import type { LexiconEntry } from "../../lexicon.ts";
import { type Finding, finding, type Rule } from "../finding.ts";

const RULE = "lexicon";

/** No word has two meanings in one kind of file, and what the lexicon calls the law's words are the law's words. */
export const checkLexicon: Rule = ({ knowledge }) => {
  const read = (word: string) => tokenise(word).join(" ");
  const law = knowledge.documents
    .flatMap(({ articles }) => articles.map(({ title, text }) => ` ${read(`${title} ${text}`)} `))
    .join("\n");
  const unknown = knowledge.lexicon.flatMap((entry) =>
    entry.terms
      .filter((term) => !law.includes(` ${read(term)} `))
      .map((term) => finding("warning", entry, RULE, texts.termUnknown(term))),
  );
  return [
    ...checkKeys(knowledge.lexicon, read),
    ...checkKeys(knowledge.abbreviations, compose), // "hd" and "hđ" are two abbreviations
    ...checkKeys(knowledge.synonyms, read),
    ...unique(unknown),
  ];
};

function checkKeys(entries: readonly LexiconEntry[], read: (word: string) => string): Finding[] {
  const seen = new Map<string, LexiconEntry>();
  return entries.flatMap((entry) => {
    const key = read(entry.everyday);
    const first = seen.get(key);
    if (!first) {
      seen.set(key, entry);
      return [];
    }
    if (meaningOf(first, read) === meaningOf(entry, read)) return [];
    return [finding("warning", entry, RULE, texts.keyTwice(entry.everyday, `${first.file}:${first.line}`))];
  });
}

function meaningOf({ terms }: LexiconEntry, read: (word: string) => string): string {
  return terms.map(read).sort().join(";");
}

/** A line with several everyday words gives an entry each, with the same terms. */
function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((each) => [`${each.file}:${each.line}:${each.message}`, each])).values()];
}
