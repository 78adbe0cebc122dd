import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { CACHE_FOLDER } from "../cache-folder.ts";

const MODULES = new URL("../../../node_modules/", import.meta.url);

/** Where an empty cluster stands ready, made once at installation: creating one takes seconds, copying it does not. */
function preparedCluster(): string {
  const about: unknown = JSON.parse(readFileSync(new URL("@electric-sql/pglite/package.json", MODULES), "utf8"));
  const { version } = z.object({ version: z.string() }).parse(about);
  return join(CACHE_FOLDER, `cluster-${version}`);
}

/** Copies the prepared cluster to `directory`; false when none was prepared for this version of PGlite. */
export async function copyPreparedCluster(directory: string): Promise<boolean> {
  const prepared = preparedCluster();
  if (!existsSync(prepared)) return false;
  await cp(prepared, directory, { recursive: true });
  return true;
}

/** Prepares a cluster for later starts with what `create` makes in the directory it is given. */
export async function prepareCluster(create: (directory: string) => Promise<void>): Promise<void> {
  const prepared = preparedCluster();
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
