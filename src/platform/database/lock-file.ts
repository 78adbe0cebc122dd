import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { DatabaseInUseError } from "../errors.ts";

const heldHere = new Set<string>();

/**
 * Holds `path` for this process alone, where the system has no lock that dies with its holder.
 *
 * The file names its holder's process; a file whose process is gone is taken over. Of two that take over at
 * once, one wins: `link` never overwrites, and a file moved away by mistake is put back.
 */
export async function holdLockFile(path: string, directory: string): Promise<() => Promise<void>> {
  if (heldHere.has(path)) throw new DatabaseInUseError(directory);
  heldHere.add(path); // before the first wait: a second call in this process must not take our file for abandoned
  try {
    await acquire(path, directory);
  } catch (error) {
    heldHere.delete(path);
    throw error;
  }
  return async () => {
    if (!heldHere.has(path)) return;
    await rm(path, { force: true });
    heldHere.delete(path);
  };
}

async function acquire(path: string, directory: string): Promise<void> {
  const mine = `${path}.${randomUUID()}`;
  await writeFile(mine, String(process.pid), { flush: true });
  try {
    if (await canLink(mine, path)) return;
    await removeAbandoned(path, directory);
    if (!(await canLink(mine, path))) throw new DatabaseInUseError(directory);
  } finally {
    await rm(mine, { force: true });
  }
}

async function removeAbandoned(path: string, directory: string): Promise<void> {
  const holder = await readHolder(path);
  if (holder !== null && isAlive(holder)) {
    throw new DatabaseInUseError(directory, `stop process ${holder}; if there is none of ours, delete ${path}`);
  }
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(ignoreMissing);
  const moved = await readHolder(aside);
  if (moved !== null && moved !== holder) await canLink(aside, path);
  await rm(aside, { force: true });
}

async function canLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function readHolder(path: string): Promise<number | null> {
  const text = await readFile(path, "utf8").catch(ignoreMissing);
  return text ? Number(text) : null;
}

/** Our own number in a file we do not hold was written by an earlier process: a container starts counting anew. */
function isAlive(pid: number): boolean {
  if (pid === process.pid || !Number.isInteger(pid)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function ignoreMissing(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
  throw error;
}
