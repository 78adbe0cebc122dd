import { type KnowledgeText, readKnowledge } from "./load-knowledge.ts";
import { createSearch } from "./search/search.ts";

/** A knowledge folder, read and indexed: immutable, replaced whole when the folder changes. */
export type Knowledge = { text: KnowledgeText } & ReturnType<typeof createSearch>;

/** Reads and indexes a knowledge folder. Throws `KnowledgeFileError` when a file cannot be read as written. */
export function createKnowledge(folder: string): Knowledge {
  const text = readKnowledge(folder);
  return { text, ...createSearch(text) };
}
