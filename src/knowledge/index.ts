/**
 * Knowledge: the law, the union's plan, the ways workers ask and the answers
 * people have written, each wording with the days it is in force, and the
 * search over them. Knows nothing of conversations, channels or people.
 * How the search works: DESIGN.md beside this file.
 */
export { type Article, type Clause, type DocumentKind, type LegalDocument, rankOf } from "./document.ts";
export { KnowledgeFileError } from "./errors.ts";
export { articleName, ARTICLE_WORD, CLAUSE_WORD, POINT_WORD } from "./legal-markers.ts";
export { type KnowledgeText, readKnowledge } from "./load-knowledge.ts";
export * from "./agreements/index.ts";
export type { Phrasing } from "./phrasings.ts";
export { createKnowledge, type Knowledge } from "./knowledge.ts";
export { type KnowledgeStore, openKnowledge } from "./knowledge-store.ts";
export type { CuratedAnswer, Reference } from "./answers.ts";
export type { ScopeGroup, ScopeKind } from "./scope.ts";
export type { CallKind, Recognised } from "./search/call-model.ts";
export { wantedKinds } from "./search/wanted-kinds.ts";
export type { AnswerMatch, ClauseBelief, CueMatch, Ranked, ScopeMatch, Search, SearchResult } from "./search/search.ts";
export { quoteOf } from "./quote-of.ts";
export { type FoundReference, listReferences } from "./references.ts";
export {
  checkKnowledge,
  type CheckOptions,
  type CheckReport,
  type CheckStep,
  type Finding,
  type Severity,
} from "./check/index.ts";
