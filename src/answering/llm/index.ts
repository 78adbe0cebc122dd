/**
 * The optional language model: drafts an answer out of given passages, or puts
 * a message as one plain question, within a deadline and without personal
 * data, and can rank articles by meaning. The only place that names LangChain.
 * What of it may be used is decided in `../verify`; without settings none of this runs.
 */
export { createComposer, type ComposeResult, type Composer } from "./composer.ts";
export { createDenseSearch } from "./dense-search.ts";
export { createEnsemble, DEFAULT_WEIGHTS, mergeCandidates, type RankArticles, type Weights } from "./ensemble.ts";
export { PromptFileError } from "./errors.ts";
export type { FailureReason } from "./failure.ts";
export { type Masked, maskPersonalData } from "./mask-personal-data.ts";
export { createEmbeddings, createModel, type ModelSettings, type StructuredMethod } from "./model.ts";
export { fillPrompt, type Prompt, readPrompt } from "./prompt.ts";
export { KnowledgeRetriever, type PassageMetadata, passagesOf, type SearchPassages } from "./retriever.ts";
export { type ComposeOutcome, createVerifiedCompose } from "./verified-compose.ts";
export { createUnderstander, type Understander, type UnderstandResult } from "./understander.ts";
export { createVerifiedUnderstand, type UnderstandOutcome } from "./verified-understand.ts";
export { createTranscribe, type Transcribe, type Transcript, type VoiceNote } from "./transcribe.ts";
