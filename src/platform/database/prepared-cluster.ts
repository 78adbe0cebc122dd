import { cpSync, existsSync, readFileSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { CACHE_FOLDER } from "../cache-folder.ts";

const MODULES = new URL("../../../node_modules/", import.meta.url);

/**
 * Where a cluster stands ready, made once at installation: creating one takes seconds, copying it does not. `holding`:
 * which tables it begins with, none by default.
 */
function preparedCluster(holding: string | null): string {
  const about: unknown = JSON.parse(readFileSync(new URL("@electric-sql/pglite/package.json", MODULES), "utf8"));
  const { version } = z.object({ version: z.string() }).parse(about);
  return join(CACHE_FOLDER, ["cluster", version, ...(holding === null ? [] : [holding.slice(0, 16)])].join("-"));
}

/** Copies the prepared cluster to `directory`; false when none was prepared for this version of PGlite. */
export function copyPreparedCluster(directory: string, holding: string | null = null): boolean {
  const prepared = preparedCluster(holding);
  if (!existsSync(prepared)) return false;
  cpSync(prepared, directory, { recursive: true }); // over a thousand small files: many times faster than one await each
  return true;
}

/** Prepares a cluster for later starts with what `create` makes in the directory it is given. */
export async function prepareCluster(
  create: (directory: string) => Promise<void>,
  holding: string | null = null,
): Promise<void> {
  const prepared = preparedCluster(holding);
  if (existsSync(prepared)) return;
  const unfinished = `${prepared}.${process.pid}`;
  await mkdir(dirname(prepared), { recursive: true });
  try {
    await create(unfinished);
    await rename(unfinished, prepared);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
