import { ChatOpenAI, OpenAIEmbeddings } from "@langchain/openai";

/** How the model is made to answer in our shape: not every compatible server knows every way. */
export type StructuredMethod = "jsonSchema" | "functionCalling" | "jsonMode";

export type ModelSettings = {
  /** `null` for a server of one's own that asks for none. */
  apiKey: string | null;
  baseUrl?: string | null;
  model: string;
  deadlineMs: number;
  structured: StructuredMethod;
  maxTokens: number;
};

const NO_KEY = "none";

/**
 * A chat model behind any OpenAI-compatible address. It does not retry: the
 * composer does, once, because only it knows how much of the deadline is left.
 * `structured` is for `createComposer`, which gets the same settings.
 */
export function createModel({ apiKey, baseUrl, model, deadlineMs, maxTokens }: ModelSettings): ChatOpenAI {
  return new ChatOpenAI({
    apiKey: apiKey ?? NO_KEY,
    model,
    maxTokens,
    maxRetries: 0,
    timeout: deadlineMs,
    useResponsesApi: false, // compatible servers offer chat completions only
    ...(baseUrl ? { configuration: { baseURL: baseUrl } } : {}),
  });
}

export function createEmbeddings({
  apiKey,
  baseUrl,
  model,
  deadlineMs,
}: Pick<ModelSettings, "apiKey" | "baseUrl" | "model" | "deadlineMs">): OpenAIEmbeddings {
  return new OpenAIEmbeddings({
    apiKey: apiKey ?? NO_KEY,
    model,
    maxRetries: 0,
    timeout: deadlineMs,
    ...(baseUrl ? { configuration: { baseURL: baseUrl } } : {}),
  });
}
