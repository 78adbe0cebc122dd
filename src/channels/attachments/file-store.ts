import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { KeptFile } from "./attachment-repository.ts";
import type { CleanFile } from "./clean-file.ts";

const STORED_NAME = /^[0-9a-f]{32}\.[a-z0-9]{2,5}$/u;
const UNFINISHED = ".part";

/** Where files lie: under random names, in a folder only the program reads. */
export function createFileStore(dir: string) {
  return {
    /** On the disk when this returns, under a name that says nothing. */
    async keep({ bytes, mime, extension }: CleanFile): Promise<KeptFile> {
      await mkdir(dir, { recursive: true, mode: 0o700 });
      const storedName = `${randomBytes(16).toString("hex")}.${extension}`;
      const unfinished = join(dir, `${storedName}${UNFINISHED}`);
      const file = await open(unfinished, "wx", 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, join(dir, storedName));
      return { storedName, mime, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
    },
    /** Where a file lies; `null` for a name we never gave, so that no path can be made of it. */
    pathOf: (storedName: string): string | null => (STORED_NAME.test(storedName) ? join(dir, storedName) : null),
    async remove(storedName: string): Promise<void> {
      if (STORED_NAME.test(storedName)) await rm(join(dir, storedName), { force: true });
    },
    /** Files older than an hour, finished or not. */
    async listOld(now: Date): Promise<string[]> {
      const names = await readdir(dir).catch(() => []);
      const old: string[] = [];
      for (const name of names) {
        const found = await stat(join(dir, name)).catch(() => null);
        if (found?.isFile() && now.getTime() - found.mtimeMs > 3600_000) old.push(name);
      }
      return old;
    },
    async removeUnfinished(name: string): Promise<void> {
      if (name.endsWith(UNFINISHED)) await rm(join(dir, name), { force: true });
    },
  };
}
export type FileStore = ReturnType<typeof createFileStore>;
