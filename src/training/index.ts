/**
 * Training: learns, from questions whose right articles are known, the weights that order the articles,
 * the two chances an answer's confidence is made of, and which checked answer is meant; and measures them on questions they did not learn from.
 * Looks inside the search and the answering on purpose: it makes numbers for them. Stores no question.
 */
export { crossValidate, foldOfText } from "./cross-validate.ts";
export { createDescriber, type Describer } from "./describe-question.ts";
export { gatherFromPhrasings, gatherFromQuestions, type RankingExample } from "./gather-examples.ts";
export { type Hits, hitsBySet, rankOfFirstGold, scoreWith } from "./hits.ts";
export {
  type Chances,
  chancesOf,
  gatherConfidence,
  type ConfidenceExample,
  type ConfidenceWeights,
  trainConfidence,
} from "./train-confidence.ts";
export { type AnswerExample, gatherAnswers } from "./gather-answers.ts";
export { answerChances, type AnswerWeights, tableOfAnswers, trainAnswers } from "./train-answers.ts";
export { tableOfConfidence } from "./confidence-table.ts";
export { trainRanking } from "./train-ranking.ts";
export { readWeights, writeAnswerWeights, writeConfidenceWeights, writeRankingWeights } from "./weight-files.ts";
