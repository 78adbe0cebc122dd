/**
 * Evaluation: runs question files through the same path as a channel turn and
 * scores what came of them. Knows nothing of how an answer is made.
 */
export { distort, type Noise, NOISES } from "./noise.ts";
export { EvaluationQuestion, QuestionFileError, readQuestions } from "./question-set.ts";
export { type Observed, runQuestions } from "./run-questions.ts";
export { isRight, rankOfGold, score, type Scores } from "./score.ts";
