/**
 * Answering: an answer out of the knowledge in force on a day — a checked
 * answer where people wrote one, else the clause that answers, word for word,
 * or composed by a language model and verified — or none, with the reason.
 * Knows nothing of channels, conversations or who asks.
 */
export {
  type Answering,
  type AnsweredQuestion,
  asRanked,
  type Compose,
  createAnswering,
  type Rerank,
} from "./answer-question.ts";
export { changeNote } from "./change-note.ts";
export { citePassage, shortTitle, sourceLines } from "./cite.ts";
export { maskPersonalData, type Masked } from "./llm/mask-personal-data.ts";
export { lawInShort, type LawInShort } from "./law-in-short.ts";
export { quotePassage, type Passage } from "./quote-passage.ts";
export type { Understand, Understood } from "./understand.ts";
export { costOf, createUsageMeter, type Prices, TOKEN_BUDGET, type Usage, type UsageTotal } from "./usage.ts";
