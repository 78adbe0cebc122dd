import { readKnowledgeFiles } from "./knowledge-files.ts";
import { joinParts, type KnowledgeText, parseKnowledge } from "./load-knowledge.ts";
import { askedPhrasings, buildSearchImage } from "./search/search-image.ts";
import { createSearch } from "./search/search.ts";
import { openSnapshots, type Snapshots } from "./snapshots.ts";

/** A knowledge folder, read and indexed: immutable, replaced whole when the folder changes. */
export type Knowledge = { text: KnowledgeText } & ReturnType<typeof createSearch>;

/**
 * Reads and indexes a knowledge folder, or takes what an earlier load of the very same files left behind: the result
 * is the same. Throws `KnowledgeFileError` when a file cannot be read as written.
 */
export function createKnowledge(folder: string, snapshots: Snapshots = openSnapshots()): Knowledge {
  const files = readKnowledgeFiles(folder);
  const known = snapshots.find(files);
  const text = joinParts(folder, known?.parts ?? parseKnowledge(files));
  const phrasings = askedPhrasings(text, text.phrasings);
  const image = known?.image ?? buildSearchImage(text, phrasings, snapshots.fit);
  const search = createSearch(text, phrasings, image);
  if (!known) snapshots.keep(files, { parts: text, image });
  return { text, ...search };
}
