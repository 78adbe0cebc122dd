/**
 * Verification: whether a text written by a model says only what the law it
 * cites says. A pure function over words, figures, negations and parties,
 * which refuses when unsure. Knows nothing of models, prompts or channels.
 * What each rule catches stands above it in `rules/`.
 */
export { type Draft, introductionOf, type Passage } from "./passage.ts";
export { type Verdict, verifyAnswer } from "./verify-answer.ts";
export { checkRewriting, type RewritingVerdict } from "./check-rewriting.ts";
