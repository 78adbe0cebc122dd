import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { createLateSync, type LateSync } from "./late-sync.ts";
import { type FileOperations, keepLogBeforeData } from "./log-before-data.ts";

/** The part of Emscripten's module we reach into. Checked at start, because it is nobody's promise but the pinned version's. */
const EmscriptenModule = z.object({
  FS: z.object({
    filesystems: z.object({
      NODEFS: z.object({
        realPath: z.unknown(),
        stream_ops: z.record(z.string(), z.unknown()),
        node_ops: z.record(z.string(), z.unknown()),
      }),
    }),
  }),
});

/**
 * PGlite's directory on disk, with an fsync that reaches the disk.
 *
 * Stock PGlite starts with fsync off, and its file system has none to call: it survives the death of the
 * process but not a power cut. Its log is synced beside the program, so that nothing else waits for the disk: a commit is
 * safe once `disk` says so. This relies on PGlite's insides, so its version is pinned exactly and a test
 * counts the fsync calls of real commits.
 */
export class DurableNodeFs extends NodeFS {
  readonly #late = createLateSync();

  /** What a commit waits for: that everything committed up to now survives a power cut. */
  get disk(): Pick<LateSync, "durable" | "deferrals"> {
    return this.#late;
  }

  override async closeFs(): Promise<void> {
    this.#late.settleNow();
    await super.closeFs();
  }

  override async init(pg: PGlite, options: Parameters<NodeFS["init"]>[1]) {
    const { emscriptenOpts } = await super.init(pg, options);
    const giveFsync = (module: unknown): void => {
      // zod copies what it parses, so the checked object itself is patched
      EmscriptenModule.parse(module);
      const { filesystems } = (module as { FS: { filesystems: FileOperations } }).FS;
      keepLogBeforeData(filesystems, this.#late);
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), giveFsync] } };
  }
}

/**
 * Start parameters that make a commit wait for the disk. `wal_sync_method=fsync` is essential: the default,
 * fdatasync, does nothing under Emscripten.
 */
export function durableStartParams(defaults: readonly string[]): string[] {
  const settings = ["fsync=on", "wal_sync_method=fsync", "shared_buffers=16MB"];
  return [...defaults.filter((param) => param !== "-F"), ...settings.flatMap((setting) => ["-c", setting])];
}

/** Puts every file and directory below `directory` on the disk, itself last. */
export async function syncTree(directory: string, { depth = Infinity }: { depth?: number } = {}): Promise<void> {
  if (depth > 0) {
    const entries = await readdir(directory, { withFileTypes: true });
    await Promise.all(entries.filter((entry) => entry.isFile()).map((entry) => syncOne(join(directory, entry.name))));
    for (const entry of entries.filter((entry) => entry.isDirectory())) {
      await syncTree(join(directory, entry.name), { depth: depth - 1 });
    }
  }
  await syncOne(directory);
}

async function syncOne(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } catch (error) {
    // Windows opens no directory for syncing, and needs none
    if (process.platform !== "win32") throw error;
  } finally {
    await handle.close();
  }
}
