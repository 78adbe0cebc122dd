import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import type { Article } from "../../knowledge/index.ts";
import { isWithin } from "../../vocabulary/calendar.ts";
import type { RankArticles } from "./ensemble.ts";
import { openVectorCache } from "./vector-cache.ts";

const BATCH = 64;
/** Longer articles are cut: embedding models read only so much, and the beginning says what the article is about. */
const LONGEST_TEXT = 6_000;
const LISTED = 50;

/**
 * Ranks the articles in force by how near their meaning is to the question.
 * Each wording is embedded once per model and kept in `directory`; the first
 * question waits for that, later ones embed only themselves.
 */
export function createDenseSearch({
  embeddings,
  model,
  articles,
  directory,
}: {
  embeddings: EmbeddingsInterface;
  model: string;
  articles: readonly Article[];
  directory: string;
}): RankArticles {
  const cache = openVectorCache({ directory, model });
  const texts = articles.map(({ title, text }) => `${title}\n${text}`.slice(0, LONGEST_TEXT));
  let ready: Promise<void> | null = null;

  const embedMissing = async () => {
    const missing = [...new Set(texts.filter((text) => cache.find(text) === null))];
    for (let from = 0; from < missing.length; from += BATCH) {
      const batch = missing.slice(from, from + BATCH);
      cache.keep(batch, await embeddings.embedDocuments(batch));
    }
  };

  return async function rankByMeaning(question, on) {
    ready ??= embedMissing().catch((error: unknown) => {
      ready = null; // a later question tries again; what was embedded is kept
      throw error;
    });
    await ready;
    const asked = await embeddings.embedQuery(question);
    return articles
      .map((article, at) => ({ article, vector: cache.find(texts[at] ?? "") }))
      .filter(({ article }) => isWithin(article, on))
      .map(({ article, vector }) => ({
        law: article.law,
        article: article.number,
        score: vector ? cosine(asked, vector) : 0,
      }))
      .sort((a, b) => b.score - a.score)
      .slice(0, LISTED);
  };
}

export function cosine(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let [dot, lengthOne, lengthOther] = [0, 0, 0];
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) {
    const [a, b] = [one[at] ?? 0, other[at] ?? 0];
    dot += a * b;
    lengthOne += a * a;
    lengthOther += b * b;
  }
  return lengthOne === 0 || lengthOther === 0 ? 0 : dot / Math.sqrt(lengthOne * lengthOther);
}
