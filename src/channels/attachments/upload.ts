import type { Database } from "../../platform/database/index.ts";
import { recordUploaded, type RefusalReason } from "./attachment-repository.ts";
import { AttachmentRefusedError } from "./errors.ts";
import { createFileStore } from "./file-store.ts";

const REFERENCE = /^upload:([0-9a-f]{32}\.[a-z0-9]{2,5})$/u;

/** The stored name in an upload's reference, or `null` when it is none. */
export function readUploadReference(url: string): string | null {
  return REFERENCE.exec(url)?.[1] ?? null;
}

export type Uploaded = { kind: "image" | "audio" | "video" | "file"; reference: string };

/**
 * Keeps what a worker gave the web chat, cleaned like everything else. The reference stands for it as the `url` of
 * an attachment; one that is not sent within an hour is removed.
 */
export function createKeepUpload({ db, dir }: { db: Database; dir: string }) {
  const store = createFileStore(dir);
  return async function keepUpload(bytes: Buffer): Promise<Uploaded | { refused: RefusalReason }> {
    try {
      const { cleanFile } = await import("./clean-file.ts"); // no start waits for what draws pictures
      const clean = await cleanFile(bytes);
      const file = await store.keep(clean);
      await recordUploaded(db, { ...file, kind: clean.kind });
      return { kind: clean.kind, reference: `upload:${file.storedName}` };
    } catch (error) {
      if (error instanceof AttachmentRefusedError) return { refused: error.reason };
      throw error;
    }
  };
}
