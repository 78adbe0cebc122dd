import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { CACHE_FOLDER } from "../platform/cache-folder.ts";
import type { KnowledgeFile } from "./knowledge-files.ts";
import type { KnowledgeParts } from "./load-knowledge.ts";
import type { SearchImage } from "./search/search-image.ts";

/** A knowledge folder as it was read and indexed. */
export type Snapshot = { parts: KnowledgeParts; image: SearchImage };

export type Snapshots = {
  /** What was kept for exactly these files by exactly this program, or `null`. */
  find: (files: readonly KnowledgeFile[]) => Snapshot | null;
  /** Keeps it for the next load; where that is not possible the next load builds again. */
  keep: (files: readonly KnowledgeFile[], snapshot: Snapshot) => void;
};

/** Smaller knowledge is built faster than a snapshot is looked after. */
const WORTH_KEEPING = 1_000_000;
/** Old ones go: a knowledge being worked on leaves one (tens of megabytes) at every load. */
const KEPT = 8;
const SUFFIX = ".snapshot";
const CHECKSUM_BYTES = 32;

/** Snapshots in a folder of the installation. `fromBytes`: the least size of a knowledge that gets one. */
export function openSnapshots(folder: string = CACHE_FOLDER, { fromBytes = WORTH_KEEPING } = {}): Snapshots {
  const isWorthIt = (files: readonly KnowledgeFile[]) =>
    files.reduce((sum, { bytes }) => sum + bytes.length, 0) >= fromBytes;
  const pathOf = (key: string) => join(folder, `${key}${SUFFIX}`);
  return {
    find(files) {
      if (!isWorthIt(files)) return null;
      const key = keyOf(files);
      try {
        const kept = readFileSync(pathOf(key));
        const body = kept.subarray(CHECKSUM_BYTES);
        if (!checksum(key, body).equals(kept.subarray(0, CHECKSUM_BYTES))) return null;
        const snapshot = deserialize(body) as Snapshot; // by key and checksum, what this very program wrote
        const now = new Date();
        utimesSync(pathOf(key), now, now);
        return snapshot;
      } catch {
        return null; // none, or none that can be read
      }
    },
    keep(files, { parts, image }) {
      if (!isWorthIt(files)) return;
      const { documents, phrasings, lexicon, abbreviations, synonyms, answers, scope, sums, agreements } = parts;
      const plain = { documents, phrasings, lexicon, abbreviations, synonyms, answers, scope, sums, agreements };
      const key = keyOf(files);
      const body = serialize({ parts: plain, image } satisfies Snapshot);
      try {
        mkdirSync(folder, { recursive: true });
        writeWhole(pathOf(key), [checksum(key, body), body]);
        removeOldest(folder);
      } catch {
        // A folder that is full or read-only.
      }
    },
  };
}

/** Written beside its place and moved there whole, so that nobody reads half of it. */
function writeWhole(path: string, parts: readonly Buffer[]): void {
  const unfinished = `${path}.${randomUUID()}`;
  try {
    for (const part of parts) writeFileSync(unfinished, part, { flag: "a" });
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function removeOldest(folder: string): void {
  readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => ({ path: join(folder, name), usedAt: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.usedAt - a.usedAt)
    .slice(KEPT)
    .forEach(({ path }) => rmSync(path, { force: true }));
}

function keyOf(files: readonly KnowledgeFile[]): string {
  const hash = createHash("sha256").update(digestOfProgram());
  for (const { name, bytes } of files) hash.update(`\n${name} ${bytes.length}\n`).update(bytes);
  return hash.digest("hex").slice(0, 32);
}

function checksum(key: string, body: Buffer): Buffer {
  return createHash("sha256").update(key).update(body).digest();
}

/** Whatever may change what is built: the sources of what reads and indexes, their packages, and the engine. */
const BUILDERS = ["./", "../language/", "../vocabulary/"].map((path) => new URL(path, import.meta.url));
let programDigest: string | null = null;

function digestOfProgram(): string {
  if (programDigest) return programDigest;
  const hash = createHash("sha256").update(`${process.version} ${process.arch}`);
  hash.update(readFileSync(new URL("../../package.json", import.meta.url)));
  for (const folder of BUILDERS) {
    const path = fileURLToPath(folder);
    const sources = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.(ts|json)$/u.test(name),
    );
    for (const name of sources.sort()) hash.update(`\n${name}\n`).update(readFileSync(join(path, name)));
  }
  programDigest = hash.digest("hex");
  return programDigest;
}
