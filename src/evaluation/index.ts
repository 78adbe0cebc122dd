/**
 * Evaluation: runs question files through the same path as a channel turn and
 * scores what came of them: rankings, answers, refusals, how honest the stated
 * confidence is, how readable the words are, and what fell since a baseline.
 * Knows nothing of how an answer is made.
 */
export { Baseline, type Figure, GATED, GATED_NAMES, type GatedName, summarise } from "./baseline.ts";
export { calibrate, type Calibration, type ConfidenceBin } from "./calibration.ts";
export { compareWithBaseline, type Comparison, describeComparison, type Fall, standardError } from "./compare.ts";
export { COPY_ABOVE, createNearestKnown, type KnownText, type NearestKnown } from "./known-texts.ts";
export { createRandom, distort, type Noise, NOISES } from "./noise.ts";
export { holds, judgeQuality, measureQuality, plainWords, type Quality, type QualityOf } from "./quality.ts";
export { EvaluationQuestion, QuestionFileError, readQuestions } from "./question-set.ts";
export {
  learnCommonWords,
  LONG_SENTENCE,
  measureReadability,
  type Readability,
  splitSentences,
} from "./readability.ts";
export { type Observed, runQuestions } from "./run-questions.ts";
export { isMiss, isRight, rankOfGold, score, scoreBy, type Scores } from "./score.ts";
