import { readFile } from "node:fs/promises";
import type { StoredAttachment } from "./attachment-repository.ts";
import { createFileStore } from "./file-store.ts";

/** Reads a kept file whole; `null` when there is none. */
export function createReadAttachment({ dir }: { dir: string }) {
  const store = createFileStore(dir);
  return async function readAttachment({ state, storedName, mime }: StoredAttachment) {
    const path = state === "kept" && storedName !== null ? store.pathOf(storedName) : null;
    const bytes = path === null ? null : await readFile(path).catch(() => null);
    return bytes === null || mime === null || storedName === null
      ? null
      : { bytes, name: storedName, contentType: mime };
  };
}
