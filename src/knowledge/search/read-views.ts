import { type Abbreviations, createAbbreviations, writeOut } from "../../language/abbreviations.ts";
import { createConcepts, type ToConcepts } from "../../language/concepts.ts";
import { Terms, VIEW_NAMES, type Views, viewsOfTerms } from "../../language/terms.ts";
import { tokenise } from "../../language/tokens.ts";
import type { KnowledgeText } from "../load-knowledge.ts";

export const NO_VIEWS: Views = {
  syllables: [],
  pairs: [],
  bareSyllables: [],
  barePairs: [],
  concepts: [],
  conceptPairs: [],
};

/** Reads texts of the knowledge as the views the indexes hold. */
export function createViewReader(knowledge: Pick<KnowledgeText, "abbreviations" | "synonyms">): {
  terms: Terms;
  abbreviations: Abbreviations;
  toConcepts: ToConcepts;
  viewsOf: (text: string) => Views;
} {
  const terms = new Terms();
  const abbreviations = createAbbreviations(knowledge.abbreviations);
  const toConcepts = createConcepts(knowledge.synonyms);
  const viewsOf = (text: string) => {
    const tokens = writeOut(tokenise(text), abbreviations);
    return viewsOfTerms(terms, terms.internAll(tokens), terms.internAll(toConcepts(tokens)));
  };
  return { terms, abbreviations, toConcepts, viewsOf };
}

/** Several texts as one; no pair reaches from one into the next. */
export function joinViews(parts: readonly Views[]): Views {
  const joined: Views = { syllables: [], pairs: [], bareSyllables: [], barePairs: [], concepts: [], conceptPairs: [] };
  for (const view of VIEW_NAMES) {
    const terms = joined[view];
    for (const part of parts) for (const term of part[view]) terms.push(term);
  }
  return joined;
}
