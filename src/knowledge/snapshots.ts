import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import { CACHE_FOLDER } from "../platform/cache-folder.ts";
import { openKeptFiles } from "./kept-files.ts";
import { keepFitted } from "./kept-models.ts";
import type { KnowledgeFile } from "./knowledge-files.ts";
import type { KnowledgeParts } from "./load-knowledge.ts";
import { digestOfProgram } from "./program-digest.ts";
import type { FitFn } from "./search/linear-model.ts";
import type { SearchImage } from "./search/search-image.ts";

/** A knowledge folder as it was read and indexed. */
export type Snapshot = { parts: KnowledgeParts; image: SearchImage };

export type Snapshots = {
  /** What was kept for exactly these files by exactly this program, or `null`. */
  find: (files: readonly KnowledgeFile[]) => Snapshot | null;
  /** Keeps it for the next load; where that is not possible the next load builds again. */
  keep: (files: readonly KnowledgeFile[], snapshot: Snapshot) => void;
  /** Fits as `fitLinear` does, and takes a model that was fitted to exactly these examples before. */
  fit: FitFn;
};

/** Smaller knowledge is built faster than a snapshot is looked after. */
const WORTH_KEEPING = 1_000_000;
/** Fewer examples are learnt faster than a model is looked after. */
const WORTH_KEEPING_MODEL = 1_000;
/** Old ones go: a knowledge being worked on leaves one (tens of megabytes) at every load. */
const KEPT = 8;
/** A load fits five: those of the last four loads that changed them all. */
const KEPT_MODELS = 20;

/**
 * Snapshots in a folder of the installation. `fromBytes`: the least size of a knowledge that gets one;
 * `fromExamples`: how many examples a model is fitted to at least that is kept by itself.
 */
export function openSnapshots(
  folder: string = CACHE_FOLDER,
  { fromBytes = WORTH_KEEPING, fromExamples = WORTH_KEEPING_MODEL } = {},
): Snapshots {
  const kept = openKeptFiles(folder, { suffix: ".snapshot", count: KEPT });
  const isWorthIt = (files: readonly KnowledgeFile[]) =>
    files.reduce((sum, { bytes }) => sum + bytes.length, 0) >= fromBytes;
  return {
    find(files) {
      if (!isWorthIt(files)) return null;
      const body = kept.find(keyOf(files));
      return body && (deserialize(body) as Snapshot); // by key and checksum, what this very program wrote
    },
    keep(files, { parts, image }) {
      if (!isWorthIt(files)) return;
      const { documents, phrasings, lexicon, abbreviations, synonyms, answers, scope, sums, agreements } = parts;
      const plain = { documents, phrasings, lexicon, abbreviations, synonyms, answers, scope, sums, agreements };
      kept.keep(keyOf(files), serialize({ parts: plain, image } satisfies Snapshot));
    },
    fit: keepFitted(openKeptFiles(folder, { suffix: ".model", count: KEPT_MODELS }), fromExamples),
  };
}

function keyOf(files: readonly KnowledgeFile[]): string {
  const hash = createHash("sha256").update(digestOfProgram());
  for (const { name, bytes } of files) hash.update(`\n${name} ${bytes.length}\n`).update(bytes);
  return hash.digest("hex").slice(0, 32);
}
