import type { Compose, Rerank, Understand } from "./answering/index.ts";
import type { Transcribe } from "./answering/llm/index.ts";
import { asRanked, citePassage, TOKEN_BUDGET, type Usage } from "./answering/index.ts";
import type { Knowledge } from "./knowledge/index.ts";
import type { Config } from "./platform/config.ts";
import { errorFields } from "./platform/error-code.ts";
import type { Log } from "./platform/log.ts";
import { vietnamDate } from "./vocabulary/calendar.ts";

export type ModelChain = { compose?: Compose; rerank?: Rerank; understand?: Understand };

/** Words of a voice note, where a model for it is set; `null`, and nothing loaded, where none is. */
export async function createVoiceReader({ model }: Pick<Config, "model">): Promise<Transcribe | null> {
  if (!model?.transcriptionModel) return null;
  const { apiKey, baseUrl, deadlineMs, transcriptionModel } = model;
  const llm = await import("./answering/llm/index.ts");
  return llm.createTranscribe({ apiKey, baseUrl, deadlineMs, model: transcriptionModel });
}

const COMPOSE = new URL("../prompts/compose-answer.md", import.meta.url);
const UNDERSTAND = new URL("../prompts/understand-question.md", import.meta.url);
const FURTHER_PASSAGES = 4;

/**
 * What a language model adds, where one is configured; nothing otherwise, and
 * its packages are not even loaded then. Outcomes are counted, never texts.
 */
export async function createModelChain(
  config: Pick<Config, "model" | "dataDir">,
  knowledge: () => Knowledge,
  log: Log,
  {
    onOutcome = () => {},
    onUsage = () => {},
  }: { onOutcome?: (outcome: string) => void; onUsage?: (model: string, usage: Usage) => void } = {},
): Promise<ModelChain> {
  const { model } = config;
  if (!model) return {};
  const llm = await import("./answering/llm/index.ts");
  const chain: ModelChain = {};
  const { apiKey, baseUrl, deadlineMs } = model;

  if (model.chatModel) {
    const prompt = llm.readPrompt(COMPOSE.pathname);
    const settings = {
      apiKey,
      baseUrl,
      model: model.chatModel,
      deadlineMs,
      structured: "jsonSchema" as const,
      maxTokens: TOKEN_BUDGET.output,
    };
    const used = (usage: Usage) => {
      log.info("model used", usage);
      onUsage(settings.model, usage);
    };
    chain.compose = llm.createVerifiedCompose({
      compose: llm.createComposer({
        model: llm.createModel(settings),
        prompt,
        deadlineMs,
        structured: settings.structured,
        onUsage: used,
      }),
      prompt,
      cite: (passage) => citePassage(knowledge().text, passage),
      retrieverOn: (on) =>
        new llm.KnowledgeRetriever({
          on: () => on,
          search: (question, day) => {
            const { read, search, text } = knowledge();
            return search(read(question), day)
              .ranked.slice(0, FURTHER_PASSAGES)
              .flatMap(({ article, clauses: [best] }, at) => {
                const found = article.clauses[best?.clause ?? 0];
                if (!found) return [];
                const passage = { article, clause: found.number, point: null, quote: found.text };
                return [{ id: `r${at + 1}`, citation: citePassage(text, passage), articleText: article.text }];
              });
          },
        }),
      onOutcome,
    });
    const understanding = llm.readPrompt(UNDERSTAND.pathname);
    chain.understand = llm.createVerifiedUnderstand({
      understand: llm.createUnderstander({
        model: llm.createModel({ ...settings, maxTokens: TOKEN_BUDGET.rewriting }),
        prompt: understanding,
        deadlineMs,
        structured: settings.structured,
        onUsage: used,
      }),
      prompt: understanding,
      read: (text) => knowledge().read(text),
      saidIn: (question) => knowledge().search(question, vietnamDate(new Date())).said,
      onOutcome,
    });
  }

  if (model.embeddingModel) {
    const dense = llm.createDenseSearch({
      embeddings: llm.createEmbeddings({ apiKey, baseUrl, model: model.embeddingModel, deadlineMs }),
      model: model.embeddingModel,
      articles: knowledge().text.documents.flatMap((document) => document.articles),
      directory: config.dataDir,
    });
    chain.rerank = async (question, ranked, on) => {
      const byKey = new Map(ranked.map((each) => [`${each.article.law}|${each.article.number}`, each]));
      const lexical = ranked.map(({ article, score }) => ({ law: article.law, article: article.number, score }));
      const rank = llm.createEnsemble({
        lexical: () => lexical,
        // Embedding the whole law for the first time takes long; until it is done the words alone decide.
        dense: (asked, day) => withinTime(Promise.resolve(dense(asked, day)), deadlineMs),
        onDenseFailure: (error) => log.warn("ranking by meaning failed", errorFields(error)),
      });
      const merged = await rank(llm.maskPersonalData(question).text, on);
      const total = merged.reduce((sum, { score }) => sum + score, 0) || 1;
      return merged.slice(0, Math.max(12, ranked.length)).flatMap(({ law, article: number, score }) => {
        const known = byKey.get(`${law}|${number}`);
        const article = known?.article ?? knowledge().text.findArticle(law, number, on);
        return article ? [{ ...(known ?? asRanked(article)), score: score / total }] : [];
      });
    };
  }
  return chain;
}

async function withinTime<Value>(work: Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("too late")), milliseconds);
  });
  work.catch(() => {}); // heard elsewhere when it loses the race
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
