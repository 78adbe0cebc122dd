import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type KeptFiles = {
  /** The bytes kept under exactly this key, or `null` where there are none or they are not whole. */
  find: (key: string) => Buffer | null;
  /** Keeps them; where that is not possible nothing is kept. */
  keep: (key: string, body: Buffer) => void;
};

const CHECKSUM_BYTES = 32;

/** Files of a folder that can be made again: the `count` used last stay, the others go. */
export function openKeptFiles(folder: string, { suffix, count }: { suffix: string; count: number }): KeptFiles {
  const pathOf = (key: string) => join(folder, `${key}${suffix}`);
  return {
    find(key) {
      try {
        const kept = readFileSync(pathOf(key));
        const body = kept.subarray(CHECKSUM_BYTES);
        if (!checksum(key, body).equals(kept.subarray(0, CHECKSUM_BYTES))) return null;
        const now = new Date();
        utimesSync(pathOf(key), now, now);
        return body;
      } catch {
        return null; // none, or none that can be read
      }
    },
    keep(key, body) {
      try {
        mkdirSync(folder, { recursive: true });
        writeWhole(pathOf(key), [checksum(key, body), body]);
        removeOldest(folder, suffix, count);
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

function removeOldest(folder: string, suffix: string, count: number): void {
  readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .map((name) => ({ path: join(folder, name), usedAt: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.usedAt - a.usedAt)
    .slice(count)
    .forEach(({ path }) => rmSync(path, { force: true }));
}

function checksum(key: string, body: Buffer): Buffer {
  return createHash("sha256").update(key).update(body).digest();
}
