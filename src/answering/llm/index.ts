/**
 * The optional language model: drafts an answer out of given passages, within
 * a deadline and without personal data, and can rank articles by meaning.
 * The only place that names LangChain. Whether a draft may be read by anyone
 * is decided in `../verify`; without settings none of this runs.
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
export { createTranscribe, type Transcribe, type Transcript, type VoiceNote } from "./transcribe.ts";
