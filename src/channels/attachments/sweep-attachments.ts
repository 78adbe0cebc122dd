import type { Database } from "../../platform/database/index.ts";
import { deleteAttachment, listKnownNames, listOrphaned } from "./attachment-repository.ts";
import { createFileStore } from "./file-store.ts";

/**
 * Removes the files of people who were forgotten, uploads never sent, and what a crash left behind. Run it after
 * somebody is forgotten, at the start, and now and then; run twice at once it does no harm.
 */
export function createSweepAttachments({
  db,
  dir,
  now = () => new Date(),
}: {
  db: Database;
  dir: string;
  now?: () => Date;
}): () => Promise<number> {
  const store = createFileStore(dir);
  return async function sweepAttachments() {
    let removed = 0;
    for (const { id, storedName } of await listOrphaned(db)) {
      // The file first: after a crash in between, the row still says that it has to go.
      if (storedName !== null) await store.remove(storedName);
      await deleteAttachment(db, id);
      removed += 1;
    }
    const old = await store.listOld(now());
    const known = await listKnownNames(db, old);
    for (const name of old.filter((each) => !known.has(each))) {
      await store.remove(name);
      await store.removeUnfinished(name);
      removed += 1;
    }
    return removed;
  };
}
