import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { DatabaseInUseError } from "../errors.ts";

/** Who wrote a lock file. `id` is of one attempt alone, so that no file can be mistaken for an earlier one. */
interface Holder {
  readonly pid: number;
  readonly id: string;
}

const heldHere = new Set<string>();

/**
 * Holds `path` for this process alone, where the system has no lock that dies with its holder.
 *
 * The file names its holder. A holder whose process is gone has one heir: whoever first links the file that is
 * named after it, which nobody can overwrite. The heirs of heirs that died form a chain, and only its last one
 * replaces the file itself.
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
  const id = randomUUID();
  const mine = `${path}.${id}`;
  await writeFile(mine, `${process.pid} ${id}`, { flush: true });
  try {
    for (;;) {
      const chain = await joinChain(mine, path, directory);
      if (chain.length === 1) return;
      // Heirs are removed only after the file was replaced: while it stands as we read it, the chain was whole
      // when we joined, and its end is ours. Otherwise another was quicker, and we look again.
      if ((await readHolder(path))?.id === chain[0]?.holder?.id) {
        await rename(mine, path);
        for (const { file } of chain.slice(1)) await rm(file, { force: true });
        return;
      }
      for (const { file } of chain.slice(-1)) await rm(file, { force: true });
    }
  } finally {
    await rm(mine, { force: true });
  }
}

/** Links `mine` behind the last holder that is gone, and gives the chain to there, the new link last. */
async function joinChain(mine: string, path: string, directory: string) {
  const chain: { readonly file: string; readonly holder: Holder | null }[] = [];
  for (let file = path; ;) {
    if (await canLink(mine, file)) return [...chain, { file, holder: null }];
    const holder = await readHolder(file);
    if (holder === null) continue; // let go between the two
    if (isAlive(holder.pid)) {
      throw new DatabaseInUseError(directory, `stop process ${holder.pid}; if there is none of ours, delete ${path}`);
    }
    chain.push({ file, holder });
    file = `${path}.after-${holder.id}`;
  }
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

async function readHolder(path: string): Promise<Holder | null> {
  const text = await readFile(path, "utf8").catch(ignoreMissing);
  if (text === null) return null;
  const [pid, id] = text.trim().split(" ");
  return { pid: Number(pid), id: id ?? "unnamed" };
}

/** Our own number in a file we do not hold was written by an earlier process: a container starts counting anew. */
function isAlive(pid: number): boolean {
  if (pid === process.pid || !Number.isInteger(pid) || pid <= 0) return false;
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
